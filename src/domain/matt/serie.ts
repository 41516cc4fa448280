import { isComparable, type Jämförbar } from './jamforbar.ts';
import { avrundningOf, type Cellpost, type Lucka, type Observation, type Avläsning } from './observation.ts';
import { spanOf } from './jamforbar.ts';
import { dimension } from '#domain/enhet.ts';
import type { Period } from '#domain/period.ts';

/** One value of a period, with every place that prints it; the newest report first. */
export interface Tryckning {
  /** The most exactly printed of them. */
  observation: Jämförbar<Observation>;
  källor: Jämförbar<Observation>[];
}

/** What is printed of a measure for one period. */
export interface Punkt {
  period: Period;
  /** When a forecast was made, as for an observation: forecasts of one year made at two times are two points. */
  gjord: string | null;
  /** One when all places agree. Where they do not, each value is kept; that of the newest report first. */
  tryckningar: Tryckning[];
}

/** A measure over time: figures that may be set beside each other. */
export interface Serie {
  /** Tells the series apart from every other of the nämnd. */
  nyckel: string;
  /** By the end of their period, oldest first. */
  punkter: Punkt[];
  /** Periods for which nothing but a reason is printed, likewise. */
  luckor: Lucka[];
  /** The newest figure: what the measure is called, its unit and kind. */
  senast: Jämförbar<Observation>;
}

/** What two figures must share to stand in one series. A break in it is not here: it divides a series, not a measure. */
function serieNyckel(post: Cellpost): string {
  const { mått, storhet, slag, kön, vem, enhet, mäts, period } = post;
  return [
    mått,
    storhet,
    slag,
    kön,
    vem,
    enhet && dimension(enhet),
    mäts,
    mäts === 'bestånd' || mäts === 'kvot' ? '' : spanOf(period),
  ]
    .map((del) => del ?? '')
    .join('|');
}

/**
 * The series of a nämnd, in the order they are first printed. The same figure in several reports is one point with
 * several sources where they agree within what rounding explains; where they do not, both are kept. Figures that are
 * uncertain, mere limits, without period or without a declared sign are in no series.
 */
export function toSerier({ observationer, luckor }: Pick<Avläsning, 'observationer' | 'luckor'>): Serie[] {
  const lediga = Map.groupBy(
    luckor.filter(({ period }) => period !== null),
    serieNyckel,
  );
  return [...Map.groupBy(observationer.filter(isComparable), serieNyckel)].map(([nyckel, alla]) => {
    const punkter = toPunkter(alla);
    const tider = new Set(punkter.map(({ period }) => period.text));
    const saknade = (lediga.get(nyckel) ?? []).filter(
      ({ period }) => period !== null && !tider.has(period.text),
    );
    const senast = punkter.at(-1)?.tryckningar[0]?.observation;
    if (senast === undefined) throw new Error(`A series without points: ${nyckel}`);
    return { nyckel, punkter, luckor: saknade.sort(byPeriod), senast };
  });
}

function toPunkter(observationer: Jämförbar<Observation>[]): Punkt[] {
  return [...Map.groupBy(observationer, ({ period, gjord }) => `${period.text} ${gjord ?? ''}`).values()]
    .flatMap((alla) => {
      const [första] = alla;
      if (första === undefined) return [];
      return [{ period: första.period, gjord: första.gjord, tryckningar: toTryckningar(alla) }];
    })
    .sort((a, b) => byPeriod(a, b) || (a.gjord ?? '').localeCompare(b.gjord ?? '', 'sv'));
}

/** The values that are printed for one period. */
function toTryckningar(observationer: Jämförbar<Observation>[]): Tryckning[] {
  const tryckningar: Tryckning[] = [];
  for (const en of observationer.toSorted((a, b) => avrundningOf(a) - avrundningOf(b))) {
    const samma = tryckningar.find(({ observation }) => agree(observation, en));
    if (samma === undefined) tryckningar.push({ observation: en, källor: [en] });
    else samma.källor.push(en);
  }
  for (const { källor } of tryckningar) källor.sort(newestFirst);
  return tryckningar.sort((a, b) => newestReport(b).localeCompare(newestReport(a), 'sv'));
}

/** Whether one is what the other comes to when it is rounded as that one is printed. */
function agree(a: Jämförbar<Observation>, b: Jämförbar<Observation>): boolean {
  const skillnad = Math.abs(a.värde - b.värde);
  return skillnad <= Math.max(avrundningOf(a), avrundningOf(b)) * (1 + 1e-9);
}

function newestReport({ källor }: Tryckning): string {
  return källor[0]?.plats.rapport.slug ?? '';
}

function newestFirst(a: Observation, b: Observation): number {
  return b.plats.rapport.slug.localeCompare(a.plats.rapport.slug, 'sv');
}

/** By the end of the period; one that has no end yet by its beginning. */
export function byPeriod(a: { period: Period | null }, b: { period: Period | null }): number {
  const key = ({ period }: { period: Period | null }) =>
    `${period?.slut ?? period?.start ?? ''} ${period?.start ?? ''}`;
  return key(a).localeCompare(key(b), 'sv');
}
