import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import type { Internkontroll } from '#domain/datablad/internkontroll.ts';
import type { Namndmal } from '#domain/datablad/namndmal.ts';
import { isCellobjekt, printedOf, uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import type { Uppdrag } from '#domain/datablad/uppdrag.ts';
import { rättatAt, rättatI, type Rättat } from '#domain/granskning/rattat.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { cellAdress, tabellAdress } from '#domain/adresser.ts';
import type { Fält } from './csv.ts';
import { trycktTal } from './tryckt.ts';

/** One row of a file for machines: a value for each field, null where there is none. */
export type Datapost = Record<string, Fält>;

/** Turns a site-relative address into one that works outside the page. */
type AddressOf = (adress: string) => string;

/** A data sheet as flat records, one for each cell of a table and one for each row of a list. */
export function toDataposter(
  plats: Rapportplats,
  { nyckel, innehåll }: Datablad,
  addressOf: AddressOf,
): Datapost[] {
  const gemensamt = {
    kommun: plats.kommun.namn,
    nämnd: plats.nämnd.namn,
    rapport: plats.rapport.titel,
    rapportperiod: plats.rapport.period,
    datablad: nyckel,
  };
  const rättat = rättatI(plats.rapport, nyckel);
  return recordsOf(plats, nyckel, innehåll).map(({ adress, ...egna }) => ({
    ...gemensamt,
    ...egna,
    ...correctionOf(rättat, egna),
    adress: addressOf(String(adress)),
  }));
}

/** When the figure or verdict was last corrected here, and what stood before. */
function correctionOf(rättat: Rättat[], { rad, mål, uppdrag, granskning, kolumn }: Datapost): Datapost {
  const ett = rättatAt(
    rättat,
    String(rad ?? mål ?? uppdrag ?? granskning),
    kolumn == null ? undefined : String(kolumn),
  );
  return { rättad: ett?.datum ?? null, före: ett?.före ?? null };
}

function recordsOf(plats: Rapportplats, nyckel: string, innehåll: Datablad['innehåll']): Datapost[] {
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

function recordsOfTabell(plats: Rapportplats, nyckel: string, tabell: Tabell): Datapost[] {
  return tabell.rader.flatMap((rad) =>
    uppgifterOf(tabell, rad).map((uppgift) => {
      const { kolumn, cell, sagt, läsning } = uppgift;
      return {
        rad: rad.nyckel,
        benämning: rad.benämning,
        avsnitt: rad.avsnitt ?? tabell.källa.avsnitt,
        av: rad.av ?? null,
        vem: sagt.vem ?? null,
        kolumn: kolumn.nyckel,
        rubrik: kolumn.rubrik,
        ämne: rad.ämne ?? tabell.ämne,
        storhet: sagt.storhet ?? null,
        period: periodOf(tabell, uppgift),
        gjord: sagt.gjord ?? null,
        slag: sagt.slag ?? null,
        kön: sagt.kön ?? null,
        enhet: sagt.enhet ?? null,
        värde: läsning.slag === 'tal' ? läsning.tal : null,
        gräns: läsning.slag === 'tal' ? läsning.gräns : null,
        tryckt: läsning.slag === 'tal' ? trycktTal(printedOf(uppgift) ?? '') : printedOf(uppgift),
        saknas: läsning.slag === 'saknas' ? läsning.skäl : null,
        läge: isCellobjekt(cell) ? (cell.läge ?? null) : null,
        osäker: isCertain(uppgift) ? null : 'ja',
        adress: cellAdress(plats, nyckel, rad.nyckel, kolumn.nyckel),
      };
    }),
  );
}

function recordsOfMål(plats: Rapportplats, nyckel: string, lista: Namndmal): Datapost[] {
  return lista.rader.flatMap((mål) => {
    const egna = {
      mål: mål.nyckel,
      målområde: mål.målområde,
      kommunmål: mål.kommunmål.join(' / ') || null,
      nämndmål: mål.nämndmål,
      period: lista.period,
    };
    const adress = `${tabellAdress(plats, nyckel)}#${nyckel}-${mål.nyckel}`;
    const bedömningar = mål.bedömningar.map(({ läge, tryckt, var: ställe, rad, saknas }) => ({
      slag: 'bedömning',
      läge: läge ?? null,
      tryckt,
      var: ställe,
      indikator: rad ?? null,
      saknas: saknas ?? null,
    }));
    const trend = mål.trend && {
      slag: 'trend',
      läge: mål.trend.läge ?? null,
      tryckt: mål.trend.tryckt,
      var: 'symbol',
      indikator: null,
      saknas: mål.trend.saknas ?? null,
    };
    const utan = { slag: 'bedömning', läge: null, tryckt: null, var: null, indikator: null, saknas: null };
    const alla = [...bedömningar, ...(trend === undefined ? [] : [trend])];
    // A goal that the source passes no verdict on is there all the same.
    return (alla.length === 0 ? [utan] : alla).map((en) => ({
      ...egna,
      ...en,
      adress,
    }));
  });
}

function recordsOfUppdrag(plats: Rapportplats, nyckel: string, lista: Uppdrag): Datapost[] {
  return lista.rader.map(({ status, färdiggrad, ...rad }) => ({
    uppdrag: rad.nyckel,
    nummer: rad.nummer,
    lydelse: rad.lydelse,
    givare: rad.givare ?? null,
    grupp: rad.grupp?.join(' / ') ?? null,
    ansvariga: rad.ansvariga?.join(' / ') ?? null,
    period: lista.period,
    läge: status.läge ?? null,
    tryckt: status.tryckt,
    saknas: status.saknas ?? null,
    färdiggrad: färdiggrad?.tryckt ?? null,
    kommentar: rad.kommentar ?? null,
    adress: `${tabellAdress(plats, nyckel)}#${nyckel}-${rad.nyckel}`,
  }));
}

function recordsOfKontroll(plats: Rapportplats, nyckel: string, lista: Internkontroll): Datapost[] {
  return lista.rader.map(({ bedömning, ...rad }) => ({
    granskning: rad.nyckel,
    nummer: rad.nummer,
    risk: rad.risk,
    kontrollmoment: rad.kontrollmoment,
    metod: rad.metod,
    period: lista.period,
    läge: bedömning.läge ?? null,
    tryckt: bedömning.tryckt,
    saknas: bedömning.saknas ?? null,
    resultat: rad.resultat,
    åtgärder: rad.åtgärder.join(' / ') || null,
    adress: `${tabellAdress(plats, nyckel)}#${nyckel}-${rad.nyckel}`,
  }));
}

/** The data sheet as JSON: where it belongs, how it was read, and what the editor wrote. */
export function toJson(plats: Rapportplats, datablad: Datablad, addressOf: AddressOf): string {
  return JSON.stringify(
    {
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
      uppgifter: toDataposter(plats, datablad, addressOf),
      datablad: { ...datablad.innehåll, $schema: undefined },
    },
    null,
    2,
  );
}
