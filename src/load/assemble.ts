import type { Arkivutkast, Datablad, Kapitel, Kommun, Nämnd, Rapport } from '#domain/arkiv.ts';
import { kapitelnycklar } from '#domain/kapitel.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Filinnehåll, Filslag, TolkadFil } from './parse-file.ts';
import { classifyPath } from './paths.ts';

type Av<Slag extends Filslag> = Extract<Filinnehåll, { slag: Slag }>;

/** A well-formed file of one kind. */
type Fil<Slag extends Filslag> = { path: string } & Av<Slag>;

/** As people count: "Nämnd 2" before "Nämnd 10". */
const bokstavsordning = new Intl.Collator('sv', { numeric: true });

/**
 * Puts the well-formed files together by their folders. What lies in no report, nämnd or kommun is left out, and
 * `webbplats` is null when there is no such file.
 */
export function assembleArkiv(filer: Pick<TolkadFil, 'path' | 'innehåll'>[]): Arkivutkast {
  const kapitel = groupByFolder(filesOf('kapitel', filer), 1);
  const datablad = groupByFolder(filesOf('datablad', filer), 2);
  const kändaFel = groupByFolder(filesOf('kändaFel', filer), 1);
  const rapporter = groupByFolder(filesOf('rapport', filer), 2);
  const nämnder = groupByFolder(filesOf('nämnd', filer), 2);

  const toRapport = ({ path, värde }: Fil<'rapport'>): Rapport => {
    const mapp = folderOf(path, 1);
    return {
      ...värde,
      slug: lastOf(mapp),
      kapitel: (kapitel.get(mapp) ?? []).flatMap(toKapitel).sort((a, b) => a.ordning - b.ordning),
      datablad: (datablad.get(mapp) ?? [])
        .map(toDatablad)
        .sort((a, b) => bokstavsordning.compare(a.nyckel, b.nyckel)),
      kändaFel: (kändaFel.get(mapp) ?? []).flatMap((fil) => fil.värde),
    };
  };
  const toNämnd = ({ path, värde }: Fil<'nämnd'>): Nämnd => {
    const mapp = folderOf(path, 1);
    return {
      ...värde,
      slug: lastOf(mapp),
      rapporter: (rapporter.get(mapp) ?? []).map(toRapport).sort(newestFirst),
    };
  };
  const toKommun = ({ path, värde }: Fil<'kommun'>): Kommun => {
    const mapp = folderOf(path, 1);
    const egna = (nämnder.get(mapp) ?? []).map(toNämnd);
    return { ...värde, slug: mapp, nämnder: egna.sort((a, b) => bokstavsordning.compare(a.namn, b.namn)) };
  };

  const [webbplats] = filesOf('webbplats', filer);
  return {
    webbplats: webbplats?.värde ?? null,
    nyckeltal: filesOf('nyckeltal', filer).flatMap(({ värde }) => värde),
    ordlista: filesOf('ordlista', filer).flatMap(({ värde }) => värde),
    omdirigeringar: filesOf('omdirigeringar', filer)[0]?.värde ?? {},
    kommuner: filesOf('kommun', filer).map(toKommun).sort(byNamn),
  };
}

function filesOf<Slag extends Filslag>(
  slag: Slag,
  filer: Pick<TolkadFil, 'path' | 'innehåll'>[],
): Fil<Slag>[] {
  const isOf = (innehåll: Filinnehåll | null): innehåll is Av<Slag> => innehåll?.slag === slag;
  return filer.flatMap(({ path, innehåll }) => (isOf(innehåll) ? [{ path, ...innehåll }] : []));
}

function toKapitel({ path, värde }: Fil<'kapitel'>): Kapitel[] {
  const plats = classifyPath(path);
  const nyckel = kapitelnycklar.find((namn) => plats.slag === 'kapitel' && namn === plats.kapitel);
  return nyckel === undefined ? [] : [{ ...värde, nyckel }];
}

function toDatablad({ path, värde }: Fil<'datablad'>): Datablad {
  return { nyckel: lastOf(path).replace(/\.json$/u, ''), innehåll: värde };
}

function newestFirst(a: Rapport, b: Rapport): number {
  const slut = (rapport: Rapport) => parsePeriod(rapport.period).slut ?? '';
  return slut(b).localeCompare(slut(a), 'sv') || a.slug.localeCompare(b.slug, 'sv');
}

function byNamn(a: Kommun, b: Kommun): number {
  if (a.namn === null || b.namn === null) return Number(a.namn === null) - Number(b.namn === null);
  return bokstavsordning.compare(a.namn, b.namn);
}

/** Groups files by the folder that holds them (`nivåer` 1) or the one above it (2). */
function groupByFolder<Ett extends { path: string }>(filer: Ett[], nivåer: number): Map<string, Ett[]> {
  return Map.groupBy(filer, ({ path }) => folderOf(path, nivåer));
}

function folderOf(path: string, nivåer: number): string {
  return path.split('/').slice(0, -nivåer).join('/');
}

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
