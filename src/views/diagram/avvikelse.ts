import { listWords } from '#domain/ordfogning.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import type { Avvikelser } from '#domain/diagram/avvikelser.ts';
import { isRitbar, isTotal, type Ritbar } from '#domain/diagram/ritbart.ts';
import { comparesForecast, periodOf, räkningarOf, signOfBelopp, stämmer } from '#domain/datablad/rakning.ts';
import type { Tabell, Uppgift } from '#domain/datablad/tabell.ts';
import { faktor, isBelopp } from '#domain/enhet.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { formatTal, typeset } from '#domain/tal.ts';
import { counted } from '#views/ord/namn.ts';
import { writeTal } from '#views/ord/tal.ts';
import { surelyLowest, toHållbarhet } from './hallbart.ts';
import { rowLabel } from './ord.ts';
import { toPunkt } from './punkt.ts';
import type { ChartSpec, Mått } from './spec.ts';

/** Deviations from budget as bars on either side of nought. */
export function toAvvikelseSpec(tabell: Tabell, { enhet, uppgifter }: Avvikelser): ChartSpec {
  const bättre = directionOf(tabell, uppgifter);
  const summa = uppgifter.find(({ rad }) => isTotal(tabell, rad)) ?? null;
  return {
    nyckel: 'avvikelse',
    slag: 'avvikelse',
    titel: '',
    iKorthet: '',
    beskrivning: describe(tabell, uppgifter, summa),
    enhet,
    kategorier: uppgifter.map(({ rad }) => ({
      namn: rowLabel(tabell, rad),
      art: rad === summa?.rad ? 'summa' : rad.art === 'varav' ? 'varav' : 'post',
    })),
    serier: [
      {
        namn: 'Avvikelse',
        mått: 'lika',
        punkter: uppgifter.map((uppgift) => toPunkt(uppgift, måttOf(uppgift, bättre))),
      },
    ],
    målvärde: null,
    brott: [],
    bättre,
  };
}

/** "Avvikelse, helåret 2023, tkr". */
export function underrubrikOfAvvikelse(tabell: Tabell, { kolumn, enhet, uppgifter }: Avvikelser): string {
  const period = uppgifter[0] === undefined ? null : periodOf(tabell, uppgifter[0]);
  return [
    typeset(kolumn.rubrik),
    ...(period === null ? [] : [formatPeriod(parsePeriod(period))]),
    enhet,
  ].join(', ');
}

/**
 * The largest deviation in words, where it goes the same way as the whole: "Äldreomsorg är 12,6 mnkr sämre än budget, 51
 * procent av hela avvikelsen". Null when the figures do not carry it: one is missing or uncertain, which is largest
 * depends on how a fault is read, or the whole goes the other way.
 */
export function titleOfAvvikelse(
  plats: Rapportplats,
  datablad: string,
  tabell: Tabell,
  en: Avvikelser,
): string | null {
  const poster = en.uppgifter.filter(({ rad }) => !isTotal(tabell, rad) && rad.art !== 'varav');
  if (poster.length < 2 || !poster.every(isRitbar)) return null;
  const { holds, readings } = toHållbarhet(plats, datablad, tabell);
  if (en.uppgifter.every((uppgift) => isRitbar(uppgift) && readings(uppgift).every((tal) => tal === 0)))
    return 'Ingen post avviker från budget';
  const bättre = directionOf(tabell, en.uppgifter);
  if (bättre === null) return null;
  const plus = (uppgift: Uppgift) => readings(uppgift).map((tal) => tal * bättre);
  const summa = en.uppgifter.find(({ rad }) => isTotal(tabell, rad));
  const helhet = signOf(isRitbar(summa) ? plus(summa) : sumsOf(poster.map(plus)));
  const störst = surelyLowest(poster, (post) => plus(post).map((tal) => -Math.abs(tal)));
  if (störst === null || helhet === null || signOf(plus(störst)) !== helhet) return null;
  const prognos = comparesForecast(tabell, en.kolumn.räknas);
  const namn = rowLabel(tabell, störst.rad);
  const avvikande = poster.filter((post) => plus(post).some((tal) => tal !== 0));
  const antal = [
    String(avvikande.length),
    tabell.radrubrik === 'Verksamhet' ? 'verksamheter' : 'poster',
    ...(avvikande.length < poster.length ? ['som avviker'] : []),
  ].join(' ');
  // Of two, one is always the largest.
  const flera = avvikande.length > 2;
  if (!holds(störst))
    return flera
      ? `${namn} ${prognos ? 'väntas gå' : 'går'} ${helhet < 0 ? 'sämst' : 'bäst'} mot budget av ${antal}`
      : null;
  const belopp = `${namn} ${prognos ? 'väntas bli' : 'är'} ${amount(störst)} ${helhet < 0 ? 'sämre' : 'bättre'} än budget`;
  const medSumma = isRitbar(summa) && [summa, ...poster].every(holds) && addsUp(tabell, summa, poster);
  const medvind = poster.some((post) => plus(post).some((tal) => tal * helhet < 0));
  const andel = medSumma && !medvind ? shareInWords(störst, summa, avvikande.length) : null;
  if (andel !== null) return `${belopp}, ${andel} avvikelsen`;
  return flera ? `${belopp}, mest av ${antal}` : belopp;
}

