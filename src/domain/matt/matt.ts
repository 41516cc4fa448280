import {
  isCellobjekt,
  rowOf,
  saidOfRad,
  uppgifterOf,
  type Rad,
  type Tabell,
  type Uppgift,
} from '#domain/datablad/tabell.ts';

/** The measure that a figure is of. */
export interface Måttval {
  /** Key in the register, for measures that several reports share. */
  nyckeltal: string | null;
  /** The register's key, or "ämne/nyckel" of the row: what is compared within a nämnd. */
  mått: string;
  /** The register's measure that the figure is the costs or the income of. It is part of that measure, and not it. */
  delAv: string | null;
}

/**
 * Which measure a figure is of. A row for women or men is of the measure of the row it stands under. Any other part
 * is a measure of its own: costs and income too, whose net is claimed above them or in a column beside them.
 */
export function measureOf(tabell: Tabell, uppgift: Uppgift): Måttval {
  const { rad, cell } = uppgift;
  const egen = isCellobjekt(cell) ? cell.nyckeltal : undefined;
  const anspråk = egen ?? claimOfRad(tabell, uppgift, rad);
  const sidodel = egen === undefined && isBesideNet(tabell, uppgift);
  const nyckeltal = sidodel ? null : anspråk;
  return {
    nyckeltal,
    mått: nyckeltal ?? `${rad.ämne ?? tabell.ämne}/${rad.nyckel}`,
    delAv: sidodel ? anspråk : anspråk === null ? wholeOf(tabell, uppgift, rad) : null,
  };
}

function claimOfRad(tabell: Tabell, uppgift: Uppgift, rad: Rad, djup = 0): string | null {
  if (rad.nyckeltal !== undefined) return rad.nyckeltal;
  const { kolumn } = uppgift;
  const över = rowOf(tabell, rad.av);
  if (över !== undefined && rad.kön !== undefined && djup < tabell.rader.length)
    return claimOfRad(tabell, uppgift, över, djup + 1);
  const isPart = över !== undefined && över.art !== 'rubrik' && rad.vem === undefined;
  return isPart ? null : (kolumn.nyckeltal ?? tabell.nyckeltal ?? null);
}

/** The measure that a row of another slag stands under. */
function wholeOf(tabell: Tabell, uppgift: Uppgift, rad: Rad, djup = 0): string | null {
  const över = rowOf(tabell, rad.av);
  if (över === undefined || djup > tabell.rader.length) return null;
  if (rad.slag !== undefined && rad.slag !== saidOfRad(tabell, över).slag)
    return claimOfRad(tabell, uppgift, över);
  return rad.kön === undefined ? null : wholeOf(tabell, uppgift, över, djup + 1);
}

/** Costs or income in a column beside the net of the same row. */
function isBesideNet(tabell: Tabell, { rad, kolumn, sagt }: Uppgift): boolean {
  return (
    kolumn.slag !== undefined &&
    kolumn.slag !== 'netto' &&
    sagt.slag === kolumn.slag &&
    saidOfRad(tabell, rad).slag === undefined &&
    uppgifterOf(tabell, rad).some((annan) => (annan.sagt.slag ?? 'netto') === 'netto')
  );
}
