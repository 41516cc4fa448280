import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapport, Rapportplats } from '#domain/arkiv.ts';
import type { statuslägen } from '#domain/cell.ts';
import type { Uppdrag, Uppdragsrad } from '#domain/datablad/uppdrag.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { tabellAdress } from '#domain/adresser.ts';
import { citeRapportdel } from '#views/ord/citat.ts';
import { describeSaknas } from '#views/ord/saknas.ts';
import { describeKälla } from '#views/blad/tabell/tabell.ts';
import { Notblock, type NoteMark, type TableNote } from '#views/blad/tabell/noter.ts';

/** The shared states of an assignment; "saknas" when the source's status cannot be read. */
export type Status = (typeof statuslägen)[number] | 'saknas';

export interface StatusModel {
  läge: Status;
  /** As printed; null when nothing is printed. */
  tryckt: string | null;
  /** Why it cannot be read, in words; null when it can. */
  saknas: string | null;
  märken: NoteMark[];
}

export interface UppdragModel {
  nyckel: string;
  nummer: string | null;
  lydelse: string;
  givare: string | null;
  ansvariga: string[];
  status: StatusModel;
  färdiggrad: StatusModel | null;
  kommentar: string | null;
}

export interface UppdragslistaModel {
  id: string;
  rubrik: string;
  adress: string;
  /** The time the statuses speak of, in words. */
  period: string;
  /** Assignments under their printed headings, in printed order; one group without heading when there is none. */
  grupper: { rubrik: string | null; underrubrik: string | null; uppdrag: UppdragModel[] }[];
  noter: TableNote[];
  källa: string;
  /** The list as a reference names it. */
  citat: string;
}

export type StatusCount = { läge: Status; antal: number }[];

export function toUppdragslista(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  id: string,
  lista: Uppdrag,
): UppdragslistaModel {
  const notblock = new Notblock(arkiv, plats, id, lista);
  const grupper: UppdragslistaModel['grupper'] = [];
  for (const rad of lista.rader) {
    const [rubrik = null, underrubrik = null] = rad.grupp ?? [];
    const sist = grupper.at(-1);
    if (sist?.rubrik !== rubrik || sist.underrubrik !== underrubrik)
      grupper.push({ rubrik, underrubrik, uppdrag: [] });
    grupper.at(-1)?.uppdrag.push(toUppdrag(rad, notblock));
  }
  return {
    id,
    rubrik: lista.rubrik,
    adress: tabellAdress(plats, id),
    period: formatPeriod(parsePeriod(lista.period)),
    grupper,
    noter: notblock.noter,
    källa: describeKälla(plats, lista.källa),
    citat: citeRapportdel(plats, 'tabellen', lista.rubrik),
  };
}

function toUppdrag(rad: Uppdragsrad, notblock: Notblock): UppdragModel {
  const egna = notblock.marksOf({ tolkning: rad.tolkning }, { rad: rad.nyckel });
  const { nyckel } = rad;
  return {
    nyckel: rad.nyckel,
    nummer: rad.nummer,
    lydelse: rad.lydelse,
    givare: rad.givare ?? null,
    ansvariga: rad.ansvariga ?? [],
    status: toStatus(rad.status, [
      ...egna,
      ...notblock.marksOf(rad.status, { rad: nyckel, kolumn: 'status' }),
    ]),
    färdiggrad:
      rad.färdiggrad === undefined
        ? null
        : toStatus(rad.färdiggrad, notblock.marksOf(rad.färdiggrad, { rad: nyckel, kolumn: 'färdiggrad' })),
    kommentar: rad.kommentar ?? null,
  };
}

function toStatus(cell: Uppdragsrad['status'], märken: NoteMark[]): StatusModel {
  return {
    läge: cell.läge ?? 'saknas',
    tryckt: cell.tryckt,
    saknas: cell.saknas === undefined ? null : describeSaknas(cell.saknas),
    märken,
  };
}

const ordning: Status[] = ['klart', 'pågår', 'kvarstår', 'försenat', 'ej påbörjat', 'saknas'];

/** How many of the report's assignments have each status, in a fixed order. */
export function countStatuses(rapport: Rapport): StatusCount {
  return countUppdrag(
    rapport.datablad.flatMap(({ innehåll }) => (innehåll.typ === 'uppdrag' ? innehåll.rader : [])),
  );
}

/** How many of the assignments have each status, likewise. */
export function countUppdrag(uppdrag: Uppdragsrad[]): StatusCount {
  const lägen = uppdrag.map(({ status }) => status.läge ?? 'saknas');
  return ordning
    .map((läge) => ({ läge, antal: lägen.filter((ett) => ett === läge).length }))
    .filter(({ antal }) => antal > 0);
}
