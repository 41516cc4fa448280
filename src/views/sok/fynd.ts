import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { rapportkontrollAdress, tabellAdress } from '#domain/adresser.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import { toFyndModeller } from '#views/sifferkontroll/fyndlista.ts';
import { sidaOf, type Sökdel, type Söksida } from './sida.ts';

/** Words that people ask for faults with, and that no finding need say. */
const sökord = 'fel stämmer avviker sifferkontroll';

/** All that the checks and the readers found in a report's figures, sheet by sheet, as its own list shows it. */
export function fyndPages(arkiv: AvlästArkiv, plats: Rapportplats): Söksida[] {
  const efterBlad = Map.groupBy(toFyndModeller(arkiv, plats), (fynd) =>
    fynd.plats.adress.replace(/#.*$/u, ''),
  );
  return plats.rapport.datablad.flatMap(({ nyckel, innehåll }) => {
    const fynd = efterBlad.get(tabellAdress(plats, nyckel)) ?? [];
    const [första] = fynd;
    if (första === undefined) return [];
    return sidaOf(plats, 'fynd', [], {
      // With a place on the page, since an address is in the index once, and one page lists all sheets.
      adress: `${rapportkontrollAdress(plats)}#${första.id}`,
      rubrik: `Sifferkontroll: ${innehåll.rubrik}`,
      delar: fynd.map(({ id, plats: ställe, utsagor, läsning }): Sökdel => ({
        ankare: id,
        rubrik: ställe.rubrik,
        text: [...utsagor, läsning].filter((mening) => mening !== null).join(' '),
        dolt: sökord,
      })),
    });
  });
}
