import type { MdxNamn } from '#domain/kapitel.ts';
import Diagram from './Diagram.astro';
import Internkontroll from './Internkontroll.astro';
import Nämndmål from './Namndmal.astro';
import Tabell from './Tabell.astro';
import Tal from './Tal.astro';
import Uppdrag from './Uppdrag.astro';

/** The editor's words, as a chapter is drawn with them. */
export const mdxComponents = { Tabell, Diagram, Tal, Nämndmål, Uppdrag, Internkontroll } satisfies Record<
  MdxNamn,
  unknown
>;

/** Headings a level down, for chapters that stand under their titles on one page. */
export const headingsBelow = { h2: 'h3', h3: 'h4', h4: 'h5' };
