import type { Allvar } from './regelnyckel.ts';

/** From this share of the figure itself, a difference is taken to change what a reader concludes. */
const slutsatsandel = 0.1;

/**
 * How much a difference matters beside what it is measured against: a tenth or more, or a figure on the other side of
 * nought, changes the conclusion.
 *
 * @param mot what the difference is a share of; without it, the larger of the two
 */
export function allvarOf(tryckt: number, annat: number, mot?: number): Allvar {
  const skala = mot ?? Math.max(Math.abs(tryckt), Math.abs(annat));
  if (tryckt * annat < 0 && mot === undefined) return 'slutsats';
  return Math.abs(tryckt - annat) >= slutsatsandel * skala ? 'slutsats' : 'avviker';
}
