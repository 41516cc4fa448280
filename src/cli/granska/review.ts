import type { KäntFel } from '#domain/register/kant-fel.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { publishedAddresses } from '#views/maskin/publicerade.ts';
import { adresslistfil, classifyPath } from '#load/paths.ts';

/** What somebody who approves a pull request must know before the figures are looked at. */
export interface Review {
  /** What stops it. */
  fel: string[];
  /** What a person must look at: path, and why. */
  granska: { fil: string; skäl: string }[];
}

const rum = 'content/';

/**
 * Which paths an editor's pull request may touch. Content and code are never changed together: content is checked by the
 * code that is already approved, and code by people.
 *
 * @param paths changed files, from the root of the project
 */
export function reviewPaths(paths: string[]): Review {
  const iRummet = paths.filter((path) => path.startsWith(rum));
  // New addresses come with new content, and with new pages.
  const utanför = paths.filter((path) => !path.startsWith(rum) && path !== adresslistfil);
  const fel =
    iRummet.length > 0 && utanför.length > 0
      ? [
          `Förslaget ändrar både innehåll och annat. Dela upp det: ett förslag om innehåll rör bara content/. Utanför ligger ${utanför.slice(0, 5).join(', ')}${utanför.length > 5 ? ` och ${utanför.length - 5} till` : ''}.`,
        ]
      : [];
  return { fel, granska: iRummet.flatMap((path) => reasonToReview(path) ?? []) };
}

/** What concerns more than one report, or blames the source. */
function reasonToReview(path: string): { fil: string; skäl: string } | null {
  const { slag } = classifyPath(path.slice(rum.length));
  const skäl: Partial<Record<typeof slag, string>> = {
    webbplats:
      'Säger vem som ger ut webbplatsen, var den ligger och vart läsaren skickas. Ändras av den som ansvarar för webbplatsen.',
    handbok: 'Redaktörens handbok. Ändras av den som ansvarar för webbplatsen.',
    omdirigeringar: 'Leder läsare från en adress till en annan. Se efter att den nya adressen är samma sak.',
    nyckeltal: 'Mått som flera rapporter delar. Se efter att definitionen gäller för alla.',
  };
  const ett = skäl[slag];
  return ett === undefined ? null : { fil: path, skäl: ett };
}

/** A note of a fault in the source that a pull request adds, changes or takes away. */
export interface ChangedFault {
  hur: 'ny' | 'ändrad' | 'borttagen';
  /** Place in the list; in the old list for one that was taken away. */
  nummer: number;
  fel: KäntFel;
}

/** Notes that are not the same as before. They can blame the source for an editor's slip, so each is looked at. */
export function changedFaults(före: KäntFel[], efter: KäntFel[]): ChangedFault[] {
  const kvar = new Map(före.map((fel, nummer) => [nummer, fel]));
  const takeEqual = (lika: (gammal: KäntFel) => boolean): number | undefined => {
    const nummer = [...kvar].find(([, gammal]) => lika(gammal))?.[0];
    if (nummer !== undefined) kvar.delete(nummer);
    return nummer;
  };
  // First those that are as they were, so that a moved note is not taken for a changed one.
  const nya = efter
    .map((fel, nummer) => ({ fel, nummer }))
    .filter(({ fel }) => takeEqual((gammal) => JSON.stringify(gammal) === JSON.stringify(fel)) === undefined);
  return [
    ...nya.map(({ fel, nummer }): ChangedFault => ({
      hur: takeEqual((gammal) => placeOf(gammal) === placeOf(fel)) === undefined ? 'ny' : 'ändrad',
      nummer,
      fel,
    })),
    ...[...kvar].map(([nummer, fel]): ChangedFault => ({ hur: 'borttagen', nummer, fel })),
  ];
}

function placeOf({ datablad, rad, kolumn }: KäntFel): string {
  return [datablad, rad, kolumn].join(' › ');
}

/** What is said of a changed note to the one who approves it. */
export function describeChange({ hur, fel }: ChangedFault): string {
  const var_ = [fel.datablad, fel.rad, fel.kolumn].filter((del) => del !== undefined).join(' › ');
  if (hur === 'borttagen')
    return `Borttagen anteckning om ett fel i källan (${var_}). Se efter i källan att felet inte står där.`;
  return `${hur === 'ny' ? 'Ny' : 'Ändrad'} anteckning om ett fel i källan (${var_}). Den säger att källan har fel: håll ${fel.tryckt === undefined ? 'den' : `"${fel.tryckt}"`} mot källans avsnitt ”${fel.avsnitt}” innan du godkänner. ${fel.motivering}`;
}

/**
 * What is wrong with a changed list of published addresses: one that has been taken out, or one that nobody has published.
 *
 * @param efter the content as it is; null when it cannot be read
 */
export function reviewLines(
  lista: { före: string[]; efter: string[] },
  efter: AvlästArkiv | null,
  paths: string[],
): string[] {
  const [förr, nu] = [new Set(lista.före), new Set(lista.efter)];
  const borta = lista.före.filter((adress) => !nu.has(adress));
  // New kinds of pages come with code, which is tried by its own tests.
  const kod = paths.some((path) => !path.startsWith(rum) && path !== adresslistfil);
  const finns = efter === null || kod ? null : publishedAddresses(efter);
  const påhittade =
    finns === null ? [] : lista.efter.filter((adress) => !förr.has(adress) && !finns.has(adress));
  return [
    ...(borta.length === 0
      ? []
      : [
          `borttaget ur listan: ${some(borta)}. En utlagd adress tas aldrig bort: lägg tillbaka den, och led den vidare i content/omdirigeringar.json om den har flyttat.`,
        ]),
    ...(påhittade.length === 0
      ? []
      : [
          `tillagt i listan: ${some(påhittade)}. Ingen sida ligger där, så adressen har inte varit utlagd. Ta bort raden; npm run adresser skriver de rätta.`,
        ]),
  ];
}

function some(alla: string[]): string {
  return `${alla.slice(0, 5).join(', ')}${alla.length > 5 ? ` och ${String(alla.length - 5)} till` : ''}`;
}
