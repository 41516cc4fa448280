import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import { fromKronor, toKronor } from '#domain/belopp.ts';
import { faktor, isBelopp, unitWord, withUnit, type Enhet } from '#domain/enhet.ts';
import type { Talenhet } from '#domain/kapitel.ts';
import { formatTal, isTal, typeset } from '#domain/tal.ts';
import { printedOf, trycktOf, uppgiftAt, type Uppgift } from '#domain/datablad/tabell.ts';
import type { Mätning } from '#domain/matt/jamforbar.ts';
import { cellAdress } from '#domain/adresser.ts';
import { describeFel, type Felmärkt } from './fel.ts';

/** A cell that a figure is taken from. */
export interface Cellref {
  ur: string;
  rad: string;
  kolumn: string;
}

/** How a figure is to be written. Without a unit it is written in the printed one. */
export interface Skrivsätt {
  enhet?: Talenhet | undefined;
  decimaler?: number | undefined;
  utanTecken?: boolean | undefined;
}

/** A figure set into a sentence or set large. */
export interface FigureModel extends Felmärkt {
  adress: string;
  /** True when the text is a conversion of what is printed. */
  omräknad: boolean;
  /** As printed, with unit. */
  tryckt: string;
  /** Name of the row and the table that it stands in. */
  var: string;
}

const måttenhet: Record<Exclude<Talenhet, 'utan' | 'procent'>, Enhet> = {
  'miljoner kronor': 'mnkr',
  mnkr: 'mnkr',
  'tusen kronor': 'tkr',
  tkr: 'tkr',
  kronor: 'kr',
};

/**
 * Writes the cell's figure for running text: decimal comma, hard spaces, the unit asked for.
 *
 * @throws Error when there is no such cell; the content check has then not been run.
 */
export function toFigure(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  ref: Cellref,
  skrivsätt: Skrivsätt = {},
): FigureModel {
  const blad = plats.rapport.datablad.find(({ nyckel }) => nyckel === ref.ur)?.innehåll;
  const uppgift = blad?.typ === 'tabell' ? uppgiftAt(blad, ref.rad, ref.kolumn) : null;
  if (blad?.typ !== 'tabell' || uppgift === null)
    throw new Error(`No cell ${ref.ur} › ${ref.rad} › ${ref.kolumn}`);
  const { text, omräknad } = write(uppgift, skrivsätt);
  return {
    text,
    omräknad,
    adress: cellAdress(plats, ref.ur, ref.rad, ref.kolumn),
    tryckt: printed(uppgift),
    fel: describeFel(
      arkiv.felWithFigure(plats.rapport)({ datablad: ref.ur, rad: ref.rad, kolumn: ref.kolumn }),
    ),
    var: `${uppgift.rad.benämning}, ${uppgift.kolumn.rubrik}`,
  };
}

function write(uppgift: Uppgift, skrivsätt: Skrivsätt): { text: string; omräknad: boolean } {
  const { läsning, sagt } = uppgift;
  if (läsning.slag !== 'tal') return { text: typeset(trycktOf(uppgift.cell) ?? ''), omräknad: false };
  return writeTal({ ...läsning, enhet: sagt.enhet ?? null }, skrivsätt);
}

/** A number that has been read, in the unit asked for; in its own without one. */
export function writeTal(
  läst: { tal: number; decimaler: number; gräns?: '<' | '>' | 'ca' | null | undefined; enhet: Enhet | null },
  { enhet, decimaler, utanTecken }: Skrivsätt,
): { text: string; omräknad: boolean } {
  const från = läst.enhet;
  const tal = utanTecken === true ? Math.abs(läst.tal) : läst.tal;
  const gräns = läst.gräns == null ? '' : `${läst.gräns}\u00a0`;
  if (enhet !== undefined && enhet !== 'utan' && enhet !== 'procent' && isBelopp(från)) {
    const till = måttenhet[enhet];
    const omräknat = till === från ? tal : fromKronor(toKronor(tal, från), till);
    const belopp = formatTal(
      omräknat,
      decimalsFor(omräknat, decimaler ?? (till === 'mnkr' ? 1 : 0), decimalsIn(till, från, läst.decimaler)),
    );
    return { text: `${gräns}${belopp}\u00a0${enhet.replace(' ', '\u00a0')}`, omräknad: till !== från };
  }
  const ord = unitFor(enhet, från);
  // A year is no amount: 2035, not 2 035.
  const skrivet =
    från === 'år'
      ? tal.toFixed(läst.decimaler).replace('.', ',').replace('-', '−')
      : formatTal(tal, läst.decimaler);
  return { text: `${gräns}${skrivet}${ord === '' ? '' : `\u00a0${ord}`}`, omräknad: false };
}

/** As many as asked for, no more than the source has, and enough for an amount not to read as nought. */
function decimalsFor(tal: number, önskade: number, tryckta: number): number {
  // A nought is a nought in every unit.
  if (tal === 0) return 0;
  const synliga = Math.max(0, Math.ceil(-Math.log10(Math.abs(tal) * 2)));
  return Math.min(Math.max(önskade, synliga), tryckta);
}

/** No more decimals than the source has: 63 mnkr is not 63,0. */
function decimalsIn(till: Enhet, från: Enhet, tryckta: number): number {
  return Math.max(0, tryckta + Math.round(Math.log10(faktor(till) / faktor(från))));
}

/** The word asked for after a number in running text. */
function unitFor(enhet: Talenhet | undefined, från: Enhet | null): string {
  if (enhet === 'utan') return '';
  return från === 'procent' && enhet === 'procent' ? 'procent' : unitWord(från);
}

/** A cell as printed, with its unit after a bare number; words and numbers among words say their own. */
export function printed(uppgift: Uppgift): string {
  const tryckt = printedOf(uppgift) ?? '';
  return uppgift.läsning.slag === 'tal' ? printedTal(tryckt, uppgift.sagt.enhet ?? null) : typeset(tryckt);
}

/** What a figure is written as here, with "ca" where the source gives it so. */
export function withCa(text: string, { gräns }: Pick<Mätning, 'gräns'>): string {
  return gräns === 'ca' ? `ca\u00a0${text}` : text;
}

/** A printed number, with its unit where it stands bare. */
export function printedTal(tryckt: string, enhet: Enhet | null): string {
  if (!isTal(tryckt.replace(/^[<>]\s?/u, ''))) return typeset(tryckt);
  return withUnit(typeset(tryckt), enhet);
}
