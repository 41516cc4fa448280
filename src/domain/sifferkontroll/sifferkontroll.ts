import type { Rapportplats } from '#domain/arkiv.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';
import type { Iakttagelse, Ställe } from './iakttagelse.ts';
import type { Mätvärdesläsare } from './matvarden.ts';
import { regler } from './regler/index.ts';
import { settVidLäsning, type Felregel } from './regelnyckel.ts';
import { skrivfelAmong, type Skrivfel } from './skrivfel.ts';

/** A finding in the printed figures, with what is known of it. */
export interface Kontrollfynd {
  iakttagelse: Iakttagelse;
  /** The entries of kanda-fel.json that explain it; none when nobody has held it against the source. */
  kändaFel: KäntFel[];
  /** The one figure that explains this and others; null where none does. */
  skrivfel: Skrivfel | null;
  /** Whether it stops publication: it is not known to stand in the source, and is not merely shown. */
  attRätta: boolean;
}

/** All that the rules notice in the data sheets of a report. */
export function kontrolleraBlad(plats: Rapportplats, mätvärdenOf: Mätvärdesläsare): Kontrollfynd[] {
  const { kändaFel } = plats.rapport;
  const iakttagelser = regler.flatMap(({ checkBlad }) => checkBlad?.(plats, mätvärdenOf) ?? []);
  const skrivfelen = skrivfelAmong(iakttagelser);
  return iakttagelser.map((iakttagelse) => {
    const skrivfel = skrivfelen.get(iakttagelse) ?? null;
    const egna = kändaFel.filter((fel) => explains(fel, iakttagelse));
    const kända =
      egna.length > 0 || skrivfel === null ? egna : kändaFel.filter((fel) => isSlip(fel, skrivfel));
    return { iakttagelse, kändaFel: kända, skrivfel, attRätta: kända.length === 0 && !iakttagelse.baraVisas };
  });
}

/** The rules that an entry is about. */
export function reglerOf({ regel }: KäntFel): Felregel[] {
  return typeof regel === 'string' ? [regel] : regel;
}

/** Whether an entry covers the finding, at its own place or at the other one that it is as much about. */
function explains(fel: KäntFel, { regel, ställe, också = [] }: Iakttagelse): boolean {
  return reglerOf(fel).includes(regel) && [ställe, ...också].some((ett) => covers(fel, ett));
}

/** Whether an entry is about the one figure, or about something else that it explains. */
function isSlip(fel: KäntFel, { ställe, iakttagelser }: Skrivfel): boolean {
  return iakttagelser.some(
    (en) => explains(fel, en) || (reglerOf(fel).includes(en.regel) && covers(fel, ställe)),
  );
}

/** An entry without row or column covers all of them. */
function covers(fel: KäntFel, ställe: Ställe): boolean {
  return (
    fel.datablad === ställe.datablad &&
    (fel.rad === undefined || fel.rad === ställe.rad) &&
    (fel.kolumn === undefined || fel.kolumn === ställe.kolumn)
  );
}

/** The rules that an entry names though they find nothing there any longer. */
export function överspelade(fel: KäntFel, fynd: Kontrollfynd[]): Felregel[] {
  return reglerOf(fel).filter(
    (regel) =>
      regel !== settVidLäsning &&
      !fynd.some(({ iakttagelse, kändaFel }) => iakttagelse.regel === regel && kändaFel.includes(fel)),
  );
}
