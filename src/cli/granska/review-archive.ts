import { rapportAdress } from '#domain/adresser.ts';
import { rapportplatser, type Rapport } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { describeLost, lostAddresses, suggestRedirects } from '#domain/adresslista.ts';
import { changedFigures, lostChanges, newChanges, type ÄndradUppgift } from '#domain/rattelse.ts';
import { publishedAddresses } from '#views/maskin/publicerade.ts';

/** What stops a pull request: the sentence, and where in the content folder. */
export interface Hinder {
  fil: string;
  fält: (string | number)[];
  text: string;
}

/**
 * What a pull request does to what is already published: figures changed in silence, corrections taken back, addresses
 * lost. Whatever lies in the branch that it goes into is published.
 *
 * @param lista the published addresses, as they were
 */
export function reviewArkiv(före: AvlästArkiv, efter: AvlästArkiv, lista: string[]): Hinder[] {
  const flyttade = new Map(Object.entries(efter.omdirigeringar).map(([från, till]) => [till, från]));
  const gamla = new Map(rapportplatser(före).map((plats) => [rapportAdress(plats), plats.rapport]));
  const rapporter = rapportplatser(efter).flatMap((plats) => {
    const adress = rapportAdress(plats);
    // A report that has another address is still the same report.
    const gammal = gamla.get(adress) ?? gamla.get(flyttade.get(adress) ?? '');
    return reviewRapport(adress.slice(1, -1), gammal, plats.rapport);
  });
  const finns = publishedAddresses(efter);
  const utlagda = new Set([...lista, ...publishedAddresses(före)]);
  const förlorade = lostAddresses(utlagda, finns, efter.omdirigeringar);
  if (förlorade.length === 0) return rapporter;
  const text = describeLost(suggestRedirects(förlorade, finns));
  return [...rapporter, { fil: 'omdirigeringar.json', fält: ['omdirigeringar'], text }];
}

/** @param mapp the report's folder in the content folder, which is its address too */
function reviewRapport(mapp: string, före: Rapport | undefined, efter: Rapport): Hinder[] {
  const fil = `${mapp}/rapport.json`;
  const utanDatum: Hinder[] =
    efter.publicerad === undefined
      ? [
          {
            fil,
            fält: [],
            text: 'det står inte när rapporten läggs ut. Skriv dagens datum: "publicerad": "åååå-mm-dd".',
          },
        ]
      : [];
  if (före === undefined) return utanDatum;
  const borta = lostChanges(före, efter).map(({ datum, vad }): Hinder => ({
    fil,
    fält: ['ändringar'],
    text: `rättelsen från ${datum} (${vad}) är borttagen eller omskriven. Läsarna har fått se den: låt den stå, och skriv en ny under den.`,
  }));
  const sagda = new Set(newChanges(före, efter).flatMap(({ datablad = [] }) => datablad));
  const tysta = changedFigures(före, efter).filter(({ datablad }) => !sagda.has(datablad));
  const perBlad = Map.groupBy(tysta, ({ datablad }) => datablad);
  return [
    ...utanDatum,
    ...borta,
    ...[...perBlad].map(([datablad, ändrade]) => ({
      // A sheet that is gone has no file to point at.
      fil: efter.datablad.some(({ nyckel }) => nyckel === datablad) ? `${mapp}/data/${datablad}.json` : fil,
      fält: ändrade[0]?.fält ?? [],
      text: describeSilent(ändrade, fil, datablad),
    })),
  ];
}

const visade = 5;

function describeSilent(ändrade: ÄndradUppgift[], fil: string, datablad: string): string {
  const några = ändrade
    .slice(0, visade)
    .map(({ namn, före, efter }) => `${namn} (${före} → ${efter ?? 'borttaget'})`);
  const fler = ändrade.length > visade ? ` och ${ändrade.length - visade} till` : '';
  return `rapporten är redan utlagd, och i "${datablad}" har det här ändrats: ${några.join('; ')}${fler}. Läsarna ska få veta det. Lägg till sist under "ändringar" i content/${fil}: { "datum": "åååå-mm-dd", "vad": "vad som ändrades", "varför": "varför", "datablad": ["${datablad}"] }.`;
}
