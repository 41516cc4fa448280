import type { Enhet } from '#domain/enhet.ts';

/** Words for units as headings print them; the longest first where one holds another. */
const ord: [RegExp, Enhet][] = [
  [/(?<!\p{L})(?:mnkr|mkr|msek|mn?\s?kr|miljoner(?:\skr(?:onor)?)?)(?!\p{L})/iu, 'mnkr'],
  [/(?<!\p{L})(?:tkr|ksek|tusentals?\skronor|tusen\skr(?:onor)?)(?!\p{L})/iu, 'tkr'],
  [/(?<!\p{L})(?:mdkr|miljarder)(?!\p{L})/iu, 'mdkr'],
  [/(?<!\p{L})(?:kr|sek|kronor)(?!\p{L})/iu, 'kr'],
  [/%|(?<!\p{L})procent(?!\p{L})/iu, 'procent'],
  [/(?<!\p{L})procentenheter(?!\p{L})/iu, 'procentenheter'],
  [/(?<!\p{L})antal(?!\p{L})/iu, 'antal'],
];

/** "Belopp i 1 000 kr" are thousands; "över 5 mnkr" is an amount and no unit. */
const tusental = /(?<![\d\s])\s?1\s?000(?:-?tals?)?\s?(?:kr|kronor)(?!\p{L})/giu;
const belopp =
  /(?<![\d/-])(?!(?:19|20)\d{2}(?!\d))\d(?:[\d\s.,]*\d)?\s?(?=(?:mnkr|mkr|msek|mn?\s?kr|miljoner|tkr|ksek|mdkr|miljarder|kr|sek|kronor|%|procent)(?!\p{L}))\S+/giu;

/** The unit that a heading says its figures are in; null where it says none, or several. */
export function unitIn(rubrik: string): { enhet: Enhet; säger: string } | null {
  let text = rubrik.replace(tusental, ' tkr').replace(belopp, ' ');
  const funna = ord.flatMap(([form, enhet]) => {
    const träff = form.exec(text)?.[0];
    if (träff === undefined) return [];
    text = text.replace(träff, ' ');
    return [{ enhet, säger: träff }];
  });
  return funna.length === 1 ? (funna[0] ?? null) : null;
}

/** The unit that a note says all figures are in: "Alla belopp i mnkr", "Tkr". A sum that a note tells of is none. */
export function unitInNote(not: string): { enhet: Enhet; säger: string } | null {
  const säger =
    /^\W*(?:i\s)?\p{L}+\W*$|(?:belopp|siffror|tal|värden|anges|redovisas|visas|uttryckt)[^.:;]*/iu.exec(
      not,
    )?.[0];
  return säger === undefined ? null : unitIn(säger);
}
