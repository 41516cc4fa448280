import { beginningOf, fold, stem } from './ord.ts';

/** Which part of the words of the archive holds a folded word: its first letter, "0" for what begins otherwise. */
export function shardOf(ord: string): string {
  const [första = ''] = ord;
  return /[a-z]/u.test(första) ? första : '0';
}

/** All there can be. */
export const shards = '0abcdefghijklmnopqrstuvwxyz'.match(/./gu) ?? [];

/** Which part holds words whose second letter it is: where to look for one whose first is misspelt. */
export function secondShard(bokstav: string): string {
  return `andra-${bokstav}`;
}

/** Shorter words have too many others near them for the first letter to be in doubt. */
export const kortastUtanFörsta = 5;

/** The words of an archive that begin with one letter. */
export class Ordblad {
  readonly ord: readonly { skrivet: string; vikt: string; vanligt: boolean }[];
  private readonly stammar: Set<string>;

  /** @param text common words on the first line, the others on the second, with spaces between */
  constructor(text: string) {
    this.ord = text.split('\n').flatMap((rad, nummer) =>
      rad
        .split(' ')
        .filter((ett) => ett !== '')
        .map((skrivet) => ({ skrivet, vikt: fold(skrivet).replaceAll('-', ''), vanligt: nummer === 0 })),
    );
    this.stammar = new Set(this.ord.map(({ vikt }) => stem(vikt)));
  }

  /** Whether the archive has the folded word, inflected or not. */
  has(ord: string): boolean {
    return this.stammar.has(stem(ord));
  }

  /** Whether it has a word that begins as this one does. */
  begins(ord: string): boolean {
    const början = beginningOf(ord);
    return this.has(ord) || this.ord.some(({ vikt }) => vikt.startsWith(början));
  }
}
