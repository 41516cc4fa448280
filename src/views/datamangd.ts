import { filAdress, tabellAdress } from '../domain/adresser.ts';
import type { Datablad, Rapportplats } from '../domain/arkiv.ts';
import type { Webbplats } from '../domain/webbplats.ts';
import { xlsxType } from './kalkyl/blad.ts';
import { organnamn, rapportnamn } from './namn.ts';
import { periodOf } from './rapport.ts';
import { delAv, gemensamt, plats as område, tid, type AddressOf, type Strukturdata } from './strukturdata.ts';

const filer = [
  ['xlsx', xlsxType],
  ['csv', 'text/csv'],
  ['json', 'application/json'],
] as const;

/** A data sheet as a data set, for those who look for figures: what, where, when, and its files. */
export function datamängdData(
  plats: Rapportplats,
  { nyckel, innehåll }: Datablad,
  webbplats: Webbplats,
  addressOf: AddressOf,
): Strukturdata {
  const adress = addressOf(tabellAdress(plats, nyckel));
  return {
    '@type': 'Dataset',
    '@id': `${adress}#data`,
    name: `${innehåll.rubrik}: ${organnamn(plats.kommun, plats.nämnd)}, ${rapportnamn(plats.rapport)}`,
    description: `Tabellen ”${innehåll.rubrik}” som den är tryckt i ${rapportnamn(plats.rapport)} från ${organnamn(plats.kommun, plats.nämnd)}, som gäller ${periodOf(plats.rapport)}.`,
    url: adress,
    ...gemensamt(plats, webbplats),
    isPartOf: delAv(plats, addressOf),
    isBasedOn: plats.rapport.källa?.adress ?? undefined,
    temporalCoverage: tid(innehåll.typ === 'tabell' ? plats.rapport.period : innehåll.period),
    spatialCoverage: område(plats.kommun),
    variableMeasured: variables(innehåll),
    distribution: filer.map(([ändelse, encodingFormat]) => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: addressOf(filAdress(plats, nyckel, ändelse)),
    })),
  };
}

/** The columns of a table with their units; of a list, what it judges or follows. */
function variables(innehåll: Datablad['innehåll']): unknown[] {
  if (innehåll.typ !== 'tabell') return [innehåll.rubrik];
  return innehåll.kolumner.map(({ rubrik, enhet = innehåll.enhet }) => ({
    '@type': 'PropertyValue',
    name: rubrik,
    unitText: enhet ?? undefined,
  }));
}
