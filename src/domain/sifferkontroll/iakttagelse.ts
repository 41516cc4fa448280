import type { Rapport } from '#domain/arkiv.ts';
import type { Enhet } from '#domain/enhet.ts';
import type { Allvar, Regelnyckel } from './regelnyckel.ts';

/** A place in a report: a cell, a row, a column or, without both, a whole data sheet. */
export interface Ställe {
  datablad: string;
  rad?: string | undefined;
  kolumn?: string | undefined;
}

/** A figure as a sentence tells it: in its printed unit, with its printed number of decimals. */
export interface Mått {
  tal: number;
  decimaler: number;
  enhet: Enhet | null;
}

/** A figure that another is set against, with its place; `rapport` where it stands in another report. */
export interface Annanstans {
  ställe: Ställe;
  rapport?: Rapport | undefined;
  mått: Mått;
}

/** A sum or formula that does not come to what is printed. `ledvis` is the formula in printed words. */
interface Uträkning {
  tryckt: Mått;
  räknat: Mått;
  /** How many figures rounding can come from, the result included, and how much it can explain together. */
  antal: number;
  avrundning: number;
}

/** The rows that were added up, by their printed names; `följd` when they stand one after another in the table. */
export interface Radurval {
  namn: string[];
  /** Those that were taken away instead. */
  minus: string[];
  följd: boolean;
}

/** What was noticed, as data; utsagor.ts makes it a sentence. */
export type Utsaga =
  | ({ kod: 'summa-skiljer'; rader: Radurval } & Uträkning)
  | ({ kod: 'formel-skiljer'; ledvis: string } & Uträkning)
  | { kod: 'tillväxt-skiljer'; tryckt: Mått; fall: boolean; räknat: Mått; från: Mått; till: Mått }
  | { kod: 'summa-utan-räknas'; benämning: string }
  | { kod: 'anges-olika'; tryckt: Mått; annan: Annanstans }
  | { kod: 'text-skiljer'; tryckt: Mått; räknat: Mått; ledvis: string }
  | { kod: 'text-annan-tid'; tryckt: Mått; gäller: string; tabellen: string; ledvis: string }
  | { kod: 'tom-cell'; annan: Annanstans }
  | { kod: 'enhet-i-rubrik'; rubrik: string; säger: string; är: Enhet | null }
  | { kod: 'tusen-gånger'; tryckt: Mått; annan: Annanstans }
  | { kod: 'omvänt-tecken'; tryckt: Mått; annan: Annanstans }
  | { kod: 'tecken-skrivs-olika'; tryckt: Mått; annan: Annanstans }
  | { kod: 'blandade-decimaltecken'; komma: number; punkt: number }
  | {
      kod: 'plus-mot-slag';
      benämning: string;
      kolumn: string;
      tryckt: Mått;
      slag: string;
      plus: 'intäkt' | 'kostnad';
      antal: number;
      av: number;
    }
  | { kod: 'period-i-rubrik'; rubrik: string; gäller: string }
  | { kod: 'storhet-i-rubrik'; rubrik: string; är: string }
  | { kod: 'månader-i-rubrik'; rubrik: string; gäller: string }
  | { kod: 'lika-kolumner'; rubrik: string }
  | { kod: 'prognos-gjord'; rubrik: string; gjord: string; rapporten: string }
  | { kod: 'två-prognoser'; rubrik: string; annan: string; gäller: string }
  | { kod: 'prognos-utan-ord'; rubrik: string }
  | { kod: 'jämförs-med-sig'; rubrik: string }
  | { kod: 'beslut-före-slutet'; datum: string; rapporten: string }
  | { kod: 'mäts-olika'; mäts: string; annat: string; rapport: Rapport }
  | { kod: 'olika-perioder'; rubrik: string; delar: { rubrik: string; gäller: string }[] }
  | { kod: 'celler-annan-tid'; rubrik: string; antal: number; av: number }
  | { kod: 'noter-annan-tid'; noter: string[]; tider: string[]; rubrik: string }
  | { kod: 'efter-rapporten'; gäller: string; rapporten: string }
  | { kod: 'utanför-delarna'; tryckt: Mått; delar: { namn: string; mått: Mått }[] }
  | { kod: 'andel-över-hundra'; värden: Mått[]; benämning: string }
  | { kod: 'del-större-än-helhet'; tryckt: Mått; helhet: Mått; benämning: string }
  | { kod: 'procent-för-procentenheter'; tryckt: string }
  | { kod: 'procent-eller-enheter'; är: Enhet | null; ska: Enhet }
  | { kod: 'under-noll'; tryckt: Mått }
  | { kod: 'slag-mot-tecken'; benämning: string; slag: string; antal: number }
  | { kod: 'rad-två-gånger'; benämning: string }
  | { kod: 'vem-mot-namn'; benämning: string; vem: string }
  | { kod: 'läge-mot-ord'; tryckt: string; läge: string; ord: string }
  | { kod: 'status-mot-färdiggrad'; status: string; färdiggrad: string }
  | { kod: 'bedöms-olika'; bedömningar: { var: string; tryckt: string }[] }
  | { kod: 'uppnås-men-missar'; tryckt: string; indikatorer: Indikatorläge[] }
  | { kod: 'inte-men-når'; tryckt: string; indikatorer: Indikatorläge[] }
  | { kod: 'indikator-bedöms-annat'; tryckt: string; indikator: Indikatorläge }
  | { kod: 'status-mot-text'; status: string; text: string }
  | { kod: 'antal-mot-lista'; benämning: string; tryckt: number; lista: number }
  | { kod: 'tal-utan-källa'; skrivet: string }
  | { kod: 'datum-skiljer'; skrivet: string; hänvisning: string }
  | { kod: 'oanvänt-datablad' }
  | { kod: 'mål-utan-bedömning' }
  | { kod: 'okänd-förkortning'; förkortning: string };

export interface Indikatorläge {
  benämning: string;
  utfall: string;
  målvärde: string;
}

/** What a cell would have to say for something noticed to go away, in its printed unit. */
export interface Bot {
  ställe: Ställe;
  lägst: number;
  högst: number;
}

/** What a rule noticed, and where. */
export interface Iakttagelse {
  regel: Regelnyckel;
  allvar: Allvar;
  ställe: Ställe;
  /** The other places that it is about as much; a known fault may be noted at any of them. */
  också?: Ställe[];
  utsaga: Utsaga;
  /** The figures that could be the slip, each with what it should have been; only where that can be told. */
  botas?: Bot[];
  /** A formula to write as `räknas` instead, which holds everywhere. */
  formel?: string | undefined;
  /** True when it is shown but nobody is asked to mend it: both sides are as printed, or are two reports' own. */
  baraVisas: boolean;
}

/** What a rule noticed in a chapter's text, which is the editor's own. */
export interface Kapiteliakttagelse {
  regel: Regelnyckel;
  kapitel: string;
  rad: number;
  kolumn: number;
  utsaga: Utsaga;
  /** True when it is for the editor to think of, and need not be mended. */
  baraVisas: boolean;
}
