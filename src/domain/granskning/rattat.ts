import { allaNycklar } from '#domain/adresser.ts';
import type { Rapport } from '#domain/arkiv.ts';
import type { RättadUppgift } from './rattelse.ts';

/** What has been corrected at a place of a data sheet: a cell, a row, a column, or the whole sheet. */
export interface Rättat {
  datum: string;
  rad?: string | undefined;
  kolumn?: string | undefined;
  /** The keys of a row or column that is gone: what is told of it is told of the sheet. */
  borta: string[];
  före: string | null;
  efter: string | null;
}

/** What has been corrected in a data sheet, the oldest first, at the keys that its rows and columns have now. */
export function rättatI({ ändringar = [], datablad }: Rapport, blad: string): Rättat[] {
  if (ändringar.length === 0) return [];
  const innehåll = datablad.find(({ nyckel }) => nyckel === blad)?.innehåll;
  const rader: readonly Nyckelpost[] = innehåll?.rader ?? [];
  const kolumner: readonly Nyckelpost[] = innehåll?.typ === 'tabell' ? innehåll.kolumner : [];
  return ändringar.flatMap(({ datum, uppgifter = [] }) =>
    uppgifter
      .filter((uppgift) => uppgift.datablad === blad)
      .map((uppgift): Rättat => {
        const { före, efter } = uppgift;
        const rad = currentKey(rader, uppgift.rad);
        const kolumn = currentKey(kolumner, uppgift.kolumn);
        const finns =
          (rad === null) === (uppgift.rad === undefined) &&
          (kolumn === null) === (uppgift.kolumn === undefined);
        return finns
          ? { datum, rad: rad ?? undefined, kolumn: kolumn ?? undefined, borta: [], före, efter }
          : { datum, borta: keysOf(uppgift), före, efter };
      }),
  );
}

/** The last correction that a cell is in: its own, or that of its row, its column or the whole sheet. */
export function rättatAt(alla: Rättat[], rad: string, kolumn?: string): Rättat | undefined {
  return alla.findLast(
    (ett) =>
      ett.borta.length === 0 &&
      (ett.rad === undefined || ett.rad === rad) &&
      (ett.kolumn === undefined || kolumn === undefined || ett.kolumn === kolumn),
  );
}

interface Nyckelpost {
  nyckel: string;
  tidigare?: string[] | undefined;
}

function currentKey(poster: readonly Nyckelpost[], nyckel: string | undefined): string | null {
  if (nyckel === undefined) return null;
  return poster.find((post) => allaNycklar(post).includes(nyckel))?.nyckel ?? null;
}

function keysOf({ rad, kolumn }: RättadUppgift): string[] {
  return [rad, kolumn].filter((del) => del !== undefined);
}
