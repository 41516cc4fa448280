import type { Måluppfyllelse } from '#views/blad/lista/mal.ts';
import type { Status } from '#views/blad/lista/uppdrag.ts';

const ord: Record<Måluppfyllelse | Status, string> = {
  uppnås: 'Uppnås',
  delvis: 'Uppnås delvis',
  inte: 'Uppnås inte',
  'kan ej bedömas': 'Kan inte bedömas',
  klart: 'Klart',
  pågår: 'Pågår',
  kvarstår: 'Kvarstår',
  försenat: 'Försenat',
  'ej påbörjat': 'Inte påbörjat',
  saknas: 'Framgår inte',
};

/** Every state that a goal or an assignment may have. */
export const allaLägen = Object.keys(ord) as (Måluppfyllelse | Status)[];

/** The site's own word for a shared state; the printed one stands beside it. */
export function wordFor(läge: Måluppfyllelse | Status): string {
  return ord[läge];
}

/** Whether the printed word says more than the site's own. */
export function addsToWord(tryckt: string | null, läge: Måluppfyllelse | Status): boolean {
  return tryckt !== null && tryckt.toLocaleLowerCase('sv') !== ord[läge].toLocaleLowerCase('sv');
}
