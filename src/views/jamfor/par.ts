import { faktor, isBelopp, type Enhet, withUnit } from '#domain/enhet.ts';
import { compareMätning, spanOf, type Jämförbarhet, type Mätning } from '#domain/matt/jamforbar.ts';
import { formatDatum, formatPeriod, monthsIn, type Period } from '#domain/period.ts';
import { formatTal } from '#domain/tal.ts';
import { Felnoter, type Felmärkt, type Felnot } from '#views/ord/fel.ts';
import { describeFörbehåll, describeHinder } from '#views/ord/hinder.ts';

/** A figure as it is compared: by the build, and in the browser from the nämnd's file of data. */
export interface Parpost extends Mätning, Felmärkt {
  blad: string;
  /** "ämne/nyckel": the row's identity over sheets and reports. */
  radnyckel: string;
  benämning: string;
  nyckeltal: string | null;
  storhet: string | null;
  slag: string;
  kön: string | null;
  vem: string | null;
  enhet: Enhet | null;
  /** When a forecast was made, "" when the source does not say; null for what is no forecast. */
  gjord: string | null;
  /** Whether it was made when the report that prints it ends, as the report's name says. */
  medRapporten: boolean;
  decimaler: number;
  tal: number;
  värde: number | null;
  /** Which way the normalised value is better. */
  riktning: 'högre' | 'lägre' | null;
  /** Site-relative address of the cell. */
  adress: string;
}

/** A figure with the time it is of. */
export interface DatedFigure extends Felmärkt {
  period: string;
  adress: string;
}

/** What lies between two figures. Computed here, never printed. */
export interface Difference {
  /** In the newer figure's unit and sign. */
  text: string;
  procent: string | null;
  riktning: 'bättre' | 'sämre' | 'lika' | null;
}

/** The same row in two reports that may be compared: the older figure first. */
export interface ParRow {
  benämning: string;
  /** What kind of figure: "prognos, kvinnor". */
  vad: string;
  då: DatedFigure;
  nu: DatedFigure;
  skillnad: Difference | null;
  /** What must be known of the comparison. */
  förbehåll: string | null;
}

/** Rows that both reports have and that are not compared, by the reason. */
export interface Refusal {
  hinder: string;
  /** "Råd och Stöd: utfall, budget". */
  rader: string[];
}

/** The older figure that a newer one is set beside, and whether they may be compared. */
export interface Motpart {
  nu: Parpost;
  då: Parpost;
  svar: Jämförbarhet;
}

/** The rows of a sheet that both reports have. */
export interface ParSection {
  blad: string;
  rader: ParRow[];
  /** The source's faults in its figures that no section above has told of. */
  felnoter: Felnot[];
  hindrade: Refusal[];
}

/** Rows that only one of the reports has, in a sheet that both have rows of. */
export interface Parlösa {
  blad: string;
  benämningar: string[];
}

export interface Par {
  avsnitt: ParSection[];
  nya: Parlösa[];
  borta: Parlösa[];
}

/**
 * Two reports row by row. Each row of the newer one is taken once for each kind of figure, at its latest time; it meets
 * the latest comparable figure of the older one, or is refused with the reason.
 */
export function toPar(äldre: Parpost[], nyare: Parpost[]): Par {
  const tidigare = Map.groupBy(äldre, identityOf);
  const felnoter = new Felnoter();
  const avsnitt = [...Map.groupBy(latestOfEach(withoutOvertaken(nyare)), ({ blad }) => blad)]
    .map(([blad, poster]) =>
      toSection(
        blad,
        poster.flatMap((nu) => findMotpart(nu, tidigare.get(identityOf(nu)) ?? []) ?? []),
        felnoter,
      ),
    )
    .filter(({ rader, hindrade }) => rader.length + hindrade.length > 0);
  return { avsnitt, nya: orphans(nyare, äldre), borta: orphans(äldre, nyare) };
}

function toSection(blad: string, par: Motpart[], felnoter: Felnoter): ParSection {
  const rader = par.flatMap(toParRow);
  const hindrade = par.flatMap(({ nu, svar }) =>
    svar.jämförbar ? [] : [{ nu, hinder: describeHinder(svar.hinder) }],
  );
  return {
    blad,
    rader,
    felnoter: felnoter.tell(rader.flatMap(({ då, nu }) => [då, nu])),
    hindrade: [...Map.groupBy(hindrade, ({ hinder }) => hinder)].map(([hinder, poster]) => ({
      hinder,
      rader: [...Map.groupBy(poster, ({ nu }) => nu.benämning)].map(
        ([benämning, lika]) => `${benämning}: ${lika.map(({ nu }) => kindOf(nu)).join(', ')}`,
      ),
    })),
  };
}

