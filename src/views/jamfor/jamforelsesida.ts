import { nämndplatser } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { matrixYears, toMatrix, type Matrix } from './matris.ts';
import { budgetRows, knownUtfall, type BudgetRow, type Prognosutfall } from './prognossakerhet.ts';

/** A page of the comparison across nämnder: some of them, each with its measures, budget and forecasts. */
export interface Comparison {
  /** Undefined for the latest values. */
  år: string | undefined;
  /** Every year that has pages of its own, newest first. */
  alla: string[];
  matrix: Matrix;
  /** Each one's latest forecast against its budget; none on the pages of a year. */
  budget: BudgetRow[];
  /** Forecasts of the year, or of each nämnd's latest year, whose outcome is known. */
  prognoser: Prognosutfall[];
}

/** @param sida from 1 to the matrix's `sidor` */
export function toComparison(arkiv: AvlästArkiv, år: string | undefined, sida: number): Comparison {
  const matrix = toMatrix(arkiv, år, sida);
  const sidor = new Map(matrix.alla.map(({ nämnd: { id }, sida }) => [id, sida]));
  // One whose only figures are too uncertain for the matrix stands on the first page.
  const isHere = ({ id }: { id: string }) => (sidor.get(id) ?? 1) === sida;
  const platser = nämndplatser(arkiv).filter(({ kommun, nämnd }) =>
    isHere({ id: `${kommun.slug}/${nämnd.slug}` }),
  );
  return {
    år,
    alla: matrixYears(arkiv),
    matrix,
    budget: år === undefined ? budgetRows(arkiv).filter(isHere) : [],
    prognoser: knownUtfall(arkiv, platser, år),
  };
}
