import { dimension, isBelopp, type Enhet } from '#domain/enhet.ts';
import { isCellobjekt, rowOf, type Rad, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { cellerOf, ställeOf } from './celler.ts';
import type { Iakttagelse, Ställe } from './iakttagelse.ts';
import type { Allvar } from './regelnyckel.ts';
import { unitIn, unitInNote } from './text/enhetsord.ts';

/** Something printed that says in which unit the figures under it are. */
interface Enhetstryck {
  text: string;
  enhet: Enhet;
  säger: string;
  ställe: Ställe;
  tolkning: string | undefined;
  /** Whether the figure is one that it speaks of. */
  gäller: (uppgift: Uppgift) => boolean;
}

/**
 * Each heading that names a unit, wherever it is printed, against the figures that it is the nearest to speak of. A unit
 * in a cell's own print wins.
 */
export function checkEnheter(datablad: string, tabell: Tabell): Iakttagelse[] {
  const närmast = [columnPrint, rowPrint, headingPrint, groupPrint, tablePrint].map((read) =>
    read(datablad, tabell),
  );
  const tal = cellerOf(tabell).filter(
    ({ läsning, cell }) => läsning.slag === 'tal' && !(isCellobjekt(cell) && cell.enhet !== undefined),
  );
  return närmast.flatMap((trycken, nivå) =>
    trycken.flatMap((tryck) => {
      const närmare = närmast.slice(0, nivå).flat();
      const egna = tal.filter(
        (uppgift) => tryck.gäller(uppgift) && !närmare.some((annat) => annat.gäller(uppgift)),
      );
      return compare(tryck, egna, närmast[1] ?? []);
    }),
  );
}

function compare(tryck: Enhetstryck, tal: Uppgift[], radernas: Enhetstryck[]): Iakttagelse[] {
  const andra = tal.filter(({ sagt }) => sagt.enhet != null && disagrees(sagt.enhet, tryck.enhet));
  const [första] = andra;
  if (första === undefined) return [];
  // Over a single figure, the heading of a column is as much that figure's.
  const { ställe } = tryck;
  const egetStälle =
    ställe.kolumn !== undefined && tal.length === 1 ? ställeOf(ställe.datablad, första) : ställe;
  if (andra.length === tal.length) return [toIakttagelse(egetStälle, tryck, första)];
  // A heading need not speak of every row under it, but an amount in another unit has to say so.
  const rader = Map.groupBy(andra, ({ rad }) => rad);
  return [...rader].flatMap(([rad, egna]) => {
    const [ett] = egna;
    const iRaden = tal.filter((uppgift) => uppgift.rad === rad).length;
    if (ett === undefined || egna.length < iRaden || radernas.some((annat) => annat.gäller(ett))) return [];
    return isBelopp(ett.sagt.enhet) && isBelopp(tryck.enhet)
      ? [toIakttagelse({ datablad: ställe.datablad, rad: rad.nyckel }, tryck, ett)]
      : [];
  });
}

function toIakttagelse(ställe: Ställe, tryck: Enhetstryck, { sagt, rad }: Uppgift): Iakttagelse {
  const allvar: Allvar = isBelopp(tryck.enhet) && isBelopp(sagt.enhet) ? 'slutsats' : 'avviker';
  return {
    regel: 'enhet-och-storlek',
    allvar,
    ställe,
    utsaga: { kod: 'enhet-i-rubrik', rubrik: tryck.text, säger: tryck.säger, är: sagt.enhet ?? null },
    // With its reading explained there is nothing more to do than to tell of it.
    baraVisas: (tryck.tolkning ?? (ställe.rad === undefined ? undefined : rad.tolkning)) !== undefined,
  };
}

function columnPrint(datablad: string, { kolumner, noter }: Tabell): Enhetstryck[] {
  return kolumner.flatMap((kolumn) => {
    const ställe = { datablad, kolumn: kolumn.nyckel };
    const gäller = (uppgift: Uppgift) => uppgift.kolumn === kolumn;
    return [
      ...toPrint(kolumn.rubrik, ställe, kolumn.tolkning, gäller),
      ...notePrint(noter, kolumn, ställe, gäller),
    ].slice(0, 1);
  });
}

function rowPrint(datablad: string, { rader, noter }: Tabell): Enhetstryck[] {
  return rader
    .filter(({ värden }) => värden !== undefined)
    .flatMap((rad) => {
      const ställe = { datablad, rad: rad.nyckel };
      const gäller = (uppgift: Uppgift) => uppgift.rad === rad && uppgift.sagt.storhet !== 'förändring';
      return [
        ...toPrint(rad.benämning, ställe, rad.tolkning, gäller).filter(({ enhet }) => enhet !== 'antal'),
        ...notePrint(noter, rad, ställe, gäller),
      ].slice(0, 1);
    });
}

/** A note speaks of amounts only: beside them a row or column may hold anything. */
function notePrint(
  noter: Tabell['noter'],
  { not, tolkning }: Pick<Rad, 'not' | 'tolkning'>,
  ställe: Ställe,
  gäller: Enhetstryck['gäller'],
): Enhetstryck[] {
  return toPrint(noter?.[not ?? ''] ?? '', ställe, tolkning, gäller, unitInNote)
    .filter(({ enhet }) => isBelopp(enhet))
    .map(amountsOnly);
}

/** A heading among the rows speaks of the rows under it. */
function headingPrint(datablad: string, tabell: Tabell): Enhetstryck[] {
  return tabell.rader
    .filter(({ värden }) => värden === undefined)
    .flatMap((rubrik) =>
      toPrint(rubrik.benämning, { datablad, rad: rubrik.nyckel }, rubrik.tolkning, (uppgift) =>
        isUnder(tabell, uppgift.rad.av, rubrik.nyckel),
      ),
    )
    .filter(({ enhet }) => isBelopp(enhet))
    .map(amountsOnly);
}

function isUnder(tabell: Tabell, av: string | undefined, rubrik: string): boolean {
  const sedda = new Set<string>();
  for (let över = av; över !== undefined && !sedda.has(över); över = rowOf(tabell, över)?.av) {
    if (över === rubrik) return true;
    sedda.add(över);
  }
  return false;
}

function groupPrint(datablad: string, { kolumner }: Tabell): Enhetstryck[] {
  return [...Map.groupBy(kolumner, ({ grupp }) => grupp ?? '')].flatMap(([grupp, egna]) =>
    toPrint(grupp, { datablad, kolumn: egna[0]?.nyckel }, egna[0]?.tolkning, ({ kolumn }) =>
      egna.includes(kolumn),
    ).map((tryck) => (isBelopp(tryck.enhet) ? amountsOnly(tryck) : tryck)),
  );
}

/** Over the rows' names, over the table, or in a note to all of it: only of amounts, since a table may count too. */
function tablePrint(datablad: string, tabell: Tabell): Enhetstryck[] {
  const [första] = [
    ...toPrint(tabell.radrubrik ?? '', { datablad }, tabell.tolkning, () => true),
    ...toPrint(tabell.rubrik, { datablad }, tabell.tolkning, () => true),
    ...notePrint(tabell.noter, tabell, { datablad }, () => true),
  ].filter(({ enhet }) => isBelopp(enhet));
  return första === undefined ? [] : [amountsOnly(första)];
}

function amountsOnly(tryck: Enhetstryck): Enhetstryck {
  return { ...tryck, gäller: (uppgift) => isBelopp(uppgift.sagt.enhet) && tryck.gäller(uppgift) };
}

function toPrint(
  text: string,
  ställe: Ställe,
  tolkning: string | undefined,
  gäller: Enhetstryck['gäller'],
  read = unitIn,
): Enhetstryck[] {
  const funnen = read(text);
  return funnen === null ? [] : [{ text, ...funnen, ställe, tolkning, gäller }];
}

/** "Antal" is said of whatever is counted, so it disagrees with amounts and shares only; "kr" is said of kr per timme too. */
function disagrees(är: Enhet, säger: Enhet): boolean {
  if (säger === 'antal') return isBelopp(är) || ['procent', 'procentenheter'].includes(är);
  if (säger === 'procent') return isBelopp(är) || dimension(är) === 'antal';
  return är !== säger && !är.startsWith(`${säger} per `);
}
