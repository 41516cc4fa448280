import { månadsnamn, parsePeriod, type Period } from '#domain/period.ts';

/** A time as a heading prints it: a year, with its month and day where they are said. */
export interface Tid {
  år: number;
  /** 1–12; null where only the year is said. */
  månad: number | null;
  skrivet: string;
}

/** A month's name, whole or cut short, as a pattern. */
export const månadsord = månadsnamn.map((namn) => `${namn.slice(0, 3)}(?:${namn.slice(3)}|\\.)?`).join('|');
const form = new RegExp(
  [
    // 2023-08-31, 22-08-31
    `(?<!\\d)(?<år1>(?:20)?\\d{2})-(?<mån1>0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)`,
    // 31 mars 2023, aug 2022, december 2019
    `(?<!\\p{L})(?<mån2>${månadsord})\\s?(?<år2>20\\d{2})(?!\\d)`,
    `(?<![\\d-])(?<år3>20\\d{2})(?![\\d-])`,
  ].join('|'),
  'giu',
);

/** The times that a text names, in their order. A month without a year of its own is left out. */
export function tiderIn(text: string): Tid[] {
  return [...text.matchAll(form)].map(({ 0: skrivet, groups: { år1, mån1, år2, mån2, år3 } = {} }) => ({
    år: toYear(år1 ?? år2 ?? år3 ?? ''),
    månad: mån1 === undefined ? (mån2 === undefined ? null : monthOf(mån2)) : Number(mån1),
    skrivet,
  }));
}

function toYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

/** 1–12, from a name that may be cut short. */
export function monthOf(text: string): number {
  return månadsnamn.findIndex((namn) => namn.startsWith(text.toLowerCase().slice(0, 3))) + 1;
}

/** Whether a period ends in the month, or for a year alone touches the year, that is named. */
export function agrees({ år, månad }: Tid, period: string): boolean {
  const { start, slut }: Period = parsePeriod(period);
  if (slut === null) return start === null || Number(start.slice(0, 4)) <= år;
  const slutår = Number(slut.slice(0, 4));
  if (månad !== null) return slutår === år && Number(slut.slice(5, 7)) === månad;
  return slutår === år || (start !== null && Number(start.slice(0, 4)) <= år && år <= slutår);
}
