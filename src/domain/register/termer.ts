import { capitalise } from '#domain/ordfogning.ts';
import type { Ord } from '#domain/register/ordlista.ts';

/** A stretch of text; a term among them has the key of its entry. */
export interface TermPart {
  text: string;
  nyckel: string | null;
}

/** Finds glossary terms in running text. Keeps in mind what it has found, so that only the first use is marked. */
export class TermFinder {
  private readonly nyckelAv = new Map<string, string>();
  private readonly form: RegExp | null;
  private readonly sedda = new Set<string>();

  constructor(ordlista: Ord[]) {
    for (const { nyckel, term, former = [], länkas = true } of ordlista) {
      if (länkas) for (const form of [term, ...former]) this.nyckelAv.set(form, nyckel);
    }
    const alla = [...this.nyckelAv.keys()].sort((a, b) => b.length - a.length).flatMap(spellings);
    this.form =
      alla.length === 0
        ? null
        : new RegExp(`(?<![\\p{L}\\p{N}-])(?:${alla.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  }

  /** The text in parts, with a key on each term that has not been met before. */
  split(text: string): TermPart[] {
    if (this.form === null) return [{ text, nyckel: null }];
    const delar: TermPart[] = [];
    let slut = 0;
    for (const träff of text.matchAll(this.form)) {
      const nyckel = this.nyckelAv.get(träff[0]) ?? this.nyckelAv.get(lowerFirst(träff[0]));
      if (nyckel === undefined || this.sedda.has(nyckel)) continue;
      this.sedda.add(nyckel);
      if (träff.index > slut) delar.push({ text: text.slice(slut, träff.index), nyckel: null });
      delar.push({ text: träff[0], nyckel });
      slut = träff.index + träff[0].length;
    }
    return slut < text.length ? [...delar, { text: text.slice(slut), nyckel: null }] : delar;
  }
}

/** An ordinary word may begin a sentence; an abbreviation is written in one way only. */
function spellings(form: string): string[] {
  return form === form.toLocaleLowerCase('sv') ? [form, capitalise(form)] : [form];
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLocaleLowerCase('sv') + text.slice(1);
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');
}
