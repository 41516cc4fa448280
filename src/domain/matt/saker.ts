import { isCellobjekt, type Uppgift } from '#domain/datablad/tabell.ts';

/** Whether a figure is read for certain: neither its row nor its cell says that it is not. */
export function isCertain({ rad, cell }: Pick<Uppgift, 'rad' | 'cell'>): boolean {
  return rad.osäker !== true && !(isCellobjekt(cell) && cell.osäker === true);
}
