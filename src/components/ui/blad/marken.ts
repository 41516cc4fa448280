import type { NoteMark } from '#views/blad/tabell/noter.ts';

/** Where each note mark of a list stands for the first time, by the key of its place, so that its note can lead back there. */
export function firstPlaces(platser: { plats: string; märken: NoteMark[] }[]): Map<string, Set<number>> {
  const sedda = new Set<number>();
  const första = new Map<string, Set<number>>();
  for (const { plats, märken } of platser) {
    const nya = märken.map(({ nummer }) => nummer).filter((nummer) => !sedda.has(nummer));
    nya.forEach((nummer) => sedda.add(nummer));
    första.set(plats, new Set(nya));
  }
  return första;
}

/** Every note that some mark points to. */
export function markedNotes(första: Map<string, Set<number>>): Set<number> {
  return new Set([...första.values()].flatMap((nummer) => [...nummer]));
}
