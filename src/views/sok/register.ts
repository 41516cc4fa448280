import { rapportplatser, type Arkiv, type Nämnd } from '../../domain/arkiv.ts';
import { parsePeriod } from '../../domain/period.ts';
import { fold, stoppord, wordsIn } from '../../domain/sok/ord.ts';
import type { Synonymer, Sökregister } from '../../domain/sok/register.ts';
import type { Ord } from '../../domain/webbplats.ts';

export function toSökregister(arkiv: Arkiv, sidor: number): Sökregister {
  const namn: Sökregister['namn'] = {};
  const add = (ord: string, facett: 'kommun' | 'nämnd', värde: string) => {
    const nyckel = fold(ord);
    const förut = namn[nyckel] ?? [];
    if (stoppord.has(nyckel) || förut.some((annat) => annat.facett === facett && annat.värde === värde))
      return;
    namn[nyckel] = [...förut, { facett, värde }];
  };
  for (const kommun of arkiv.kommuner) {
    if (kommun.namn !== null)
      for (const ord of [kommun.namn, `${kommun.namn}s`]) add(ord, 'kommun', kommun.namn);
    for (const nämnd of kommun.nämnder)
      for (const ord of namesOf(nämnd, arkiv.ordlista)) add(ord, 'nämnd', nämnd.namn);
  }
  const år = rapportplatser(arkiv).flatMap(
    ({ rapport }) => parsePeriod(rapport.period).slut?.slice(0, 4) ?? [],
  );
  return { sidor, namn, år: [...new Set(år)].sort(), synonymer: toSynonymer(arkiv.ordlista) };
}

/**
 * What people call a nämnd in one word: "Social- och omsorgsnämnden" is also omsorgsnämnden, socialnämnden and SON where
 * the glossary says so.
 */
function namesOf({ namn }: Nämnd, ordlista: Ord[]): string[] {
  const ord = wordsIn(namn);
  const sista = ord.at(-1) ?? '';
  // "Social-" stands for a word that ends as the last one does.
  const slut = /(?:nämnden|nämnd|styrelsen|förvaltningen)$/iu.exec(sista)?.[0] ?? '';
  const halva = [...namn.matchAll(/(\p{L}+)-(?=[\s,])/gu)].map(([, början]) => `${början ?? ''}${slut}`);
  const kort = ordlista.filter(({ utskrivet }) => utskrivet !== undefined && fold(utskrivet) === fold(namn));
  const egna = [...(slut === '' && ord.length > 1 ? [] : [sista]), ...(slut === '' ? [] : halva)];
  return [...egna, ...kort.map(({ term }) => term)].flatMap((ett) => [ett, `${ett}s`]);
}

/** Everyday words lead to terms, an abbreviation and what it stands for to each other. */
export function toSynonymer(ordlista: Ord[]): Synonymer {
  const synonymer: Synonymer = {};
  const add = (från: string, till: string) => {
    const nyckel = wordsIn(från).map(fold).join(' ');
    const mål = wordsIn(till).map(fold).join(' ');
    if (nyckel === '' || mål === '' || nyckel === mål) return;
    const förut = synonymer[nyckel] ?? [];
    if (!förut.includes(mål)) synonymer[nyckel] = [...förut, mål];
  };
  for (const { term, utskrivet, vardagsord = [] } of ordlista) {
    if (utskrivet !== undefined) {
      add(term, utskrivet);
      add(utskrivet, term);
    }
    for (const vardag of vardagsord) {
      add(vardag, term);
      if (utskrivet !== undefined) add(vardag, utskrivet);
    }
  }
  return synonymer;
}
