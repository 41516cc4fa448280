import {
  allaAdresser,
  allaNycklar,
  flödesadresser,
  kolumnplats,
  matrisAdress,
  matrisfilAdress,
  pdfAdress,
  radAnkare,
  tabellAdress,
} from '#domain/adresser.ts';
import { rapportplatser, type Rapportplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { matrixYears } from '#views/jamfor/matris.ts';

/**
 * Every address that is published for good. Pages that only continue a list ("sidan 2") are not: what stands on them moves
 * as reports are added, so that nothing can be quoted by them.
 */
export function publishedAddresses(arkiv: AvlästArkiv): Set<string> {
  return new Set([
    ...allaAdresser(arkiv),
    ...rapportplatser(arkiv).map(pdfAdress),
    ...rapportplatser(arkiv).flatMap(places),
    ...flödesadresser(arkiv),
    ...matrixYears(arkiv).flatMap((år) => [matrisAdress(år), matrisfilAdress(år)]),
  ]);
}

/** The rows and columns of the report's tables: the address of a cell is made of them. */
function places(plats: Rapportplats): string[] {
  return plats.rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ === 'tabell'
      ? [
          ...innehåll.rader.flatMap(allaNycklar).map(radAnkare),
          ...innehåll.kolumner.flatMap(allaNycklar).map(kolumnplats),
        ].map((ankare) => `${tabellAdress(plats, nyckel)}#${ankare}`)
      : [],
  );
}
