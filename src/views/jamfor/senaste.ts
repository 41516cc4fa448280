import { isComparable, isSpan, type Jämförbar } from '#domain/matt/jamforbar.ts';
import type { Observation } from '#domain/matt/observation.ts';
import { isHelår } from '#domain/period.ts';
import { byPeriod } from '#domain/matt/serie.ts';

/** The year that a period ends in. */
export function yearOf(period: Observation['period']): string | null {
  return (period?.slut ?? period?.start)?.slice(0, 4) ?? null;
}

/** Whether it is what a nämnd has to show: an outcome or a forecast. */
export function isShown(storhet: Observation['storhet']): boolean {
  return storhet === 'utfall' || storhet === 'prognos';
}

/**
 * What a nämnd has to show of a measure: of flows the whole-year forecast or outcome, which compares across nämnder; of
 * others the latest outcome. Its own figure before one of another body; never that of women, men or the whole country.
 */
export function latestValue(observationer: Observation[]): Jämförbar<Observation> | null {
  const egna = observationer.filter(isComparable).filter((en) => en.kön === null && en.vem !== 'riket');
  const slag = slagOf(egna);
  const [bäst] = egna
    .filter((en) => en.slag === slag && isShown(en.storhet))
    .sort((a, b) => firstDifference(a, b, [isAnothers, isPartOfYear, isPrognosOfStock]) || latestFirst(a, b));
  return bäst ?? null;
}

const isAnothers = ({ vem }: Observation) => vem !== null;
/** Also a count of some months of which nobody says whether they add up. */
const isPartOfYear = ({ mäts, period }: Observation) =>
  (mäts === 'flöde' || (mäts === null && isSpan(period))) && (period === null || !isHelår(period));
const isPrognosOfStock = ({ mäts, storhet }: Observation) => mäts !== 'flöde' && storhet === 'prognos';

/** Puts what a drawback holds for last; the first drawback that parts the two decides. */
function firstDifference(
  a: Observation,
  b: Observation,
  drawbacks: ((observation: Observation) => boolean)[],
): number {
  const parts = drawbacks.map((drawback) => Number(drawback(a)) - Number(drawback(b)));
  return parts.find((difference) => difference !== 0) ?? 0;
}

/** The latest period; of one period the outcome, then the forecast made last, then the newest report. */
export function latestFirst(a: Observation, b: Observation): number {
  return (
    byPeriod(b, a) ||
    Number(a.storhet === 'prognos') - Number(b.storhet === 'prognos') ||
    (b.gjord ?? '').localeCompare(a.gjord ?? '', 'sv') ||
    b.plats.rapport.slug.localeCompare(a.plats.rapport.slug, 'sv')
  );
}

/** Net amounts before their parts; what is no amount is net. */
export function slagOf(observationer: Observation[]): string {
  return observationer.some(({ slag }) => slag === 'netto') ? 'netto' : (observationer[0]?.slag ?? 'netto');
}

/** The target that the same body has set for the same year. */
export function targetOf(utfall: Observation, observationer: Observation[]): Observation | null {
  if (utfall.storhet !== 'utfall') return null;
  return (
    observationer.find(
      (en) =>
        en.storhet === 'målvärde' &&
        en.kön === utfall.kön &&
        en.vem === utfall.vem &&
        yearOf(en.period) === yearOf(utfall.period),
    ) ?? null
  );
}
