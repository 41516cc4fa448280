import { toKronor } from '#domain/belopp.ts';
import { dimension, faktor, isBelopp, type Enhet } from '#domain/enhet.ts';
import { isSumma, parseFormel, termer, type Formel } from '#domain/formel.ts';
import { uppgifterOf, type Kolumn, type Rad, type Tabell, type Uppgift } from './tabell.ts';

/** A printed figure that is declared to follow from others, and what they come to. All numbers in its printed unit. */
export interface Räkning {
  uppgift: Uppgift;
  /** The figures it follows from. */
  termer: Uppgift[];
  tryckt: number;
  räknat: number;
  /** How far apart the two may be when every figure is rounded to its last printed decimal. */
  avrundning: number;
  /** Whether the axis is that of the rows (a sum) or the columns (an avvikelse). */
  axel: 'rader' | 'kolumner';
}

/** Every figure of the table that is declared to follow from others, where all of them are printed. */
export function räkningarOf(tabell: Tabell): Räkning[] {
  const perRad = new Map(tabell.rader.map((rad) => [rad.nyckel, uppgifterOf(tabell, rad)]));
  return [
    ...tabell.rader.flatMap((rad) => {
      const formel = formelOfRad(tabell, rad);
      if (formel === null) return [];
      const summa = rad.räknas === 'ovan' || rad.räknas === 'under';
      return (perRad.get(rad.nyckel) ?? []).flatMap((uppgift, plats) =>
        !summa || addsUp(uppgift)
          ? compute(uppgift, formel, 'rader', (nyckel) => perRad.get(nyckel)?.[plats])
          : [],
      );
    }),
    ...tabell.rader.flatMap((rad) => {
      const uppgifter = perRad.get(rad.nyckel) ?? [];
      return uppgifter.flatMap((uppgift) => {
        const { räknas } = uppgift.kolumn;
        if (räknas === undefined) return [];
        return compute(uppgift, parseFormel(räknas), 'kolumner', (nyckel) =>
          uppgifter.find(({ kolumn }) => kolumn.nyckel === nyckel),
        );
      });
    }),
  ];
}

/** Ratios do not add up over rows; a formula that an editor wrote out may still compare them. */
function addsUp({ sagt, kolumn }: Uppgift): boolean {
  if (sagt.mäts === 'kvot' || ['procent', 'procentenheter', 'index'].includes(sagt.enhet ?? '')) return false;
  return kolumn.räknas === undefined || isSumma(parseFormel(kolumn.räknas));
}

/** Whether the printed figure is what its terms come to, within what rounding explains. */
export function stämmer({ tryckt, räknat, avrundning }: Räkning): boolean {
  return Math.abs(tryckt - räknat) <= avrundning * (1 + 1e-9);
}

/** The rows that a row with `räknas` follows from, as a formula; null without `räknas`, or without rows to count. */
export function formelOfRad(tabell: Tabell, rad: Rad): Formel | null {
  if (rad.räknas === undefined) return null;
  if (rad.räknas !== 'ovan' && rad.räknas !== 'under') return parseFormel(rad.räknas);
  const rader = rad.räknas === 'under' ? rowsUnder(tabell, rad) : rowsAbove(tabell, rad);
  return rader
    .map(({ nyckel }): Formel => ({ slag: 'term', nyckel, tryckt: true }))
    .reduce<Formel | null>(
      (vänster, höger) => (vänster === null ? höger : { slag: 'räknesätt', tecken: '+', vänster, höger }),
      null,
    );
}

/**
 * Posts of the row's own level since the nearest total above; varav rows, and rows under others, do not count. A post
 * that is itself the sum of the rows under it is a post, not a total.
 */
function rowsAbove(tabell: Tabell, rad: Rad): Rad[] {
  const rader = tabell.rader.filter(({ av, art }) => av === rad.av && art !== 'varav');
  const plats = rader.indexOf(rad);
  const från = rader.slice(0, plats).findLastIndex(isTotal) + 1;
  return rader.slice(från, plats).filter(({ art, värden }) => art !== 'rubrik' && värden !== undefined);
}

function isTotal({ räknas }: Rad): boolean {
  return räknas !== undefined && räknas !== 'under';
}

function rowsUnder(tabell: Tabell, rad: Rad): Rad[] {
  return tabell.rader.filter(({ art, av }) => av === rad.nyckel && art !== 'varav' && art !== 'rubrik');
}

/** A number known to lie within an interval: what rounding leaves of a printed figure. */
export interface Intervall {
  mitt: number;
  lägst: number;
  högst: number;
}

