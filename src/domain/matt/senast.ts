import type { Uppgift } from '#domain/datablad/tabell.ts';
import { parsePeriod } from '#domain/period.ts';

/** The outcome of a row that ends last, also where it has no value: an older one is not what came of the target. */
export function latestOutcome(uppgifter: Uppgift[]): Uppgift | null {
  const slut = ({ sagt }: Uppgift) =>
    sagt.period === undefined ? '' : (parsePeriod(sagt.period).slut ?? '');
  return uppgifter
    .filter(({ sagt }) => sagt.storhet === 'utfall')
    .reduce<Uppgift | null>(
      (sist, uppgift) => (sist === null || slut(uppgift) >= slut(sist) ? uppgift : sist),
      null,
    );
}
