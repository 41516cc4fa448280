import { radAnkare, tabellAdress } from '../../domain/adresser.ts';
import type { Datablad, Rapportplats } from '../../domain/arkiv.ts';
import { rowOf } from '../../domain/datablad/tabell.ts';
import type { KäntFel } from '../../domain/webbplats.ts';
import { fullName } from '../indikatorer.ts';
import { sidaOf, type Sökdel, type Söksida } from './sida.ts';

/** What does not add up in the source, sheet by sheet, at the rows where it stands. */
export function findingPages(plats: Rapportplats): Söksida[] {
  const { datablad, kändaFel } = plats.rapport;
  return datablad.flatMap((blad) => {
    const fel = kändaFel.filter((ett) => ett.datablad === blad.nyckel);
    if (fel.length === 0) return [];
    const utanRad = fel.filter((ett) => ett.rad === undefined);
    return sidaOf(plats, 'fynd', [], {
      // With its place on the page, since an address is in the index once, and the table itself has that.
      adress: `${tabellAdress(plats, blad.nyckel)}#${blad.nyckel}`,
      rubrik: `Stämmer inte i källan: ${blad.innehåll.rubrik}`,
      ingress: utanRad.map(({ motivering }) => motivering).join(' '),
      delar: toDelar(blad, fel),
    });
  });
}

/** Several faults of one row are told together. */
function toDelar(blad: Datablad, fel: KäntFel[]): Sökdel[] {
  return [...Map.groupBy(fel, ({ rad }) => rad)].flatMap(([rad, egna]) =>
    rad === undefined
      ? []
      : [
          {
            ankare: blad.innehåll.typ === 'tabell' ? radAnkare(rad) : `${blad.nyckel}-${rad}`,
            rubrik: nameOf(blad, rad),
            text: egna.map(({ motivering }) => motivering).join(' '),
            dolt: 'fel stämmer avviker sifferkontroll',
          },
        ],
  );
}

function nameOf({ innehåll }: Datablad, nyckel: string): string {
  if (innehåll.typ === 'tabell') {
    const rad = rowOf(innehåll, nyckel);
    return rad === undefined ? nyckel : fullName(innehåll, rad);
  }
  return innehåll.rubrik;
}
