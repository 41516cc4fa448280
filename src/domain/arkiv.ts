import type { Datainnehåll } from './datablad/index.ts';
import type { Hänvisning, Kapitelfakta, Kapitelnyckel, Länk, Stycke, Textbit } from './kapitel.ts';
import type { Kommunfakta } from './kommun.ts';
import type { Namndfakta } from './namnd.ts';
import type { Rapportfakta } from './rapport.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import type { Omdirigeringar } from '#domain/register/omdirigering.ts';
import type { Ord } from '#domain/register/ordlista.ts';
import type { Webbplats } from './register/webbplats.ts';

/** The content as it may be found: without a webbplats.json there is no site, and all else is checked all the same. */
export interface Arkivutkast {
  webbplats: Webbplats | null;
  nyckeltal: Nyckeltal[];
  ordlista: Ord[];
  omdirigeringar: Omdirigeringar;
  /** In Swedish alphabetical order; a kommun without a name comes last. */
  kommuner: Kommun[];
}

/** Everything the site publishes. */
export interface Arkiv extends Arkivutkast {
  webbplats: Webbplats;
}

export interface Kommun extends Kommunfakta {
  /** First part of its address. */
  slug: string;
  nämnder: Nämnd[];
}

export interface Nämnd extends Namndfakta {
  slug: string;
  /** Newest first. */
  rapporter: Rapport[];
}

export interface Rapport extends Rapportfakta {
  slug: string;
  /** In the editor's order. */
  kapitel: Kapitel[];
  datablad: Datablad[];
  kändaFel: KäntFel[];
}

export interface Kapitel extends Kapitelfakta {
  nyckel: Kapitelnyckel;
  /** The editor's elements in it. */
  hänvisningar: Hänvisning[];
  /** Its links to other pages of the site. */
  länkar: Länk[];
  /** Its running text. */
  text: Textbit[];
  /** All of it, piece by piece. */
  stycken: Stycke[];
}

export interface Datablad {
  /** File name without its ending, unique in the report. */
  nyckel: string;
  innehåll: Datainnehåll;
}

/** A report with the nämnd and kommun it belongs to. */
export interface Rapportplats {
  kommun: Kommun;
  nämnd: Nämnd;
  rapport: Rapport;
}

/** Every report of the archive with its place. */
export function rapportplatser(arkiv: Pick<Arkiv, 'kommuner'>): Rapportplats[] {
  return arkiv.kommuner.flatMap((kommun) =>
    kommun.nämnder.flatMap((nämnd) => nämnd.rapporter.map((rapport) => ({ kommun, nämnd, rapport }))),
  );
}

/** A nämnd with the kommun it belongs to. */
export interface Nämndplats {
  kommun: Kommun;
  nämnd: Nämnd;
}

/** Every nämnd of the archive with its kommun. */
export function nämndplatser(arkiv: Arkiv): Nämndplats[] {
  return arkiv.kommuner.flatMap((kommun) => kommun.nämnder.map((nämnd) => ({ kommun, nämnd })));
}
