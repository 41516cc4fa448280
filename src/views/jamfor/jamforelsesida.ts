import { nämndId } from '#domain/adresser.ts';
import { nämndplatser } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { Felnoter, type Felnot } from '#views/ord/fel.ts';
import { matrixYears, toMatrix, type Matrix } from './matris.ts';
import {
  budgetRows,
  knownUtfall,
  talInBudget,
  talInPrognoser,
  type BudgetRow,
  type Prognosutfall,
} from './prognossakerhet.ts';
import { talIn } from './matriscell.ts';

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
  /** The source's faults under each table: those that none above has told of. */
  felnoter: Record<'matrix' | 'budget' | 'prognoser', Felnot[]>;
}

/** @param sida from 1 to the matrix's `sidor` */
export function toComparison(arkiv: AvlästArkiv, år: string | undefined, sida: number): Comparison {
  const matrix = toMatrix(arkiv, år, sida);
  const sidor = new Map(matrix.alla.map(({ nämnd: { id }, sida }) => [id, sida]));
  // One whose only figures are too uncertain for the matrix stands on the first page.
  const isHere = ({ id }: { id: string }) => (sidor.get(id) ?? 1) === sida;
  const platser = nämndplatser(arkiv).filter(({ kommun, nämnd }) => isHere({ id: nämndId(kommun, nämnd) }));
  const budget = år === undefined ? budgetRows(arkiv).filter(isHere) : [];
  const prognoser = knownUtfall(arkiv, platser, år);
  const felnoter = new Felnoter();
  return {
    år,
    alla: matrixYears(arkiv),
    matrix,
    budget,
    prognoser,
    felnoter: {
      matrix: felnoter.tell(matrix.rader.flatMap(({ celler }) => celler.flatMap(talIn))),
      budget: felnoter.tell(talInBudget(budget)),
      prognoser: felnoter.tell(talInPrognoser(prognoser)),
    },
  };
}
