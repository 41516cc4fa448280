import type { Rapportplats } from '#domain/arkiv.ts';
import { organnamn, rapportnamn } from '#views/ord/namn.ts';
import { notslag, type TableNote } from '#views/blad/tabell/noter.ts';
import { periodOf } from '#views/sida/rapport.ts';
import { adresscell, textrad, type Kalkylcell } from './blad.ts';

/** What a sheet says of where it comes from. */
export interface Underskrift {
  plats: Rapportplats;
  /** Where in the source it is printed, in a sentence. */
  källa: string;
  /** Of the sheet's own page, whole where the site has an address. */
  adress: string;
}

/** Whose the report is, and which. */
export function rapportLine({ kommun, nämnd, rapport }: Rapportplats): string {
  return `${organnamn(kommun, nämnd)}, ${rapportnamn(rapport)}, som gäller ${periodOf(rapport)}`;
}

/** The rows under a sheet: its notes, its source and its address. */
export function foot(
  { plats, källa, adress }: Underskrift,
  noter: TableNote[],
  kolumnnoter: string[] = [],
): Kalkylcell[][] {
  return [
    [],
    ...kolumnnoter.map((text) => textrad(text)),
    ...noter.map(({ nummer, slag, text }) => textrad(`${String(nummer)}. ${notslag[slag] ?? ''}${text}`)),
    ...(noter.length > 0 ? [[]] : []),
    textrad(rapportLine(plats)),
    textrad(`Källa: ${källa}`),
    [adresscell(adress)],
  ];
}
