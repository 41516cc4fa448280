import { rapportplatser, type Arkiv, type Nämnd } from '#domain/arkiv.ts';
import { månadsnamn, parsePeriod } from '#domain/period.ts';
import { fold, stoppord, wordsIn } from '#domain/sok/ord.ts';
import { facetter, synonymnyckel, type Synonymer, type Sökregister } from '#domain/sok/register.ts';
import type { Ord } from '#domain/register/ordlista.ts';
import type { Söksida } from './sida.ts';

export function toSökregister(arkiv: Arkiv, sidor: Pick<Söksida, 'facetter'>[]): Sökregister {
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
  const slut = rapportplatser(arkiv).flatMap(({ rapport }) => parsePeriod(rapport.period).slut ?? []);
  const månader: Sökregister['månader'] = {};
  for (const [år = '', månad = ''] of slut.toSorted().map((dag) => dag.split('-'))) {
    const namn = fold(månadsnamn[Number(månad) - 1] ?? '');
    månader[år] = [...new Set([...(månader[år] ?? []), namn])];
  }
  const värden: Sökregister['värden'] = {};
  for (const facett of facetter)
    värden[facett] = [...new Set(sidor.flatMap((sida) => sida.facetter[facett] ?? []))];
  return {
    sidor: sidor.length,
    namn,
    värden,
    år: Object.keys(månader),
    månader,
    synonymer: toSynonymer(arkiv.ordlista),
  };
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

/** Everyday words lead to terms; an abbreviation and what it stands for, and other names of a thing, to each other. */
export function toSynonymer(ordlista: Ord[]): Synonymer {
  const synonymer: Synonymer = {};
  const add = (från: string, till: string) => {
    const nyckel = synonymnyckel(wordsIn(från));
    const mål = wordsIn(till).map(fold);
    if (nyckel === '' || mål.length === 0 || nyckel === synonymnyckel(mål)) return;
    const förut = synonymer[nyckel] ?? [];
    if (!förut.some((ord) => synonymnyckel(ord.split(' ')) === synonymnyckel(mål)))
      synonymer[nyckel] = [...förut, mål.join(' ')];
  };
  for (const { term, utskrivet, former = [], vardagsord = [] } of ordlista) {
    for (const annat of [...(utskrivet === undefined ? [] : [utskrivet]), ...former]) {
      add(term, annat);
      add(annat, term);
    }
    for (const vardag of vardagsord) {
      add(vardag, term);
      if (utskrivet !== undefined) add(vardag, utskrivet);
    }
  }
  return synonymer;
}
