import type { Rapport } from '#domain/arkiv.ts';
import type { Tabell, Uppgift } from '#domain/datablad/tabell.ts';
import { dimension, isBelopp } from '#domain/enhet.ts';
import { measureOf } from '#domain/matt/matt.ts';
import { avrundningOf, type Observation } from '#domain/matt/observation.ts';
import { isHelår, parsePeriod } from '#domain/period.ts';
import type { Iakttagelse, Mått } from './iakttagelse.ts';

/** A figure with what tells which measure it is of, and of when. */
export interface Mätvärde {
  rapport: Rapport;
  datablad: string;
  tabell: Tabell;
  uppgift: Uppgift;
  /** The register's measure that it is of, if any. */
  nyckeltal: string | null;
  mått: Mått;
  /** In the dimension's base unit; money with plus for better. */
  värde: number;
  /** What rounding to the last printed decimal can hide of it, in the same unit. */
  halv: number;
  /** Where the period is not wholly stated, its end. */
  period: string;
}

/** Figures by the measure they are of: the same keys, kind of figure and body mean the same measure. */
export type Mätvärden = Map<string, Mätvärde[]>;

/** Gives the figures of a report or its neighbours by their measure. */
export type Mätvärdesläsare = (rapport: Rapport) => Mätvärden;

/** Every figure of a report that another can be set against, by its measure. */
export function toMätvärden(observationer: Observation[]): Mätvärden {
  const grupper: Mätvärden = new Map();
  for (const värde of observationer.flatMap((en) => toMätvärde(en) ?? []))
    for (const nyckel of groupsOf(värde)) grupper.set(nyckel, [...(grupper.get(nyckel) ?? []), värde]);
  return grupper;
}

function toMätvärde(en: Observation): Mätvärde | null {
  const { plats, blad, tabell, uppgift, nyckeltal, tal, decimaler, enhet, värde, period, storhet } = en;
  if (en.gräns !== null || en.osäker || enhet === null || storhet === null) return null;
  if (period === null || värde === null) return null;
  return {
    rapport: plats.rapport,
    datablad: blad,
    tabell,
    uppgift,
    nyckeltal,
    mått: { tal, decimaler, enhet },
    värde,
    halv: avrundningOf(en),
    period: period.text,
  };
}

/**
 * What figures share that are of one measure: its key in the register, and the row's key, in whichever table it stands.
 * What is left out means the same as what is spelt out.
 */
function groupsOf({ rapport, tabell, uppgift: { rad, sagt }, nyckeltal, mått, period }: Mätvärde): string[] {
  // A figure of running text is keyed like the row it speaks of, with its year where the source compares two.
  const nyckel = rad.nyckel.replace(new RegExp(`-${period.slice(0, 4)}$`, 'u'), '');
  const ämne = rad.ämne ?? tabell.ämne;
  const fritt = ['text', 'indikator', 'personal'].includes(ämne) ? nyckel : `${ämne}/${nyckel}`;
  return [nyckeltal ?? [], fritt].flat().map((namn) =>
    [
      namn,
      sagt.storhet,
      // A forecast is the same only when it was made at the same time: at the report's end, where nothing is said.
      sagt.storhet === 'prognos'
        ? sagt.gjord === undefined
          ? parsePeriod(rapport.period).slut
          : sagt.gjord
        : '',
      sagt.slag ?? (isBelopp(mått.enhet) ? 'netto' : undefined),
      sagt.kön,
      sagt.vem,
      mått.enhet === null ? '' : dimension(mått.enhet),
    ].join('|'),
  );
}

/** Whether a figure is of the measure that another, such as its growth, tells of: its own row, or one of that name. */
export function sameMeasure(tabell: Tabell, uppgift: Uppgift, värde: Mätvärde): boolean {
  const { rad, sagt } = uppgift;
  const annan = värde.uppgift;
  if (sagt.kön !== annan.sagt.kön || sagt.vem !== annan.sagt.vem) return false;
  if ((sagt.slag ?? 'netto') !== (annan.sagt.slag ?? 'netto')) return false;
  if (tabell === värde.tabell && rad === annan.rad) return true;
  const { nyckeltal } = measureOf(tabell, uppgift);
  if (nyckeltal !== null && nyckeltal === värde.nyckeltal) return true;
  // A total is of its own table's rows.
  return (
    rad.nyckel === annan.rad.nyckel &&
    rad.benämning === annan.rad.benämning &&
    !/^(?:summa|total)/iu.test(rad.benämning)
  );
}

/**
 * Whether two figures of one measure are of the same time. Ratios and stocks are where their time ends. Two columns of
 * one row are two things, whatever they have in common.
 */
export function sameTime(a: Mätvärde, b: Mätvärde): boolean {
  if (a.tabell === b.tabell && a.uppgift.rad === b.uppgift.rad) return false;
  // A key such as "summa" stands in many tables; only the printed name then says that it is the measure's.
  if (a.nyckeltal !== b.nyckeltal && !isNamedAlike(a, b)) return false;
  if (a.period === b.period) return true;
  const [pa, pb] = [parsePeriod(a.period), parsePeriod(b.period)];
  if (pa.slut === null || pa.slut !== pb.slut) return false;
  if (pa.start === pb.start) return true;
  // A figure for the whole year is another than one at its end.
  if (isHelår(pa) !== isHelår(pb)) return false;
  return isPointInTime(a) && isPointInTime(b) ? true : pa.start === null || pb.start === null;
}

function isNamedAlike(a: Mätvärde, b: Mätvärde): boolean {
  const ena = a.nyckeltal === null || b.nyckeltal === null;
  return ena && a.uppgift.rad.benämning === b.uppgift.rad.benämning;
}

function isPointInTime({ uppgift: { sagt } }: Mätvärde): boolean {
  return sagt.mäts === 'kvot' || sagt.mäts === 'bestånd' || sagt.enhet === 'procent';
}

/** Whether rounding explains the difference. */
export function isSame(a: Mätvärde, b: Mätvärde): boolean {
  return Math.abs(a.värde - b.värde) <= (a.halv + b.halv) * (1 + 1e-9);
}

/** A figure whose measure goes by two names is compared under both, and told of once. */
export function onePerPlace(iakttagelser: Iakttagelse[]): Iakttagelse[] {
  const sedda = new Set<string>();
  return iakttagelser.filter(({ ställe: { datablad, rad, kolumn }, utsaga: { kod } }) => {
    const plats = [kod, datablad, rad, kolumn].join(' ');
    if (sedda.has(plats)) return false;
    sedda.add(plats);
    return true;
  });
}

/** Whether one of two figures of one measure is about a thousand times the other, as when a unit is mistaken. */
export function isThousandfold(a: Mätvärde, b: Mätvärde): boolean {
  const kvot = Math.abs(a.värde / b.värde);
  return Number.isFinite(kvot) && kvot !== 0 && (isNear(kvot, 1000) || isNear(kvot, 1 / 1000));
}

function isNear(kvot: number, mål: number): boolean {
  return Math.abs(kvot / mål - 1) < 0.1;
}

/** Whether two amounts of one measure are the same but for their sign. */
export function isOppositeSign(a: Mätvärde, b: Mätvärde): boolean {
  return isBelopp(a.mått.enhet) && a.värde * b.värde < 0 && isSame({ ...a, värde: -a.värde }, b);
}
