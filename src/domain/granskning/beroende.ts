import {
  helaAdress,
  inbäddadAdress,
  jämförAdress,
  kapitelAdress,
  cellAdress,
  nyckeltalAdress,
  nämndAdress,
  rapportAdress,
  rapportkontrollAdress,
  tabellAdress,
} from '#domain/adresser.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import { saidOfRad, type Tabell } from '#domain/datablad/tabell.ts';
import { hasDiagram } from '#domain/diagram/val.ts';
import type { Hänvisning } from '#domain/kapitel.ts';
import { sentencesFetching } from './lastext.ts';
import type { Rapportskillnad } from './rapportskillnad.ts';

/** What shows what has changed. */
export interface Beroende {
  /** Sentences of chapters that fetch the figure, as they read now. */
  meningar: string[];
  /** Addresses of charts that the table is drawn in, or the chapters that they stand in. */
  diagram: string[];
  /** Addresses of pages. */
  sidor: string[];
}

/** Which sentences, charts and pages a difference touches, in the report as it is now. */
export function dependents(plats: Rapportplats, en: Rapportskillnad): Beroende {
  const { rapport } = plats;
  if (en.kapitel !== undefined) {
    const kapitel = rapport.kapitel.find(({ nyckel }) => nyckel === en.kapitel);
    const egen = kapitel === undefined ? rapportAdress(plats) : kapitelAdress(plats, kapitel.nyckel);
    return { meningar: [], diagram: [], sidor: [egen, helaAdress(plats)] };
  }
  const { datablad } = en;
  if (datablad === undefined)
    return {
      meningar: [],
      diagram: [],
      sidor: [rapportAdress(plats), helaAdress(plats), nämndAdress(plats.kommun, plats.nämnd)],
    };
  return dependentsOfSheet(plats, datablad, en);
}

function dependentsOfSheet(plats: Rapportplats, datablad: string, en: Rapportskillnad): Beroende {
  const { rapport, kommun, nämnd } = plats;
  const visar = rapport.kapitel.map((kapitel) => ({
    kapitel,
    här: kapitel.hänvisningar.filter((en_) => shows(en_, datablad, en)),
  }));
  const kapitel = visar.filter(({ här }) => här.length > 0);
  const blad = rapport.datablad.find(({ nyckel }) => nyckel === datablad)?.innehåll;
  const ritas = blad !== undefined && hasDiagram(blad);
  const iKorthet = (rapport.korthet?.tal ?? []).some((tal) =>
    [tal, ...(tal.jämför === undefined ? [] : [tal.jämför])].some((ref) => isAt(ref, datablad, en)),
  );
  return {
    meningar: rapport.kapitel.flatMap(({ stycken }) =>
      stycken.flatMap(({ text }) => sentencesFetching(text, rapport, (ref) => isAt(ref, datablad, en))),
    ),
    diagram: [
      ...(ritas ? [inbäddadAdress(plats, datablad)] : []),
      ...kapitel
        .filter(({ här }) => här.some(({ element }) => element === 'Diagram'))
        .map(({ kapitel: ett }) => kapitelAdress(plats, ett.nyckel)),
    ],
    sidor: [
      en.rad !== undefined && en.kolumn !== undefined
        ? cellAdress(plats, datablad, en.rad, en.kolumn)
        : tabellAdress(plats, datablad),
      ...kapitel.map(({ kapitel: ett }) => kapitelAdress(plats, ett.nyckel)),
      ...(iKorthet ? [rapportAdress(plats), nämndAdress(kommun, nämnd)] : []),
      helaAdress(plats),
      rapportkontrollAdress(plats),
      ...(nämnd.rapporter.length > 1 ? [jämförAdress(kommun, nämnd)] : []),
      ...(blad?.typ === 'tabell' ? measuresAt(blad, en).map((mått) => nyckeltalAdress(mått)) : []),
    ],
  };
}

function shows({ element, attribut }: Hänvisning, datablad: string, en: Rapportskillnad): boolean {
  if (attribut.ur !== datablad) return false;
  if (element !== 'Tal') return true;
  return isAt({ ur: datablad, rad: attribut.rad ?? '', kolumn: attribut.kolumn ?? '' }, datablad, en);
}

function isAt(
  ref: { ur: string; rad: string; kolumn: string },
  datablad: string,
  { rad, kolumn }: Rapportskillnad,
): boolean {
  return (
    ref.ur === datablad &&
    (rad === undefined || rad === ref.rad) &&
    (kolumn === undefined || kolumn === ref.kolumn)
  );
}

function measuresAt(tabell: Tabell, { rad, kolumn }: Rapportskillnad): string[] {
  const rader = tabell.rader.filter(({ nyckel }) => rad === undefined || nyckel === rad);
  const iKolumn = tabell.kolumner.find(({ nyckel }) => nyckel === kolumn)?.nyckeltal;
  return [
    ...new Set(rader.flatMap((en) => saidOfRad(tabell, en).nyckeltal ?? iKolumn ?? tabell.nyckeltal ?? [])),
  ];
}