function compute(
  uppgift: Uppgift,
  formel: Formel,
  axel: Räkning['axel'],
  find: (nyckel: string) => Uppgift | undefined,
): Räkning[] {
  const tryckt = intervalOf(uppgift, uppgift);
  const delar = termer(formel).flatMap(({ nyckel }) => find(nyckel) ?? []);
  const räknat = evaluateInterval(formel, (nyckel) => {
    const term = find(nyckel);
    return term === undefined ? null : intervalOf(term, uppgift);
  });
  if (tryckt === null || räknat === null) return [];
  const skala = uppgift.sagt.enhet === 'procent' && !isSumma(formel) ? 100 : 1;
  const avrundning =
    Math.max(räknat.högst - räknat.mitt, räknat.mitt - räknat.lägst) * skala + (tryckt.högst - tryckt.mitt);
  return [
    { uppgift, termer: delar, tryckt: tryckt.mitt, räknat: round(räknat.mitt * skala), avrundning, axel },
  ];
}

/** A printed figure in the unit, and turned to the sign, of the result it goes into. */
function intervalOf(term: Uppgift, resultat: Uppgift): Intervall | null {
  if (term.läsning.slag !== 'tal' || term.läsning.gräns !== null) return null;
  const { tal, decimaler } = term.läsning;
  const skala = scaleOf(term.sagt.enhet ?? null, resultat.sagt.enhet ?? null);
  const vänd =
    term.sagt.plus !== undefined && resultat.sagt.plus !== undefined && term.sagt.plus !== resultat.sagt.plus;
  const mitt = round(tal * skala * (vänd ? -1 : 1));
  const halv = 0.5 * 10 ** -decimaler * skala;
  return { mitt, lägst: mitt - halv, högst: mitt + halv };
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
function round(tal: number): number {
  return Math.round(tal * 1e9) / 1e9;
}

/**
 * A printed amount in whole kronor with plus meaning better for the treasury; null when it is no amount, or its
 * direction is not declared.
 */
export function normaliseBelopp(tabell: Tabell, uppgift: Uppgift): number | null {
  const { läsning, sagt, kolumn } = uppgift;
  if (läsning.slag !== 'tal' || läsning.gräns !== null || !isBelopp(sagt.enhet) || sagt.plus === undefined)
    return null;
  // Along a column of avvikelser the formula tells the direction; a single one, as in running text, says it by `plus`.
  const tecken = (kolumn.storhet ?? tabell.storhet) === 'avvikelse' ? directionOf(tabell, kolumn) : 1;
  if (tecken === null) return null;
  const kronor = toKronor(läsning.tal, sagt.enhet) * tecken * (sagt.plus === 'intäkt' ? 1 : -1);
  return kronor === 0 ? 0 : kronor;
}

/** The period of a figure: its own, or for an avvikelse that of the outcome or forecast it was computed from. */
export function periodOf(tabell: Tabell, { sagt, kolumn }: Uppgift): string | null {
  if (sagt.period !== undefined) return sagt.period;
  const term = comparedTerm(tabell, kolumn);
  return tabell.kolumner.find(({ nyckel }) => nyckel === term?.nyckel)?.period ?? null;
}

/** Whether a formula sets a forecast against something; a term that is not printed is named for what it would be. */
export function comparesForecast(tabell: Tabell, räknas: string | undefined): boolean {
  if (räknas === undefined) return false;
  return termer(parseFormel(räknas)).some(({ nyckel, tryckt }) =>
    tryckt
      ? tabell.kolumner.some((kolumn) => kolumn.nyckel === nyckel && kolumn.storhet === 'prognos')
      : nyckel === 'prognos',
  );
}

/** The sign with which the outcome or forecast goes into an avvikelse; null without a formula. */
function directionOf(tabell: Tabell, kolumn: Kolumn): 1 | -1 | null {
  return comparedTerm(tabell, kolumn)?.tecken ?? null;
}

/** The term of a column's formula that is compared with something: the outcome or forecast, else the first. */
function comparedTerm(tabell: Tabell, kolumn: Kolumn): { nyckel: string; tecken: 1 | -1 } | null {
  if (kolumn.räknas === undefined) return null;
  const delar = termer(parseFormel(kolumn.räknas));
  const storhetOf = ({ nyckel, tryckt }: { nyckel: string; tryckt: boolean }) =>
    // A term that is not printed is named for what it would be: "prognos?".
    tryckt ? tabell.kolumner.find((annan) => annan.nyckel === nyckel)?.storhet : nyckel;
  const jämförd = delar.find((term) => ['utfall', 'prognos'].includes(storhetOf(term) ?? ''));
  return (
    jämförd ??
    delar.find((term) => !['budget', 'målvärde'].includes(storhetOf(term) ?? '')) ??
    delar[0] ??
    null
  );
}