function identityOf({ radnyckel, storhet, slag, kön, vem }: Parpost): string {
  return [radnyckel, storhet ?? '', slag, kön ?? '', vem ?? ''].join('|');
}

/** A forecast of a time whose outcome the report prints is history, and no figure to go by. */
function withoutOvertaken(poster: Parpost[]): Parpost[] {
  const thing = ({ blad, radnyckel, slag, kön, vem, period }: Parpost) =>
    [blad, radnyckel, slag, kön, vem, period?.text].join('|');
  const utfall = new Set(poster.filter(({ storhet }) => storhet === 'utfall').map(thing));
  return poster.filter((post) => post.storhet !== 'prognos' || !utfall.has(thing(post)));
}

/** Each figure at its latest time; what may be a flow once for each span of months. */
function latestOfEach(poster: Parpost[]): Parpost[] {
  const span = ({ mäts, period }: Parpost) => (mäts === 'bestånd' || mäts === 'kvot' ? '' : spanOf(period));
  return [
    ...Map.groupBy(poster, (post) => `${post.blad}|${identityOf(post)}|${span(post)}`).values(),
  ].flatMap((lika) => lika.toSorted(latestFirst)[0] ?? []);
}

/** The latest figure that may be set beside this one; where none may, the one whose time is most like it. */
export function findMotpart(nu: Parpost, kandidater: Parpost[]): Motpart | null {
  const prövade = kandidater.toSorted(latestFirst).map((då) => ({ nu, då, svar: compareMätning(nu, då) }));
  return prövade.find(({ svar }) => svar.jämförbar) ?? likest(prövade);
}

function likest(prövade: Motpart[]): Motpart | null {
  const längd = ({ period }: Parpost) => (period === null ? null : monthsIn(period)) ?? 99;
  const olika = ({ nu, då }: Motpart) => Math.abs(längd(då) - längd(nu));
  return prövade.toSorted((a, b) => olika(a) - olika(b))[0] ?? null;
}

function toParRow({ nu, då, svar }: Motpart): ParRow[] {
  if (!svar.jämförbar) return [];
  const omräknat = isRestated(då, nu);
  return [
    {
      benämning: nu.benämning,
      vad: kindOf(nu),
      då: dated(då),
      nu: dated(nu),
      skillnad: omräknat ? null : differenceOf(då, nu),
      förbehåll:
        [
          ...(omräknat ? [restatedRemark(då, nu)] : []),
          ...svar.förbehåll.map(describeFörbehåll),
          ...signRemark(då, nu),
        ].join(' ') || null,
    },
  ];
}

/** Outcomes of one time in two reports: nothing has happened between them but that it was printed anew. */
function isRestated(då: Parpost, nu: Parpost): boolean {
  return nu.storhet === 'utfall' && nu.period !== null && nu.period.text === då.period?.text;
}

function restatedRemark(då: Parpost, nu: Parpost): string {
  return då.värde === nu.värde
    ? 'Samma tid i båda rapporterna, och samma tal.'
    : 'Samma tid i båda rapporterna: talet har räknats om, det har inte ändrats över tid.';
}

/** One report may print a cost with a minus and the other without: the figures then look further apart than they are. */
function signRemark(då: Parpost, nu: Parpost): string[] {
  return printedSign(då) * printedSign(nu) < 0
    ? ['Rapporterna trycker talet med olika tecken; skillnaden är räknad med samma.']
    : [];
}

/** 1 where the printed sign is the normalised one, -1 where it is turned; 0 where it cannot be seen. */
function printedSign({ tal, värde }: Parpost): number {
  return värde === null ? 0 : Math.sign(tal * värde);
}

export function dated({ text, fel, period, gjord, medRapporten, adress }: Parpost): DatedFigure {
  const tid = period === null ? '' : formatPeriod(period);
  return { text, fel, adress, period: gjord === null || medRapporten ? tid : `${tid}, ${madeWhen(gjord)}` };
}

