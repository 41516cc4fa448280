import { distance } from 'fastest-levenshtein';
import type { Ordblad } from '#domain/sok/ordbok.ts';

/** Words at most so many letters from a folded word, nearest first, common before rare. */
export function nearestIn({ ord: alla }: Ordblad, ord: string, högst: number) {
  return alla
    .filter(({ vikt }) => Math.abs(vikt.length - ord.length) <= högst)
    .map((ett) => ({ ...ett, avstånd: lettersBetween(ett.vikt, ord) }))
    .filter(({ avstånd }) => avstånd <= högst)
    .sort((a, b) => a.avstånd - b.avstånd || Number(b.vanligt) - Number(a.vanligt));
}

/** Letters to change, add or leave out; the first two in each other's place count as one. */
function lettersBetween(ett: string, annat: string): number {
  const bytta = `${annat.charAt(1)}${annat.charAt(0)}${annat.slice(2)}`;
  return ett === bytta && ett !== annat ? 1 : distance(ett, annat);
}
