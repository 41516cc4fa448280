/** The media type of a file of Excel. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A cell of a spreadsheet: a number with the format that shows it as printed, or words. */
export type Kalkylcell = { stil?: Stil; indrag?: number; radbryt?: true; höger?: boolean } & (
  { tal: number; format: string } | { text: string; länk?: Länkmål }
);

export type Stil = 'rubrik' | 'kolumnrubrik' | 'grupprubrik' | 'summa' | 'saknas' | 'dämpad';

/** Where a cell leads: to another sheet of the book, or to a whole address. */
export type Länkmål = { blad: string } | { adress: string };

/** One sheet of a book, as values and words. */
export interface Kalkylblad {
  /** At most 31 characters, unique in the book whatever the case. */
  namn: string;
  rader: (Kalkylcell | null)[][];
  /** In characters. */
  bredder: number[];
  /** How many rows and columns stay in place when the sheet is moved. */
  låst: { rader: number; kolumner: number };
}

export interface Kalkylbok {
  titel: string;
  blad: Kalkylblad[];
}

export function textcell(text: string, stil?: Stil): Kalkylcell {
  return stil === undefined ? { text } : { text, stil };
}

/** A row with words in its first cell only. */
export function textrad(text: string, stil?: Stil): Kalkylcell[] {
  return [textcell(text, stil)];
}

/** An address, which can be followed where it is whole. */
export function adresscell(adress: string): Kalkylcell {
  return /^https?:/u.test(adress) ? { text: adress, länk: { adress } } : { text: adress };
}

/** As wide as what stands in the column, within limits; longer words are broken into lines. */
export function fitWidth(texter: string[], { minst, mest }: { minst: number; mest: number }): number {
  const längst = Math.max(0, ...texter.map((text) => text.length));
  return Math.min(Math.max(längst + 2, minst), mest);
}

const längstaNamn = 31;

/** Names of sheets from keys: short enough for a spreadsheet, and none the same. */
export function databladNames(nycklar: string[]): string[] {
  const tagna = new Set<string>();
  return nycklar.map((nyckel) => {
    let namn = nyckel.slice(0, längstaNamn);
    for (let nummer = 2; tagna.has(namn); nummer += 1) {
      const svans = `-${String(nummer)}`;
      namn = `${nyckel.slice(0, längstaNamn - svans.length)}${svans}`;
    }
    tagna.add(namn);
    return namn;
  });
}
