import { enheter, isCounted, wordsFor, type Enhet } from '#domain/enhet.ts';
import { parseTal, printedDecimals } from '#domain/tal.ts';

/** A figure with its unit, as it stands in running text. */
export interface Siffra {
  skrivet: string;
  tal: number;
  decimaler: number;
  /** A unit of the dimension that the word names; null for what is counted ("medarbetare"). */
  enhet: Enhet | null;
  /** Position in the text. */
  plats: number;
}

const enhetsord: Partial<Record<string, Enhet>> = Object.fromEntries(
  enheter
    .filter((enhet) => !isCounted(enhet))
    .flatMap((enhet) => wordsFor(enhet).map((ord) => [ord.toLowerCase(), enhet])),
);

/** What is counted in words of its own; the unit of the cell is then not looked at. */
const räknade = [
  'personer',
  'medarbetare',
  'anställda',
  'tillsvidareanställda',
  'brukare',
  'ärenden',
  'platser',
  'boendeplatser',
  'vårddygn',
  'elever',
  'barn',
  'ungdomar',
  'hushåll',
  'chefer',
  'uppdrag',
  'åtaganden',
  'tjänster',
  'stycken',
  'st',
];

/** Words that stand after a number and say what it counts. */
export const ordEfterTal: readonly string[] = [...Object.keys(enhetsord), ...räknade];

const form = new RegExp(
  `(?<![\\p{L}\\d§/:,.–-])(?<tal>[−–-]?(?:\\d{1,3}(?:[\\s\\u00a0]\\d{3})+|\\d+)(?:[.,]\\d+)?)[\\s\\u00a0]?(?<enhet>${ordEfterTal
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?!\\p{L})(?!\\s(?:och|eller|till)\\s(?:äldre|yngre|\\d))`,
  'giu',
);

/** The figures with units that stand written out in a text. */
export function siffrorIn(text: string): Siffra[] {
  return [...text.matchAll(form)]
    .filter(({ groups }) => !isYear(groups))
    .flatMap(({ 0: skrivet, index, groups: { tal = '', enhet = '' } = {} }) => {
      try {
        const läst = parseTal(tal);
        return [
          {
            skrivet,
            tal: läst,
            decimaler: printedDecimals(tal),
            enhet: enhetsord[enhet.toLowerCase()] ?? null,
            plats: index,
          },
        ];
      } catch {
        return [{ skrivet, tal: Number.NaN, decimaler: 0, enhet: null, plats: index }];
      }
    });
}

/** "från våren 2023 anställda": a year before a word that is counted is a year. */
function isYear(groups: Partial<Record<string, string>> | undefined): boolean {
  return (
    /^(?:19|20)\d{2}$/u.test(groups?.tal ?? '') &&
    enhetsord[(groups?.enhet ?? '').toLowerCase()] === undefined
  );
}
