import type { PageNavigation } from './navigation.ts';

/** A section of a page, said once: the page draws it, and its contents list leads to it. */
export interface Avsnitt {
  id: string;
  titel: string;
  /** False where there is nothing to put in it. */
  visas?: boolean;
  /** What the contents list calls it, where that is shorter. */
  kort?: string;
  /** Headings inside it. */
  under?: { id: string; titel: string }[];
}

/** The contents list of a page: its sections that are shown, in the order that they stand. */
export function toContents(avsnitt: Avsnitt[]): PageNavigation['rubriker'] {
  return avsnitt
    .filter(({ visas = true }) => visas)
    .flatMap(({ id, titel, kort, under = [] }) => [
      { text: kort ?? titel, ankare: id, nivå: 2 as const },
      ...under.map((del) => ({ text: del.titel, ankare: del.id, nivå: 3 as const })),
    ]);
}
