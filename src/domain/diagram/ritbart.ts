import { periodOf } from '#domain/datablad/rakning.ts';
import { depthOf, rowOf, type Rad, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { mätsOf, spanOf } from '#domain/matt/jamforbar.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { parsePeriod } from '#domain/period.ts';

/** A figure that is a number, read for certain and printed without "<" or "ca": what may be drawn. */
export type Ritbar = Uppgift & { läsning: { slag: 'tal' } };

export function isRitbar(uppgift: Uppgift | null | undefined): uppgift is Ritbar {
  return uppgift?.läsning.slag === 'tal' && uppgift.läsning.gräns === null && isCertain(uppgift);
}

/**
 * Which figures of a measure may stand beside each other in a chart: stocks and ratios at any date, others over the
 * same months of the year. Null when the period is not known.
 */
export function tidsklass(tabell: Tabell, uppgift: Uppgift): string | null {
  const text = periodOf(tabell, uppgift);
  if (text === null) return null;
  const period = parsePeriod(text);
  const mäts = mätsOf(uppgift.sagt, period);
  return mäts === 'bestånd' || mäts === 'kvot' ? 'nivå' : spanOf(period);
}

/** The class with most members; of two as large, the one whose first member comes first. */
export function largestClass<Post>(poster: Post[], classOf: (post: Post) => string | null): Post[] {
  const klasser = Map.groupBy(poster, classOf);
  klasser.delete(null);
  return [...klasser.values()].reduce((störst, klass) => (klass.length > störst.length ? klass : störst), []);
}

/**
 * Whether a row sums up others that are posts themselves. One that is the net of its incomes and costs is a post among
 * others.
 */
export function isTotal(tabell: Tabell, { art, räknas, nyckel }: Rad): boolean {
  if (räknas !== 'under') return art === 'summa' || räknas !== undefined;
  return tabell.rader.some(({ av, slag }) => av === nyckel && slag === undefined);
}

/**
 * The rows that are bars beside each other: posts, what they are made of, and the last of the widest totals. Totals on
 * the way, and what the total is made of, would show the same money again.
 */
export function barRows(tabell: Tabell): Rad[] {
  const medVärden = tabell.rader.filter(({ art, värden }) => värden !== undefined && art !== 'rubrik');
  const summor = medVärden.filter((rad) => isTotal(tabell, rad));
  const ytterst = Math.min(...summor.map((rad) => depthOf(tabell, rad)));
  const sista = summor.findLast((rad) => depthOf(tabell, rad) === ytterst);
  return medVärden.filter((rad) => {
    if (summor.includes(rad)) return rad === sista;
    const över = rowOf(tabell, rad.av);
    if (över === undefined) return true;
    return över.räknas === 'under' ? isTotal(tabell, över) : !isTotal(tabell, över);
  });
}
