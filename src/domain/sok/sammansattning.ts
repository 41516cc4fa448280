import { fold, stem, wordsIn } from './ord.ts';

const kortastFörled = 3;
const kortastEfterled = 4;

/** The words of an archive, which compounds are taken apart by: it grows with what is published. */
export class Lexikon {
  private readonly stammar = new Set<string>();
  private readonly kända = new Map<string, string[]>();

  constructor(texter: Iterable<string>) {
    for (const text of texter)
      for (const ord of wordsIn(text)) for (const led of ord.split('-')) this.add(led);
  }

  private add(ord: string): void {
    const vikt = fold(ord);
    if (vikt.length >= kortastFörled && !/\d/u.test(vikt)) this.stammar.add(stem(vikt));
  }

  /** What a compound ends in, longest first, folded: "Korttidssjukfrånvaron" → "sjukfranvaron", "franvaron". */
  efterled(ord: string): string[] {
    const vikt = fold(ord);
    const förut = this.kända.get(vikt);
    if (förut !== undefined) return förut;
    const funna: string[] = [];
    for (let plats = kortastFörled; plats <= vikt.length - kortastEfterled; plats += 1) {
      const efter = vikt.slice(plats);
      if (stem(efter).length < kortastEfterled || !this.has(efter) || !this.isFörled(vikt.slice(0, plats)))
        continue;
      funna.push(efter, ...this.efterled(efter));
      break;
    }
    this.kända.set(vikt, funna);
    return funna;
  }

  private has(ord: string): boolean {
    return this.stammar.has(stem(ord));
  }

  /** "sjukfrånvaro", "korttids" (with its s) and "omsorgsnämnds" can come first in a compound. */
  private isFörled(ord: string): boolean {
    if (this.has(ord) || this.stammar.has(ord)) return true;
    const utanS = ord.endsWith('s') ? ord.slice(0, -1) : '';
    return utanS.length >= kortastFörled && (this.has(utanS) || this.stammar.has(utanS));
  }
}
