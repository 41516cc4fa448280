import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import type { Internkontroll } from '#domain/datablad/internkontroll.ts';
import type { Namndmal } from '#domain/datablad/namndmal.ts';
import { isCellobjekt, printedOf, uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import type { Uppdrag } from '#domain/datablad/uppdrag.ts';
import { rättatAt, rättatI } from '#domain/granskning/rattat.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { type AddressOf, cellAdress, tabellAdress } from '#domain/adresser.ts';
import { valueOf } from '#domain/matt/observation.ts';
import { describeFel } from '#views/ord/fel.ts';
import type { Fält } from './csv.ts';
import { gamlaFält, kolumnversion, withOldNames, type Fältnamn } from './falt.ts';
import { trycktTal } from './tryckt.ts';

/** One row of a file for machines: a value for each field, null where there is none. */
export type Datapost = Record<string, Fält>;

/** Turns a site-relative address into one that works outside the page. */
/** A data sheet as flat records, one for each cell of a table and one for each row of a list. */
export function toDataposter(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  blad: Datablad,
  addressOf: AddressOf,
): Datapost[] {
  const gemensamt = {
    kommun: plats.kommun.namn,
    namnd: plats.nämnd.namn,
    rapport_id: plats.rapport.slug,
    rapport_titel: plats.rapport.titel,
    rapportperiod: plats.rapport.period,
    blad: blad.nyckel,
  };
  return toBladposter(arkiv, plats, blad, addressOf).map((post) =>
    withOldNames({ ...gemensamt, ...post }, gamlaFält.tabell),
  );
}

/** What a data sheet says, without what its file says of the report. */
export function toBladposter(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  { nyckel, innehåll }: Datablad,
  addressOf: AddressOf,
): Bladpost[] {
  const rättat = rättatI(plats.rapport, nyckel);
  const felAt = arkiv.felInTable(plats.rapport);
  return recordsOf(plats, nyckel, innehåll).map(({ adress, ...egna }) => {
    const rad = rowOf(egna);
    const kolumn = egna.kolumn == null ? undefined : String(egna.kolumn);
    const ett = rättatAt(rättat, rad, kolumn);
    return {
      ...egna,
      kant_fel: describeFel(felAt({ datablad: nyckel, rad, kolumn })),
      rattad: ett?.datum ?? null,
      fore: ett?.före ?? null,
      adress: addressOf(String(adress)),
    };
  });
}

/** The key of the row that a record is of. */
export function rowOf({ rad, mal_nyckel: mål, uppdrag, granskning }: Bladpost): string {
  return String(rad ?? mål ?? uppdrag ?? granskning);
}

/** A record of one sheet, by the names that all files share. */
export type Bladpost = Partial<Record<Fältnamn, Fält>>;

function recordsOf(plats: Rapportplats, nyckel: string, innehåll: Datablad['innehåll']): Bladpost[] {
  switch (innehåll.typ) {
    case 'tabell':
      return recordsOfTabell(plats, nyckel, innehåll);
    case 'namndmal':
      return recordsOfMål(plats, nyckel, innehåll);
    case 'uppdrag':
      return recordsOfUppdrag(plats, nyckel, innehåll);
    case 'internkontroll':
      return recordsOfKontroll(plats, nyckel, innehåll);
    default:
      return innehåll satisfies never;
  }
}

function recordsOfTabell(plats: Rapportplats, nyckel: string, tabell: Tabell): Bladpost[] {
  return tabell.rader.flatMap((rad) =>
    uppgifterOf(tabell, rad).map((uppgift) => {
      const { kolumn, cell, sagt, läsning } = uppgift;
      return {
        rad: rad.nyckel,
        benamning: rad.benämning,
        avsnitt: rad.avsnitt ?? tabell.källa.avsnitt,
        av: rad.av ?? null,
        vem: sagt.vem ?? null,
        kolumn: kolumn.nyckel,
        rubrik: kolumn.rubrik,
        kolumngrupp: kolumn.grupp ?? null,
        amne: rad.ämne ?? tabell.ämne,
        storhet: sagt.storhet ?? null,
        period: periodOf(tabell, uppgift),
        gjord: sagt.gjord ?? null,
        slag: sagt.slag ?? null,
        kon: sagt.kön ?? null,
        enhet: sagt.enhet ?? null,
        tal: läsning.slag === 'tal' ? läsning.tal : null,
        omraknat: läsning.slag === 'tal' ? valueOf(tabell, uppgift, läsning.tal) : null,
        grans: läsning.slag === 'tal' ? läsning.gräns : null,
        tryckt: läsning.slag === 'tal' ? trycktTal(printedOf(uppgift) ?? '') : printedOf(uppgift),
        saknas: läsning.slag === 'saknas' ? läsning.skäl : null,
        lage: isCellobjekt(cell) ? (cell.läge ?? null) : null,
        osaker: isCertain(uppgift) ? null : 'ja',
        adress: cellAdress(plats, nyckel, rad.nyckel, kolumn.nyckel),
      };
    }),
  );
}

function recordsOfMål(plats: Rapportplats, nyckel: string, lista: Namndmal): Bladpost[] {
  return lista.rader.flatMap((mål) => {
    const egna = {
      mal_nyckel: mål.nyckel,
      malomrade: mål.målområde,
      kommunmal: mål.kommunmål.join(' / ') || null,
      namndmal: mål.nämndmål,
      period: lista.period,
    };
    const adress = `${tabellAdress(plats, nyckel)}#${nyckel}-${mål.nyckel}`;
    const bedömningar = mål.bedömningar.map(({ läge, tryckt, var: ställe, rad, saknas }) => ({
      slag: 'bedömning',
      lage: läge ?? null,
      tryckt,
      var: ställe,
      indikator: rad ?? null,
      saknas: saknas ?? null,
    }));
    const trend = mål.trend && {
      slag: 'trend',
      lage: mål.trend.läge ?? null,
      tryckt: mål.trend.tryckt,
      var: 'symbol',
      indikator: null,
      saknas: mål.trend.saknas ?? null,
    };
    const utan = { slag: 'bedömning', lage: null, tryckt: null, var: null, indikator: null, saknas: null };
    const alla = [...bedömningar, ...(trend === undefined ? [] : [trend])];
    // A goal that the source passes no verdict on is there all the same.
    return (alla.length === 0 ? [utan] : alla).map((en) => ({
      ...egna,
      ...en,
      adress,
    }));
  });
}

function recordsOfUppdrag(plats: Rapportplats, nyckel: string, lista: Uppdrag): Bladpost[] {
  return lista.rader.map(({ status, färdiggrad, ...rad }) => ({
    uppdrag: rad.nyckel,
    nummer: rad.nummer,
    lydelse: rad.lydelse,
    givare: rad.givare ?? null,
    grupp: rad.grupp?.join(' / ') ?? null,
    ansvariga: rad.ansvariga?.join(' / ') ?? null,
    period: lista.period,
    lage: status.läge ?? null,
    tryckt: status.tryckt,
    saknas: status.saknas ?? null,
    fardiggrad: färdiggrad?.tryckt ?? null,
    kommentar: rad.kommentar ?? null,
    adress: `${tabellAdress(plats, nyckel)}#${nyckel}-${rad.nyckel}`,
  }));
}

function recordsOfKontroll(plats: Rapportplats, nyckel: string, lista: Internkontroll): Bladpost[] {
  return lista.rader.map(({ bedömning, ...rad }) => ({
    granskning: rad.nyckel,
    nummer: rad.nummer,
    risk: rad.risk,
    kontrollmoment: rad.kontrollmoment,
    metod: rad.metod,
    period: lista.period,
    lage: bedömning.läge ?? null,
    tryckt: bedömning.tryckt,
    saknas: bedömning.saknas ?? null,
    resultat: rad.resultat,
    atgarder: rad.åtgärder.join(' / ') || null,
    adress: `${tabellAdress(plats, nyckel)}#${nyckel}-${rad.nyckel}`,
  }));
}

/** The data sheet as JSON: where it belongs, how it was read, and what the editor wrote. */
export function toJson(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  datablad: Datablad,
  addressOf: AddressOf,
): string {
  return JSON.stringify(
    {
      version: kolumnversion,
      adress: addressOf(tabellAdress(plats, datablad.nyckel)),
      kommun: plats.kommun.namn,
      nämnd: plats.nämnd.namn,
      rapport: plats.rapport.titel,
      period: plats.rapport.period,
      källa: plats.rapport.källa ?? null,
      rättelser: (plats.rapport.ändringar ?? []).flatMap(({ datum, vad, varför, uppgifter = [] }) =>
        uppgifter
          .filter((uppgift) => uppgift.datablad === datablad.nyckel)
          .map(({ rad = null, kolumn = null, före, efter }) => ({
            datum,
            vad,
            varför,
            rad,
            kolumn,
            före,
            efter,
          })),
      ),
      uppgifter: toDataposter(arkiv, plats, datablad, addressOf),
      datablad: { ...datablad.innehåll, $schema: undefined },
    },
    null,
    2,
  );
}
