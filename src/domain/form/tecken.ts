import type { Fynd, Fältväg } from './fynd.ts';

/** A text with a sign that must not stand in it. */
type Teckenfynd = Extract<Fynd, { kod: 'förbjudet-tecken' | 'blank-text' | 'för-lång-text' }>;

/** What has no look of its own, may not stand in the files that are made, or hides which letters there are. */
const förbjudet =
  /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\u034F\u115F\u1160\u17B4\u17B5\u3164\uFFA0\uFE00-\uFE0F\u{E0100}-\u{E01EF}\uFB00-\uFB06]/u;

/** The ones that programs leave behind, by what made them. */
const kända: readonly (readonly [RegExp, string])[] = [
  [/[\u000B\u000C]/u, 'radbrytning eller sidbrytning ur Word'],
  [/[\u00AD\u001F]/u, 'mjukt bindestreck'],
  [/\u001E/u, 'hårt bindestreck ur Word'],
  [/\r/u, 'vagnretur'],
  [/\uFEFF/u, 'byte order mark'],
  [/[\u200B\u2060]/u, 'osynligt mellanrum utan bredd'],
  [/[\u200C\u200D]/u, 'osynligt fogtecken'],
  [/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u, 'osynligt tecken som vänder textens riktning'],
  [/[\p{Zl}\p{Zp}]/u, 'radskiljare som inte är en radbrytning'],
  [/[\uFB00-\uFB06]/u, 'flera bokstäver i ett tecken, ur en PDF'],
  [/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u, 'osynligt tecken som väljer utseende'],
  [/\p{Cc}/u, 'styrtecken'],
  [/\p{Cf}/u, 'osynligt tecken'],
  [/\p{Cs}/u, 'ett halvt tecken'],
  [/\p{Co}/u, 'ett tecken som bara ett visst typsnitt har, ofta ur en PDF'],
  [/\p{Cn}/u, 'ett tecken som inte finns i Unicode'],
  [/./su, 'osynligt tecken'],
];

/** "U+000B" */
function kodpunkt(tecken: string): string {
  return `U+${(tecken.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first sign that may not stand in a text, what it is called, and its place; null when all may. */
export function findFörbjudet(text: string): { tecken: string; namn: string; index: number } | null {
  const träff = förbjudet.exec(text);
  if (träff !== null) {
    const [tecken] = träff;
    return {
      tecken: kodpunkt(tecken),
      namn: kända.find(([form]) => form.test(tecken))?.[1] ?? '',
      index: träff.index,
    };
  }
  if (text.normalize('NFC') === text) return null;
  const delad = firstDivided(text);
  return {
    tecken: kodpunkt(delad.tecken),
    namn: 'en bokstav i delad form, så som Mac sparar den',
    index: delad.index,
  };
}

/** Where a text stops being in composed form: the mark that would join the letter before it, or be written otherwise. */
function firstDivided(text: string): { tecken: string; index: number } {
  let index = 0;
  for (const { segment } of new Intl.Segmenter('sv').segment(text)) {
    if (segment.normalize('NFC') !== segment) {
      const märke = /\p{M}/u.exec(segment);
      return { tecken: märke?.[0] ?? segment, index: index + (märke?.index ?? 0) };
    }
    index += segment.length;
  }
  return { tecken: text, index: 0 };
}

/** Signs of a text, and of one word in it: five times what the longest in the first reports has. */
const längsta = { text: 5_000, ord: 120 } as const;

/** What a text is by its signs alone. An address is one word, however long. */
export function checkText(text: string): Teckenfynd[] {
  const tecken = findFörbjudet(text);
  if (tecken !== null)
    return [
      { kod: 'förbjudet-tecken', tecken: tecken.tecken, namn: tecken.namn, nära: near(text, tecken.index) },
    ];
  if (text !== '' && !/[^\p{Z}\s\p{M}]/u.test(text)) return [{ kod: 'blank-text' }];
  if (text.length > längsta.text)
    return [{ kod: 'för-lång-text', vad: 'texten', tecken: text.length, högst: längsta.text }];
  const ord = text
    .split(/\s+/u)
    .find((ett) => ett.length > längsta.ord && !/^(?:https:\/\/|mailto:|\/)/u.test(ett));
  return ord === undefined
    ? []
    : [{ kod: 'för-lång-text', vad: 'ett ord', tecken: ord.length, högst: längsta.ord }];
}

/** The word that a sign stands in, without it. */
function near(text: string, index: number): string {
  const [före = ''] = /[\p{L}\p{N}]{0,20}$/u.exec(text.slice(0, index)) ?? [];
  const [efter = ''] = /^[\p{L}\p{N}]{0,20}/u.exec(Array.from(text.slice(index)).slice(1).join('')) ?? [];
  return före + efter;
}

/** Every text of a value read from JSON, keys too. */
export function checkTexter(data: unknown, fält: Fältväg = []): (Teckenfynd & { fält: Fältväg })[] {
  if (typeof data === 'string') return checkText(data).map((fynd) => ({ ...fynd, fält }));
  if (Array.isArray(data)) return data.flatMap((del: unknown, plats) => checkTexter(del, [...fält, plats]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([namn, värde]) => [
    ...checkText(namn).map((fynd) => ({ ...fynd, fält })),
    ...checkTexter(värde, [...fält, namn]),
  ]);
}

/**
 * Text from outside, to be printed in one line: what is not seen, ends a line, or gives an order to a terminal or to the
 * log of a pull request is written out.
 */
export function showHidden(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, (tecken) => `[${kodpunkt(tecken)}]`)
    .replaceAll('##[', '#[U+0023][');
}
