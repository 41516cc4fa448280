import { dimension, faktor, type Enhet } from './enhet.ts';

/**
 * A printed amount in whole kronor, so that sums are exact: toKronor(24.2, 'mnkr') is 24 200 000.
 *
 * @throws RangeError when the unit is not money, or the amount is too large to be counted exactly.
 */
export function toKronor(tal: number, enhet: Enhet): number {
  if (dimension(enhet) !== 'kronor') throw new RangeError(`Not an amount of money: ${tal} ${enhet}`);
  const kronor = Math.round(tal * faktor(enhet));
  if (!Number.isSafeInteger(kronor)) throw new RangeError(`Too large to be exact: ${tal} ${enhet}`);
  return kronor;
}

/** Whole kronor in another unit of money: fromKronor(-25_422_000, 'mnkr') is -25.422. */
export function fromKronor(kronor: number, enhet: Enhet): number {
  if (dimension(enhet) !== 'kronor') throw new RangeError(`Not a unit of money: ${enhet}`);
  return kronor / faktor(enhet);
}
