import { typeset } from '#domain/tal.ts';

/** A figure away from its table. */
export interface Felmärkt {
  /** As it is shown. */
  text: string;
  /** What is known not to hold in the source there; null where nothing is. */
  fel: string | null;
}

/** What is known of the source's faults in a figure, as the editor read them. */
export function describeFel(fel: readonly { motivering: string }[]): string | null {
  return fel.length === 0 ? null : fel.map(({ motivering }) => typeset(motivering)).join(' ');
}

/** What is told of a fault under the first table of a page where its figure stands. */
export interface Felnot {
  text: string;
  fel: string;
}

/** The faults of a page, each told once: what follows bears the mark alone. */
export class Felnoter {
  readonly #sagda = new Set<string>();

  /** Those of the figures that have not been told before, each with its first sentence. */
  tell(tal: readonly Felmärkt[]): Felnot[] {
    return tal.flatMap(({ text, fel }) => {
      if (fel === null || this.#sagda.has(fel)) return [];
      this.#sagda.add(fel);
      return [{ text, fel: firstSentence(fel) }];
    });
  }
}

/** What does not hold; what it may come from stands at the figure in its table. */
function firstSentence(text: string): string {
  return /^.*?[.?!](?=\s+[\p{Lu}”]|$)/su.exec(text)?.[0] ?? text;
}
