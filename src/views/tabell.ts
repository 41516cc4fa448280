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
  /** Heading of the column of row names. */
  radrubrik: string;
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

/** A numbered mark in a cell that points to a sentence under the table. */
export interface NoteMark {
  nummer: number;
}

export interface TableNote {
  nummer: number;
  slag: 'not' | 'tolkning' | 'brott';
  text: string;
}
