import type { Arkiv, Datablad, Nämnd, Rapport } from '../../src/domain/arkiv.ts';
import { tabellSchema } from '../../src/domain/datablad/tabell.ts';
import { rapportSlug } from '../../src/domain/rapport.ts';

/** The size of an archive to be made. */
export interface Size {
  nämnder: number;
  rapporter: number;
}

/** The same numbers every time, from a seed: mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const månader = ['04', '08', '12'] as const;

/** An archive of made-up nämnder that report three times a year, each report with five tables of the usual kinds. */
export function makeArkiv({ nämnder, rapporter }: Size, seed = 20261125): Arkiv {
  const random = seeded(seed);
  const alla = Array.from({ length: nämnder }, (_, nummer) => makeNämnd(nummer, rapporter, random));
  return {
    webbplats: {
      namn: 'Bänk',
      beskrivning: 'Mätning',
      ingress: 'Mätning',
      utgivare: 'Bänk',
      kontakt: null,
      adress: null,
      redigering: null,
      prognosmått: 'nettokostnad',
    },
    nyckeltal: [
      nyckeltal('nettokostnad', 'tkr', 'flöde', 'lägre'),
      nyckeltal('sjukfranvaro-total', 'procent', 'kvot', 'lägre'),
      nyckeltal('tillsvidareanstallda', 'antal', 'bestånd', null),
      nyckeltal('hemtjansttimmar', 'timmar', 'flöde', null),
      nyckeltal('hme', 'index', 'kvot', 'högre'),
    ],
    ordlista: [],
    omdirigeringar: {},
    kommuner: Array.from({ length: Math.ceil(nämnder / 8) }, (_, nummer) => ({
      namn: `Kommun ${String(nummer + 1)}`,
      kommunkod: null,
      län: null,
      slug: `kommun-${String(nummer + 1)}`,
      nämnder: alla.slice(nummer * 8, nummer * 8 + 8),
    })),
  };
}

function nyckeltal(
  nyckel: string,
  enhet: Arkiv['nyckeltal'][number]['enhet'],
  mäts: Arkiv['nyckeltal'][number]['mäts'],
  riktning: 'högre' | 'lägre' | null,
): Arkiv['nyckeltal'][number] {
  return { nyckel, namn: nyckel, enhet, mäts, riktning, definition: nyckel };
}

function makeNämnd(nummer: number, antal: number, random: () => number): Nämnd {
  return {
    namn: `Nämnd ${String(nummer + 1)}`,
    form: 'nämnd',
    verksamheter: [],
    slug: `namnd-${String(nummer + 1)}`,
    // Newest first.
    rapporter: Array.from({ length: antal }, (_, plats) => makeRapport(plats, random)).reverse(),
  };
}

function makeRapport(plats: number, random: () => number): Rapport {
  const år = 2019 + Math.floor(plats / 3);
  const månad = månader[plats % 3] ?? '12';
  const rapporttyp =
    månad === '12' ? 'verksamhetsberättelse' : månad === '04' ? 'tertialrapport' : 'delårsrapport';
  return {
    titel: `Rapport ${String(år)}-${månad}`,
    rapporttyp,
    period: `${String(år)}-01/${String(år)}-${månad}`,
    slug: rapportSlug(`${String(år)}-${månad}`, rapporttyp),
    kapitel: [],
    kändaFel: [],
    datablad: makeBlad(år, månad, random),
  };
}

