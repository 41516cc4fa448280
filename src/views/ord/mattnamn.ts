import { isBelopp } from '#domain/enhet.ts';
import type { Observation } from '#domain/matt/observation.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { nameOfRow } from '#views/blad/tabell/indikatorer.ts';

/** What tells a measure apart from others whichever kind of figure it is: an outcome and its target have the same. */
export function måttnyckelOf({ mått, kön, vem }: Observation): string {
  return [mått, kön ?? '', vem ?? ''].join('|');
}

/**
 * The register's name, or the row's own as it was printed last. What stands on the column and not in the row's name is
 * said with it: whether it is a cost or an income, and whose it is.
 */
export function nameOf(observation: Observation, arkiv: AvlästArkiv): string {
  const { plats, blad, rad, nyckeltal, vem, slag, enhet } = observation;
  const mått = slag === 'netto' ? arkiv.mått(nyckeltal)?.namn : undefined;
  const namn = mått ?? nameOfRow(plats, blad, rad);
  const saknas = isBelopp(enhet) && slag !== 'netto' && !namn.toLocaleLowerCase('sv').includes(slag);
  const helt = saknas ? `${namn}, ${slag}` : namn;
  return vem === null || namn.includes(vem) ? helt : `${helt} (${vem})`;
}
