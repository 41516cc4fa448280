import type { DataDownloadLeaf, DatasetLeaf, PropertyValueLeaf } from 'schema-dts';
import { type AddressOf, filAdress, tabellAdress } from '#domain/adresser.ts';
import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import { uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import type { Webbplats } from '#domain/register/webbplats.ts';
import { xlsxType } from '#views/data/kalkyl/blad.ts';
import { organnamn, rapportnamn } from '#views/ord/namn.ts';
import { periodOf } from '#views/sida/rapport.ts';
import { delAv, gemensamt, plats as område, tid, tidsspann, withValues } from './strukturdata.ts';

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
): DatasetLeaf {
  const adress = addressOf(tabellAdress(plats, nyckel));
  return withValues<DatasetLeaf>({
    '@type': 'Dataset',
    '@id': `${adress}#data`,
    name: `${innehåll.rubrik}: ${organnamn(plats.kommun, plats.nämnd)}, ${rapportnamn(plats.rapport)}`,
    description: `Tabellen ”${innehåll.rubrik}” som den är tryckt i ${rapportnamn(plats.rapport)} från ${organnamn(plats.kommun, plats.nämnd)}, som gäller ${periodOf(plats.rapport)}.`,
    url: adress,
    ...gemensamt(plats, webbplats),
    isPartOf: delAv(plats, addressOf),
    isBasedOn: plats.rapport.källa?.adress ?? undefined,
    temporalCoverage: innehåll.typ === 'tabell' ? tidsspann(periodsOf(innehåll)) : tid(innehåll.period),
    spatialCoverage: område(plats.kommun),
    variableMeasured: variables(innehåll),
    distribution: filer.map(([ändelse, encodingFormat]): DataDownloadLeaf => ({
      '@type': 'DataDownload',
      encodingFormat,
      contentUrl: addressOf(filAdress(plats, nyckel, ändelse)),
    })),
  });
}

/** The times that the figures of a table are of: of targets and budgets too. None where no figure has any. */
function periodsOf(tabell: Tabell): string[] {
  const periods = tabell.rader
    .flatMap((rad) => uppgifterOf(tabell, rad))
    .flatMap(({ sagt, läsning }) => (läsning.slag === 'saknas' ? [] : (sagt.period ?? [])));
  return [...new Set(periods)];
}

/** The columns of a table with their units, where all figures of the column have the same; of a list, what it judges or follows. */
function variables(innehåll: Datablad['innehåll']): (string | PropertyValueLeaf)[] {
  if (innehåll.typ !== 'tabell') return [innehåll.rubrik];
  const rader = innehåll.rader.map((rad) => uppgifterOf(innehåll, rad));
  return innehåll.kolumner.map(({ rubrik }, plats) => {
    const tal = rader.flatMap((rad) => rad[plats] ?? []).filter(({ läsning }) => läsning.slag === 'tal');
    const enheter = new Set(tal.map(({ sagt }) => sagt.enhet ?? null));
    const [enhet] = enheter;
    return withValues<PropertyValueLeaf>({
      '@type': 'PropertyValue',
      name: rubrik,
      unitText: enheter.size === 1 ? (enhet ?? undefined) : undefined,
    });
  });
}
