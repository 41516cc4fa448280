import type { Observation } from '#domain/matt/observation.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { nameOfRow } from '#views/blad/tabell/indikatorer.ts';

/** What tells a measure apart from others whichever kind of figure it is: an outcome and its target have the same. */
export function måttnyckelOf({ mått, kön, vem }: Observation): string {
  return [mått, kön ?? '', vem ?? ''].join('|');
}

/** The register's name, or the row's own as it was printed last; a figure of another body says whose it is. */
export function nameOf(observation: Observation, arkiv: AvlästArkiv): string {
  const { plats, blad, rad, nyckeltal, vem, slag } = observation;
  const mått = slag === 'netto' ? arkiv.mått(nyckeltal)?.namn : undefined;
  const namn = mått ?? nameOfRow(plats, blad, rad);
  return vem === null ? namn : `${namn} (${vem})`;
}
