import { dimension, isBelopp, type Enhet } from '#domain/enhet.ts';
import { monthsIn, type Period } from '#domain/period.ts';

/** How a measure behaves over time. */
export const mätsätt = ['flöde', 'bestånd', 'kvot'] as const;
export type Mäts = (typeof mätsätt)[number];

/** A declared break: values on either side of `från` are not compared. */
export interface Brott {
  från: string;
  motivering: string;
}

/**
 * How a figure is measured: as its sheet says, else as its measure in the register, else as its unit tells. A measure
 * of a date that is printed for a span of time may as well be what was counted in that time: then it is not known.
 */
export function mätsOf(
  { mäts, enhet }: { mäts?: Mäts | undefined; enhet?: Enhet | null | undefined },
  period: Period | null,
  registrets?: Mäts,
): Mäts | null {
  if (mäts !== undefined) return mäts;
  if (registrets !== undefined) return registrets === 'bestånd' && isSpan(period) ? null : registrets;
  if (isBelopp(enhet)) return 'flöde';
  return enhet === 'procent' || enhet === 'index' ? 'kvot' : null;
}

/** Whether a period is longer than what tells a date: a day, or a month. */
export function isSpan(period: Period | null): boolean {
  return period !== null && period.start !== period.slut && monthsIn(period) !== 1;
}

/** The months of a period: "8-08" for eight that end in August. An open period is like no other. */
export function spanOf(period: Period | null): string {
  if (period === null) return '';
  const månader = monthsIn(period);
  return månader === null ? period.text : `${String(månader)}-${period.slut?.slice(5, 7) ?? ''}`;
}

/** What must be known of a figure to say what it may be compared with. What is left out is not asked about. */
export interface Mätning {
  /** Null when the source does not say which time it is of. */
  period: Period | null;
  enhet: Enhet | null;
  /** Null when the sheet does not say. */
  mäts: Mäts | null;
  brott?: Brott | undefined;
  /** The measure: a key of the register, or a row's own. Two definitions under one name are two measures. */
  mått?: string;
  storhet?: string | null;
  /** What an amount is: intäkt, kostnad, netto … */
  slag?: string | null;
  kön?: string | null;
  /** The body, where it is not the report's own. */
  vem?: string | null;
  /** What kind of body reports it: "nämnd", "förvaltning" … */
  form?: string;
  osäker?: boolean;
  /** Whether it stands in the source's running text. */
  iText?: boolean;
  gräns?: '<' | '>' | 'ca' | null;
  /** In base units, plus = better for the treasury; null when the direction of an amount is not declared. */
  värde?: number | null;
}

/** A figure that may be set beside others: what it is, of when, and what it comes to are known. */
export type Jämförbar<En extends Mätning = Mätning> = En & { period: Period; enhet: Enhet; värde: number };

/** Whether a figure is read for certain and says enough to be set beside others. An approximate one may, and says so. */
export function isComparable<En extends Mätning>(en: En): en is Jämförbar<En> {
  return readingHinder(en) === null && en.period !== null && en.enhet !== null && en.värde != null;
}

/** Why two figures are not compared; data, so that the wording stands in one place. */
export type Hinder =
  | { kod: 'osäker läsning' }
  | { kod: 'bara en gräns' }
  | { kod: 'olika definition'; a: string; b: string }
  | { kod: 'olika storhet'; a: string | null; b: string | null }
  | { kod: 'olika slag'; a: string | null; b: string | null }
  | { kod: 'olika kön'; a: string | null; b: string | null }
  | { kod: 'olika organ'; a: string | null; b: string | null }
  | { kod: 'enhet saknas' }
  | { kod: 'olika dimension'; a: string; b: string }
  | { kod: 'mätsätt saknas' }
  | { kod: 'olika mätsätt'; a: Mäts; b: Mäts }
  | { kod: 'tecknet framgår inte' }
  | { kod: 'period saknas' }
  | { kod: 'öppen period' }
  | { kod: 'olika månader'; a: Period; b: Period }
  | { kod: 'brott'; från: string; motivering: string };

/** What a reader must be told beside a comparison that is allowed. */
export type Förbehåll =
  | { kod: 'olika tid'; a: Period; b: Period }
  | { kod: 'ungefärligt tal' }
  | { kod: 'text mot tabell' }
  | { kod: 'olika form'; a: string; b: string };

export type Jämförbarhet = { jämförbar: true; förbehåll: Förbehåll[] } | { jämförbar: false; hinder: Hinder };

/**
 * Whether the figures may be set beside each other. Flows compare over the same months of the year only;
 * stocks and ratios across dates, with both dates shown. So do over the same months two of which nothing is known:
 * they are alike in whichever way both are measured.
 */