/** The sign that all have; null when they differ or one is nought. */
function signOf(tal: number[]): 1 | -1 | null {
  if (tal.every((ett) => ett > 0)) return 1;
  return tal.every((ett) => ett < 0) ? -1 : null;
}

/** The lowest and the highest sum that readings of the posts come to. */
function sumsOf(poster: number[][]): number[] {
  const sum = (of: (...tal: number[]) => number) => poster.reduce((summa, tal) => summa + of(...tal), 0);
  return [sum(Math.min), sum(Math.max)];
}

/** Whether the printed sum is declared to be that of the posts, and is. */
function addsUp(tabell: Tabell, summa: Ritbar, poster: Ritbar[]): boolean {
  return räkningarOf(tabell).some(
    (räkning) =>
      räkning.axel === 'rader' &&
      räkning.uppgift.rad === summa.rad &&
      räkning.uppgift.kolumn === summa.kolumn &&
      räkning.termer.length === poster.length &&
      stämmer(räkning),
  );
}

/** "51 procent av hela", of a sum whose parts have one sign; null where the rounding of the two leaves it open. */
function shareInWords(del: Ritbar, summa: Ritbar, antal: number): string | null {
  if (antal === 1) return 'hela';
  const [a, b] = [del, summa].map(({ läsning }) => Math.abs(läsning.tal));
  const [halvA, halvB] = [del, summa].map(({ läsning }) => 0.5 * 10 ** -läsning.decimaler);
  if (a === undefined || b === undefined || halvA === undefined || halvB === undefined) return null;
  if (a >= b || (a + halvA) / (b - halvB) - (a - halvA) / (b + halvB) > 0.02) return null;
  const procent = formatTal((a / b) * 100);
  return procent === '100' ? 'nästan hela' : `${procent} procent av hela`;
}

/** In mnkr or tkr, as suits its size; small amounts as they are printed. */
function amount({ läsning, sagt }: Ritbar): string {
  const enhet = sagt.enhet ?? null;
  const kronor = Math.abs(läsning.tal) * (enhet === null ? 1 : faktor(enhet));
  const storlek = kronor >= 1e6 ? 'mnkr' : kronor >= 1e3 && enhet !== 'tkr' ? 'tkr' : undefined;
  return writeTal({ ...läsning, enhet }, { utanTecken: true, ...(isBelopp(enhet) ? { enhet: storlek } : {}) })
    .text;
}

/** Which way along the axis is better; null when the rows disagree or their direction is not declared. */
function directionOf(tabell: Tabell, uppgifter: Uppgift[]): 1 | -1 | null {
  const tecken = new Set(
    uppgifter
      .filter(({ läsning }) => läsning.slag === 'tal' && läsning.tal !== 0)
      .map((uppgift) => signOfBelopp(tabell, uppgift)),
  );
  const [ett] = tecken;
  return tecken.size === 1 ? (ett ?? null) : null;
}

function måttOf(uppgift: Uppgift, bättre: 1 | -1 | null): Mått {
  if (!isRitbar(uppgift) || bättre === null || uppgift.läsning.tal === 0) return 'lika';
  return uppgift.läsning.tal * bättre > 0 ? 'bättre' : 'sämre';
}

function describe(tabell: Tabell, uppgifter: Uppgift[], summa: Uppgift | null): string {
  const poster = uppgifter.filter((uppgift) => uppgift !== summa);
  const ritade = poster.filter(isRitbar).sort((a, b) => a.läsning.tal - b.läsning.tal);
  const med = (uppgift: Uppgift) => `${rowLabel(tabell, uppgift.rad)} ${toPunkt(uppgift).text}`;
  const [lägst, högst] = [ritade.at(0), ritade.at(-1)];
  const saknas = poster.filter((uppgift) => !isRitbar(uppgift));
  return [
    `Staplar för ${counted(ritade.length, 'post', 'poster')}.`,
    ...(lägst === undefined || högst === undefined
      ? []
      : [lägst === högst ? `${med(lägst)}.` : `Lägst är ${med(lägst)}, högst är ${med(högst)}.`]),
    ...(summa === null ? [] : [`${med(summa)}.`]),
    ...(saknas.length === 0 ? [] : [`Ritas inte: ${listWords(saknas.map(med))}.`]),
  ].join(' ');
}
