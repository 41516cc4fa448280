import { nämndId } from '#domain/adresser.ts';
import type { Nämndplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Cellpost } from '#domain/matt/observation.ts';

/** A body whose figures stand in a nämnd's reports: the nämnd itself, or one of several that it reports on. */
export interface Organ {
  plats: Nämndplats;
  /** Tells it apart from every other: "linkoping/leanlink", "provstad/kommunen/socialnamnden". */
  id: string;
  /** Null for the nämnd itself, with the one other body that it may print figures of. */
  namn: string | null;
  /** Whether a figure is the body's. */
  isOf: (post: Cellpost) => boolean;
}

/**
 * The bodies that a nämnd's reports have figures of. A report that prints one measure for several bodies, as a kommun's
 * does, is not one nämnd's: each body is then one of its own.
 */
export function organIn(arkiv: AvlästArkiv, plats: Nämndplats): Organ[] {
  const id = nämndId(plats.kommun, plats.nämnd);
  const andra = severalBodies(arkiv, plats);
  if (andra.length === 0) return [{ plats, id, namn: null, isOf: () => true }];
  return [
    { plats, id, namn: null, isOf: ({ vem }) => vem === null || vem === 'riket' },
    ...andra.map((namn) => ({
      ...{ plats, namn, id: `${id}/${toAscii(namn)}` },
      isOf: ({ vem }: Cellpost) => vem === namn,
    })),
  ];
}

/** The names of the bodies, where some report has more than one under one measure. */
function severalBodies(arkiv: AvlästArkiv, { nämnd }: Nämndplats): string[] {
  const bodies = new Map<string, Set<string>>();
  for (const { vem, nyckeltal, plats } of arkiv.ofNämnd(nämnd).poster) {
    if (vem === null || vem === 'riket' || nyckeltal === null) continue;
    const nyckel = `${plats.rapport.slug} ${nyckeltal}`;
    bodies.set(nyckel, (bodies.get(nyckel) ?? new Set()).add(vem));
  }
  const alla = [...bodies.values()];
  return alla.some(({ size }) => size > 1) ? [...new Set(alla.flatMap((namn) => [...namn]))] : [];
}

function toAscii(namn: string): string {
  return namn
    .toLocaleLowerCase('sv')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-');
}
