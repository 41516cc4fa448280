import type { NoteMark, TableNote } from './tabell.ts';

/** The four verdicts a goal can have, and the reason when there is none. */
export type Måluppfyllelse = 'uppnås' | 'delvis' | 'inte' | 'kan ej bedömas' | 'saknas';

export interface VerdictModel {
  läge: Måluppfyllelse;
  /** As printed ("JA", "bedöms delvis kunna nås"); null when nothing is printed. */
  tryckt: string | null;
  /** Where the verdict stands in the source: "i texten", "i tabellen", "som symbol". */
  var: string;
  /** The indicator it is about, when it is not about the whole goal. */
  gäller: string | null;
  märken: NoteMark[];
}

export interface GoalModel {
  nyckel: string;
  målområde: string | null;
  kommunmål: string[];
  nämndmål: string | null;
  bedömningar: VerdictModel[];
  trend: { läge: 'bättre' | 'oförändrad' | 'sämre' | 'saknas'; tryckt: string | null } | null;
}

export interface GoalListModel {
  id: string;
  rubrik: string;
  adress: string;
  mål: GoalModel[];
  noter: TableNote[];
  källa: string;
}

/** How many goals have each verdict, in a fixed order; verdicts of no goal are left out. */
export type VerdictCount = { läge: Måluppfyllelse; antal: number }[];
