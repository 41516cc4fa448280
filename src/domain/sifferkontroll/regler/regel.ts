import type { Rapportplats } from '#domain/arkiv.ts';
import type { Iakttagelse, Kapiteliakttagelse } from '#domain/sifferkontroll/iakttagelse.ts';
import type { Mätvärdesläsare } from '#domain/sifferkontroll/matvarden.ts';
import type { Ord } from '#domain/register/ordlista.ts';
import type { Felregel, Regelnyckel } from '#domain/sifferkontroll/regelnyckel.ts';

/** What a reader is told of a rule, so that its findings can be judged. */
export interface Regelbeskrivning {
  nyckel: Felregel;
  namn: string;
  /** In a sentence, for lists. */
  ingress: string;
  /** What is checked, a paragraph each. */
  kontrollerar: string[];
  /** How rounding is treated. */
  avrundning: string;
  /** How it is decided how much a finding matters. */
  allvar: string;
  /** What a finding does not say. */
  sägerInte: string;
}

/** One rule: what it looks for, in words, and the check itself. */
export interface Regel extends Regelbeskrivning {
  nyckel: Regelnyckel;
  /** Findings in the data sheets of one report; other reports of the nämnd may be looked at. */
  checkBlad?: (plats: Rapportplats, mätvärdenOf: Mätvärdesläsare) => Iakttagelse[];
  /** Findings in what the editor wrote; only where chapters have been read. */
  checkKapitel?: (plats: Rapportplats, ordlista: Ord[]) => (Iakttagelse | Kapiteliakttagelse)[];
}
