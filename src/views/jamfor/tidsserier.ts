import { capitalise, listWords } from '#domain/ordfogning.ts';
import type { Nämnd } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { faktor, isBelopp, withUnit } from '#domain/enhet.ts';
import { betterWay } from '#domain/matt/riktning.ts';
import type { Observation } from '#domain/matt/observation.ts';
import { formatPeriod, type Period } from '#domain/period.ts';
import { byPeriod, toSerier, type Punkt, type Serie } from '#domain/matt/serie.ts';
import { formatTal } from '#domain/tal.ts';
import type { ChartFigure } from '#views/diagram/spec.ts';
import { adressOf } from './helarsprognos.ts';
import { describeFel, Felnoter, type Felmärkt, type Felnot } from '#views/ord/fel.ts';
import { måttnyckelOf, nameOf } from '#views/ord/mattnamn.ts';
import { rapportnamn } from '#views/ord/namn.ts';
import { describeSaknas } from '#views/ord/saknas.ts';
import { toTimeFigure } from '#views/diagram/tidsfigur.ts';
import { printedTal } from '#views/ord/tal.ts';

/** A value with its cell, and the reports that print it. */
export interface SourcedValue extends Felmärkt {
  adress: string;
  /** Newest first; more than one where several reports print the same. */
  rapporter: string[];
}

/** What is printed of a measure for one period. */
export interface TimeCell {
  /** One where all reports agree; each as printed where they do not, the newest report's first. */
  värden: SourcedValue[];
  /** "2021 anges som 64,3 år i … och 64,2 år i …": where the reports differ. */
  olika: string | null;
  /** Why there is no value; null where there is one, or nothing is printed of the period. */
  saknas: string | null;
}

export interface TimeRow {
  namn: string;
  /** Address of the measure across nämnder; null for the nämnd's own. */
  nyckeltal: string | null;
  /** "högre är bättre"; null where nothing is declared. */
  riktning: string | null;
  celler: TimeCell[];
  /** The latest target, with its time. */
  mål: (Felmärkt & { period: string; adress: string }) | null;
}

/** Measures of one kind, row by row, with a column for each period. */
export interface TimeTable {
  id: string;
  rubrik: string;
  perioder: string[];
  rader: TimeRow[];
  /** The source's faults in its figures that no table above has told of. */
  felnoter: Felnot[];
  /** Declared breaks: "Ledning, från 2023: …". */
  brott: string[];
  /** The measures with three periods or more, a panel each; null where there are none. */
  figur: ChartFigure | null;
}

export interface TimeGroup {
  rubrik: string;
  ankare: string;
  tabeller: TimeTable[];
}

const grupper = [
  {
    rubrik: 'Ekonomi',
    ankare: 'ekonomi-over-tid',
    ämnen: ['drift', 'resultat', 'balans', 'bidrag', 'investering'],
  },
  { rubrik: 'Personal', ankare: 'personal-over-tid', ämnen: ['personal', 'sjukfrånvaro'] },
  { rubrik: 'Volymer', ankare: 'volymer-over-tid', ämnen: ['volym', 'statistik'] },
  { rubrik: 'Indikatorer', ankare: 'indikatorer-over-tid', ämnen: ['indikator', 'övrigt', 'text'] },
];

/** The outcomes of a nämnd over time: each measure with two periods or more, in tables by subject and kind. */
export function toTimeGroups(arkiv: AvlästArkiv, nämnd: Nämnd, felnoter = new Felnoter()): TimeGroup[] {
  const serier = toSerier(arkiv.ofNämnd(nämnd));
  const målvärden = Map.groupBy(
    serier.filter(({ senast }) => senast.storhet === 'målvärde'),
    ({ senast }) => måttnyckelOf(senast),
  );
  const visade = serier.filter(({ senast, punkter }) => punkter.length > 1 && isUtfall(senast));
  return grupper.flatMap(({ rubrik, ankare, ämnen }) => {
    const egna = visade.filter(({ senast }) => ämnen.includes(senast.ämne));
    const tabeller = [...Map.groupBy(egna, kindOf)].map(([sort, lika], nummer) =>
      toTimeTable(`${ankare}-${String(nummer + 1)}`, `${rubrik}, ${sort}`, lika, målvärden, arkiv, felnoter),
    );
    return tabeller.length === 0 ? [] : [{ rubrik, ankare, tabeller }];
  });
}

function isUtfall({ storhet, kön, vem, ämne, nyckeltal }: Observation): boolean {
  return storhet === 'utfall' && kön === null && vem !== 'riket' && (ämne !== 'text' || nyckeltal !== null);
}

/** Measures of one kind share their columns: flows over the same months, stocks, ratios. */
function kindOf({ senast, punkter }: Serie): string {
  if (senast.mäts === 'bestånd') return 'vid en tidpunkt';
  if (senast.mäts === 'kvot') return 'andelar och index';
  const [period] = punkter.map((punkt) => punkt.period);
  return period === undefined ? '' : withoutYear(period);
}

/** "januari–augusti" of "januari–augusti 2023". */
function withoutYear(period: Period): string {
  return formatPeriod(period)
    .replace(/\s?\d{4}/gu, '')
    .trim();
}

