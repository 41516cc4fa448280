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

/** The unit that a heading says its figures are in; null where it says none, or several. */
export function unitIn(rubrik: string): { enhet: Enhet; säger: string } | null {
  const funna = ord.flatMap(([form, enhet]) => {
    const träff = form.exec(rubrik)?.[0];
    return träff === undefined ? [] : [{ enhet, säger: träff }];
  });
  return funna.length === 1 ? (funna[0] ?? null) : null;
}
