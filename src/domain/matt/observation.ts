import type { Rapportplats } from '#domain/arkiv.ts';
import { toKronor } from '#domain/belopp.ts';
import type { Läsning } from '#domain/cell.ts';
import { comparesForecast, normaliseBelopp, periodOf } from '#domain/datablad/rakning.ts';
import { signOfChange } from '#domain/datablad/minskning.ts';
import type { Sagt } from '#domain/datablad/sagt.ts';
import { printedOf, uppgifterOf, type Kolumn, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { faktor, isBelopp } from '#domain/enhet.ts';
import type { BrottIn } from './brott.ts';
import { mätsOf, type Mätning } from './jamforbar.ts';
import { measureOf, type Måttval } from './matt.ts';
import { isCertain } from './saker.ts';
import { parsePeriod } from '#domain/period.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';

/** One cell of the archive: where it was printed and what it is a figure of. */
export interface Cellpost extends Mätning, Måttval {
  plats: Rapportplats;
  blad: string;
  tabell: Tabell;
  uppgift: Uppgift;
  rad: string;
  kolumn: string;
  ämne: string;
  benämning: string;
  mått: string;
  storhet: string | null;
  slag: string;
  kön: string | null;
  vem: string | null;
  riktning: Sagt['riktning'] | null;
  /** When a forecast, or the avvikelse of one, was made: its date, or "" when the source does not say. Null for what is no forecast. */
  gjord: string | null;
  /** As the cell stands in the sheet. */
  tryckt: string | null;
  /** The source's own faults that are known in it, and go with it out of its table. */
  fel: readonly KäntFel[];
}

/** A number of the archive, normalised by what its table declares. */
export interface Observation extends Cellpost {
  /** In the printed unit and sign. */
  tal: number;
  /** The printed number of decimals. */
  decimaler: number;
  tryckt: string;
  gräns: '<' | '>' | 'ca' | null;
  osäker: boolean;
  /** In base units; amounts in whole kronor where plus is better for the treasury. Null when the direction is not declared. */
  värde: number | null;
}

/** A cell that holds no number though its row and column ask for one, with the reason. */
export interface Lucka extends Cellpost {
  skäl: Extract<Läsning, { slag: 'saknas' }>['skäl'];
}

/** What a report prints in its tables, cell by cell. */
export interface Avläsning {
  observationer: Observation[];
  luckor: Lucka[];
  /** Both, in the order they are printed. */
  poster: (Observation | Lucka)[];
}

/** Whether a post has a reason in place of its number. */
export function isLucka(post: Observation | Lucka): post is Lucka {
  return 'skäl' in post;
}

/** Puts together what has been read of several reports, or of one. */
export function toAvläsning(poster: (Observation | Lucka)[]): Avläsning {
  const observationer = poster.filter((post): post is Observation => !isLucka(post));
  return { observationer, luckor: poster.filter(isLucka), poster };
}

/**
 * Every number of a report, and every place where one is missing, in the order they are printed.
 *
 * @param mått the register
 * @param brottIn the breaks that the nämnd's reports declare, beside the figure's own
 */
export function readRapport(
  plats: Rapportplats,
  mått: ReadonlyMap<string, Nyckeltal>,
  brottIn: BrottIn = () => undefined,
): Avläsning {
  const poster: Avläsning['poster'] = [];
  for (const { nyckel: blad, innehåll } of plats.rapport.datablad) {
    if (innehåll.typ !== 'tabell') continue;
    for (const rad of innehåll.rader)
      for (const uppgift of uppgifterOf(innehåll, rad)) {
        const { läsning } = uppgift;
        if (läsning.slag === 'text' || (läsning.slag === 'saknas' && holdsWords(uppgift))) continue;
        const post = toPost(plats, blad, innehåll, uppgift, mått, brottIn);
        poster.push(
          läsning.slag === 'saknas'
            ? { ...post, skäl: läsning.skäl }
            : { ...post, ...readTal(innehåll, uppgift, läsning) },
        );
      }
  }
  return toAvläsning(poster);
}

/** Nothing in a place for words is no missing number. */
function holdsWords({ sagt }: Uppgift): boolean {
  return sagt.storhet === 'text' || sagt.storhet === 'bedömning';
}

/** The stable name of an observation: its folders, sheet, row and column. */
export function observationId({ plats, blad, rad, kolumn }: Cellpost): string {
  return [plats.kommun.slug, plats.nämnd.slug, plats.rapport.slug, blad, rad, kolumn].join('/');
}

/** How far half a unit of the last printed decimal reaches, in base units. */
export function avrundningOf({ decimaler, enhet }: Observation): number {
  return 0.5 * 10 ** -decimaler * (enhet === null ? 1 : faktor(enhet));
}

function toPost(
  plats: Rapportplats,
  blad: string,
  tabell: Tabell,
  uppgift: Uppgift,
  mått: ReadonlyMap<string, Nyckeltal>,
  brottIn: BrottIn,
): Cellpost {
  const { rad, kolumn, sagt } = uppgift;
  const text = periodOf(tabell, uppgift);
  const period = text === null ? null : parsePeriod(text);
  const måttval = measureOf(tabell, uppgift);
  const enhet = sagt.enhet ?? null;
  const ämne = rad.ämne ?? tabell.ämne;
  return {
    plats,
    blad,
    fel: [],
    tabell,
    uppgift,
    rad: rad.nyckel,
    kolumn: kolumn.nyckel,
    ämne,
    iText: ämne === 'text',
    benämning: rad.benämning,
    ...måttval,
    storhet: sagt.storhet ?? null,
    slag: sagt.slag ?? 'netto',
    kön: sagt.kön ?? null,
    vem: sagt.vem ?? null,
    riktning: sagt.riktning ?? null,
    period,
    gjord: isForecast(tabell, uppgift) ? madeAt(plats, uppgift) : null,
    mäts: mätsOf(sagt, period, mått.get(måttval.nyckeltal ?? '')?.mäts),
    enhet,
    brott: sagt.brott ?? brottIn({ ämne, rad: rad.nyckel, nyckeltal: måttval.nyckeltal }),
    tryckt: printedOf(uppgift),
  };
}

function readTal(
  tabell: Tabell,
  uppgift: Uppgift,
  { tal, decimaler, gräns }: Extract<Läsning, { slag: 'tal' }>,
): Pick<Observation, 'tal' | 'decimaler' | 'tryckt' | 'gräns' | 'osäker' | 'värde'> {
  return {
    tal,
    decimaler,
    tryckt: printedOf(uppgift) ?? String(tal),
    gräns,
    osäker: !isCertain(uppgift),
    värde: valueOf(tabell, uppgift, tal),
  };
}

/**
 * A printed number in base units, a fall with minus; an amount in whole kronor where plus is better, null when its
 * direction is not declared.
 */
export function valueOf(tabell: Tabell, uppgift: Uppgift, tal: number): number | null {
  const { enhet, mäts } = uppgift.sagt;
  if (!isBelopp(enhet)) return tal * (enhet == null ? 1 : faktor(enhet)) * signOfChange(uppgift);
  return mäts === 'bestånd' ? toKronor(tal, enhet) : normaliseBelopp(tabell, uppgift);
}

/** Whether a figure is a forecast, or the avvikelse of one. */
export function isForecast(tabell: Tabell, { kolumn, sagt }: Uppgift): boolean {
  return (
    sagt.storhet === 'prognos' || (sagt.storhet === 'avvikelse' && comparesForecast(tabell, kolumn.räknas))
  );
}

/** The report's end, where the sheet does not say when the forecast was made; not for one that its heading calls an earlier one. */
function madeAt({ rapport }: Rapportplats, { sagt: { gjord }, kolumn }: Uppgift): string {
  if (gjord !== undefined) return gjord ?? '';
  return isEarlierForecast(kolumn) ? '' : (parsePeriod(rapport.period).slut ?? '');
}

/** "Fg prognos", "Föregående prognos", "Prognos förra rapporten": made at another time than the report that prints it. */
export function isEarlierForecast({ rubrik, grupp = '' }: Pick<Kolumn, 'rubrik' | 'grupp'>): boolean {
  return /(?<!\p{L})(?:fg|föreg|föregående|förra|tidigare|senaste)(?!\p{L}).*prognos|prognos.*(?<!\p{L})(?:fg|föreg|föregående|förra|tidigare)(?!\p{L})/iu.test(
    `${grupp} ${rubrik}`,
  );
}
