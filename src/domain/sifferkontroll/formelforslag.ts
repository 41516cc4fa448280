import { räkningarAlong, stämmer } from '#domain/datablad/rakning.ts';
import type { Rad, Tabell } from '#domain/datablad/tabell.ts';
import { isSumma, parseFormel, termer, writeSumma, type Formel } from '#domain/formel.ts';

interface Led {
  nyckel: string;
  tecken: 1 | -1;
}

/**
 * A formula over rows that the printed figures of a sum follow in every column, where its own does not: a row turned,
 * left out or counted in. A slip in one column has none; a single column proves nothing.
 */
export function formulaThatHolds(tabell: Tabell, rad: Rad, formel: Formel): string | undefined {
  if (!isSumma(formel)) return undefined;
  const led = termer(formel).map(({ nyckel, tecken }): Led => ({ nyckel, tecken }));
  return variantsOf(tabell, rad, led)
    .map(writeSumma)
    .find((förslag) => holds(tabell, rad, förslag));
}

function variantsOf(tabell: Tabell, rad: Rad, led: Led[]): Led[][] {
  const turn = (vänds: (en: Led) => boolean) =>
    led.map((en): Led => (vänds(en) ? { ...en, tecken: en.tecken === 1 ? -1 : 1 } : en));
  const kostnader = new Set(tabell.rader.flatMap(({ nyckel, slag }) => (slag === 'kostnad' ? nyckel : [])));
  const andra = tabell.rader.filter(
    (annan) =>
      annan !== rad && annan.värden !== undefined && !led.some(({ nyckel }) => nyckel === annan.nyckel),
  );
  return [
    turn(({ nyckel }) => kostnader.has(nyckel)),
    ...led.map((vänd) => turn((en) => en === vänd)),
    ...led.map((borta) => led.filter((en) => en !== borta)),
    ...andra.map(({ nyckel }): Led[] => [...led, { nyckel, tecken: 1 }]),
  ].filter((variant) => variant.some(({ tecken }) => tecken === 1));
}

function holds(tabell: Tabell, rad: Rad, förslag: string): boolean {
  const räkningar = räkningarAlong(tabell, rad, parseFormel(förslag));
  return räkningar.filter(({ räknat }) => räknat !== 0).length > 1 && räkningar.every(stämmer);
}
