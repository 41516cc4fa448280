import { readCell } from '#domain/cell.ts';
import { ordEfterTal } from '#domain/sifferkontroll/text/siffror.ts';
import { isTvetydigt } from '#domain/tal.ts';

/** What in a text stands in the way of reading it as a number. */
export type Hinder =
  /** A sign that is not seen, or only looks like the right one. */
  | { slag: 'osynligt' | 'mellanslag' | 'minus' | 'siffra' | 'bokstav'; tecken: string }
  /** What is printed with the number, and is no part of it. */
  | { slag: 'ord' | 'tusental' | 'märke'; tecken: string }
  | {
      slag: 'parentes' | 'minus efter' | 'bråk' | 'tiopotens' | 'kolon' | 'tvetydigt' | 'flera tal' | 'form';
    };

/** A text that looks like a number and is not read as one. */
export interface Oläst {
  hinder: Hinder[];
  /** What it may come to, as a data sheet writes it: `-25422`, `"9,3"`. Empty when nobody can tell. */
  läsningar: string[];
}

/** Says why a text that looks like a number is not read as one; null for numbers, marks and words. Never throws. */
export function explainOläst(tryckt: string): Oläst | null {
  if (tryckt.length > 100 || !/\p{N}/u.test(tryckt) || readCell(tryckt).slag !== 'text') return null;
  const hinder: Hinder[] = [];
  let text = tryckt;
  for (const mend of lagningar) {
    text = mend(text, hinder);
    if (hinder.length > 0 && isNumber(text)) return { hinder, läsningar: [literalOf(text)] };
  }
  const kvar = explainSiffror(text);
  return kvar && { hinder: [...hinder, kvar.hinder], läsningar: kvar.läsningar };
}

/** "1.234" and "4,827" as whole numbers, and with three decimals. */
export function bothReadings(text: string): string[] {
  const tal = text.replace(/[^\d.,−–-]/gu, '').replace(/^[−–]/u, '-');
  return [tal.replace(/[.,]/u, ''), `"${tal.replace('.', ',')}"`];
}

function isNumber(text: string): boolean {
  return readCell(text).slag === 'tal';
}

function literalOf(text: string): string {
  const läst = readCell(text);
  if (läst.slag !== 'tal') return '';
  return läst.decimaler === 0 ? String(läst.tal) : `"${läst.tal.toFixed(läst.decimaler).replace('.', ',')}"`;
}

/** Takes one kind of hindrance away, and adds it to the list. */
type Lagning = (text: string, hinder: Hinder[]) => string;

function replaceTecken(
  mönster: RegExp,
  slag: Extract<Hinder, { tecken: string }>['slag'],
  to: (tecken: string) => string = () => '',
): Lagning {
  return (text, hinder) =>
    text.replace(mönster, (träff: string) => {
      hinder.push({ slag, tecken: träff.trim() || träff });
      return to(träff);
    });
}

/** What makes of "(123)" and "123-" a number below nought. */
function replaceRunt(mönster: RegExp, slag: 'parentes' | 'minus efter'): Lagning {
  return (text, hinder) => {
    const tal = mönster.exec(text)?.groups?.tal ?? '';
    if (!isNumber(tal) && !isTvetydigt(tal)) return text;
    hinder.push({ slag });
    return `-${tal}`;
  };
}

/** "1,234.5", and "1.234,5": marks between thousands that no other reading explains. */
function replaceTusental(mönster: RegExp, tecken: ',' | '.'): Lagning {
  return (text, hinder) => {
    if (!mönster.test(text)) return text;
    hinder.push({ slag: 'tusental', tecken });
    return text.replaceAll(tecken, '');
  };
}

/** Letters that are taken for digits; the latter four only among several digits, since "B2" is a name. */
const liknande: [RegExp, string][] = [
  [/[OoОоΟο]/gu, '0'],
  [/[lIlІ|]/gu, '1'],
];
const liknandeIFlera: [RegExp, string][] = [
  [/[Ss]/gu, '5'],
  [/B/gu, '8'],
  [/[Zz]/gu, '2'],
];

/** "1O5", "l2", "1,90S". A letter that stands alone after a number is a word: "10 l". */
function replaceBokstäver(text: string, hinder: Hinder[]): string {
  const flera = (text.match(/\d/gu) ?? []).length > 2;
  const byten = flera ? [...liknande, ...liknandeIFlera] : liknande;
  const utbytt = byten.reduce((hittills, [bokstav, siffra]) => hittills.replace(bokstav, siffra), text);
  if (utbytt === text || /\d\s\D$/u.test(text) || !isNumber(utbytt)) return text;
  for (const tecken of new Set(text.match(/[\p{L}|]/gu))) hinder.push({ slag: 'bokstav', tecken });
  return utbytt;
}

const förkortningar = [
  'kkr',
  'tsek',
  'sek',
  'öre',
  'pers',
  'tim',
  'h',
  'dgr',
  'mån',
  'promille',
  '%-enheter',
];
const enhetsord = [...ordEfterTal.filter((ord) => ord !== '%'), ...förkortningar]
  .toSorted((a, b) => b.length - a.length)
  .join('|');

