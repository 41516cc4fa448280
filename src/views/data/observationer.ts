import { nämndplatser, type Nämnd, type Nämndplats } from '#domain/arkiv.ts';
import {
  type AddressOf,
  arbetsbokAdress,
  cellAdress,
  dataindexAdress,
  matrisfilAdress,
  nyckeltalAdress,
  nyckeltalsfilAdress,
  nämndAdress,
  nämndId,
  observationsAdress,
} from '#domain/adresser.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { isBelopp } from '#domain/enhet.ts';
import { rättatAt, rättatI } from '#domain/granskning/rattat.ts';
import { isLucka, observationId, type Lucka, type Observation } from '#domain/matt/observation.ts';
import { betterWay, betterWayOf } from '#domain/matt/riktning.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import type { Fält } from './csv.ts';
import { describeFält, fältord, gamlaFält, kolumnversion, withOldNames, type Fältnamn } from './falt.ts';
import { härleddaKolumner } from './harleddfil.ts';
import { nameOfRow } from '#views/blad/tabell/indikatorer.ts';
import { matriskolumner } from './matrisfil.ts';
import { matrixYears } from '#views/jamfor/matris.ts';
import { rapportfalt, toRapportpost } from './rapportpost.ts';
import type { Datapost } from './nedladdning.ts';
import { describeFel } from '#views/ord/fel.ts';
import { printedTal } from '#views/ord/tal.ts';
import { trycktTal } from './tryckt.ts';

/** The columns of an observation. */
const fält = [
  ...['id', 'kommun', 'namnd', 'rapport_id', 'blad', 'rad', 'kolumn', 'amne', 'benamning', 'nyckeltal'],
  ...['storhet', 'slag', 'kon', 'vem', 'period', 'gjord', 'mats', 'enhet', 'tal', 'decimaler', 'grans'],
  ...['omraknat', 'riktning', 'text', 'tryckt', 'saknas', 'osaker', 'kant_fel', 'brott', 'brott_varfor'],
  ...['rattad', 'fore', 'adress'],
] as const satisfies readonly Fältnamn[];

/** What each column of an observation says. */
export const kolumner = describeFält(fält);

/** A number of the archive, or the place of one that is missing, as a flat record with the columns above. */
export function toObservationspost(
  arkiv: AvlästArkiv,
  observation: Observation | Lucka,
  addressOf: AddressOf,
): Datapost {
  const { plats, blad, rad, kolumn, brott } = observation;
  const rättat = rättatAt(rättatI(plats.rapport, blad), rad, kolumn);
  const tal = isLucka(observation) ? null : observation;
  const post: Record<(typeof fält)[number], Fält> = {
    id: observationId(observation),
    kommun: plats.kommun.namn,
    namnd: plats.nämnd.namn,
    rapport_id: plats.rapport.slug,
    blad,
    rad,
    kolumn,
    amne: observation.ämne,
    benamning: nameOfRow(plats, blad, rad),
    nyckeltal: observation.nyckeltal,
    storhet: observation.storhet,
    slag: isBelopp(observation.enhet) ? observation.slag : null,
    kon: observation.kön,
    vem: observation.vem,
    period: observation.period?.text ?? null,
    gjord: observation.gjord,
    mats: observation.mäts,
    enhet: observation.enhet,
    tal: tal?.tal ?? null,
    decimaler: tal?.decimaler ?? null,
    grans: tal?.gräns ?? null,
    omraknat: tal?.värde ?? null,
    riktning: betterWay(
      { ...observation, värde: tal?.värde ?? null },
      arkiv.mått(observation.nyckeltal)?.riktning ?? null,
    ),
    text: tal === null ? null : printedTal(tal.tryckt, tal.enhet),
    tryckt: observation.tryckt === null ? null : trycktTal(observation.tryckt),
    saknas: isLucka(observation) ? observation.skäl : null,
    osaker: tal?.osäker === true ? 'ja' : null,
    kant_fel: describeFel(observation.fel),
    brott: brott?.från ?? null,
    brott_varfor: brott?.motivering ?? null,
    rattad: rättat?.datum ?? null,
    fore: rättat?.före ?? null,
    adress: addressOf(cellAdress(plats, blad, rad, kolumn)),
  };
  return withOldNames(post, gamlaFält.observation);
}

