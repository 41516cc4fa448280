import { resolve } from 'node:path';
import { nyckelform } from '#domain/falt/nyckel.ts';
import { rapporttyper } from '#domain/rapport.ts';

/** The content folder: the project's own unless NAMNDSPEGEL_INNEHALL names another (for tests and measurements). */
export function contentFolder(): string {
  return resolve(process.env.NAMNDSPEGEL_INNEHALL ?? 'content');
}

/** The list of every address that has been published, from the root of the project. */
export const adresslistfil = 'test/content/adresser.txt';

/** What a file in the content folder is, as its path tells. Paths are relative to that folder, with "/". */
export type Filplats =
  | { slag: 'webbplats' | 'nyckeltal' | 'ordlista' | 'omdirigeringar' | 'handbok' }
  | { slag: 'kommun'; kommun: string }
  | { slag: 'nämnd'; kommun: string; nämnd: string }
  | ({ slag: 'rapport' | 'kändaFel' } & Rapportväg)
  | ({ slag: 'kapitel'; kapitel: string } & Rapportväg)
  | ({ slag: 'datablad'; datablad: string } & Rapportväg)
  | { slag: 'okänd' };

/** The folders that lead to a report; also its address. */
export interface Rapportväg {
  kommun: string;
  nämnd: string;
  rapport: string;
}

const gemensamma = new Map<string, 'webbplats' | 'nyckeltal' | 'ordlista' | 'omdirigeringar' | 'handbok'>([
  ['webbplats.json', 'webbplats'],
  ['nyckeltal.json', 'nyckeltal'],
  ['ordlista.json', 'ordlista'],
  ['omdirigeringar.json', 'omdirigeringar'],
  ['LASMIG.md', 'handbok'],
]);

export function classifyPath(path: string): Filplats {
  const delar = path.split('/');
  const [kommun = '', nämnd = '', rapport = '', fil = '', datablad = ''] = delar;
  if (delar.length === 1) return { slag: gemensamma.get(kommun) ?? 'okänd' };
  if (delar.length === 2 && nämnd === 'kommun.json') return { slag: 'kommun', kommun };
  if (delar.length === 3 && rapport === 'namnd.json') return { slag: 'nämnd', kommun, nämnd };
  const väg = { kommun, nämnd, rapport };
  if (delar.length === 4 && fil === 'rapport.json') return { slag: 'rapport', ...väg };
  if (delar.length === 4 && fil === 'kanda-fel.json') return { slag: 'kändaFel', ...väg };
  if (delar.length === 4 && fil.endsWith('.mdx'))
    return { slag: 'kapitel', kapitel: fil.slice(0, -4), ...väg };
  if (delar.length === 5 && fil === 'data' && datablad.endsWith('.json')) {
    return { slag: 'datablad', datablad: datablad.slice(0, -5), ...väg };
  }
  return { slag: 'okänd' };
}

/** Whether a report's folder says a year, a month and a form of report. */
export function isRapportmapp(mapp: string): boolean {
  const form = /^\d{4}-(?:0[1-9]|1[0-2])-(?<typ>[a-z]+)$/u.exec(mapp);
  return Object.values(rapporttyper).some((slug) => slug === form?.groups?.typ);
}

/** Whether a folder or file name can stand in an address. */
export function isAdressdel(namn: string): boolean {
  return nyckelform.test(namn);
}

/** The path without its ending: the identity of an entry in Astro's collections. */
export function entryId(path: string): string {
  return path.replace(/\.(?:json|mdx)$/u, '');
}

/** Every chapter, in the terms of Astro's glob loader. */
export const kapitelmönster = '*/*/*/*.mdx';

/** The site's fonts: for text and figures, and for titles. */
export type Fontnamn = 'source-sans-3' | 'source-serif-4';

/** A font of the site as it is served: what charts are measured with. */
export function fontFile(namn: Fontnamn = 'source-sans-3'): string {
  return resolve(`public/fonts/${namn}.woff2`);
}

/** Whether the build makes PDFs of the reports, so that pages can offer them. */
export function makesPdf(): boolean {
  return process.env.NAMNDSPEGEL_PDF === 'ja';
}