export function compareMätning(a: Mätning, b: Mätning): Jämförbarhet {
  const hinder =
    readingHinder(a) ?? readingHinder(b) ?? identityHinder(a, b) ?? measureHinder(a, b) ?? timeHinder(a, b);
  return hinder === null ? { jämförbar: true, förbehåll: förbehållOf(a, b) } : { jämförbar: false, hinder };
}

/** Whether the figure itself is certain enough. */
function readingHinder({ osäker, gräns }: Mätning): Hinder | null {
  if (osäker === true) return { kod: 'osäker läsning' };
  return gräns === '<' || gräns === '>' ? { kod: 'bara en gräns' } : null;
}

/** Whether they are figures of the same thing. */
function identityHinder(a: Mätning, b: Mätning): Hinder | null {
  if (a.mått !== undefined && b.mått !== undefined && a.mått !== b.mått)
    return { kod: 'olika definition', a: a.mått, b: b.mått };
  const olika = (fält: 'storhet' | 'slag' | 'kön' | 'vem') =>
    a[fält] !== undefined && b[fält] !== undefined && a[fält] !== b[fält] ? { a: a[fält], b: b[fält] } : null;
  const [storhet, slag, kön, vem] = [olika('storhet'), olika('slag'), olika('kön'), olika('vem')];
  if (storhet !== null) return { kod: 'olika storhet', ...storhet };
  if (slag !== null) return { kod: 'olika slag', ...slag };
  if (kön !== null) return { kod: 'olika kön', ...kön };
  return vem === null ? null : { kod: 'olika organ', ...vem };
}

/** Whether they are measured in the same way. */
function measureHinder(a: Mätning, b: Mätning): Hinder | null {
  if (a.enhet === null || b.enhet === null) return { kod: 'enhet saknas' };
  if (dimension(a.enhet) !== dimension(b.enhet))
    return { kod: 'olika dimension', a: dimension(a.enhet), b: dimension(b.enhet) };
  if ((a.mäts === null || b.mäts === null) && !(a.mäts === b.mäts && isSameSpan(a.period, b.period)))
    return { kod: 'mätsätt saknas' };
  if (a.mäts !== null && b.mäts !== null && a.mäts !== b.mäts)
    return { kod: 'olika mätsätt', a: a.mäts, b: b.mäts };
  return a.värde === null || b.värde === null ? { kod: 'tecknet framgår inte' } : null;
}

/** Whether their times can be set beside each other. */
function timeHinder(a: Mätning, b: Mätning): Hinder | null {
  if (a.period === null || b.period === null) return { kod: 'period saknas' };
  const [första, andra] = [a.period, b.period];
  const brott = [a.brott, b.brott].find((ett) => ett !== undefined && divides(ett, första, andra));
  if (brott !== undefined) return { kod: 'brott', ...brott };
  if (a.mäts === 'bestånd' || a.mäts === 'kvot') return null;
  if (monthsIn(första) === null || monthsIn(andra) === null)
    return första.text === andra.text && isClosed(första) ? null : { kod: 'öppen period' };
  return sameMonths(första, andra) ? null : { kod: 'olika månader', a: första, b: andra };
}

function förbehållOf(a: Mätning, b: Mätning): Förbehåll[] {
  const förbehåll: Förbehåll[] = [];
  if (a.mäts !== 'flöde' && a.period !== null && b.period !== null && !sameMonths(a.period, b.period))
    förbehåll.push({ kod: 'olika tid', a: a.period, b: b.period });
  if (a.gräns === 'ca' || b.gräns === 'ca') förbehåll.push({ kod: 'ungefärligt tal' });
  if (a.iText !== undefined && b.iText !== undefined && a.iText !== b.iText)
    förbehåll.push({ kod: 'text mot tabell' });
  // A body that is paid by others has another task than the one that pays: it is amounts that this tells on.
  if (a.form !== undefined && b.form !== undefined && a.form !== b.form && isAmount(a))
    förbehåll.push({ kod: 'olika form', a: a.form, b: b.form });
  return förbehåll;
}

function isAmount({ enhet }: Mätning): boolean {
  return enhet !== null && isBelopp(enhet);
}

function isClosed({ start, slut }: Period): boolean {
  return start !== null && slut !== null;
}

function isSameSpan(a: Period | null, b: Period | null): boolean {
  return a !== null && b !== null && monthsIn(a) !== null && sameMonths(a, b);
}

/** Same months of the year and as many of them, in whichever year. */
function sameMonths(a: Period, b: Period): boolean {
  return monthsIn(a) === monthsIn(b) && a.slut?.slice(5, 7) === b.slut?.slice(5, 7);
}

/** Whether the break lies between the two periods. */
export function divides(brott: Brott, a: Period, b: Period): boolean {
  const före = (period: Period) => period.slut !== null && period.slut < brott.från;
  return före(a) !== före(b);
}
