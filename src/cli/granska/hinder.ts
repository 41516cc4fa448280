import type { Fältväg } from '#domain/form/fynd.ts';

/** What stops a pull request: the sentence, or lines of it, and where in the content folder. */
export interface Hinder {
  fil: string;
  fält: Fältväg;
  text: string | string[];
}
