import {
  allaAdresser,
  flödesAdress,
  kommunAdress,
  matrisAdress,
  matrisfilAdress,
  nämndAdress,
  pdfAdress,
} from '../domain/adresser.ts';
import { rapportplatser, type Arkiv } from '../domain/arkiv.ts';
import { matrixYears } from './matris.ts';

/**
 * Every address that is published for good. Pages that only continue a list ("sidan 2") are not: what stands on them moves
 * as reports are added, so that nothing can be quoted by them.
 */
export function publishedAddresses(arkiv: Arkiv): Set<string> {
  return new Set([
    ...allaAdresser(arkiv),
    ...rapportplatser(arkiv).map(pdfAdress),
    ...feeds(arkiv),
    ...matrixYears(arkiv).flatMap((år) => [matrisAdress(år), matrisfilAdress(år)]),
  ]);
}

/** Feeds, which those who follow the site have given to their programs; there are none before it knows its address. */
function feeds({ webbplats, kommuner }: Arkiv): string[] {
  if (webbplats.adress === null) return [];
  return [
    '/',
    ...kommuner.flatMap((kommun) => [
      kommunAdress(kommun),
      ...kommun.nämnder.map((nämnd) => nämndAdress(kommun, nämnd)),
    ]),
  ].map(flödesAdress);
}
