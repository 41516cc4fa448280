import type { Rapportplats } from '#domain/arkiv.ts';
import { toKronor } from '#domain/belopp.ts';
import type { Avvikelser } from '#domain/diagram/avvikelser.ts';
import { isRitbar, isTotal, type Ritbar } from '#domain/diagram/ritbart.ts';
import {
  comparesForecast,
  normaliseBelopp,
  periodOf,
  räkningarOf,
  stämmer,
} from '#domain/datablad/rakning.ts';
import type { Tabell, Uppgift } from '#domain/datablad/tabell.ts';
import { isBelopp } from '#domain/enhet.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { formatTal, typeset } from '#domain/tal.ts';
import { counted } from '#views/ord/namn.ts';
import { surelyLowest, toHållbarhet } from './hallbart.ts';
import { listWords, rowLabel, writeBelopp } from './ord.ts';
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
    brott: null,
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
 * The largest deviation in words: "Äldreomsorg är 12,6 mnkr sämre än budget, 51 procent av hela avvikelsen". Null when
 * the figures do not carry it: one is missing or uncertain, or which is largest depends on how a fault is read.
 */
export function titleOfAvvikelse(
  plats: Rapportplats,
  datablad: string,
  tabell: Tabell,
  en: Avvikelser,
): string | null {
  const poster = en.uppgifter.filter(({ rad }) => !isTotal(tabell, rad) && rad.art !== 'varav');
  const bättre = directionOf(tabell, en.uppgifter);
  if (bättre === null || poster.length < 2 || !poster.every(isRitbar)) return null;
  const { holds, readings } = toHållbarhet(plats, datablad, tabell);
  const plus = (uppgift: Uppgift) => readings(uppgift).map((tal) => tal * bättre);
  if (poster.every((post) => plus(post).every((tal) => tal === 0))) return 'Ingen post avviker från budget';
  const värst = surelyLowest(poster, plus);
  if (värst === null) return null;
  const prognos = comparesForecast(tabell, en.kolumn.räknas);
  const namn = rowLabel(tabell, värst.rad);
  const antal = `${String(poster.length)} ${tabell.radrubrik === 'Verksamhet' ? 'verksamheter' : 'poster'}`;
  if (plus(värst).some((tal) => tal >= 0)) return null;
  // Of two, one is always the largest.
  const flera = poster.length > 2;
  if (!holds(värst))
    return !flera ? null : `${namn} ${prognos ? 'väntas gå' : 'går'} sämst mot budget av ${antal}`;
  const belopp = `${namn} ${prognos ? 'väntas bli' : 'är'} ${amount(värst)} sämre än budget`;
  const andel = shareOf(tabell, en.uppgifter, poster, värst, plus, holds);
  if (andel !== null) return `${belopp}, ${formatTal(andel * 100)} procent av hela avvikelsen`;
  return flera ? `${belopp}, mest av ${antal}` : belopp;
}

/** A share is claimed only where all parts have one sign and the printed sum holds. */
function shareOf(
  tabell: Tabell,
  alla: Uppgift[],
  poster: Ritbar[],
  värst: Ritbar,
  plus: (uppgift: Uppgift) => number[],
  holds: (uppgift: Uppgift) => boolean,
): number | null {
  const summa = alla.find(({ rad }) => isTotal(tabell, rad));
  if (!isRitbar(summa) || summa.läsning.tal === 0 || !holds(summa) || !poster.every(holds)) return null;
  const addsUp = räkningarOf(tabell).some(
    (räkning) =>
      räkning.axel === 'rader' &&
      räkning.uppgift.rad === summa.rad &&
      räkning.uppgift.kolumn === summa.kolumn &&
      räkning.termer.length === poster.length &&
      stämmer(räkning),
  );
  if (!addsUp || poster.some((post) => plus(post).some((tal) => tal > 0))) return null;
  return värst.läsning.tal / summa.läsning.tal;
}

function amount({ läsning, sagt }: Ritbar): string {
  const tal = Math.abs(läsning.tal);
  return isBelopp(sagt.enhet)
    ? writeBelopp(toKronor(tal, sagt.enhet))
    : `${formatTal(tal, läsning.decimaler)}\u00a0${sagt.enhet ?? ''}`;
}

/** Which way along the axis is better; null when the rows disagree or their direction is not declared. */
function directionOf(tabell: Tabell, uppgifter: Uppgift[]): 1 | -1 | null {
  const tecken = new Set(
    uppgifter.flatMap((uppgift) => {
      const plus = normaliseBelopp(tabell, uppgift);
      const tal = uppgift.läsning.slag === 'tal' ? uppgift.läsning.tal : 0;
      return plus === null || tal === 0 ? [] : [Math.sign(plus * tal)];
    }),
  );
  const [ett] = tecken;
  return tecken.size === 1 ? (ett === 1 ? 1 : -1) : null;
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
