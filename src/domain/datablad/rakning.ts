import { toKronor } from '#domain/belopp.ts';
import { isBelopp } from '#domain/enhet.ts';
import { isSumma, parseFormel, sumOf, termer, type Formel } from '#domain/formel.ts';
import { evaluateInterval, intervalOf, round, weightOf } from './intervall.ts';
import { addsUp, summedRows } from './summarader.ts';
import { rowOf, uppgifterOf, type Kolumn, type Rad, type Tabell, type Uppgift } from './tabell.ts';

/** A printed figure that is declared to follow from others, and what they come to. All numbers in its printed unit. */
export interface Räkning {
  uppgift: Uppgift;
  /** How it follows from others of its row or column. */
  formel: Formel;
  /** The figures it follows from. */
  termer: Uppgift[];
  /** How much the result grows when each term grows by one in its printed unit; none for shares. */
  vikter: number[] | null;
  tryckt: number;
  räknat: number;
  /** How far apart the two may be when every figure is rounded to its last printed decimal. */
  avrundning: number;
  /** Whether the axis is that of the rows (a sum) or the columns (an avvikelse). */
  axel: 'rader' | 'kolumner';
}

/** Every figure of the table that is declared to follow from others, where all of them are printed. */
export function räkningarOf(tabell: Tabell): Räkning[] {
  const summerade = summedRows(tabell);
  return [
    ...tabell.rader.flatMap((rad) => {
      const formel = formelOfRad(rad, summerade);
      return formel === null ? [] : räkningarAlong(tabell, rad, formel);
    }),
    ...tabell.rader.flatMap((rad) => {
      const uppgifter = uppgifterOf(tabell, rad);
      return uppgifter.flatMap((uppgift) => {
        const { räknas } = uppgift.kolumn;
        if (räknas === undefined) return [];
        return compute(uppgift, parseFormel(räknas), 'kolumner', (nyckel) =>
          uppgifter.find(({ kolumn }) => kolumn.nyckel === nyckel),
        );
      });
    }),
  ];
}

/** The figures of a row against a formula over rows, column by column. */
export function räkningarAlong(tabell: Tabell, rad: Rad, formel: Formel): Räkning[] {
  const utskriven = rad.räknas !== 'ovan' && rad.räknas !== 'under';
  const perRad = new Map(
    termer(formel).map(({ nyckel }) => {
      const term = rowOf(tabell, nyckel);
      return [nyckel, term === undefined ? [] : uppgifterOf(tabell, term)];
    }),
  );
  return uppgifterOf(tabell, rad).flatMap((uppgift, plats) =>
    addsUp(uppgift) || (utskriven && !(isSumma(formel) && uppgift.kolumn.räknas !== undefined))
      ? compute(uppgift, formel, 'rader', (nyckel) => perRad.get(nyckel)?.[plats])
      : [],
  );
}

/** Whether the printed figure is what its terms come to, within what rounding explains. */
export function stämmer({ tryckt, räknat, avrundning }: Räkning): boolean {
  return Math.abs(tryckt - räknat) <= avrundning * (1 + 1e-9);
}

/** The rows that a row with `räknas` follows from, as a formula; null without `räknas`, or without rows to count. */
function formelOfRad(rad: Rad, summerade: Map<Rad, Rad[]>): Formel | null {
  if (rad.räknas === undefined) return null;
  const rader = summerade.get(rad);
  return rader === undefined ? parseFormel(rad.räknas) : sumOf(rader.map(({ nyckel }) => nyckel));
}

