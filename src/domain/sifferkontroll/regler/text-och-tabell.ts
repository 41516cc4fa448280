import type { Rapport } from '#domain/arkiv.ts';
import { signOfChange } from '#domain/datablad/minskning.ts';
import { normaliseBelopp, periodOf } from '#domain/datablad/rakning.ts';
import { evaluateInterval, type Intervall } from '#domain/datablad/intervall.ts';
import {
  trycktOf,
  uppgiftAt,
  type Avstämning,
  type Rad,
  type Tabell,
  type Uppgift,
} from '#domain/datablad/tabell.ts';
import { faktor, isBelopp, type Enhet } from '#domain/enhet.ts';
import { isSumma, parseFormel, termer, type Formel } from '#domain/formel.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { allvarOf } from '#domain/sifferkontroll/allvar.ts';
import { måttOf, ställeOf, tabellerOf } from '#domain/sifferkontroll/celler.ts';
import type { Iakttagelse, Mått } from '#domain/sifferkontroll/iakttagelse.ts';
import type { Regel } from './regel.ts';

export const textOchTabell: Regel = {
  nyckel: 'text-och-tabell',
  namn: 'Källans text mot tabellerna',
  ingress: 'Ett tal i källans löpande text ska följa av det som tabellerna och andra delar av texten säger.',
  kontrollerar: [
    'När källans text nämner ett tal som också står i en tabell, eller som går att räkna ut ur den, anger redaktören vilka celler det gäller. Kontrollen räknar sedan ut talet ur cellerna och jämför.',
    'Ett tal som är detsamma som en cells ska också gälla samma tid.',
    'Det gäller till exempel en ökning som nämns i texten, ett underskott som delas upp på flera poster, eller en andel som följer av två antal.',
  ],
  avrundning:
    'Talet i texten får skilja sig så mycket som avrundningen av alla tal kan förklara. Säger källan cirka, knappt eller drygt räknas nollor i slutet som avrundade: knappt 140 kan vara 137.',
  allvar:
    'Skillnaden mäts mot det större av det tryckta och det uträknade. Är den minst en tiondel påverkar den slutsatsen.',
  sägerInte:
    'Ett fynd säger inte om det är texten eller tabellen som är fel. Texten kan vara kvar från en tidigare rapport, eller mena något annat än det som kontrollen jämför med.',
  checkBlad: ({ rapport }) =>
    tabellerOf(rapport).flatMap(({ nyckel, tabell }) =>
      tabell.rader.flatMap((rad) =>
        (rad.avstämningar ?? []).flatMap((avstämning) =>
          checkAvstämning(nyckel, tabell, rad, avstämning, rapport),
        ),
      ),
    ),
};

/** A cell with the table that says what its sign means. */
interface Term {
  tabell: Tabell;
  uppgift: Uppgift;
}

function checkAvstämning(
  datablad: string,
  tabell: Tabell,
  rad: Rad,
  { räknas, termer: refs, kolumn: endast, ungefär }: Avstämning,
  rapport: Rapport,
): Iakttagelse[] {
  const formel = parseFormel(räknas);
  const find = (nyckel: string): Term | null => {
    const ref = refs[nyckel];
    const blad = rapport.datablad.find((ett) => ett.nyckel === ref?.ur)?.innehåll;
    if (ref === undefined || blad?.typ !== 'tabell') return null;
    const uppgift = uppgiftAt(blad, ref.rad, ref.kolumn);
    return uppgift === null ? null : { tabell: blad, uppgift };
  };
  const också = termer(formel).flatMap(({ nyckel }) => refs[nyckel] ?? []);
  return tabell.kolumner
    .filter(({ nyckel }) => endast === undefined || endast === nyckel)
    .flatMap(({ nyckel }) => {
      const uppgift = uppgiftAt(tabell, rad.nyckel, nyckel);
      return uppgift === null ? [] : compare(datablad, { tabell, uppgift }, formel, find, ungefär === true);
    })
    .map((iakttagelse) => ({
      ...iakttagelse,
      också: också.map(({ ur, rad: annan, kolumn }) => ({ datablad: ur, rad: annan, kolumn })),
    }));
}

function compare(
  datablad: string,
  { tabell, uppgift }: Term,
  formel: Formel,
  find: (nyckel: string) => Term | null,
  ungefär: boolean,
): Iakttagelse[] {
  const mått = måttOf(uppgift);
  const tryckt = toIntervall({ tabell, uppgift }, ungefär);
  const räknat = evaluateInterval(formel, (nyckel) => {
    const term = find(nyckel);
    return term === null ? null : toIntervall(term, false);
  });
  if (mått === null || tryckt === null || räknat === null) return [];
  const skala = mått.enhet === 'procent' && !isSumma(formel) ? 100 : 1;
  // "Minskade med 4,2 procent" is −4,2.
  const nedåt = signOfChange(uppgift) === -1;
  const fel = Math.abs(tryckt.mitt - (nedåt ? Math.abs(räknat.mitt) : räknat.mitt) * skala);
  const avrundning =
    tryckt.högst - tryckt.mitt + Math.max(räknat.högst - räknat.mitt, räknat.mitt - räknat.lägst) * skala;
  if (fel <= avrundning * (1 + 1e-9)) return compareTid(datablad, { tabell, uppgift }, mått, formel, find);
  return [
    {
      regel: 'text-och-tabell',
      allvar: allvarOf(tryckt.mitt, räknat.mitt * skala),
      ställe: ställeOf(datablad, uppgift),
      utsaga: {
        kod: 'text-skiljer',
        tryckt: mått,
        räknat: {
          ...mått,
          decimaler: decimalsOf(formel, find, mått),
          tal: asPrinted(räknat.mitt * skala, tryckt.mitt, mått.tal, mått.enhet),
        },
        ledvis: inWords(formel, find),
      },
      baraVisas: false,
    },
  ];
}

