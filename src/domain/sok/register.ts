import { fold, stem } from './ord.ts';

/** What is longer is cut: no one asks for more. */
export const längstaFråga = 200;

/** What a facet of the search is called. */
export const facetter = ['kommun', 'nämnd', 'år', 'rapporttyp', 'kapitel', 'slag'] as const;
export type Facett = (typeof facetter)[number];

/** What a hit can be. */
export const träffslag = [
  'rapport',
  'kapitel',
  'tabell',
  'indikator',
  'tal ur texten',
  'mål',
  'uppdrag',
  'internkontroll',
  'fynd',
  'mått',
  'ord',
] as const;
export type Träffslag = (typeof träffslag)[number];

/** Other ways to say a word or phrase, by its key; all folded, a phrase as its words. */
export type Synonymer = Record<string, string[]>;

/** How a word or phrase is looked up, however it is inflected. */
export function synonymnyckel(ord: readonly string[]): string {
  return ord.map((ett) => stem(fold(ett))).join(' ');
}

/** Two or three capitals that begin too many words to be looked for by their letters: "ÄN" begins "ändring". */
const kortförkortning = /^\p{Lu}{2,3}$/u;

/** What a short abbreviation stands for, in one word each: the index has that beside it, and it is what is asked for. */
export function writtenOut(ord: string, synonymer: Synonymer): string[] {
  const nyckel = synonymnyckel([ord]);
  if (!kortförkortning.test(ord) || !Object.hasOwn(synonymer, nyckel)) return [];
  return (synonymer[nyckel] ?? []).filter((annat) => !annat.includes(' '));
}

/** Stands on every page of the index, so that all of them can be asked for without loading the whole index. */
export const sidord = 'zzsida';

/**
 * Stands on every page with the value. Pagefind's own filters go through all pages of the index for each value, and count
 * all values at each search.
 */
export function facettord(värden: Sökregister['värden'], facett: Facett, värde: string): string | null {
  const nummer = värden[facett]?.indexOf(värde) ?? -1;
  return nummer === -1 ? null : `zz${facetter.indexOf(facett)}x${nummer}z`;
}

/** What the search must know before it knows the query: whose reports there are, of when, and what words mean. */
export interface Sökregister {
  /** Names and abbreviations of kommuner and nämnder, folded, with what they choose. */
  namn: Record<string, { facett: 'kommun' | 'nämnd'; värde: string }[]>;
  /** How many pages the index holds. */
  sidor: number;
  /** All values of each facet, in the order that their words are numbered. */
  värden: Partial<Record<Facett, string[]>>;
  /** Years that there are reports of. */
  år: string[];
  /** Months, folded, that reports of a year are of: "2022": ["oktober"]. */
  månader: Record<string, string[]>;
  /** From an everyday word to the term, and between an abbreviation and what it stands for. */
  synonymer: Synonymer;
  /**
   * In a large archive: where the index of each kommun lies, by the kommun's name. This one then holds the reports in
   * brief.
   */
  delar?: Record<string, string>;
}

/** A register as queries are read by it. */
export interface Läsregister extends Sökregister {
  /** From a term to everyday words. */
  vardagsord: Synonymer;
}

/** Turns the synonyms about once, for all queries. */
export function toLäsregister(register: Sökregister): Läsregister {
  return { ...register, vardagsord: invert(register.synonymer) };
}

/** From a term to everyday words, which say less than it does: the other way about. */
export function invert(synonymer: Synonymer): Synonymer {
  const andra: Synonymer = {};
  for (const [från, till] of Object.entries(synonymer))
    for (const mål of till) {
      const nyckel = synonymnyckel(mål.split(' '));
      if (!synonymer[nyckel]?.some((ord) => synonymnyckel(ord.split(' ')) === från))
        (andra[nyckel] ??= []).push(från);
    }
  return andra;
}