function compute(
  uppgift: Uppgift,
  formel: Formel,
  axel: Räkning['axel'],
  find: (nyckel: string) => Uppgift | undefined,
): Räkning[] {
  const tryckt = intervalOf(uppgift, uppgift);
  const delar = termer(formel).flatMap(({ nyckel }) => find(nyckel) ?? []);
  const räknat = evaluateInterval(formel, (nyckel) => {
    const term = find(nyckel);
    return term === undefined ? null : intervalOf(term, uppgift);
  });
  if (tryckt === null || räknat === null) return [];
  const skala = uppgift.sagt.enhet === 'procent' && !isSumma(formel) ? 100 : 1;
  const avrundning =
    Math.max(räknat.högst - räknat.mitt, räknat.mitt - räknat.lägst) * skala + (tryckt.högst - tryckt.mitt);
  const vikter = isSumma(formel)
    ? termer(formel).flatMap(({ nyckel, tecken }) => {
        const term = find(nyckel);
        return term === undefined ? [] : tecken * weightOf(term, uppgift);
      })
    : null;
  return [
    {
      ...{ uppgift, formel, termer: delar, vikter, avrundning, axel },
      tryckt: tryckt.mitt,
      räknat: round(räknat.mitt * skala),
    },
  ];
}

/**
 * A printed amount in whole kronor with plus meaning better for the treasury; null when it is no amount, a mere limit,
 * or its direction is not declared. "ca 500" is 500: whoever uses it says that it is approximate.
 */
export function normaliseBelopp(tabell: Tabell, uppgift: Uppgift): number | null {
  const { läsning, sagt } = uppgift;
  const tecken = signOfBelopp(tabell, uppgift);
  if (läsning.slag !== 'tal' || !isBelopp(sagt.enhet) || tecken === null) return null;
  if (läsning.gräns === '<' || läsning.gräns === '>') return null;
  const kronor = toKronor(läsning.tal, sagt.enhet) * tecken;
  return kronor === 0 ? 0 : kronor;
}

/**
 * What a printed plus of an amount means: 1 for better for the treasury, -1 for worse. Null when it is no amount, or its
 * direction is not declared.
 */
export function signOfBelopp(tabell: Tabell, { sagt, kolumn }: Uppgift): 1 | -1 | null {
  if (!isBelopp(sagt.enhet) || sagt.plus === undefined) return null;
  // Along a column of avvikelser the formula tells the direction; a single one, as in running text, says it by `plus`.
  const tecken = (kolumn.storhet ?? tabell.storhet) === 'avvikelse' ? directionOf(tabell, kolumn) : 1;
  return tecken === null ? null : (tecken === 1) === (sagt.plus === 'intäkt') ? 1 : -1;
}

/** The period of a figure: its own, or for an avvikelse that of the outcome or forecast it was computed from. */
export function periodOf(tabell: Tabell, { sagt, kolumn }: Uppgift): string | null {
  if (sagt.period !== undefined) return sagt.period;
  const term = comparedTerm(tabell, kolumn);
  return tabell.kolumner.find(({ nyckel }) => nyckel === term?.nyckel)?.period ?? null;
}

/** Whether a formula sets a forecast against something; a term that is not printed is named for what it would be. */
export function comparesForecast(tabell: Tabell, räknas: string | undefined): boolean {
  if (räknas === undefined) return false;
  return termer(parseFormel(räknas)).some(({ nyckel, tryckt }) =>
    tryckt
      ? tabell.kolumner.some((kolumn) => kolumn.nyckel === nyckel && kolumn.storhet === 'prognos')
      : nyckel === 'prognos',
  );
}

/** The sign with which the outcome or forecast goes into an avvikelse; null without a formula. */
function directionOf(tabell: Tabell, kolumn: Kolumn): 1 | -1 | null {
  return comparedTerm(tabell, kolumn)?.tecken ?? null;
}

/** The term of a column's formula that is compared with something: the outcome or forecast, else the first. */
function comparedTerm(tabell: Tabell, kolumn: Kolumn): { nyckel: string; tecken: 1 | -1 } | null {
  if (kolumn.räknas === undefined) return null;
  const delar = termer(parseFormel(kolumn.räknas));
  const storhetOf = ({ nyckel, tryckt }: { nyckel: string; tryckt: boolean }) =>
    // A term that is not printed is named for what it would be: "prognos?".
    tryckt ? tabell.kolumner.find((annan) => annan.nyckel === nyckel)?.storhet : nyckel;
  const jämförd = delar.find((term) => ['utfall', 'prognos'].includes(storhetOf(term) ?? ''));
  return (
    jämförd ??
    delar.find((term) => !['budget', 'målvärde'].includes(storhetOf(term) ?? '')) ??
    delar[0] ??
    null
  );
}
