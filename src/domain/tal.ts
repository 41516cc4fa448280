/** Typographic spaces count as spaces: `\s` holds U+00A0, U+2009 and U+202F. */
const talform = /^[-−–+]?\s?(?:0,\d+|(?:\d+|\d{1,3}(?:\s\d{3})+)(?:,(?:\d{1,2}|\d{4,})|\.\d{1,2})?)$/u;

/**
 * Reads a number as printed in a Swedish report: "−25 422", "- 4 677", "93,9", "10.6".
 *
 * @throws SyntaxError when the text is no number, or could be two ("1.070", "1,070", "690 42", "82%*").
 */
export function parseTal(text: string): number {
  const putsad = text.trim();
  if (!talform.test(putsad)) {
    throw new SyntaxError(`Kan inte läsa talet "${text}": skriv som "−25 422" eller "93,9"`);
  }
  return Number(putsad.replace(/\s/gu, '').replace(/^[−–]/u, '-').replace(',', '.'));
}

/** Whether parseTal() can read the text. */
export function isTal(text: string): boolean {
  return talform.test(text.trim());
}

/** How many decimals a number is printed with: "9,30" has two. What rounding can explain depends on it. */
export function printedDecimals(text: string): number {
  return /[.,](\d+)\D*$/u.exec(text)?.[1]?.length ?? 0;
}

/** One formatter for each number of decimals: making one takes longer than all its work. */
const formatters = new Map<number, Intl.NumberFormat>();

/** Writes a number as Swedish print does: U+2212 for minus, U+00A0 between thousands, decimal comma. */
export function formatTal(tal: number, decimaler = 0): string {
  let formatter = formatters.get(decimaler);
  if (formatter === undefined) {
    formatter = new Intl.NumberFormat('sv-SE', {
      minimumFractionDigits: decimaler,
      maximumFractionDigits: decimaler,
    });
    formatters.set(decimaler, formatter);
  }
  return formatter.format(tal === 0 ? 0 : tal);
}

/** Sets a printed text in the site's typography without changing what it says: minus and hard spaces. */
export function typeset(text: string): string {
  return text
    .trim()
    .replace(/^[-–−]\s?(?=\d)/u, '−')
    .replace(/(?<=\d)\s(?=\d{3}(?!\d))/gu, '\u00a0')
    .replace(/(?<=\d)\s(?=%)/gu, '\u00a0');
}

/** Sets a printed number likewise; a whole number written without spaces in the data gets those between thousands. */
export function typesetTal(text: string): string {
  return typeset(/^[-–−]?\d{4,}$/u.test(text) ? text.replace(/\B(?=(?:\d{3})+$)/gu, ' ') : text);
}
