import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import type { Enhet } from '#domain/enhet.ts';
import type { Källa } from '#domain/kalla.ts';
import { typeset } from '#domain/tal.ts';
import {
  depthOf,
  isCellobjekt,
  printedOf,
  uppgifterOf,
  type Kolumn,
  type Rad,
  type Tabell,
  type Uppgift,
} from '#domain/datablad/tabell.ts';
import { tabellAdress } from '#domain/adresser.ts';
import { citeRapportdel } from '#views/ord/citat.ts';
import { columnName } from '#views/ord/namn.ts';
import { toSparklines, type Sparkline } from '#views/diagram/gnista.ts';
import { Notblock, type NoteMark, type TableNote } from './noter.ts';
import { describeSaknas } from '#views/ord/saknas.ts';
import { columnUnit, mentions, ownUnit, quotedUnit, rowUnit, sharedUnit } from './tabellenhet.ts';

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
  /** The table as a reference names it. */
  citat: string;
}

export interface TableColumn {
  nyckel: string;
  /** Keys that it has been published with before. */
  tidigare: readonly string[];
  rubrik: string;
  /** The heading with the one that stands over it. */
  namn: string;
  märken: NoteMark[];
  /** Unit of this column, where it differs within the table and the heading does not say it. */
  enhet: string | null;
  /** False when the column holds words; words are left-aligned. */
  tal: boolean;
}

export interface TableRow {
  nyckel: string;
  /** Keys that it has been published with before. */
  tidigare: readonly string[];
  benämning: string;
  /** 0 for a row of the table, 1 for a row under another, and so on. */
  nivå: number;
  art: 'post' | 'varav' | 'rubrik' | 'summa';
  /** The section of the source, for a figure taken from running text. */
  avsnitt: string | null;
  /** Unit of this row, only where it differs within the table. */
  enhet: string | null;
  märken: NoteMark[];
  celler: TableCell[];
  /** How the row has gone, where it has three outcomes or more; null otherwise. */
  gnista: Sparkline | null;
}

export interface TableCell {
  /** As printed, with typography: U+2212, U+00A0. Empty when the source prints nothing. */
  text: string;
  /** What must follow the text, unseen, for the decimals of the column to stand under each other. */
  utfyllnad: string;
  /** Unit of this cell alone, where the print does not say it. */
  enhet: string | null;
  /** Unit to say when the figure is quoted alone; null for words, and where the print says it. */
  sägsMed: string | null;
  /** The number read, in the printed unit; null for words and missing values. */
  tal: number | null;
  /** Why there is no value, in words for the reader; null when there is one. */
  saknas: string | null;
  märken: NoteMark[];
}

/** A table of figures as it is drawn: every cell as printed, every note numbered. */
export function toTableModel(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  id: string,
  tabell: Tabell,
): TableModel {
  const notblock = new Notblock(arkiv, plats, id, tabell);
  const uppgifter = new Map(tabell.rader.map((rad) => [rad, uppgifterOf(tabell, rad)]));
  const enhet = sharedUnit([...uppgifter.values()].flat());
  const kolumner = tabell.kolumner.map((kolumn, nummer) =>
    toColumn(
      kolumn,
      [...uppgifter.values()].flatMap((rad) => rad[nummer] ?? []),
      enhet,
      notblock,
    ),
  );
  const gnistor = toSparklines(tabell);
  const rader = tabell.rader.map((rad) => ({
    ...toRow(tabell, rad, uppgifter.get(rad) ?? [], enhet, notblock),
    gnista: gnistor.get(rad.nyckel) ?? null,
  }));
  return {
    id,
    rubrik: tabell.rubrik,
    enhet: enhet !== null && !mentions(tabell.rubrik, enhet) ? enhet : null,
    adress: tabellAdress(plats, id),
    grupper: groupsOf(tabell.kolumner),
    radrubrik: tabell.radrubrik ?? null,
    kolumner,
    rader: kolumner.length === 1 ? rader.map(unitBesideFigure) : padDecimals(rader),
    noter: notblock.noter,
    källa: describeKälla(plats, tabell.källa),
    citat: citeRapportdel(plats, 'tabellen', tabell.rubrik),
  };
}

