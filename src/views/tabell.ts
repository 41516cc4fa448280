import type { Rapportplats } from '../domain/arkiv.ts';
import type { Enhet } from '../domain/enhet.ts';
import type { Källa } from '../domain/kalla.ts';
import { isTal, typeset } from '../domain/tal.ts';
import {
  depthOf,
  isCellobjekt,
  saidOfRad,
  trycktOf,
  uppgifterOf,
  type Kolumn,
  type Rad,
  type Tabell,
  type Uppgift,
} from '../domain/datablad/tabell.ts';
import { tabellAdress } from './adresser.ts';
import { Notblock, type NoteMark, type TableNote } from './noter.ts';
import { describeSaknas } from './saknas.ts';

/** One printed table, ready to be drawn: texts to show beside the numbers behind them. */
export interface TableModel {
  /** Key of the data sheet, unique within the report; used as id on a page. */
  id: string;
  rubrik: string;
  /** Unit of the whole table in words ("tkr", "procent"); null when it differs by row or is not printed. */
  enhet: string | null;
  /** Site-relative address of the table's own page. */
  adress: string;
  /** Printed headings above several columns; `span` counts columns, the row headings not included. */
  grupper: { rubrik: string; span: number }[];
  /** Printed heading of the column of row names; null when there is none. */
  radrubrik: string | null;
  kolumner: TableColumn[];
  rader: TableRow[];
  noter: TableNote[];
  /** Where in the source the table is printed, in a sentence. */
  källa: string;
}

export interface TableColumn {
  nyckel: string;
  rubrik: string;
  märken: NoteMark[];
  /** False when the column holds words; words are left-aligned. */
  tal: boolean;
}

export interface TableRow {
  nyckel: string;
  benämning: string;
  /** 0 for a row of the table, 1 for a row under another, and so on. */
  nivå: number;
  art: 'post' | 'varav' | 'rubrik' | 'summa';
  /** Unit of this row, only where it differs within the table. */
  enhet: string | null;
  märken: NoteMark[];
  celler: TableCell[];
}

export interface TableCell {
  /** As printed, with typography: U+2212, U+00A0. Empty when the source prints nothing. */
  text: string;
  /** What must follow the text, unseen, for the decimals of the column to stand under each other. */
  utfyllnad: string;
  /** The number read, in the printed unit; null for words and missing values. */
  tal: number | null;
  /** Why there is no value, in words for the reader; null when there is one. */
  saknas: string | null;
  märken: NoteMark[];
}

/** A table of figures as it is drawn: every cell as printed, every note numbered. */
export function toTableModel(plats: Rapportplats, id: string, tabell: Tabell): TableModel {
  const notblock = new Notblock();
  notblock.marksOf({ not: tabell.not, tolkning: tabell.tolkning }, tabell.noter);
  const kolumner = tabell.kolumner.map((kolumn, nummer) => toColumn(tabell, kolumn, nummer, notblock));
  const enhet = sharedUnit(tabell);
  const rader = tabell.rader.map((rad) => toRow(tabell, rad, enhet, notblock));
  return {
    id,
    rubrik: tabell.rubrik,
    enhet: enhet !== null && !mentions(tabell.rubrik, enhet) ? enhet : null,
    adress: tabellAdress(plats, id),
    grupper: groupsOf(tabell.kolumner),
    radrubrik: tabell.radrubrik ?? null,
    kolumner,
    rader: padDecimals(rader),
    noter: notblock.noter,
    källa: describeKälla(plats, tabell.källa),
  };
}

/** Where in the source something is printed, in a sentence. */
export function describeKälla({ rapport }: Rapportplats, källa: Källa): string {
  const namn = rapport.källa?.dokument === källa.dokument ? rapport.källa.namn : källa.dokument;
  const sida = källa.sida === undefined ? '' : `, sidan ${String(källa.sida)}`;
  return `${namn}, avsnittet ”${källa.avsnitt}”${sida}`;
}

function toColumn(tabell: Tabell, kolumn: Kolumn, nummer: number, notblock: Notblock): TableColumn {
  const celler = tabell.rader.flatMap((rad) => uppgifterOf(tabell, rad)[nummer] ?? []);
  const tal = celler.some(({ läsning }) => läsning.slag === 'tal');
  return {
    nyckel: kolumn.nyckel,
    rubrik: kolumn.rubrik,
    märken: notblock.marksOf(kolumn, tabell.noter),
    tal: tal || !celler.some(({ läsning }) => läsning.slag === 'text'),
  };
}

