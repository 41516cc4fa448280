import { nämndplatser, type Nämnd, type Nämndplats } from '#domain/arkiv.ts';
import {
  arbetsbokAdress,
  cellAdress,
  dataindexAdress,
  matrisfilAdress,
  nyckeltalAdress,
  nyckeltalsfilAdress,
  nämndAdress,
  observationsAdress,
} from '#domain/adresser.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { isBelopp } from '#domain/enhet.ts';
import { rättatAt, rättatI } from '#domain/granskning/rattat.ts';
import { observationId, type Observation } from '#domain/matt/observation.ts';
import { betterWay, betterWayOf } from '#domain/matt/riktning.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import { härleddaKolumner } from './harleddfil.ts';
import { nameOfRow } from '#views/blad/tabell/indikatorer.ts';
import { matriskolumner } from './matrisfil.ts';
import { matrixYears } from '#views/jamfor/matris.ts';
import { rapportfalt, toRapportpost } from './rapportpost.ts';
import type { Datapost } from './nedladdning.ts';
import { printedTal } from '#views/ord/tal.ts';
import { trycktTal } from './tryckt.ts';

type AddressOf = (adress: string) => string;

/** What each column of an observation says. The names and their meaning do not change. */
export const kolumner = {
  id: 'Siffrans fasta namn: kommun/nämnd/rapport/datablad/rad/kolumn',
  kommun: 'Kommunens namn; tomt när källan inte säger vilken det är',
  namnd: 'Nämnden eller förvaltningen vars rapport det är',
  rapport: 'Rapportens mapp: år-månad-rapporttyp',
  blad: 'Databladet, en tryckt tabell',
  rad: 'Radens nyckel, densamma i varje rapport',
  kolumn: 'Kolumnens nyckel',
  amne: 'Vad raden handlar om; ämne och rad är måttets identitet inom nämnden',
  benamning: 'Radens namn som tryckt, med namnet på raden den står under',
  nyckeltal: 'Nyckel i registret över mått som flera rapporter har; tomt för nämndens egna mått',
  storhet: 'utfall, budget, prognos, avvikelse, förändring, andel, målvärde, bedömning eller text',
  slag: 'För belopp: netto, intäkt, kostnad, utgift eller inkomst',
  kon: 'kvinnor eller män, när talet bara gäller dem',
  vem: 'Organet som talet gäller, när det inte är rapportens eget',
  period: 'Tiden som talet gäller, i EDTF: 2023, 2023-01/2023-08, ../2023-08',
  gjord: 'När en prognos gjordes',
  mats: 'flöde (läggs ihop över tid), bestånd (vid en tidpunkt) eller kvot',
  enhet: 'Enheten som tryckt',
  tal: 'Talet i tryckt enhet, med tryckt tecken',
  decimaler: 'Hur många decimaler som är tryckta',
  grans: '< eller > när källan anger en gräns, ca när talet är ungefärligt',
  varde:
    'Omräknat här: talet i grundenhet (kronor, timmar …), belopp med plus för intäkter och överskott, minus för kostnader och underskott; en minskning med minus; tomt när tecknet inte framgår',
  riktning: 'Vad som är bättre i varde, när det är angivet: högre eller lägre',
  text: 'Talet som det visas, med enhet',
  tryckt: 'Cellens text som tryckt, med bindestreck som minus och vanliga mellanslag i talet',
  osaker: 'ja när läsningen inte är säker; talet jämförs inte',
  brott: 'Första perioden efter ett brott; värden på var sin sida jämförs inte',
  brott_varfor: 'Varför de inte jämförs',
  rattad: 'När siffran senast rättades här',
  fore: 'Vad som stod här före rättelsen',
  adress: 'Sidan där cellen står i sin tabell',
} as const;

/** An observation as a flat record with the columns above. */
export function toObservationspost(
  arkiv: AvlästArkiv,
  observation: Observation,
  addressOf: AddressOf,
): Record<keyof typeof kolumner, string | number | null> {
  const { plats, blad, rad, kolumn, brott } = observation;
  const rättat = rättatAt(rättatI(plats.rapport, blad), rad, kolumn);
  return {
    id: observationId(observation),
    kommun: plats.kommun.namn,
    namnd: plats.nämnd.namn,
    rapport: plats.rapport.slug,
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
    tal: observation.tal,
    decimaler: observation.decimaler,
    grans: observation.gräns,
    varde: observation.värde,
    riktning: betterWay(observation, arkiv.mått(observation.nyckeltal)?.riktning ?? null),
    text: printedTal(observation.tryckt, observation.enhet),
    tryckt: trycktTal(observation.tryckt),
    osaker: observation.osäker ? 'ja' : null,
    brott: brott?.från ?? null,
    brott_varfor: brott?.motivering ?? null,
    rattad: rättat?.datum ?? null,
    fore: rättat?.före ?? null,
    adress: addressOf(cellAdress(plats, blad, rad, kolumn)),
  };
}

/** Every observation of a nämnd, oldest report first. */
export function observationsposter(arkiv: AvlästArkiv, nämnd: Nämnd, addressOf: AddressOf): Datapost[] {
  return arkiv
    .ofNämnd(nämnd)
    .observationer.map((observation) => toObservationspost(arkiv, observation, addressOf));
}

/** The file of a nämnd: what the columns say, then the observations. */
export function toObservationsfil(arkiv: AvlästArkiv, plats: Nämndplats, addressOf: AddressOf): string {
  return JSON.stringify({
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
    adress: addressOf(nyckeltalAdress(mått.nyckel)),
    nyckeltal: { ...mått, riktning: betterWayOf(mått) },
    kolumner,
    observationer: arkiv
      .byMeasure(mått.nyckel)
      .observationer.map((en) => withoutNull(toObservationspost(arkiv, en, addressOf))),
  });
}

/** What files of data the site has. */
export function toDataindex(arkiv: AvlästArkiv, addressOf: AddressOf): string {
  return JSON.stringify(
    {
      adress: addressOf(dataindexAdress),
      beskrivning:
        'Varje tal i rapporternas tabeller som en post. Adresser och id ändras inte. En tom uppgift är utelämnad.',
      kolumner,
      rapportfalt,
      namnder: nämndplatser(arkiv).map(({ kommun, nämnd }) => ({
        id: `${kommun.slug}/${nämnd.slug}`,
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
