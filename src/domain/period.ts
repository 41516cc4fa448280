/** A span of time in the notation of EDTF. Dates are "YYYY-MM-DD", both ends included; null is an end that is not stated. */
export interface Period {
  text: string;
  start: string | null;
  slut: string | null;
}

const datumform = /^(?<år>\d{4})(?:-(?<månad>0[1-9]|1[0-2])(?:-(?<dag>0[1-9]|[12]\d|3[01]))?)?$/u;

export const månadsnamn = [
  'januari',
  'februari',
  'mars',
  'april',
  'maj',
  'juni',
  'juli',
  'augusti',
  'september',
  'oktober',
  'november',
  'december',
] as const;

/**
 * Reads "2023", "2021-02", "2023-08-31", "2023-01/2023-08", "../2023-08" (start not stated) or "../.." (a whole project).
 *
 * @throws SyntaxError when the text is no period, or ends before it begins.
 */
export function parsePeriod(text: string): Period {
  const [från = '', till = från, ...rest] = text.split('/');
  const start = boundary(från, 'start');
  const slut = boundary(till, 'slut');
  const öppen = text.includes('/');
  if (rest.length > 0 || start === undefined || slut === undefined || (!öppen && start === null)) {
    throw new SyntaxError(
      `Kan inte läsa perioden "${text}": skriv som "2023", "2023-08" eller "2023-01/2023-08"`,
    );
  }
  if (start !== null && slut !== null && start > slut) {
    throw new SyntaxError(`Perioden "${text}" slutar innan den börjar`);
  }
  return { text, start, slut };
}

export function isPeriod(text: string): boolean {
  try {
    parsePeriod(text);
    return true;
  } catch {
    return false;
  }
}

/** Whole months from start to end; null when an end is not stated or the period is cut within a month. */
export function monthsIn(period: Period): number | null {
  if (period.start === null || period.slut === null) return null;
  if (!period.start.endsWith('-01') || period.slut !== lastDay(period.slut)) return null;
  return monthNumber(period.slut) - monthNumber(period.start) + 1;
}

/** Whether the period is one calendar year. */
export function isHelår(period: Period): boolean {
  return monthsIn(period) === 12 && period.start?.slice(5) === '01-01';
}

/** "helåret 2023", "januari–augusti 2023", "augusti 2022–juli 2023", "till och med augusti 2023". */
export function formatPeriod(period: Period): string {
  const { start, slut } = period;
  if (start === null && slut === null) return 'hela tiden';
  if (start === null) return `till och med ${formatBoundary(slut ?? '', 'slut')}`;
  if (slut === null) return `från och med ${formatBoundary(start, 'start')}`;
  if (isHelår(period)) return `helåret ${start.slice(0, 4)}`;
  if (start === slut) return formatDatum(start);
  if (monthsIn(period) === null) return `${formatDatum(start)}–${formatDatum(slut)}`;
  if (monthsIn(period) === 1) return formatBoundary(slut, 'slut');
  const sammaÅr = start.slice(0, 4) === slut.slice(0, 4);
  return `${sammaÅr ? nameOfMonth(start) : formatBoundary(start, 'start')}–${formatBoundary(slut, 'slut')}`;
}

const korta = [
  'jan',
  'feb',
  'mars',
  'apr',
  'maj',
  'juni',
  'juli',
  'aug',
  'sep',
  'okt',
  'nov',
  'dec',
] as const;

/** "2022", "jan–aug 2023", "okt 2022", "t.o.m. aug 2023": for where there is little room. */
export function formatPeriodShort(period: Period): string {
  if (isHelår(period)) return period.text.slice(0, 4);
  const kort = (text: string) =>
    månadsnamn.reduce<string>((kortare, namn, plats) => kortare.replaceAll(namn, korta[plats] ?? namn), text);
  return kort(formatPeriod(period)).replace('till och med', 't.o.m.').replace('från och med', 'fr.o.m.');
}

/** "31 oktober 2022" from "2022-10-31". */
export function formatDatum(datum: string): string {
  return `${Number(datum.slice(8, 10))} ${nameOfMonth(datum)} ${datum.slice(0, 4)}`;
}

function formatBoundary(datum: string, ände: 'start' | 'slut'): string {
  const helMånad = ände === 'start' ? datum.endsWith('-01') : datum === lastDay(datum);
  return helMånad ? `${nameOfMonth(datum)} ${datum.slice(0, 4)}` : formatDatum(datum);
}

function nameOfMonth(datum: string): string {
  return månadsnamn[Number(datum.slice(5, 7)) - 1] ?? '';
}

/** Null is "..", undefined is a text that is no date. */
function boundary(text: string, ände: 'start' | 'slut'): string | null | undefined {
  if (text === '..') return null;
  const { år, månad, dag } = datumform.exec(text)?.groups ?? {};
  if (år === undefined) return undefined;
  if (dag !== undefined) {
    return text <= lastDay(text) ? text : undefined;
  }
  if (ände === 'start') return `${år}-${månad ?? '01'}-01`;
  return lastDay(`${år}-${månad ?? '12'}-01`);
}

const dagar = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

function lastDay(datum: string): string {
  const [år, månad] = [Number(datum.slice(0, 4)), Number(datum.slice(5, 7))];
  const skottår = (år % 4 === 0 && år % 100 !== 0) || år % 400 === 0;
  return `${datum.slice(0, 8)}${String(månad === 2 && skottår ? 29 : (dagar[månad - 1] ?? 31))}`;
}

function monthNumber(datum: string): number {
  return Number(datum.slice(0, 4)) * 12 + Number(datum.slice(5, 7));
}
