import type { Rapport } from '#domain/arkiv.ts';
import { uppgifterOf, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import type { Mått, Ställe } from './iakttagelse.ts';

/** The tables of a report with their keys. */
export function tabellerOf({ datablad }: Pick<Rapport, 'datablad'>): { nyckel: string; tabell: Tabell }[] {
  return datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ === 'tabell' ? [{ nyckel, tabell: innehåll }] : [],
  );
}

/** Every cell of a table. */
export function cellerOf(tabell: Tabell): Uppgift[] {
  return tabell.rader.flatMap((rad) => uppgifterOf(tabell, rad));
}

/** The figure of a cell with its printed decimals; null where it has none that can be set against another. */
export function måttOf({ läsning, sagt }: Uppgift): Mått | null {
  if (läsning.slag !== 'tal' || läsning.gräns !== null) return null;
  return { tal: läsning.tal, decimaler: läsning.decimaler, enhet: sagt.enhet ?? null };
}

export function ställeOf(datablad: string, { rad, kolumn }: Uppgift): Ställe {
  return { datablad, rad: rad.nyckel, kolumn: kolumn.nyckel };
}
