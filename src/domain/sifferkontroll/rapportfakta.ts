import type { Rapport } from '#domain/arkiv.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import { uppgiftAt, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import type { Fältväg } from '#domain/form/fynd.ts';
import { formatPeriod, monthsIn, parsePeriod } from '#domain/period.ts';
import type { Utsaga } from './iakttagelse.ts';
import { mätsOf } from '#domain/matt/jamforbar.ts';
import { isForecast } from '#domain/matt/observation.ts';
import { valuesOf } from './regler/tal-i-kapitel.ts';
import { siffrorIn } from './text/siffror.ts';
import { agrees, tiderIn } from './text/tidsord.ts';

/** Something noticed in what the report says of itself, which is the editor's own. */
export interface Rapportiakttagelse {
  /** File in the report's folder. */
  fil: string;
  fält: Fältväg;
  utsaga: Utsaga;
}

/** The report's title, decision, lists and brief against the time that it is of and the cells that they name. */
export function checkRapportfakta(rapport: Rapport): Rapportiakttagelse[] {
  const iRapporten = [...checkTitel(rapport), ...checkBeslut(rapport), ...checkKorthet(rapport)];
  return [...iRapporten.map((en) => ({ ...en, fil: 'rapport.json' })), ...checkListor(rapport)];
}

type IFilen = Omit<Rapportiakttagelse, 'fil'>;

function checkTitel({ titel, period }: Rapport): IFilen[] {
  const år = tiderIn(titel).filter(({ månad }) => månad === null);
  return år.length === 0 || år.some((tid) => agrees(tid, period))
    ? []
    : [{ fält: ['titel'], utsaga: { kod: 'period-i-rubrik', rubrik: titel, gäller: inWords(period) } }];
}

/** A report is decided on when its time is over. */
function checkBeslut({ beslut, period }: Rapport): IFilen[] {
  const datum = beslut?.datum;
  return datum == null || datum >= (parsePeriod(period).slut ?? '')
    ? []
    : [
        {
          fält: ['beslut', 'datum'],
          utsaga: { kod: 'beslut-före-slutet', datum, rapporten: inWords(period) },
        },
      ];
}

/** The verdicts of a list are of the report's time, or of one to come. */
function checkListor({ datablad, period }: Rapport): Rapportiakttagelse[] {
  const { start } = parsePeriod(period);
  return datablad.flatMap(({ nyckel, innehåll }) => {
    if (innehåll.typ === 'tabell') return [];
    const egen = parsePeriod(innehåll.period);
    return (egen.slut ?? '9999') < (start ?? '')
      ? [
          {
            fil: `data/${nyckel}.json`,
            fält: ['period'],
            utsaga: {
              kod: 'period-i-rubrik' as const,
              rubrik: inWords(period),
              gäller: inWords(innehåll.period),
            },
          },
        ]
      : [];
  });
}

function inWords(period: string): string {
  return formatPeriod(parsePeriod(period));
}

/** The headline figures against the cells that they name, and the sentences against every cell. */
function checkKorthet(rapport: Rapport): IFilen[] {
  const { korthet } = rapport;
  if (korthet === undefined) return [];
  const finns = valuesOf(rapport);
  return [
    ...korthet.punkter.flatMap((punkt, plats) =>
      siffrorIn(punkt)
        .filter((siffra) => !finns(siffra))
        .map(({ skrivet }) => ({
          fält: ['korthet', 'punkter', plats],
          utsaga: { kod: 'tal-utan-källa' as const, skrivet },
        })),
    ),
    ...korthet.tal.flatMap((tal, plats) =>
      checkTal(tal, rapport).map((utsaga) => ({ fält: ['korthet', 'tal', plats], utsaga })),
    ),
  ];
}

type Tal = NonNullable<Rapport['korthet']>['tal'][number];

interface Cell {
  tabell: Tabell;
  uppgift: Uppgift;
  period: string | null;
}

function cellAt({ ur, rad, kolumn }: Pick<Tal, 'ur' | 'rad' | 'kolumn'>, rapport: Rapport): Cell | null {
  const tabell = rapport.datablad.find(({ nyckel }) => nyckel === ur)?.innehåll;
  const uppgift = tabell?.typ === 'tabell' ? uppgiftAt(tabell, rad, kolumn) : null;
  return tabell?.typ !== 'tabell' || uppgift === null
    ? null
    : { tabell, uppgift, period: periodOf(tabell, uppgift) };
}

function checkTal(tal: Tal, rapport: Rapport): Utsaga[] {
  const cell = cellAt(tal, rapport);
  if (cell === null) return [];
  const år = tiderIn(tal.rubrik).filter(({ månad }) => månad === null);
  const annatÅr =
    år.length > 0 && cell.period !== null && !år.some((tid) => agrees(tid, cell.period ?? ''))
      ? [
          {
            kod: 'period-i-rubrik' as const,
            rubrik: tal.rubrik,
            gäller: inWords(cell.period),
          },
        ]
      : [];
  const okallad = isForecast(cell.tabell, cell.uppgift) && !prognosord.test(tal.rubrik);
  return [
    ...annatÅr,
    ...(okallad ? [{ kod: 'prognos-utan-ord' as const, rubrik: tal.rubrik }] : []),
    ...checkJämför(tal, cell, rapport),
  ];
}

const prognosord =
  /prognos|vänt|beräkn|bedöm|tros|komma|kommer|blir|årets\sslut|hela\såret|helår|plan|beror|mål|ska(?!\p{L})|risk/iu;

function checkJämför(tal: Tal, cell: Cell, rapport: Rapport): Utsaga[] {
  const { jämför } = tal;
  if (jämför === undefined) return [];
  if (jämför.ur === tal.ur && jämför.rad === tal.rad && jämför.kolumn === tal.kolumn)
    return [{ kod: 'jämförs-med-sig', rubrik: tal.rubrik }];
  // A part of the whole that it stands beside may be of a part of its time.
  const annan = /varav/iu.test(jämför.rubrik) ? null : cellAt(jämför, rapport);
  if (annan === null || cell.period === null || annan.period === null) return [];
  // What is expected of the year beside what it has been so far.
  if (isForecast(cell.tabell, cell.uppgift) !== isForecast(annan.tabell, annan.uppgift)) return [];
  const [a, b] = [parsePeriod(cell.period), parsePeriod(annan.period)];
  const [längd, annanLängd] = [monthsIn(a), monthsIn(b)];
  if (längd === null || annanLängd === null || längd === annanLängd) return [];
  if (mätsOf(cell.uppgift.sagt, a) !== 'flöde') return [];
  return [
    {
      kod: 'olika-perioder',
      rubrik: tal.rubrik,
      delar: [
        { rubrik: tal.rubrik, gäller: formatPeriod(a) },
        { rubrik: jämför.rubrik, gäller: formatPeriod(b) },
      ],
    },
  ];
}