function toTimeTable(
  id: string,
  rubrik: string,
  serier: Serie[],
  målvärden: Map<string, Serie[]>,
  arkiv: AvlästArkiv,
  felnoter: Felnoter,
): TimeTable {
  const perioder = periodsOf(serier);
  const rader = serier.map((serie) =>
    toTimeRow(serie, perioder, målvärden.get(måttnyckelOf(serie.senast)) ?? [], arkiv),
  );
  return {
    id,
    rubrik,
    perioder: perioder.map(formatPeriod),
    figur: toTimeFigure(id, rubrik, serier, målvärden, arkiv),
    rader,
    felnoter: felnoter.tell(
      rader.flatMap(({ celler, mål }) => [...celler.flatMap(({ värden }) => värden), ...(mål ? [mål] : [])]),
    ),
    brott: [...new Set(serier.flatMap((serie) => remarksOn(serie, nameOf(serie.senast, arkiv))))],
  };
}

/** Every period of the series, oldest first. */
function periodsOf(serier: Serie[]): Period[] {
  const alla = serier.flatMap(({ punkter, luckor }) => [...punkter, ...luckor].map(({ period }) => period));
  const unika = new Map(alla.flatMap((period) => (period === null ? [] : [[period.text, period] as const])));
  return [...unika.values()].sort((a, b) => byPeriod({ period: a }, { period: b }));
}

function toTimeRow(serie: Serie, perioder: Period[], målserier: Serie[], arkiv: AvlästArkiv): TimeRow {
  const { senast } = serie;
  const mått = arkiv.mått(senast.nyckeltal);
  const riktning = betterWay(senast, mått?.riktning ?? null);
  return {
    namn: nameOf(senast, arkiv),
    nyckeltal: senast.nyckeltal,
    // Amounts stand here in their printed sign, that `riktning` does not speak of.
    riktning: riktning === null || isBelopp(senast.enhet) ? null : `${riktning} är bättre`,
    celler: perioder.map((period) => toTimeCell(serie, period)),
    mål: latestMålvärde(målserier),
  };
}

function toTimeCell({ punkter, luckor }: Serie, period: Period): TimeCell {
  const punkt = punkter.find((en) => en.period.text === period.text);
  const lucka = luckor.find((en) => en.period?.text === period.text);
  return {
    värden: punkt === undefined ? [] : valuesOf(punkt),
    olika: punkt === undefined ? null : describeDiffering(punkt),
    saknas: lucka === undefined ? null : describeSaknas(lucka.skäl),
  };
}

function valuesOf({ tryckningar }: Punkt): SourcedValue[] {
  return tryckningar.map(({ observation, källor }) => ({
    text: printedTal(observation.tryckt, observation.enhet),
    fel: describeFel(källor.flatMap(({ fel }) => fel)),
    adress: adressOf(observation),
    rapporter: [...new Set(källor.map(({ plats }) => rapportnamn(plats.rapport)))],
  }));
}

/** "2021 anges som 64,3 år i delårsrapport augusti 2023 och 64,2 år i delårsrapport oktober 2022." */
function describeDiffering(punkt: Punkt): string | null {
  const värden = valuesOf(punkt);
  if (värden.length < 2) return null;
  const iRapport = new Set(värden.flatMap(({ rapporter }) => rapporter)).size > 1;
  const delar = punkt.tryckningar.map(({ källor: [källa] }, nummer) => {
    const { text, rapporter } = värden[nummer] ?? { text: '', rapporter: [] };
    const var_ = iRapport
      ? (rapporter[0] ?? '').toLocaleLowerCase('sv')
      : `”${källa === undefined ? '' : databladTitle(källa)}”`;
    return `${text} i ${var_}`;
  });
  const tid = capitalise(formatPeriod(punkt.period));
  return `${tid} anges som ${listWords(delar)}.${differenceIn(punkt)}`;
}

/** " Skillnaden är 0,1 år.": how far apart the newest and the oldest figure are; computed here. */
function differenceIn({ tryckningar }: Punkt): string {
  const [nyast, äldst] = [tryckningar.at(0), tryckningar.at(-1)].map((en) => en?.observation);
  if (nyast === undefined || äldst === undefined) return '';
  const skillnad = Math.abs(nyast.värde - äldst.värde) / faktor(nyast.enhet);
  const enhet = nyast.enhet === 'procent' ? 'procentenheter' : nyast.enhet;
  return ` Skillnaden är ${withUnit(formatTal(skillnad, Math.max(nyast.decimaler, äldst.decimaler)), enhet)}.`;
}

function databladTitle({ plats, blad }: Observation): string {
  return plats.rapport.datablad.find(({ nyckel }) => nyckel === blad)?.innehåll.rubrik ?? blad;
}

function latestMålvärde(serier: Serie[]): TimeRow['mål'] {
  const punkt = serier
    .flatMap(({ punkter }) => punkter)
    .sort(byPeriod)
    .at(-1);
  const [värde] = punkt === undefined ? [] : valuesOf(punkt);
  return punkt === undefined || värde === undefined
    ? null
    : { text: värde.text, fel: värde.fel, adress: värde.adress, period: formatPeriod(punkt.period) };
}

/** Breaks that lie within the series, and that figures of the text stand among those of tables. */
export function remarksOn({ punkter }: Serie, namn: string): string[] {
  const brott = punkter.flatMap(({ tryckningar }) =>
    tryckningar.flatMap(({ observation }) => observation.brott ?? []),
  );
  const slut = punkter.map(({ period }) => period.slut ?? '');
  const källor = new Set(punkter.flatMap(({ tryckningar: [en] }) => en?.observation.iText ?? []));
  return [
    ...brott
      .filter(({ från }) => slut.some((ett) => ett < från) && slut.some((ett) => ett >= från))
      .map(({ från, motivering }) => `${namn}, brott från ${från}: ${motivering}`),
    ...(källor.size > 1
      ? [
          `${namn}: en del av talen står i källans text och andra i tabeller; de kan vara räknade på olika sätt.`,
        ]
      : []),
  ];
}
