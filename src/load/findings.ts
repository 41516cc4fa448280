import type { Finding } from '#domain/form/fynd.ts';

/** In order of place. */
export function sorted(fynd: Finding[]): Finding[] {
  return fynd.sort(
    (a, b) =>
      a.plats.fil.localeCompare(b.plats.fil, 'sv') ||
      (a.plats.rad ?? 0) - (b.plats.rad ?? 0) ||
      (a.plats.kolumn ?? 0) - (b.plats.kolumn ?? 0),
  );
}

/** Tells whether a file, or all that lies in a folder, is free of findings. */
export function soundness(fynd: Finding[]): (path: string) => boolean {
  const felaktiga = new Set(
    fynd.flatMap(({ plats: { fil } }) =>
      fil.split('/').map((_, djup, delar) => delar.slice(0, djup + 1).join('/')),
    ),
  );
  return (path) => !felaktiga.has(path);
}