/** A report's folder begins with its last month: "2022-10-delarsrapport". */
export function isMadeWith(gjord: string | null, rapport: string): boolean {
  return gjord !== null && gjord !== '' && rapport.startsWith(gjord.slice(0, 7));
}

/** "prognos per 31 oktober 2022". */
export function madeWhen(gjord: string): string {
  return gjord === '' ? 'prognos, okänt datum' : `prognos per ${formatDatum(gjord)}`;
}

/** "prognos", "budget, kvinnor": what the row's own name does not say. */
function kindOf({ storhet, slag, kön, vem, enhet, gjord, benämning }: Parpost): string {
  const belopp = isBelopp(enhet) && slag !== 'netto' ? slag : null;
  const vad = storhet === 'avvikelse' && gjord !== null ? 'avvikelse i prognos' : storhet;
  const namn = benämning.toLocaleLowerCase('sv');
  return [vad, belopp, kön, vem]
    .filter((del) => del !== null && !namn.includes(del.toLocaleLowerCase('sv')))
    .join(', ');
}

/** The newer figure minus the older, in the unit and sign that the newer is printed in. */
function differenceOf(då: Parpost, nu: Parpost): Difference | null {
  if (då.värde === null || nu.värde === null) return null;
  const skillnad = nu.värde - då.värde;
  const tecken = printedSign(nu) || printedSign(då) || 1;
  const enhet = nu.enhet === 'procent' ? 'procentenheter' : nu.enhet;
  const tal = (skillnad * tecken) / (nu.enhet === null ? 1 : faktor(nu.enhet));
  const decimaler = nu.enhet === då.enhet ? Math.max(nu.decimaler, då.decimaler) : nu.decimaler;
  return {
    text: withUnit(signed(tal, decimaler), enhet),
    procent: percentOf(då, nu, skillnad * tecken),
    riktning: directionOf(nu, skillnad),
  };
}

/** From here on how many times as much says more than by how many per cent. */
const flerfalt = 5;

/**
 * A share of a share, or of a difference, says nothing; nor does one across nought, or of a figure so near it that the
 * other is several times as large.
 */
function percentOf(då: Parpost, nu: Parpost, skillnad: number): string | null {
  if (nu.mäts === 'kvot' || ['avvikelse', 'förändring', 'andel'].includes(nu.storhet ?? '')) return null;
  if (då.värde === null || nu.värde === null || då.värde * nu.värde <= 0) return null;
  if (Math.abs(nu.värde) > flerfalt * Math.abs(då.värde)) return null;
  return `${signed((skillnad / Math.abs(då.värde)) * 100, 1)}\u00a0%`;
}

/** Better or worse, as is declared of the normalised values. Of what is no amount only outcomes are either. */
function directionOf({ enhet, storhet, riktning }: Parpost, skillnad: number): Difference['riktning'] {
  if (riktning === null || (!isBelopp(enhet) && storhet !== 'utfall')) return null;
  return skillnad === 0 ? 'lika' : skillnad > 0 === (riktning === 'högre') ? 'bättre' : 'sämre';
}

/** A difference says its sign also where it is more. */
function signed(tal: number, decimaler: number): string {
  const text = formatTal(tal, decimaler);
  return /[1-9]/u.test(text) && tal > 0 ? `+${text}` : text.replace(/^−(?=[0,]*$)/u, '');
}

/** Rows of the one that the other has no figure of, in sheets that share a row with it. Figures of running text come and go. */
function orphans(egna: Parpost[], andras: Parpost[]): Parlösa[] {
  const finns = new Set(andras.map(({ radnyckel }) => radnyckel));
  return [...Map.groupBy(egna, ({ blad }) => blad)].flatMap(([blad, poster]) => {
    const utan = poster.filter(({ radnyckel, kön }) => kön === null && !finns.has(radnyckel));
    const iText = poster.some(({ radnyckel }) => radnyckel.startsWith('text/'));
    if (utan.length === 0 || iText || !poster.some(({ radnyckel }) => finns.has(radnyckel))) return [];
    return [{ blad, benämningar: [...new Set(utan.map(({ benämning }) => benämning))] }];
  });
}

function latestFirst(a: { period: Period | null }, b: { period: Period | null }): number {
  return (b.period?.slut ?? '').localeCompare(a.period?.slut ?? '', 'sv');
}
