import { nämndplatser, type Nämnd, type Nämndplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { nämndAdress } from '#domain/adresser.ts';
import { isComparable } from '#domain/matt/jamforbar.ts';
import type { Cellpost } from '#domain/matt/observation.ts';
import { isHärlett, type HärlettMått } from '#domain/register/nyckeltal.ts';
import { härlettValues, latestHärlett } from './harlettmatt.ts';
import { kommunnamn } from '#views/ord/namn.ts';
import { organIn, type Organ } from './organ.ts';
import { latestCell, unclaimedCell, type MatrixCell } from './matriscell.ts';
import { isShown, yearOf } from './senaste.ts';

/** A nämnd as a column or row of the matrix. */
export interface MatrixNämnd {
  /** "linkoping/leanlink": what a chosen nämnd is called in an address. */
  id: string;
  namn: string;
  kommun: string;
  /** Whose reports have its figures, where they are not its own. */
  ur: string | null;
  adress: string;
}

export interface MatrixRow {
  nyckel: string;
  namn: string;
  /** One for each nämnd; null where it prints nothing of the measure. */
  celler: (MatrixCell | null)[];
}

export interface Matrix {
  /** Those of this page. */
  nämnder: MatrixNämnd[];
  rader: MatrixRow[];
  /** Every nämnd that has a value, each with the page it stands on, from 1. */
  alla: { nämnd: MatrixNämnd; sida: number }[];
  sida: number;
  sidor: number;
}

/** How many nämnder a page of the matrix holds at most. */
const nämnderPerSida = 40;

/** Measures by nämnder, each with its latest value; of one year where one is asked for. Empty rows and columns are left out. */
export function toMatrix(arkiv: AvlästArkiv, år?: string, sida = 1): Matrix {
  const mått = arkiv.nyckeltal.map((ett) => {
    if (isHärlett(ett)) {
      const cellOf = härlettCells(arkiv, ett, år);
      return { ett, cellOf: ({ plats, namn }: Organ) => (namn === null ? cellOf(plats) : null) };
    }
    const { observationer, luckor } = arkiv.byMeasure(ett.nyckel);
    const [tal, saknade] = [byNämnd(observationer, år), byNämnd(luckor, år)];
    return {
      ett,
      cellOf: ({ plats: { nämnd }, namn, isOf }: Organ) =>
        latestCell((tal.get(nämnd) ?? []).filter(isOf), (saknade.get(nämnd) ?? []).filter(isOf), ett) ??
        (namn === null ? unclaimedCell(arkiv, ett, nämnd, år) : null),
    };
  });
  const kolumner = nämndplatser(arkiv)
    .flatMap((plats) => organIn(arkiv, plats))
    .map((organ) => ({
      nämnd: toMatrixNämnd(organ),
      celler: mått.map(({ cellOf }) => cellOf(organ)),
    }))
    .filter(({ celler }) => celler.some((cell) => cell !== null));
  const egna = kolumner.slice((sida - 1) * nämnderPerSida, sida * nämnderPerSida);
  return {
    nämnder: egna.map(({ nämnd }) => nämnd),
    rader: mått
      .map(({ ett }, rad) => ({
        nyckel: ett.nyckel,
        namn: ett.namn,
        celler: egna.map(({ celler }) => celler[rad] ?? null),
      }))
      .filter((_, rad) => kolumner.some(({ celler }) => celler[rad] !== null)),
    alla: kolumner.map(({ nämnd }, plats) => ({ nämnd, sida: Math.floor(plats / nämnderPerSida) + 1 })),
    sida,
    sidor: Math.max(1, Math.ceil(kolumner.length / nämnderPerSida)),
  };
}

/** A measure that the site computes, of each nämnd. */
function härlettCells(
  arkiv: AvlästArkiv,
  mått: HärlettMått,
  år: string | undefined,
): (plats: Nämndplats) => MatrixCell | null {
  return (plats) => {
    const värde = latestHärlett(arkiv, mått, plats, år);
    if (värde === null) return null;
    const { text, saknas, fel, källa, förklaring } = värde;
    return {
      text,
      fel,
      saknas: saknas !== null,
      uträknat: saknas ?? förklaring,
      tryckt: null,
      när: `prognos helåret ${värde.år}`,
      vem: null,
      adress: källa.adress,
      källor: [],
      mål: null,
    };
  };
}

/** What each nämnd prints, of one year where one is asked for. */
function byNämnd<Post extends Cellpost>(poster: Post[], år: string | undefined): Map<Nämnd, Post[]> {
  return Map.groupBy(
    poster.filter(({ period }) => år === undefined || yearOf(period) === år),
    ({ plats }) => plats.nämnd,
  );
}

function toMatrixNämnd({ plats: { kommun, nämnd }, id, namn }: Organ): MatrixNämnd {
  return {
    id,
    namn: namn ?? nämnd.namn,
    kommun: kommunnamn(kommun),
    ur: namn === null ? null : nämnd.namn,
    adress: nämndAdress(kommun, nämnd),
  };
}

/** The years of which the archive has any measure, newest first. */
export function matrixYears(arkiv: AvlästArkiv): string[] {
  const år = arkiv.nyckeltal.flatMap(({ nyckel }) =>
    arkiv
      .byMeasure(nyckel)
      .observationer.flatMap((observation) =>
        isComparable(observation) && isShown(observation.storhet) ? (yearOf(observation.period) ?? []) : [],
      ),
  );
  const härledda = arkiv.nyckeltal
    .filter(isHärlett)
    .flatMap((mått) => härlettValues(arkiv, mått).map((ett) => ett.år));
  return [...new Set([...år, ...härledda])].sort((a, b) => b.localeCompare(a, 'sv'));
}
