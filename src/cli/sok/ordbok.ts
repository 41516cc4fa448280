import { fold, wordsIn } from '#domain/sok/ord.ts';
import { kortastUtanFörsta, secondShard, shardOf, shards } from '#domain/sok/ordbok.ts';
import type { Söksida } from '#views/sok/sida.ts';
import { hiddenWords, type Ordkunskap } from './html.ts';

/** The words that the search knows: for saying which are misspelt, and what was meant. */
export class Ordbok {
  private readonly ord = new Map<string, { skrivet: string; antal: number }>();

  add(sida: Söksida, kunskap: Ordkunskap): void {
    const texter = [sida.rubrik, sida.ingress, ...sida.delar.flatMap(({ rubrik, text }) => [rubrik, text])];
    const annat = [sida.siffror, ...sida.delar.map((del) => del.dolt)].join(' ');
    for (const ett of [...texter.flatMap(wordsIn), ...hiddenWords([...texter, annat], annat, kunskap)])
      for (const led of new Set([ett, ...ett.split('-')])) this.count(led);
  }

  private count(ord: string): void {
    const nyckel = fold(ord).replaceAll('-', '');
    if (nyckel.length < 2) return;
    const förut = this.ord.get(nyckel);
    if (förut === undefined) this.ord.set(nyckel, { skrivet: ord.toLocaleLowerCase('sv'), antal: 1 });
    else {
      förut.antal += 1;
      // Of spellings with and without dots the one with them is the word.
      if (ord !== fold(ord) && förut.skrivet === nyckel) förut.skrivet = ord.toLocaleLowerCase('sv');
    }
  }

  /** Files by first letter, and by second for those whose first is misspelt. */
  files(): Map<string, string> {
    const poster = [...this.ord.entries()];
    const efterFörsta = Map.groupBy(poster, ([nyckel]) => shardOf(nyckel));
    const efterAndra = Map.groupBy(
      poster.filter(([nyckel]) => nyckel.length >= kortastUtanFörsta && !/\d/u.test(nyckel)),
      ([nyckel]) => shardOf(nyckel.slice(1)),
    );
    return new Map(
      shards.flatMap((bokstav) => [
        [bokstav, toBlad(efterFörsta.get(bokstav))],
        [secondShard(bokstav), toBlad(efterAndra.get(bokstav))],
      ]),
    );
  }
}

/** Words in one text, those that stand three times or more first, then the others. */
function toBlad(poster: [string, { skrivet: string; antal: number }][] = []): string {
  const lista = (vanliga: boolean) =>
    poster
      .filter(([, { antal }]) => antal >= 3 === vanliga)
      .map(([, { skrivet }]) => skrivet)
      .sort()
      .join(' ');
  return `${lista(true)}\n${lista(false)}`;
}
