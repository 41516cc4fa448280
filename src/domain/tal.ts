/** The blanks that print sets between thousands and after a minus: plain, hard, figure, thin and narrow hard. */
export const mellanslag = '[ \\u00a0\\u2007\\u2009\\u202f]';
const kant = new RegExp(`^${mellanslag}+|${mellanslag}+$`, 'gu');
const talform = new RegExp(
  `^[-−–+]?${mellanslag}?(?:\\d+|\\d{1,3}(?:${mellanslag}\\d{3})+)(?:[.,]\\d+)?$`,
  'u',
);
/** A comma is a decimal comma. A point before three digits may just as well stand between thousands. */
const tvetydig = new RegExp(`^[-−–+]?${mellanslag}?[1-9]\\d{0,2}\\.\\d{3}$`, 'u');

/**
 * Reads a number as printed in a Swedish report: "−25 422", "- 4 677", "93,9", "10.6", "20,068".
 *
 * @throws SyntaxError when the text is no number, could be two ("1.070", "690 42", "82%*"), or is too large to be exact.
 */
export function parseTal(text: string): number {
  const tal = readTal(text);
  if (tal === null) throw new SyntaxError(`Kan inte läsa talet "${text}": skriv som "−25 422" eller "93,9"`);
  return tal;
}

/** Whether parseTal() can read the text. */
export function isTal(text: string): boolean {
  return readTal(text) !== null;
}

/** Whether a point in the text may stand between thousands or before decimals: "1.234". */
export function isTvetydigt(text: string): boolean {
  return tvetydig.test(text.replace(kant, ''));
}

function readTal(text: string): number | null {
  if (text.length > 60) return null;
  const putsad = text.replace(kant, '');
  if (!talform.test(putsad) || tvetydig.test(putsad)) return null;
  const tal = Number(putsad.replace(/\s/gu, '').replace(/^[−–]/u, '-').replace(',', '.'));
  return Math.abs(tal) <= Number.MAX_SAFE_INTEGER ? tal : null;
}

/** How many decimals a number is printed with: "9,30" has two. What rounding can explain depends on it. */
export function printedDecimals(text: string): number {
  return /[.,](\d+)\D*$/u.exec(text)?.[1]?.length ?? 0;
}

/** For as many decimals as are printed: making a formatter takes longer than all its work. */
const formatters = [0, 1, 2, 3, 4].map(makeFormatter);

function makeFormatter(decimaler: number): Intl.NumberFormat {
  return new Intl.NumberFormat('sv-SE', {
    minimumFractionDigits: decimaler,
    maximumFractionDigits: decimaler,
  });
}

/** Writes a number as Swedish print does: U+2212 for minus, U+00A0 between thousands, decimal comma. */
export function formatTal(tal: number, decimaler = 0): string {
  return (formatters[decimaler] ?? makeFormatter(decimaler)).format(tal === 0 ? 0 : tal);
}

/** Sets a printed text in the site's typography without changing what it says: minus and hard spaces. */
export function typeset(text: string): string {
  return text
    .trim()
    .replace(/^[-–−]\s?(?=\d)/u, '−')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/gu, '\u00a0')
    .replace(/(?<=\d)\s(?=%)/gu, '\u00a0');
}
