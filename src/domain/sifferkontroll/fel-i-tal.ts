import type { Rapport } from '#domain/arkiv.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';
import type { Ställe } from './iakttagelse.ts';
import type { Kontrollfynd } from './sifferkontroll.ts';

/** The known faults of a place, in the order they are noted. */
export type FelAt = (ställe: Ställe) => readonly KäntFel[];

/** What is marked in a table: faults noted at the very place, and those that explain what a rule noticed there. */
export function felInTable({ kändaFel: alla }: Pick<Rapport, 'kändaFel'>, fynd: Kontrollfynd[]): FelAt {
  const perPlats = new Map<string, Set<KäntFel>>();
  const add = (ställe: Ställe, fel: KäntFel) =>
    perPlats.set(keyOf(ställe), (perPlats.get(keyOf(ställe)) ?? new Set()).add(fel));
  for (const fel of alla) add(fel, fel);
  for (const { iakttagelse, kändaFel } of fynd) for (const fel of kändaFel) add(iakttagelse.ställe, fel);
  return (ställe) => [...(perPlats.get(keyOf(ställe)) ?? [])];
}

/** What goes with a figure out of its table: all but matters of form. */
export function felWithFigure(rapport: Pick<Rapport, 'kändaFel'>, fynd: Kontrollfynd[]): FelAt {
  const form = new Set(
    rapport.kändaFel.filter((fel) => {
      const egna = fynd.filter(({ kändaFel }) => kändaFel.includes(fel));
      return egna.length > 0 && egna.every(({ iakttagelse }) => iakttagelse.allvar === 'formalia');
    }),
  );
  const at = felInTable(rapport, fynd);
  return (ställe) => at(ställe).filter((fel) => !form.has(fel));
}

function keyOf({ datablad, rad = '', kolumn = '' }: Ställe): string {
  return [datablad, rad, kolumn].join('/');
}