/** Five tables: drift against budget, the year's forecast, personal, volymer, and indicators with targets. */
function makeBlad(år: number, månad: string, random: () => number): Datablad[] {
  const period = `${String(år)}-01/${String(år)}-${månad}`;
  const fjol = `${String(år - 1)}-01/${String(år - 1)}-${månad}`;
  const tal = (storlek: number) => Math.round(storlek * (0.9 + random() * 0.2));
  const procent = () => (5 + random() * 10).toFixed(1).replace('.', ',');
  const kolumn = (nyckel: string, storhet: string, när: string, mer: object = {}) => ({
    ...{ nyckel, rubrik: nyckel, storhet, period: när },
    ...mer,
  });
  const avvikelse = (räknas: string) => ({
    ...{ nyckel: 'avvikelse', rubrik: 'Avvikelse', storhet: 'avvikelse', räknas },
  });
  const verksamheter = Array.from({ length: 12 }, (_, nummer) => `verksamhet-${String(nummer + 1)}`);
  const sheet = (nyckel: string, innehåll: object): Datablad => ({
    nyckel,
    innehåll: tabellSchema.parse({
      typ: 'tabell',
      rubrik: nyckel,
      källa: { dokument: 'bank', avsnitt: nyckel },
      ...innehåll,
    }),
  });
  const belopp = (nyckel: string, kolumner: object[]) =>
    sheet(nyckel, {
      ...{ ämne: 'drift', enhet: 'tkr', plus: 'intäkt', kolumner },
      rader: [
        ...verksamheter.map((rad) => ({
          ...{ nyckel: rad, benämning: rad },
          värden: kolumner.map(() => -tal(50_000)),
        })),
        {
          ...{ nyckel: 'summa', benämning: 'Summa', räknas: 'ovan', nyckeltal: 'nettokostnad' },
          värden: kolumner.map(() => -tal(600_000)),
        },
        {
          ...{
            nyckel: 'kostnader',
            benämning: 'varav kostnader',
            art: 'varav',
            av: 'summa',
            slag: 'kostnad',
          },
          värden: kolumner.map(() => -tal(700_000)),
        },
      ],
    });
  return [
    belopp('drift-utfall', [
      kolumn('utfall', 'utfall', period),
      kolumn('budget', 'budget', period),
      avvikelse('utfall - budget'),
      kolumn('fjol', 'utfall', fjol),
    ]),
    belopp('drift-prognos', [
      kolumn('prognos', 'prognos', String(år)),
      kolumn('budget', 'budget', String(år)),
      avvikelse('prognos - budget'),
      kolumn('bokslut', 'utfall', String(år - 1)),
    ]),
    sheet('personal', {
      ...{
        ämne: 'personal',
        kolumner: [
          kolumn('nu', 'utfall', `${String(år)}-${månad}`),
          kolumn('fjol', 'utfall', `${String(år - 1)}-${månad}`),
        ],
      },
      rader: [
        {
          ...{ nyckel: 'tillsvidareanstallda', benämning: 'Anställda', enhet: 'antal', mäts: 'bestånd' },
          ...{ nyckeltal: 'tillsvidareanstallda', värden: [tal(900), tal(900)] },
        },
        {
          ...{ nyckel: 'sjukfranvaro-total', benämning: 'Sjukfrånvaro', enhet: 'procent', mäts: 'kvot' },
          ...{ ämne: 'sjukfrånvaro', nyckeltal: 'sjukfranvaro-total', värden: [procent(), procent()] },
        },
      ],
    }),
    sheet('volymer', {
      ...{ ämne: 'volym', enhet: 'timmar', mäts: 'flöde' },
      kolumner: [
        kolumn('nu', 'utfall', period),
        kolumn('fjol', 'utfall', fjol),
        kolumn('prognos', 'prognos', String(år)),
      ],
      rader: [
        {
          ...{ nyckel: 'hemtjanst', benämning: 'Hemtjänst', nyckeltal: 'hemtjansttimmar' },
          värden: [tal(200_000), tal(200_000), tal(300_000)],
        },
        ...Array.from({ length: 8 }, (_, nummer) => ({
          ...{ nyckel: `volym-${String(nummer + 1)}`, benämning: `Volym ${String(nummer + 1)}` },
          värden: [tal(10_000), tal(10_000), tal(15_000)],
        })),
      ],
    }),
    sheet('indikatorer', {
      ...{ ämne: 'indikator', mäts: 'kvot' },
      kolumner: [
        kolumn('fjol', 'utfall', String(år - 1)),
        kolumn('nu', 'utfall', `../${String(år)}-${månad}`),
        kolumn('mal', 'målvärde', String(år)),
      ],
      rader: [
        {
          ...{ nyckel: 'hme', benämning: 'HME', enhet: 'index', nyckeltal: 'hme', riktning: 'högre' },
          värden: [tal(75), tal(75), 80],
        },
        ...Array.from({ length: 25 }, (_, nummer) => ({
          ...{ nyckel: `indikator-${String(nummer + 1)}`, benämning: `Indikator ${String(nummer + 1)}` },
          ...{ enhet: 'procent', riktning: 'lägre', värden: [procent(), procent(), '9,0'] },
        })),
      ],
    }),
  ];
}