/** Every observation of a nämnd, oldest report first. */
export function observationsposter(arkiv: AvlästArkiv, nämnd: Nämnd, addressOf: AddressOf): Datapost[] {
  return arkiv.ofNämnd(nämnd).poster.map((observation) => toObservationspost(arkiv, observation, addressOf));
}

/** The file of a nämnd: what the columns say, then the observations. */
export function toObservationsfil(arkiv: AvlästArkiv, plats: Nämndplats, addressOf: AddressOf): string {
  return JSON.stringify({
    version: kolumnversion,
    adress: addressOf(nämndAdress(plats.kommun, plats.nämnd)),
    kommun: plats.kommun.namn,
    namnd: plats.nämnd.namn,
    rapportfalt,
    rapporter: plats.nämnd.rapporter.map((rapport) => toRapportpost({ ...plats, rapport }, addressOf)),
    kolumner,
    observationer: observationsposter(arkiv, plats.nämnd, addressOf).map(withoutNull),
  });
}

/** The file of a measure: its definition, then every observation of it. */
export function toNyckeltalsfil(arkiv: AvlästArkiv, mått: Nyckeltal, addressOf: AddressOf): string {
  return JSON.stringify({
    version: kolumnversion,
    adress: addressOf(nyckeltalAdress(mått.nyckel)),
    nyckeltal: { ...mått, riktning: betterWayOf(mått) },
    kolumner,
    observationer: arkiv
      .byMeasure(mått.nyckel)
      .poster.map((en) => withoutNull(toObservationspost(arkiv, en, addressOf))),
  });
}

/** What files of data the site has. */
export function toDataindex(arkiv: AvlästArkiv, addressOf: AddressOf): string {
  return JSON.stringify(
    {
      version: kolumnversion,
      adress: addressOf(dataindexAdress),
      beskrivning:
        'Varje tal i rapporternas tabeller som en post, och varje plats där ett tal saknas, med skälet. Adresser och id ändras inte. I JSON är en tom uppgift utelämnad. CSV har komma mellan fälten, decimalpunkt och UTF-8 med BOM; i Excel öppnas xlsx-filerna direkt, och CSV med Data, Från text.',
      kolumner,
      falt: fältord,
      gamla_namn: gamlaFält,
      rapportfalt,
      namnder: nämndplatser(arkiv).map(({ kommun, nämnd }) => ({
        id: nämndId(kommun, nämnd),
        kommun: kommun.namn,
        namnd: nämnd.namn,
        rapporter: nämnd.rapporter.map((rapport) => ({
          id: rapport.slug,
          titel: rapport.titel,
          period: rapport.period,
          ...(rapport.datablad.length > 0
            ? { excel: addressOf(arbetsbokAdress({ kommun, nämnd, rapport })) }
            : {}),
        })),
        json: addressOf(observationsAdress(kommun, nämnd, 'json')),
        csv: addressOf(observationsAdress(kommun, nämnd, 'csv')),
      })),
      nyckeltal: arkiv.nyckeltal.map((mått) => ({
        ...mått,
        riktning: betterWayOf(mått),
        json: addressOf(nyckeltalsfilAdress(mått.nyckel, 'json')),
        csv: addressOf(nyckeltalsfilAdress(mått.nyckel, 'csv')),
      })),
      harledda_kolumner: härleddaKolumner,
      jamforelse: matrixFiles(arkiv, addressOf),
    },
    null,
    2,
  );
}

/** The files of the matrix: the latest values, then a file for each year. */
function matrixFiles(arkiv: AvlästArkiv, addressOf: AddressOf): object {
  return {
    kolumner: matriskolumner,
    senaste: addressOf(matrisfilAdress(undefined)),
    ar: matrixYears(arkiv).map((år) => ({ ar: år, csv: addressOf(matrisfilAdress(år)) })),
  };
}

/** A field without a value is left out of JSON: most have many. */
function withoutNull(post: Datapost): Datapost {
  return Object.fromEntries(Object.entries(post).filter(([, värde]) => värde !== null));
}
