import { dimension, type Enhet } from './enhet.ts';
import { monthsIn, type Period } from './period.ts';

/** How a measure behaves over time. */
export const mätsätt = ['flöde', 'bestånd', 'kvot'] as const;
export type Mäts = (typeof mätsätt)[number];

/** A declared break: values on either side of `från` are not compared. */
export interface Brott {
  från: string;
  motivering: string;
}

/** What must be known of a figure to say what it may be compared with. */
export interface Mätning {
  period: Period;
  enhet: Enhet | null;
  mäts: Mäts;
  brott?: Brott | undefined;
}

/** Why two figures are not compared; data, so that the wording stands in one place. */
export type Hinder =
  | { kod: 'enhet saknas' }
  | { kod: 'olika dimension'; a: string; b: string }
  | { kod: 'olika mätsätt'; a: Mäts; b: Mäts }
  | { kod: 'öppen period' }
  | { kod: 'olika månader'; a: Period; b: Period }
  | { kod: 'brott'; från: string; motivering: string };

export type Jämförbarhet =
  | { jämförbar: true; /** Both dates must be shown beside the values. */ visaDatum: boolean }
  | { jämförbar: false; hinder: Hinder };

/**
 * Whether the figures may be set beside each other. Flows compare over the same months of the year only;
 * stocks and ratios across dates, with both dates shown.
 */
export function compareMätning(a: Mätning, b: Mätning): Jämförbarhet {
  const hinder = findHinder(a, b);
  if (hinder !== null) return { jämförbar: false, hinder };
  return { jämförbar: true, visaDatum: a.mäts !== 'flöde' && !sameMonths(a.period, b.period) };
}

function findHinder(a: Mätning, b: Mätning): Hinder | null {
  if (a.enhet === null || b.enhet === null) return { kod: 'enhet saknas' };
  if (dimension(a.enhet) !== dimension(b.enhet)) {
    return { kod: 'olika dimension', a: dimension(a.enhet), b: dimension(b.enhet) };
  }
  if (a.mäts !== b.mäts) return { kod: 'olika mätsätt', a: a.mäts, b: b.mäts };
  const brott = [a.brott, b.brott].find((brott) => brott !== undefined && divides(brott, a.period, b.period));
  if (brott !== undefined) return { kod: 'brott', ...brott };
  if (a.mäts !== 'flöde') return null;
  if (monthsIn(a.period) === null || monthsIn(b.period) === null) {
    return a.period.text === b.period.text && isClosed(a.period) ? null : { kod: 'öppen period' };
  }
  return sameMonths(a.period, b.period) ? null : { kod: 'olika månader', a: a.period, b: b.period };
}

function isClosed({ start, slut }: Period): boolean {
  return start !== null && slut !== null;
}

/** Same months of the year and as many of them, in whichever year. */
function sameMonths(a: Period, b: Period): boolean {
  return monthsIn(a) === monthsIn(b) && a.slut?.slice(5, 7) === b.slut?.slice(5, 7);
}

function divides(brott: Brott, a: Period, b: Period): boolean {
  const före = (period: Period) => period.slut !== null && period.slut < brott.från;
  return före(a) !== före(b);
}
