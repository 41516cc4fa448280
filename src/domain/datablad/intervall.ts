import { dimension, faktor, type Enhet } from '#domain/enhet.ts';
import type { Formel } from '#domain/formel.ts';
import type { Uppgift } from './tabell.ts';

/** A number known to lie within an interval: what rounding leaves of a printed figure. */
export interface Intervall {
  mitt: number;
  lägst: number;
  högst: number;
}

/** A printed figure in the unit, and turned to the sign, of the result it goes into. */
export function intervalOf(term: Uppgift, resultat: Uppgift): Intervall | null {
  if (term.läsning.slag !== 'tal' || term.läsning.gräns !== null) return null;
  const { tal, decimaler } = term.läsning;
  const vikt = weightOf(term, resultat);
  const mitt = round(tal * vikt);
  const halv = 0.5 * 10 ** -decimaler * Math.abs(vikt);
  return { mitt, lägst: mitt - halv, högst: mitt + halv };
}

/** What a printed figure is multiplied by to be counted in a result: its unit, and minus where plus means the opposite. */
export function weightOf({ sagt }: Uppgift, resultat: Uppgift): number {
  const skala = scaleOf(sagt.enhet ?? null, resultat.sagt.enhet ?? null);
  const vänd =
    sagt.plus !== undefined && resultat.sagt.plus !== undefined && sagt.plus !== resultat.sagt.plus;
  return vänd ? -skala : skala;
}

/** What a term is multiplied by to stand in its result's unit: tkr in mnkr; tkr by the hour in kr per timme. */
function scaleOf(term: Enhet | null, resultat: Enhet | null): number {
  if (term === null) return 1;
  const iResultatet =
    resultat !== null && `${dimension(resultat)} per`.startsWith(`${dimension(term)} per`)
      ? faktor(resultat)
      : 1;
  return faktor(term) / iResultatet;
}

/** What a formula comes to, and what rounding of its terms leaves open; null when a term has no figure. */
export function evaluateInterval(
  formel: Formel,
  valueOf: (nyckel: string) => Intervall | null,
): Intervall | null {
  if (formel.slag === 'term') return formel.tryckt ? valueOf(formel.nyckel) : null;
  const a = evaluateInterval(formel.vänster, valueOf);
  const b = evaluateInterval(formel.höger, valueOf);
  if (a === null || b === null) return null;
  if (formel.tecken === '+')
    return { mitt: a.mitt + b.mitt, lägst: a.lägst + b.lägst, högst: a.högst + b.högst };
  if (formel.tecken === '-')
    return { mitt: a.mitt - b.mitt, lägst: a.lägst - b.högst, högst: a.högst - b.lägst };
  if (b.lägst <= 0 && b.högst >= 0) return null;
  const hörn = [a.lägst / b.lägst, a.lägst / b.högst, a.högst / b.lägst, a.högst / b.högst];
  return { mitt: a.mitt / b.mitt, lägst: Math.min(...hörn), högst: Math.max(...hörn) };
}

/** Takes away what binary fractions add: no printed figure has nine decimals. */
export function round(tal: number): number {
  return Math.round(tal * 1e9) / 1e9;
}
