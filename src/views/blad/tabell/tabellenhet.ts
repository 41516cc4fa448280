/** Where a table says the units of its figures: once, and only what the print does not say already. */
import {
  isCellobjekt,
  rowOf,
  saidOfRad,
  trycktOf,
  type Kolumn,
  type Rad,
  type Tabell,
  type Uppgift,
} from '#domain/datablad/tabell.ts';
import { unitWord, wordsFor, type Enhet } from '#domain/enhet.ts';

/** The unit that every figure of the table has, but for columns whose heading says another; null when they differ or have none. */
export function sharedUnit(uppgifter: Uppgift[]): Enhet | null {
  const enheter = new Set(
    uppgifter.filter(({ kolumn }) => !saysUnit(kolumn)).map(({ sagt }) => sagt.enhet ?? null),
  );
  return enheter.size === 1 ? ([...enheter][0] ?? null) : null;
}

/** The column's own unit, where it differs within the table and neither its heading nor its figures say it. */
export function columnUnit(kolumn: Kolumn, celler: Uppgift[], tabellensEnhet: Enhet | null): Enhet | null {
  const { enhet } = kolumn;
  if (enhet == null || enhet === tabellensEnhet || saysUnit(kolumn)) return null;
  return allPrintUnit(celler, enhet) ? null : enhet;
}

/** The row's own unit, where neither its name, its figures nor the row it stands under say it already. */
export function rowUnit(
  tabell: Tabell,
  rad: Rad,
  uppgifter: Uppgift[],
  tabellensEnhet: Enhet | null,
): string | null {
  const radens = uppgifter.filter(
    ({ kolumn, cell }) => kolumn.enhet === undefined && !(isCellobjekt(cell) && cell.enhet !== undefined),
  );
  const enheter = new Set(radens.map(({ sagt }) => sagt.enhet ?? null));
  const [enhet] = enheter;
  if (enheter.size !== 1 || enhet == null || enhet === tabellensEnhet || mentions(rad.benämning, enhet))
    return null;
  const över = rowOf(tabell, rad.av);
  if (
    tabell.kolumner.length > 1 &&
    över?.värden !== undefined &&
    (saidOfRad(tabell, över).enhet ?? tabell.enhet) === enhet
  )
    return null;
  return allPrintUnit(radens, enhet) ? null : enhet;
}

/** The unit that a cell has of its own, where the print does not say it. */
export function ownUnit(uppgift: Uppgift, tabellensEnhet: Enhet | null): string | null {
  const { cell, läsning } = uppgift;
  const enhet = isCellobjekt(cell) ? cell.enhet : undefined;
  if (enhet == null || enhet === tabellensEnhet || läsning.slag !== 'tal') return null;
  return allPrintUnit([uppgift], enhet) ? null : enhet;
}

/** The unit to say when the figure is quoted alone; null for words, and where the print says it. */
export function quotedUnit(uppgift: Uppgift): string | null {
  const { läsning, sagt } = uppgift;
  if (läsning.slag !== 'tal' || sagt.enhet == null || allPrintUnit([uppgift], sagt.enhet)) return null;
  return unitWord(sagt.enhet) || null;
}

function saysUnit({ rubrik, enhet }: Kolumn): boolean {
  return enhet != null && mentions(rubrik, enhet);
}

/** Whether every figure is printed with its unit: "9,3 %". */
function allPrintUnit(uppgifter: Uppgift[], enhet: Enhet): boolean {
  const tal = uppgifter.filter(({ läsning }) => läsning.slag === 'tal');
  return tal.length > 0 && tal.every(({ cell }) => mentions(trycktOf(cell) ?? '', enhet));
}

/** Whether a text says the unit. */
export function mentions(text: string, enhet: Enhet): boolean {
  // "kr" is not said by "tkr", nor "år" by "vård"; "dygn" is by "vårddygn".
  return wordsFor(enhet).some((ett) =>
    new RegExp(`${/^\p{L}{1,3}$/u.test(ett) ? '(?<!\\p{L})' : ''}${ett}`, 'iu').test(text),
  );
}
