import { isTal, parseTal, printedDecimals } from '#domain/tal.ts';

/** What is printed before a number, the number, and what is printed after it. */
const delar = /^(?<före>[^\d+−-]*)(?<tal>[+−-]?\s?\d+(?:\s\d+)*(?:[.,]\d+)?)(?<efter>\D.*)?$/su;
const gräns = /^(?:[<>]|(?:ca|cirka|ung|ungefär)[.\s])/iu;

/**
 * The number format that makes a spreadsheet show a figure as it is printed: "9,0 %" is 9 with one decimal and a mark, "tre"
 * is 3. Null for what is no figure to count with ("< 1 %", "ca 30"): it is then kept as words.
 *
 * @param text as printed, with the site's typography
 * @param enhet what the print does not say and must stand after the figure
 */
export function numberFormat(text: string, tal: number, enhet: string | null): string | null {
  if (gräns.test(text)) return null;
  const svans = enhet === null ? '' : `\u00a0${enhet}`;
  const { före = '', tal: tryckt = '', efter = '' } = delar.exec(text)?.groups ?? {};
  const siffror = tryckt.trim();
  if (!isTal(siffror) || parseTal(siffror) !== tal) return literal(`${text}${svans}`);
  const decimaler = printedDecimals(siffror);
  // A year has no mark between its thousands.
  const heltal = Math.abs(tal) >= 1000 && !/\s\d{3}/u.test(siffror) ? '0' : '#,##0';
  const form = `${literal(före)}${heltal}${decimaler === 0 ? '' : `.${'0'.repeat(decimaler)}`}${literal(efter + svans)}`;
  return siffror.startsWith('+') ? `+${form};-${form};${form}` : form;
}

/** Words in a number format. */
function literal(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '”')}"`;
}
