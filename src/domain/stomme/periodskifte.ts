import { isHelår, isPeriod, parsePeriod, type Period } from '#domain/period.ts';

/** From the time of the last report to that of the new one. */
export interface Periodskifte {
  förra: Period;
  nya: Period;
}

/** How many years back a column of a report can look. */
const längstBak = 10;

/**
 * The period that has the same place in the new report: the whole year, the report's own months, its last day, the same a
 * year before. Null where that cannot be said, as for seven months in a report of eight when the new one has ten.
 */
export function shiftPeriod(text: string, { förra, nya }: Periodskifte): string | null {
  if (förra.slut === null || nya.slut === null) return null;
  if (text === '../..') return text;
  const steg = yearOf(nya.slut) - yearOf(förra.slut);
  if (sameMonths(förra, nya, steg)) return sound(addYears(text, steg));
  // Whether "2022" is the report itself or the year around it shows only where both reports are of the same length.
  if (isHelår(förra) !== isHelår(nya) && isHelår(parsePeriod(text))) return null;
  for (const [gammal, ny] of samePlaces(förra, nya)) {
    for (let bak = 0; bak <= längstBak; bak += 1) {
      if (isSame(addYears(gammal, -bak), text)) return sound(addYears(ny, -bak));
    }
  }
  return /^\d{4}$/u.test(text) ? addYears(text, steg) : null;
}

/** Texts for what lies at the same place in the one report and the other: all of it, up to its end, its end. */
function samePlaces(förra: Period, nya: Period): [string, string][] {
  const [gammal = '', ny = ''] = [förra.slut, nya.slut].map((slut) => slut ?? '');
  return [
    [förra.text, nya.text],
    [`../${gammal}`, `../${ny.slice(0, 7)}`],
    [gammal.slice(0, 7), ny.slice(0, 7)],
    [gammal, ny],
  ];
}

function sameMonths(förra: Period, nya: Period, steg: number): boolean {
  return isSame(addYears(förra.text, steg), nya.text);
}

function isSame(ena: string, andra: string): boolean {
  if (!isPeriod(ena) || !isPeriod(andra)) return false;
  const [a, b] = [parsePeriod(ena), parsePeriod(andra)];
  return a.start === b.start && a.slut === b.slut;
}

/** A 29 February has no place in most years. */
function sound(text: string): string | null {
  return isPeriod(text) ? text : null;
}

function addYears(text: string, antal: number): string {
  return text.replace(/(?<=^|\/)\d{4}/gu, (år) => String(Number(år) + antal));
}

function yearOf(datum: string): number {
  return Number(datum.slice(0, 4));
}

const månader = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec'];
const månadsdel = /^(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)/u;

/** A key that says a time, with the new one: "aug-2023" becomes "okt-2024". */
export function shiftNyckel(nyckel: string, från: string, till: string): string {
  const [gammal, ny] = [parsePeriod(från), parsePeriod(till)];
  const ändrad = gammal.slut?.slice(5, 7) !== ny.slut?.slice(5, 7);
  return nyckel
    .split('-')
    .map((del) => {
      if (/^(?:19|20)\d{2}$/u.test(del)) {
        const ände = gammal.slut?.startsWith(del) === true ? 'slut' : 'start';
        return gammal[ände]?.startsWith(del) === true ? (ny[ände]?.slice(0, 4) ?? del) : del;
      }
      if (!ändrad || !månadsdel.test(del)) return del;
      return månader[Number(ny.slut?.slice(5, 7)) - 1] ?? del;
    })
    .join('-');
}
