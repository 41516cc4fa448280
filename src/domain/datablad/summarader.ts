import { intervalOf } from './intervall.ts';
import { rowOf, uppgifterOf, type Rad, type Tabell, type Uppgift } from './tabell.ts';

/** Ratios do not add up over rows; a formula that an editor wrote out may still compare them. */
export function addsUp({ sagt, kolumn }: Uppgift): boolean {
  if (sagt.mäts === 'kvot' || ['procent', 'procentenheter', 'index'].includes(sagt.enhet ?? '')) return false;
  return kolumn.räknas?.includes('/') !== true;
}

/**
 * The rows that each row with `räknas` "under" or "ovan" sums up. Under it: also by way of a heading, but for varav rows.
 * Above: as a reader would, a heading's rows are counted where they stand, and varav rows and rows under a post are not.
 * A total takes what stands since the total before. Some go on from that total instead, or gather several; where the
 * printed figures say so they are read that way.
 */
export function summedRows(tabell: Tabell): Map<Rad, Rad[]> {
  const lästa = new Map<Rad, Rad[]>();
  const inlagda = new Set<Rad>();
  tabell.rader.forEach((rad, plats) => {
    if (rad.räknas === 'under') lästa.set(rad, rowsUnder(tabell, rad));
    if (rad.räknas !== 'ovan') {
      if (!isTotal(rad)) return;
      for (const term of namedIn(tabell, rad)) inlagda.add(term);
      return;
    }
    const ovanför = postsAbove(tabell, rad, plats);
    const rader = bestReading(tabell, rad, readingsOf(rad, ovanför, inlagda));
    for (const term of rader) inlagda.add(term);
    lästa.set(rad, rader);
  });
  return lästa;
}

function rowsUnder(tabell: Tabell, rad: Rad): Rad[] {
  return tabell.rader.filter((annan) => isPost(annan) && levelOf(tabell, annan) === rad.nyckel);
}

/** The rows that a written-out formula counts, which no later total counts again by itself. */
function namedIn(tabell: Tabell, { räknas }: Rad): Rad[] {
  const nycklar = new Set(räknas?.match(/[a-z0-9]+(?:-[a-z0-9]+)*/gu));
  return tabell.rader.filter(({ nyckel }) => nycklar.has(nyckel));
}

/** Posts and totals of the row's own level above it; within its heading, where it stands under one. */
function postsAbove(tabell: Tabell, rad: Rad, plats: number): Rad[] {
  const nivå = levelOf(tabell, rad);
  return tabell.rader
    .slice(0, plats)
    .filter((annan) => isPost(annan) && levelOf(tabell, annan) === nivå)
    .filter((annan) => rad.av === undefined || headingsOf(tabell, annan).includes(rad.av));
}

/** What the total may be the sum of, the likeliest first. */
function readingsOf(rad: Rad, ovanför: Rad[], inlagda: Set<Rad>): Rad[][] {
  const efter = ovanför.slice(ovanför.findLastIndex(isTotal) + 1);
  const öppna = ovanför.filter((annan) => !inlagda.has(annan));
  const totaler = öppna.flatMap((annan, nummer) => (isTotal(annan) ? [nummer] : []));
  return [
    efter,
    ...totaler.toReversed().map((nummer) => öppna.slice(nummer)),
    öppna,
    // Rows under a heading may be details of what is printed beside it.
    efter.filter(({ av }) => av === rad.av),
  ].filter((läsning) => läsning.length > 0);
}

/** The reading that fails in the fewest columns, then the one that comes nearest. */
function bestReading(tabell: Tabell, rad: Rad, läsningar: Rad[][]): Rad[] {
  const [första = [], ...andra] = läsningar;
  if (andra.length === 0) return första;
  const summor = uppgifterOf(tabell, rad).filter(addsUp);
  const vägda = läsningar.map((rader) => ({ rader, ...missOf(tabell, rader, summor) }));
  return vägda.reduce((bäst, en) =>
    en.fel < bäst.fel || (en.fel === bäst.fel && en.avstånd < bäst.avstånd - 1e-9) ? en : bäst,
  ).rader;
}

/** In how many columns the rows do not come to the sum, and how far they are from it together. */
function missOf(tabell: Tabell, rader: Rad[], summor: Uppgift[]): { fel: number; avstånd: number } {
  const uppgifter = rader.map((rad) => uppgifterOf(tabell, rad));
  const missar = summor.flatMap((summa) => {
    const tryckt = intervalOf(summa, summa);
    const delar = uppgifter.map((egna) => {
      const term = egna.find(({ kolumn }) => kolumn === summa.kolumn);
      return term === undefined ? null : intervalOf(term, summa);
    });
    if (tryckt === null || delar.includes(null)) return [];
    const mitt = delar.reduce((hittills, del) => hittills + (del?.mitt ?? 0), 0);
    const halv = delar.reduce((hittills, del) => hittills + (del === null ? 0 : del.högst - del.mitt), 0);
    const fel = Math.abs(mitt - tryckt.mitt);
    const tål = (halv + tryckt.högst - tryckt.mitt) * (1 + 1e-9);
    return fel <= tål ? [] : [fel / (Math.abs(mitt) + Math.abs(tryckt.mitt))];
  });
  return { fel: missar.length, avstånd: missar.reduce((hittills, miss) => hittills + miss, 0) };
}

/** A total of other rows. A post that is itself the sum of the rows under it is a post. */
function isTotal({ räknas, art }: Rad): boolean {
  return räknas === undefined ? art === 'summa' : räknas !== 'under';
}

function isPost({ art, värden }: Rad): boolean {
  return art !== 'varav' && art !== 'rubrik' && värden !== undefined;
}

/** The nearest row above in rank that has figures: the rows under a heading stand on the heading's own level. */
function levelOf(tabell: Tabell, rad: Rad): string | undefined {
  const överst = headingsOf(tabell, rad).at(-1);
  return överst === undefined ? rad.av : rowOf(tabell, överst)?.av;
}

/** The headings that a row stands under, the nearest first, up to the first row with figures. */
function headingsOf(tabell: Tabell, rad: Rad): string[] {
  const rubriker: string[] = [];
  let över = rowOf(tabell, rad.av);
  while (över !== undefined && isHeading(över) && !rubriker.includes(över.nyckel)) {
    rubriker.push(över.nyckel);
    över = rowOf(tabell, över.av);
  }
  return rubriker;
}

function isHeading({ art, värden }: Rad): boolean {
  return art === 'rubrik' || värden === undefined;
}
