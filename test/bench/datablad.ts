import type { Datablad } from '#domain/arkiv.ts';
import { tabellSchema } from '#domain/datablad/tabell.ts';

/** Gives a figure near a size, the same for the same name. */
export type Figure = (name: string, size: number) => number;

interface Column {
  nyckel: string;
  storhet: string;
  period?: string;
  räknas?: string;
}

/** Five tables: drift against budget, the year's forecast, personal, volymer, and indicators with targets. */
export function makeDatablad(år: number, månad: string, figure: Figure): Datablad[] {
  const [helår, förra] = [String(år), String(år - 1)];
  const [period, fjol] = [`${helår}-01/${helår}-${månad}`, `${förra}-01/${förra}-${månad}`];
  const percent = (name: string) => (5 + figure(name, 1000) / 100).toFixed(1).replace('.', ',');
  // A forecast is of a year and made in a month; everything else is of its period alone.
  const nameOf = (rad: string, { storhet, period }: Column) =>
    `${rad} ${storhet} ${period ?? ''}${storhet === 'prognos' ? ` per ${månad}` : ''}`;
  const counts = (rad: string, size: number, kolumner: Column[]) =>
    kolumner.map((kolumn) => figure(nameOf(rad, kolumn), size));

  const utfall = { nyckel: 'utfall', storhet: 'utfall', period };
  const avvikelse = (räknas: string) => ({ nyckel: 'avvikelse', storhet: 'avvikelse', räknas });
  const nu = { nyckel: 'nu', storhet: 'utfall' };
  const personal = [
    { ...nu, period: `${helår}-${månad}` },
    { ...nu, nyckel: 'fjol', period: `${förra}-${månad}` },
  ];
  const volymer = [
    { ...nu, period },
    { ...nu, nyckel: 'fjol', period: fjol },
    { nyckel: 'prognos', storhet: 'prognos', period: helår },
  ];
  const indikatorer = [
    { nyckel: 'fjol', storhet: 'utfall', period: förra },
    { ...nu, period: `../${helår}-${månad}` },
    { nyckel: 'mal', storhet: 'målvärde', period: helår },
  ];
  return [
    makeDrift(
      'drift-utfall',
      [
        utfall,
        { nyckel: 'budget', storhet: 'budget', period },
        avvikelse('utfall - budget'),
        { ...utfall, nyckel: 'fjol', period: fjol },
      ],
      (rad, kolumn) => -figure(nameOf(rad, kolumn), 50_000),
    ),
    makeDrift(
      'drift-prognos',
      [
        { nyckel: 'prognos', storhet: 'prognos', period: helår },
        { nyckel: 'budget', storhet: 'budget', period: helår },
        avvikelse('prognos - budget'),
        { ...utfall, nyckel: 'bokslut', period: förra },
      ],
      (rad, kolumn) => -figure(nameOf(rad, kolumn), 150_000),
    ),
    makeSheet('personal', {
      ...{ ämne: 'personal', kolumner: personal.map(withHeading) },
      rader: [
        {
          ...{ nyckel: 'tillsvidareanstallda', benämning: 'Anställda', enhet: 'antal', mäts: 'bestånd' },
          ...{ nyckeltal: 'tillsvidareanstallda', värden: counts('anställda', 900, personal) },
        },
        {
          ...{ nyckel: 'sjukfranvaro-total', benämning: 'Sjukfrånvaro', enhet: 'procent', mäts: 'kvot' },
          ...{ ämne: 'sjukfrånvaro', nyckeltal: 'sjukfranvaro-total' },
          värden: personal.map((kolumn) => percent(nameOf('sjukfrånvaro', kolumn))),
        },
      ],
    }),
    makeSheet('volymer', {
      ...{ ämne: 'volym', enhet: 'timmar', mäts: 'flöde', kolumner: volymer.map(withHeading) },
      rader: [
        {
          ...{ nyckel: 'hemtjanst', benämning: 'Hemtjänst', nyckeltal: 'hemtjansttimmar' },
          värden: counts('hemtjänst', 200_000, volymer),
        },
        ...numbered(8, (nummer) => ({
          ...{ nyckel: `volym-${nummer}`, benämning: `Volym ${nummer}` },
          värden: counts(`volym ${nummer}`, 10_000, volymer),
        })),
      ],
    }),
    makeSheet('indikatorer', {
      ...{ ämne: 'indikator', mäts: 'kvot', kolumner: indikatorer.map(withHeading) },
      rader: [
        {
          ...{ nyckel: 'hme', benämning: 'HME', enhet: 'index', nyckeltal: 'hme', riktning: 'högre' },
          värden: counts('hme', 75, indikatorer),
        },
        ...numbered(25, (nummer) => ({
          ...{ nyckel: `indikator-${nummer}`, benämning: `Indikator ${nummer}` },
          ...{ enhet: 'procent', riktning: 'lägre' },
          värden: indikatorer.map((kolumn) => percent(nameOf(`indikator ${nummer}`, kolumn))),
        })),
      ],
    }),
  ];
}

const numbered = (count: number, make: (nummer: string) => object) =>
  Array.from({ length: count }, (_, plats) => make(String(plats + 1)));
const withHeading = (kolumn: Column) => ({ ...kolumn, rubrik: kolumn.nyckel });

/** Twelve verksamheter, their sum and its costs, in four columns of which the third is the first minus the second. */
function makeDrift(
  nyckel: string,
  kolumner: Column[],
  valueOf: (rad: string, kolumn: Column) => number,
): Datablad {
  const difference = (values: number[]) =>
    values.map((value, plats) => (plats === 2 ? (values[0] ?? 0) - (values[1] ?? 0) : value));
  const verksamheter = Array.from({ length: 12 }, (_, plats) => {
    const rad = `verksamhet-${String(plats + 1)}`;
    return { nyckel: rad, värden: difference(kolumner.map((kolumn) => valueOf(rad, kolumn))) };
  });
  const summa = kolumner.map((_, plats) =>
    verksamheter.reduce((sum, { värden }) => sum + (värden[plats] ?? 0), 0),
  );
  return makeSheet(nyckel, {
    ...{ ämne: 'drift', enhet: 'tkr', plus: 'intäkt', kolumner: kolumner.map(withHeading) },
    rader: [
      ...verksamheter.map((rad) => ({ ...rad, benämning: rad.nyckel })),
      {
        ...{ nyckel: 'summa', benämning: 'Summa', räknas: 'ovan', nyckeltal: 'nettokostnad' },
        värden: summa,
      },
      {
        ...{ nyckel: 'kostnader', benämning: 'varav kostnader', art: 'varav', av: 'summa', slag: 'kostnad' },
        värden: difference(summa.map((belopp) => Math.round(belopp * 1.15))),
      },
    ],
  });
}

function makeSheet(nyckel: string, innehåll: object): Datablad {
  return {
    nyckel,
    innehåll: tabellSchema.parse({
      typ: 'tabell',
      rubrik: nyckel,
      källa: { dokument: 'bank', avsnitt: nyckel },
      ...innehåll,
    }),
  };
}
