import type { Läsning } from '#domain/cell.ts';

type Skäl = Extract<Läsning, { slag: 'saknas' }>['skäl'];

const ord: Record<Skäl, string> = {
  'ingen uppgift': 'ingen uppgift',
  'redovisas senare': 'redovisas senare',
  'inte mätt': 'inte mätt',
  'symbol saknas i källan': 'symbolen saknas i källan',
  'ej tillämpligt': 'ej tillämpligt',
  'står på annan rad': 'står på en annan rad',
  sekretess: 'visas inte: sekretess',
  'få personer': 'visas inte: få personer',
  'tomt i källan': 'tomt i källan',
  'markering i källan': 'källan förklarar inte märket',
};

/** The reason that needs no mark of its own: the value is there, printed once for several rows. */
export const påAnnanRad = ord['står på annan rad'];

/** Why there is no value, in words for the reader. */
export function describeSaknas(skäl: Skäl): string {
  return ord[skäl];
}
