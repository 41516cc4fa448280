/** A field of a CSV file. */
export type Fält = string | number | null;

/**
 * The records as CSV by RFC 4180: comma, CRLF, UTF-8, decimal point, ASCII minus. It begins with a byte order mark, by
 * which Excel reads å, ä and ö right. A text that a spreadsheet could take for a formula gets an apostrophe in front.
 */
export function toCsv(records: Record<string, Fält>[]): string {
  const fält = Object.keys(records[0] ?? {});
  const rader = [fält, ...records.map((record) => fält.map((namn) => record[namn] ?? null))];
  return `\ufeff${rader.map((rad) => `${toCsvRow(rad)}\r\n`).join('')}`;
}

/** One row, without its end of line. */
export function toCsvRow(rad: Fält[]): string {
  return rad.map(csvField).join(',');
}

/** What a spreadsheet may begin a formula with, also after what it passes over or does not show. */
const formelstart = /^[\s\p{Cc}\p{Cf}"'’‘”“]*(?:[=+\-@＝＋－＠﹦﹢﹣﹫]|(?<=^\s*[\t\r\n]\s*))/u;

/** A figure with its sign, alone or with its unit or mark: "-2 443", "+3,2 %", "-5–10". It computes nothing. */
const tal = /^[+-]\s?\d[\d\s.,]*(?:–\d[\d\s.,]*)?(?:%|\p{L}[\p{L}\s]*)?\*{0,3}$/u;

function csvField(värde: Fält): string {
  if (värde === null) return '';
  if (typeof värde === 'number') return String(värde);
  const säker =
    formelstart.test(värde) && värde !== '-' && !tal.test(värde.replace(/^ +/u, '')) ? `'${värde}` : värde;
  return /[",\r\n]/u.test(säker) ? `"${säker.replace(/"/gu, '""')}"` : säker;
}
