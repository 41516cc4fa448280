import { dimension, enheter, wordsFor, type Enhet } from '#domain/enhet.ts';

const kronor = '(?:kr|kronor|sek)';

/** What units of length, surface, weight and energy measure: no heading has their words for anything else. */
const storheter = ['kilometer', 'kvadratmeter', 'kilogram', 'kilowattimmar'];

/** Words for units as headings print them; the longest first where one holds another. */
const ord = (
  [
    [`mnkr|mkr|msek|${kronor}\\sm|mn?\\.?\\s?kr|mil(?:j|jon(?:er|tals?)?)\\.?\\s?${kronor}|miljoner`, 'mnkr'],
    [
      `tkr|ksek|kkr|tsek|t\\.?\\s?kr|tusen(?:tals?)?\\s?${kronor}|${kronor}(?:\\si)?\\stusen(?:tals?)?`,
      'tkr',
    ],
    [`mdkr|(?:mdr|miljard(?:er|tals?)?)(?:\\.?\\s?${kronor})?`, 'mdkr'],
    [kronor, 'kr'],
    ['(?:%|procent)[-\\s]?enhet(?:er)?', 'procentenheter'],
    ['%|procent', 'procent'],
    ['antal', 'antal'],
    ...enheter
      .filter((enhet) => storheter.includes(dimension(enhet)))
      .map((enhet): [string, Enhet] => [wordsFor(enhet).join('|'), enhet]),
  ] satisfies [string, Enhet][]
).map(([form, enhet]) => ({ form: new RegExp(`(?<!\\p{L})(?:${form})(?!\\p{L})`, 'iu'), enhet }));

/** "Belopp i 1 000 kr" are thousands; "över 5 mnkr" is an amount and no unit. */
const tusental = /(?<![\d\s])\s?1\s?000(?:-?tals?)?\s?(?:kr|kronor)(?!\p{L})/giu;
const belopp =
  /(?<![\d/-])(?!(?:19|20)\d{2}(?!\d))\d(?:[\d\s.,]*\d)?\s?(?=(?:mnkr|mkr|msek|mn?\s?kr|miljoner|tkr|ksek|mdkr|miljarder|kr|sek|kronor|%|procent)(?!\p{L}))\S+/giu;

/** The unit that a heading says its figures are in; null where it says none, or several. */
export function unitIn(rubrik: string): { enhet: Enhet; säger: string } | null {
  let text = rubrik.replace(tusental, ' tkr').replace(belopp, ' ');
  const funna = ord.flatMap(({ form, enhet }) => {
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
    /^\W*(?:i\s|enhet:?\s)?\p{L}+\W*$|^\W*\p{L}+(?=\sdär\singet\sannat)|(?:belopp|siffror|tal|värden|tabellen\s(?:är|visar)|anges|redovisas|visas|uttryckt)[^.:;]*/iu.exec(
      not,
    )?.[0];
  return säger === undefined ? null : unitIn(säger);
}