/** Signs first, then what stands around the number, then what stands within it. */
const lagningar: Lagning[] = [
  replaceTecken(/[\p{Cf}\p{Cc}\p{M}\u3164]/gu, 'osynligt', (tecken) => (/\s/u.test(tecken) ? ' ' : '')),
  replaceTecken(/(?![ \u00a0\u2007\u2009\u202f])[\p{Z}\u2800]/gu, 'mellanslag', () => ' '),
  (text) => text.trim(),
  replaceTecken(/^[‐‑‒—―⁃⁻﹣－➖](?=[ (]?\p{N})/u, 'minus', () => '-'),
  replaceTecken(/(?!\d)\p{Nd}/gu, 'siffra', (tecken) => String(digitOf(tecken))),
  replaceBokstäver,
  replaceTecken(/(?<=\d\s?%?)(?:\s?[*†‡]+|[¹²³⁰⁴-⁹]+\)?|\s\d\))$/u, 'märke'),
  replaceTecken(/^(?:\p{Sc}|(?:kr|sek)(?=[\s\d−–-]))\s?/iu, 'ord'),
  replaceTecken(
    /^(?:c:a|omkr(?:ing)?\.?|drygt|knappt|nära|närmare|över|under|minst|högst|max|min|[~≈≥≤])\s?(?=[\d−–-])/iu,
    'ord',
  ),
  replaceTecken(new RegExp(`(?<=\\d[)-]?)\\s?(?::-|,-|\\p{Sc}|‰|(?:${enhetsord})\\.?)$`, 'iu'), 'ord'),
  replaceRunt(/^[([]\s?[-−–]?\s?(?<tal>\d.*?)\s?[)\]]$/u, 'parentes'),
  replaceRunt(/^(?<tal>\d.*?)\s?[-−–‐‑‒—―﹣－]$/u, 'minus efter'),
  replaceTecken(/(?<=\d)['’´`ʼ](?=\d{3}(?!\d))/gu, 'tusental'),
  replaceTusental(/^[-−–]?\d{1,3}(?:,\d{3})+(?:\.\d+|,\d{3})$/u, ','),
  replaceTusental(/^[-−–]?\d{1,3}(?:\.\d{3})+(?:,\d+|\.\d{3})$/u, '.'),
];

/** The value of a digit in any script: each has its ten in a row. */
function digitOf(tecken: string): number {
  const vanlig = tecken.normalize('NFKC');
  if (/^\d$/u.test(vanlig)) return Number(vanlig);
  const kod = tecken.codePointAt(0) ?? 0;
  let före = 0;
  while (före < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(kod - före - 1))) före += 1;
  return före;
}

const bråktal: Record<string, string> = { '½': '5', '¼': '25', '¾': '75' };

/** What is left when every sign is right, and is not a number all the same. */
function explainSiffror(text: string): { hinder: Hinder; läsningar: string[] } | null {
  if (isTvetydigt(text.replace(/\s?%$/u, '')))
    return { hinder: { slag: 'tvetydigt' }, läsningar: bothReadings(text) };
  const { bas = '', exponent } =
    /^(?<bas>[−–+-]?\d+(?:[.,]\d+)?)\s?(?:e|[x×*·]\s?10\^?)(?<exponent>[−+-]?\d{1,3})$/iu.exec(text)
      ?.groups ?? {};
  if (exponent !== undefined) {
    const tal = Number(`${bas.replace(',', '.').replace(/[−–]/u, '-')}e${exponent.replace('−', '-')}`);
    return { hinder: { slag: 'tiopotens' }, läsningar: Number.isSafeInteger(tal) ? [String(tal)] : [] };
  }
  const { hela = '', bråk } = /^(?<hela>[−–-]?[\d\s]*)(?<bråk>[¼-¾⅐-⅞↉])$/u.exec(text)?.groups ?? {};
  if (bråk !== undefined) {
    const tal = `${/\d/u.test(hela) ? hela.trim() : `${hela}0`},${bråktal[bråk] ?? ''}`;
    return { hinder: { slag: 'bråk' }, läsningar: isNumber(tal) ? [literalOf(tal)] : [] };
  }
  if (/^\d+:\d+$/u.test(text)) return { hinder: { slag: 'kolon' }, läsningar: [] };
  if (/^\d{4}-\d{2}(?:-\d{2})?$/u.test(text)) return null;
  if (isRow(text)) return { hinder: { slag: 'flera tal' }, läsningar: [] };
  return /\p{L}/u.test(text) || isBetween.test(text) ? null : { hinder: { slag: 'form' }, läsningar: [] };
}

/** "12–15", "5/4", "2022/23": from one to another, or one of another. */
const isBetween = /^\d[\d\s.,]*%?\s?[−–/-]\s?\d[\d\s.,]*%?$/u;

const ettTal = String.raw`\d[\d.,]*(?:\s?%)?`;
const talIRad = new RegExp(`^[−–+-]?\\s?${ettTal}(?:\\s+[−–+-]?${ettTal})+$`, 'u');

/** Two numbers or more, or digits enough for it. A dash between numbers that grow stands for "to": "12 – 15", "12-15". */
function isRow(text: string): boolean {
  if (talIRad.test(text) || /^[−–+-]?\d{16,}/u.test(text)) return true;
  const { första = '', andra = '' } =
    /^(?<första>[−–-]?[\d\s.,]*\d%?)\s?[−–-]\s?(?<andra>\d[\d\s.,]*%?)$/u.exec(text)?.groups ?? {};
  const [a, b] = [readCell(första), readCell(andra)];
  return a.slag === 'tal' && b.slag === 'tal' && (a.tal < 0 || a.tal > b.tal);
}