/** Where in the source something is printed, in a sentence. */
export function describeKälla({ rapport }: Rapportplats, källa: Källa): string {
  const namn = rapport.källa?.dokument === källa.dokument ? rapport.källa.namn : källa.dokument;
  const sida = källa.sida === undefined ? '' : `, sidan ${String(källa.sida)}`;
  return `${namn}, avsnittet ”${källa.avsnitt}”${sida}`;
}

function toColumn(
  kolumn: Kolumn,
  celler: Uppgift[],
  tabellensEnhet: Enhet | null,
  notblock: Notblock,
): TableColumn {
  const tal = celler.some(({ läsning }) => läsning.slag === 'tal');
  return {
    nyckel: kolumn.nyckel,
    tidigare: kolumn.tidigare ?? [],
    rubrik: kolumn.rubrik,
    namn: columnName(kolumn),
    märken: notblock.marksOf(kolumn, { kolumn: kolumn.nyckel }),
    enhet: columnUnit(kolumn, celler, tabellensEnhet),
    tal: tal || !celler.some(({ läsning }) => läsning.slag === 'text'),
  };
}

function toRow(
  tabell: Tabell,
  rad: Rad,
  uppgifter: Uppgift[],
  tabellensEnhet: Enhet | null,
  notblock: Notblock,
): Omit<TableRow, 'gnista'> {
  const märken = notblock.marksOf(rad, { rad: rad.nyckel });
  return {
    nyckel: rad.nyckel,
    tidigare: rad.tidigare ?? [],
    benämning: rad.benämning,
    nivå: depthOf(tabell, rad),
    art: artOf(rad),
    enhet: rowUnit(tabell, rad, uppgifter, tabellensEnhet),
    avsnitt: rad.avsnitt ?? null,
    märken,
    celler:
      uppgifter.length > 0
        ? uppgifter.map((uppgift) => toCell(uppgift, tabellensEnhet, notblock))
        : tabell.kolumner.map(() => ({
            text: '',
            utfyllnad: '',
            enhet: null,
            sägsMed: null,
            tal: null,
            saknas: null,
            märken: [],
          })),
  };
}

function artOf(rad: Rad): TableRow['art'] {
  if (rad.art === 'varav') return 'varav';
  if (rad.art === 'rubrik' || rad.värden === undefined) return 'rubrik';
  return rad.art === 'summa' || rad.räknas !== undefined ? 'summa' : 'post';
}

function toCell(uppgift: Uppgift, tabellensEnhet: Enhet | null, notblock: Notblock): TableCell {
  const { rad, kolumn, cell, läsning } = uppgift;
  return {
    text: typeset(printedOf(uppgift) ?? ''),
    utfyllnad: '',
    enhet: ownUnit(uppgift, tabellensEnhet),
    sägsMed: quotedUnit(uppgift),
    tal: läsning.slag === 'tal' ? läsning.tal : null,
    saknas: läsning.slag === 'saknas' ? describeSaknas(läsning.skäl) : null,
    märken: notblock.marksOf(isCellobjekt(cell) ? cell : {}, { rad: rad.nyckel, kolumn: kolumn.nyckel }),
  };
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

/** Where a row holds one figure, its unit is read best right after it. */
function unitBesideFigure(rad: TableRow): TableRow {
  const { enhet } = rad;
  const celler = rad.celler.map((cell) => ({
    ...cell,
    enhet:
      cell.enhet ?? (cell.saknas !== null || (enhet === 'procent' && cell.text.includes('%')) ? null : enhet),
  }));
  return { ...rad, enhet: null, celler };
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
