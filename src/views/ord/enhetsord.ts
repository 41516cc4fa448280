import type { Enhet } from '#domain/enhet.ts';

/** How a unit is written after its number; empty for units that say nothing more. */
export function unitWord(enhet: Enhet | null): string {
  if (enhet === null || enhet === 'antal' || enhet === 'index') return '';
  return enhet === 'procent' ? '%' : enhet;
}

/** Number and unit in one text, with a hard space. */
export function withUnit(text: string, enhet: Enhet | null): string {
  const ord = unitWord(enhet);
  return ord === '' ? text : `${text}\u00a0${ord}`;
}
