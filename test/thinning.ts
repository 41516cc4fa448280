import { createHash } from 'node:crypto';

/** Whether every case is run, as `npm run test:allt` does; `npm test` runs a part of the long sets. */
export const runsAll = process.env.NAMNDSPEGEL_PROVA === 'allt';

/** Another seed is another part. */
const seed = 'namndspegel 1';

interface Part<T> {
  /** How many are run of each kind. */
  most: number;
  /** What a case is told by. */
  name: (one: T) => string;
  /** Cases of different kinds do not stand in for each other. */
  kind?: (one: T) => unknown;
}

/**
 * The part of a long set of cases that `npm test` runs, in their own order. Which they are is decided by seed and name: a
 * new case does not change which of the others are run.
 */
export function thin<T>(
  cases: readonly T[],
  { most, name, kind = () => '' }: Part<T>,
  all = runsAll,
): readonly T[] {
  if (all) return cases;
  const lot = (one: T) =>
    createHash('sha256')
      .update(`${seed} ${name(one)}`)
      .digest('hex');
  const chosen = [...Map.groupBy(cases, kind).values()].flatMap((alike) =>
    alike
      .map((one) => ({ one, lot: lot(one) }))
      .sort((a, b) => (a.lot < b.lot ? -1 : 1))
      .slice(0, most)
      .map(({ one }) => one),
  );
  return cases.filter((one) => chosen.includes(one));
}