function toRow(tabell: Tabell, rad: Rad, tabellensEnhet: Enhet | null, notblock: Notblock): TableRow {
  const uppgifter = uppgifterOf(tabell, rad);
  const märken = notblock.marksOf(rad, tabell.noter);
  return {
    nyckel: rad.nyckel,
    benämning: rad.benämning,
    nivå: depthOf(tabell, rad),
    art: artOf(rad),
    enhet: unitToShow(tabell, rad, uppgifter, tabellensEnhet),
    märken,
    celler:
      uppgifter.length > 0
        ? uppgifter.map((uppgift) => toCell(tabell, uppgift, notblock))
        : tabell.kolumner.map(() => ({ text: '', utfyllnad: '', tal: null, saknas: null, märken: [] })),
  };
}

function artOf(rad: Rad): TableRow['art'] {
  if (rad.art === 'varav') return 'varav';
  if (rad.art === 'rubrik' || rad.värden === undefined) return 'rubrik';
  return rad.art === 'summa' || rad.räknas !== undefined ? 'summa' : 'post';
}

function toCell(tabell: Tabell, { cell, läsning }: Uppgift, notblock: Notblock): TableCell {
  const tryckt = trycktOf(cell);
  return {
    text: tryckt === null ? '' : typeset(tryckt),
    utfyllnad: '',
    tal: läsning.slag === 'tal' ? läsning.tal : null,
    saknas: läsning.slag === 'saknas' ? describeSaknas(läsning.skäl) : null,
    märken: isCellobjekt(cell) ? notblock.marksOf(cell, tabell.noter) : [],
  };
}

/** The unit that every figure of the table has; null when they differ or have none. */
function sharedUnit(tabell: Tabell): Enhet | null {
  const enheter = new Set(
    tabell.rader.flatMap((rad) => uppgifterOf(tabell, rad)).map(({ sagt }) => sagt.enhet ?? null),
  );
  return enheter.size === 1 ? ([...enheter][0] ?? null) : null;
}

/** The row's own unit, where neither its name, its figures nor the row it stands under say it already. */
function unitToShow(
  tabell: Tabell,
  rad: Rad,
  uppgifter: Uppgift[],
  tabellensEnhet: Enhet | null,
): string | null {
  const enheter = new Set(uppgifter.map(({ sagt }) => sagt.enhet ?? null));
  const [enhet] = enheter;
  if (enheter.size !== 1 || enhet == null || enhet === tabellensEnhet || mentions(rad.benämning, enhet))
    return null;
  const över = tabell.rader.find(({ nyckel }) => nyckel === rad.av);
  if (över?.värden !== undefined && (saidOfRad(tabell, över).enhet ?? tabell.enhet) === enhet) return null;
  const tal = uppgifter.filter(({ läsning }) => läsning.slag === 'tal');
  if (tal.length > 0 && tal.every(({ cell }) => !isTal(trycktOf(cell) ?? ''))) return null;
  return enhet;
}

function mentions(text: string, enhet: Enhet): boolean {
  const ord = enhet === 'mnkr' ? ['mnkr', 'mkr', 'msek'] : enhet === 'procent' ? ['procent', '%'] : [enhet];
  return ord.some((ett) => text.toLocaleLowerCase('sv').includes(ett.toLocaleLowerCase('sv')));
}

/** Printed headings over several columns. Columns without one are gathered under an empty heading. */
function groupsOf(kolumner: Kolumn[]): TableModel['grupper'] {
  if (kolumner.every(({ grupp }) => grupp === undefined)) return [];
  const grupper: TableModel['grupper'] = [];
  for (const { grupp = '' } of kolumner) {
    const sist = grupper.at(-1);
    if (sist?.rubrik === grupp) sist.span += 1;
    else grupper.push({ rubrik: grupp, span: 1 });
  }
  return grupper;
}

/** Gives each figure what the longest one of its column has after the whole number, so that decimals stand in line. */
function padDecimals(rader: TableRow[]): TableRow[] {
  const svans = (cell: TableCell) =>
    cell.tal === null ? null : (/(?:[.,]\d+)?(?:\s?%)?\*?$/u.exec(cell.text)?.[0] ?? '');
  const längst = (rader[0]?.celler ?? []).map((_, kolumn) =>
    rader
      .flatMap((rad) => rad.celler[kolumn] ?? [])
      .map((cell) => svans(cell) ?? '')
      .reduce((a, b) => (b.length > a.length ? b : a), ''),
  );
  return rader.map((rad) => ({
    ...rad,
    celler: rad.celler.map((cell, kolumn) => {
      const egen = svans(cell);
      return { ...cell, utfyllnad: egen === null ? '' : (längst[kolumn] ?? '').slice(egen.length) };
    }),
  }));
}
