import type { Sagt } from '#domain/datablad/sagt.ts';
import type { Tabell, Uppgift } from '#domain/datablad/tabell.ts';
import { dimension, faktor, isBelopp } from '#domain/enhet.ts';
import { valueOf, type Observation } from './observation.ts';
import { isCertain } from './saker.ts';
import { parseTal } from '#domain/tal.ts';

/** Which side of its target an outcome is: `lika` where it is the target, or within the interval that is good. */
export type Målläge = 'bättre' | 'lika' | 'sämre';

/** A figure, as far as a target asks. */
export type Målt = Pick<Observation, 'tal' | 'värde' | 'gräns' | 'enhet' | 'mäts' | 'osäker'>;

/**
 * An outcome against its target. Null where it cannot be said: one of them is uncertain or approximate, they measure
 * different things, or it is not declared what is better.
 */
export function sideOfTarget(utfall: Målt, mål: Målt, riktning: Sagt['riktning'] | null): Målläge | null {
  if (riktning == null || utfall.osäker || mål.osäker || utfall.gräns !== null || mål.gräns === 'ca')
    return null;
  if (typeof riktning === 'object') return isWithin(utfall.tal, riktning) ? 'lika' : 'sämre';
  const { skillnad, tecknad } = differenceOf(utfall, mål);
  if (skillnad === null || (tecknad && mål.gräns !== null)) return null;
  // A target that is a limit says itself which side is good, and 5 is not "< 5".
  if (mål.gräns !== null) return (mål.gräns === '<' ? skillnad < 0 : skillnad > 0) ? 'bättre' : 'sämre';
  if (skillnad === 0) return 'lika';
  return skillnad > 0 === (tecknad || riktning === 'högre') ? 'bättre' : 'sämre';
}

/** Whether an outcome has reached its target; null as for sideOfTarget(). */
export function reachesTarget(tabell: Tabell, utfall: Uppgift, mål: Uppgift): boolean | null {
  const [a, b] = [toMålt(tabell, utfall), toMålt(tabell, mål)];
  if (a === null || b === null) return null;
  const läge = sideOfTarget(a, b, mål.sagt.riktning ?? utfall.sagt.riktning);
  return läge === null ? null : läge !== 'sämre';
}

function toMålt(tabell: Tabell, uppgift: Uppgift): Målt | null {
  const { läsning, sagt } = uppgift;
  if (läsning.slag !== 'tal') return null;
  return {
    tal: läsning.tal,
    värde: valueOf(tabell, uppgift, läsning.tal),
    gräns: läsning.gräns,
    enhet: sagt.enhet ?? null,
    mäts: sagt.mäts ?? null,
    osäker: !isCertain(uppgift),
  };
}

function isWithin(tal: number, { från, till }: Exclude<Sagt['riktning'], string | undefined>): boolean {
  return tal >= parseTal(String(från)) && tal <= parseTal(String(till));
}

/** Outcome minus target in base units; `tecknad` where plus is better, whatever the measure's own direction says. */
function differenceOf(utfall: Målt, mål: Målt): { skillnad: number | null; tecknad: boolean } {
  const { enhet, mäts } = utfall;
  if (enhet === null || mål.enhet === null)
    return { skillnad: enhet === mål.enhet ? utfall.tal - mål.tal : null, tecknad: false };
  if (dimension(enhet) !== dimension(mål.enhet)) return { skillnad: null, tecknad: false };
  if (isBelopp(enhet) && mäts !== 'bestånd' && utfall.värde !== null && mål.värde !== null)
    return { skillnad: utfall.värde - mål.värde, tecknad: true };
  return { skillnad: utfall.tal * faktor(enhet) - mål.tal * faktor(mål.enhet), tecknad: false };
}
