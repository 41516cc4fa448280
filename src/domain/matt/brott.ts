import type { Nämnd } from '#domain/arkiv.ts';
import { isCellobjekt, rowOf, uppgifterOf, type Rad, type Tabell } from '#domain/datablad/tabell.ts';
import { parseFormel } from '#domain/formel.ts';
import type { Brott } from './jamforbar.ts';
import { measureOf } from './matt.ts';

/** What a figure is of, as far as a break in it goes: its row, and its measure where it has one. */
interface Radpost {
  ämne: string;
  rad: string;
  nyckeltal: string | null;
}

/** The break in a figure, if any place declares one. */
export type BrottIn = (post: Radpost) => Brott | undefined;

/**
 * The break in a figure that another place declares: the same row or measure in any report of the nämnd, or the row of a
 * table that the text repeats. The latest, where there are several.
 */
export function declaredBreaks({ rapporter }: Pick<Nämnd, 'rapporter'>): BrottIn {
  const brott = new Map<string, Brott>();
  const samma = new Map<string, string>();
  const declare = (nyckel: string, ett: Brott) => {
    if (ett.från > (brott.get(nyckel)?.från ?? '')) brott.set(nyckel, ett);
  };
  for (const { datablad } of rapporter)
    for (const { innehåll: tabell } of datablad) {
      if (tabell.typ !== 'tabell') continue;
      const brutna = declaresBreak(tabell);
      for (const rad of tabell.rader) {
        for (const uppgift of brutna ? uppgifterOf(tabell, rad) : []) {
          if (uppgift.sagt.brott === undefined) continue;
          declare(radnyckel(tabell, rad), uppgift.sagt.brott);
          const { nyckeltal } = measureOf(tabell, uppgift);
          if (nyckeltal !== null) declare(måttnyckel(nyckeltal), uppgift.sagt.brott);
        }
        for (const { räknas, termer } of rad.avstämningar ?? []) {
          const formel = parseFormel(räknas);
          const ref = formel.slag === 'term' ? termer[formel.nyckel] : undefined;
          const annan = datablad.find(({ nyckel }) => nyckel === ref?.ur)?.innehåll;
          const annanRad = annan?.typ === 'tabell' ? rowOf(annan, ref?.rad) : undefined;
          if (annan?.typ === 'tabell' && annanRad !== undefined)
            samma.set(radnyckel(tabell, rad), radnyckel(annan, annanRad));
        }
      }
    }
  return ({ ämne, rad, nyckeltal }) => {
    const egen = `${ämne}/${rad}`;
    return (
      brott.get(egen) ??
      (nyckeltal === null ? undefined : brott.get(måttnyckel(nyckeltal))) ??
      brott.get(samma.get(egen) ?? '')
    );
  };
}

function declaresBreak(tabell: Tabell): boolean {
  const isBroken = ({ brott }: { brott?: unknown }) => brott !== undefined;
  return (
    isBroken(tabell) ||
    tabell.kolumner.some(isBroken) ||
    tabell.rader.some(
      (rad) => isBroken(rad) || rad.värden?.some((cell) => isCellobjekt(cell) && isBroken(cell)),
    )
  );
}

function radnyckel(tabell: Tabell, rad: Rad): string {
  return `${rad.ämne ?? tabell.ämne}/${rad.nyckel}`;
}

function måttnyckel(nyckeltal: string): string {
  return `mått ${nyckeltal}`;
}