/** A figure that is one cell's own is of that cell's time. */
function compareTid(
  datablad: string,
  { tabell, uppgift }: Term,
  tryckt: Mått,
  formel: Formel,
  find: (nyckel: string) => Term | null,
): Iakttagelse[] {
  const term = formel.slag === 'term' ? find(formel.nyckel) : null;
  const [egen, annan] = [
    periodOf(tabell, uppgift),
    term === null ? null : periodOf(term.tabell, term.uppgift),
  ];
  if (egen === null || annan === null) return [];
  const [gäller, tabellen] = [parsePeriod(egen), parsePeriod(annan)];
  if (gäller.slut === tabellen.slut) return [];
  return [
    {
      regel: 'text-och-tabell',
      allvar: 'avviker',
      ställe: ställeOf(datablad, uppgift),
      utsaga: {
        kod: 'text-annan-tid',
        tryckt,
        gäller: inTime(formatPeriod(gäller)),
        tabellen: inTime(formatPeriod(tabellen)),
        ledvis: inWords(formel, find),
      },
      baraVisas: false,
    },
  ];
}

/** "tiden till och med augusti 2022". */
function inTime(period: string): string {
  return period.startsWith('till och med') ? `tiden ${period}` : period;
}

/** Money in whole kronor with plus for better, so that what is said with either sign can be set side by side. */
function toIntervall({ tabell, uppgift }: Term, ungefär: boolean): Intervall | null {
  const mått = måttOf(uppgift);
  if (mått === null) return null;
  const enhet = mått.enhet ?? 'antal';
  const belopp = isBelopp(enhet) ? normaliseBelopp(tabell, uppgift) : mått.tal * faktor(enhet);
  if (belopp === null) return null;
  const halv = 0.5 * (ungefär ? lastDigit(mått.tal, mått.decimaler) : 10 ** -mått.decimaler) * faktor(enhet);
  const mitt = belopp + (ungefär ? sideOf(trycktOf(uppgift.cell)) * Math.sign(belopp) * halv : 0);
  return { mitt, lägst: mitt - halv, högst: mitt + halv };
}

/** "Knappt 140" is at most that, "drygt 140" at least. */
function sideOf(tryckt: string | null): 1 | 0 | -1 {
  if (/knappt|nästan|närmare|upp\still/iu.test(tryckt ?? '')) return -1;
  return /drygt|över|mer\sän|minst/iu.test(tryckt ?? '') ? 1 : 0;
}

/** The place of the last digit that is not nought: 10 for 140. */
function lastDigit(tal: number, decimaler: number): number {
  const nollor = /0*$/u.exec(String(Math.abs(tal)))?.[0].length ?? 0;
  return decimaler > 0 || tal === 0 ? 10 ** -decimaler : 10 ** nollor;
}

/** Back to the printed unit and sign. */
function asPrinted(värde: number, trycktVärde: number, tryckt: number, enhet: Enhet | null): number {
  const tecken = tryckt * trycktVärde < 0 ? -1 : 1;
  return (värde * tecken) / faktor(enhet ?? 'antal');
}

/** A sum is told with the decimals of its terms, where they are in its unit. */
function decimalsOf(formel: Formel, find: (nyckel: string) => Term | null, tryckt: Mått): number {
  const mått = termer(formel).flatMap(({ nyckel }) => {
    const term = find(nyckel);
    return term === null ? [] : (måttOf(term.uppgift) ?? []);
  });
  return isSumma(formel) && mått.every(({ enhet }) => enhet === tryckt.enhet)
    ? Math.max(...mått.map(({ decimaler }) => decimaler))
    : tryckt.decimaler;
}

const ord = { '+': 'plus', '-': 'minus', '/': 'delat med' } as const;

function inWords(formel: Formel, find: (nyckel: string) => Term | null): string {
  if (formel.slag === 'räknesätt')
    return `${inWords(formel.vänster, find)} ${ord[formel.tecken]} ${inWords(formel.höger, find)}`;
  const term = find(formel.nyckel);
  if (term === null) return formel.nyckel;
  const { rad, kolumn } = term.uppgift;
  return term.tabell.ämne === 'text' ? `”${rad.benämning}”` : `”${rad.benämning}, ${kolumn.rubrik}”`;
}
