import type { Arkiv, Datablad, Kapitel, Kommun, Nämnd, Rapport } from '#domain/arkiv.ts';
import type { Datainnehåll } from '#domain/datablad/index.ts';
import {
  kapitelnycklar,
  type Hänvisning,
  type Kapitelfakta,
  type Länk,
  type Textbit,
} from '#domain/kapitel.ts';
import type { Kommunfakta } from '#domain/kommun.ts';
import type { Namndfakta } from '#domain/namnd.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Rapportfakta } from '#domain/rapport.ts';
import type { KäntFel, Nyckeltal, Omdirigeringar, Ord, Webbplats } from '#domain/register/webbplats.ts';
import { classifyPath } from './paths.ts';

/** The well-formed files of the content folder, each with its path. */
export interface Filer {
  webbplats: Webbplats;
  nyckeltal: Nyckeltal[];
  ordlista: Ord[];
  omdirigeringar: Omdirigeringar;
  kommuner: Fil<Kommunfakta>[];
  nämnder: Fil<Namndfakta>[];
  rapporter: Fil<Rapportfakta>[];
  kapitel: Fil<Kapitelfakta & { hänvisningar: Hänvisning[]; länkar: Länk[]; text: Textbit[] }>[];
  datablad: Fil<Datainnehåll>[];
  kändaFel: Fil<KäntFel[]>[];
}

export interface Fil<Värde> {
  path: string;
  värde: Värde;
}

const bokstavsordning = new Intl.Collator('sv');

/** Puts the files together by their folders. What lies in no report, nämnd or kommun is left out. */
export function assembleArkiv(filer: Filer): Arkiv {
  const kapitel = groupByFolder(filer.kapitel, 1);
  const datablad = groupByFolder(filer.datablad, 2);
  const kändaFel = groupByFolder(filer.kändaFel, 1);
  const rapporter = groupByFolder(filer.rapporter, 2);
  const nämnder = groupByFolder(filer.nämnder, 2);

  const toRapport = ({ path, värde }: Fil<Rapportfakta>): Rapport => {
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
  const toNämnd = ({ path, värde }: Fil<Namndfakta>): Nämnd => {
    const mapp = folderOf(path, 1);
    return {
      ...värde,
      slug: lastOf(mapp),
      rapporter: (rapporter.get(mapp) ?? []).map(toRapport).sort(newestFirst),
    };
  };
  const toKommun = ({ path, värde }: Fil<Kommunfakta>): Kommun => {
    const mapp = folderOf(path, 1);
    const egna = (nämnder.get(mapp) ?? []).map(toNämnd);
    return { ...värde, slug: mapp, nämnder: egna.sort((a, b) => bokstavsordning.compare(a.namn, b.namn)) };
  };

  const { webbplats, nyckeltal, ordlista, omdirigeringar } = filer;
  return {
    webbplats,
    nyckeltal,
    ordlista,
    omdirigeringar,
    kommuner: filer.kommuner.map(toKommun).sort(byNamn),
  };
}

function toKapitel({ path, värde }: Filer['kapitel'][number]): Kapitel[] {
  const plats = classifyPath(path);
  const nyckel = kapitelnycklar.find((namn) => plats.slag === 'kapitel' && namn === plats.kapitel);
  return nyckel === undefined ? [] : [{ ...värde, nyckel }];
}

function toDatablad({ path, värde }: Fil<Datainnehåll>): Datablad {
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
function groupByFolder<Värde>(filer: Fil<Värde>[], nivåer: number): Map<string, Fil<Värde>[]> {
  return Map.groupBy(filer, ({ path }) => folderOf(path, nivåer));
}

function folderOf(path: string, nivåer: number): string {
  return path.split('/').slice(0, -nivåer).join('/');
}

function lastOf(path: string): string {
  return path.split('/').at(-1) ?? '';
}
