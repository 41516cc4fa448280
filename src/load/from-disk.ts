import type { Arkivutkast } from '#domain/arkiv.ts';
import { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { checkArkiv } from '#domain/form/arkiv.ts';
import type { Finding } from '#domain/form/fynd.ts';
import { checkSiffror } from '#domain/sifferkontroll/i-arkiv.ts';
import { assembleArkiv } from './assemble.ts';
import { readFiles } from './files.ts';
import { sorted, soundness } from './findings.ts';
import { checkFolders } from './folders.ts';
import { parseFile, type TolkadFil } from './parse-file.ts';

/** All that a content folder holds, and all that is wrong with it. The archive is null when files it needs are not well-formed. */
export interface Läst {
  arkiv: AvlästArkiv | null;
  fynd: Finding[];
  /** What an editor may want to know, and need not mend. */
  upplysningar: Finding[];
}

/**
 * Reads the content folder. Nothing is thrown for what an editor wrote: it comes back as findings.
 *
 * @param rapport folder of the one report to read with what is common to all; without it, every report is read
 * @throws Error when the folder itself cannot be read.
 */
export async function readInnehåll(mapp: string, rapport?: string): Promise<Läst> {
  return checkFiler(await parseFiles(mapp, (path) => rapport === undefined || concerns(path, rapport)));
}

/**
 * Reads each file of the content folder by itself.
 *
 * @throws Error when the folder itself cannot be read.
 */
export async function parseFiles(
  mapp: string,
  wanted: (path: string) => boolean = () => true,
): Promise<TolkadFil[]> {
  return (await readFiles(mapp, wanted)).map(parseFile);
}

/** Puts the files together, and looks for what is wrong between them. */
export function checkFiler(filer: TolkadFil[]): Läst {
  const arkiv = assembleArkiv(filer);
  const locate = locateIn(filer);
  const form = [
    ...filer.flatMap(({ fynd }) => fynd),
    ...checkFolders(pathsOf(filer)),
    ...checkArkiv(arkiv)
      .filter((fynd) => !restsOnUnread(fynd, filer))
      .map(locate),
  ];
  const siffror = checkSiffror(arkiv, {
    isSound: soundness(form.filter((fynd) => !leavesFigures(fynd))),
    isRead: (path) => filer.every((fil) => fil.skick === 'hel' || !fil.path.startsWith(path)),
  });
  return {
    arkiv: toAvläst(arkiv),
    fynd: sorted([...form, ...siffror.fynd.map(locate)]),
    upplysningar: sorted(siffror.upplysningar.map(locate)),
  };
}

/** Faults that leave out something of what is there, or that its figures cannot be read with. */
const luckor = new Set<Finding['kod']>([
  'saknad-fil',
  'okänt-kapitel',
  'reserverat-namn',
  'dubbel-nyckel',
  'formel-går-inte-att-läsa',
  'fel-antal-värden',
  'värden-saknas',
]);

/**
 * The archive alone, whatever else is wrong with it, and without a look at its figures; null when something of it cannot be
 * read.
 *
 * @throws Error when the folder itself cannot be read.
 */
export async function readArkiv(mapp: string): Promise<AvlästArkiv | null> {
  const filer = await parseFiles(mapp);
  const form = [...filer.flatMap(({ fynd }) => fynd), ...checkFolders(pathsOf(filer))];
  if (filer.some(({ skick }) => skick === 'oläslig') || form.some(({ kod }) => luckor.has(kod))) return null;
  return toAvläst(assembleArkiv(filer));
}

function pathsOf(filer: TolkadFil[]): string[] {
  return filer.filter(({ skick }) => skick !== 'ingen fil').map(({ path }) => path);
}

function toAvläst({ webbplats, ...arkiv }: Arkivutkast): AvlästArkiv | null {
  return webbplats === null ? null : new AvlästArkiv({ ...arkiv, webbplats });
}

/**
 * Whether the file is common to all reports, lies in the report or in another of the same nämnd, or tells of its kommun.
 * The nämnd's other reports are what its figures are held against.
 */
export function concerns(path: string, rapport: string): boolean {
  const mapp = path.split('/').slice(0, -1).join('/');
  const nämnd = rapport.split('/').slice(0, 2).join('/');
  return mapp === '' || `${path}/`.startsWith(`${nämnd}/`) || rapport.startsWith(`${mapp}/`);
}

/** Whether the figures can be held against each other all the same: what a report is called does not change them. */
function leavesFigures({ kod, plats: { fil, fält = [] } }: Finding): boolean {
  if (fil.endsWith('/rapport.json')) return !fält.includes('period');
  return [
    'okänd-not',
    'oanvänd-not',
    'okänt-dokument',
    'okänd-fil',
    'okänt-nämndmål',
    'okänd-indikator',
  ].includes(kod);
}

/** Adds lines to findings of several files. */
function locateIn(filer: TolkadFil[]): (fynd: Finding) => Finding {
  const efterPath = new Map(filer.map((fil) => [fil.path, fil]));
  return (fynd) => efterPath.get(fynd.plats.fil)?.locate(fynd) ?? fynd;
}

/** Whether what a finding misses may stand in a file that could not be read. */
function restsOnUnread(fynd: Finding, filer: TolkadFil[]): boolean {
  const mapp = fynd.plats.fil.split('/').slice(0, 3).join('/');
  const isIn = (skick: TolkadFil['skick'], början: string) =>
    filer.some((fil) => fil.skick === skick && fil.path.startsWith(början));
  switch (fynd.kod) {
    case 'okänt-datablad':
      return isIn('oläslig', `${mapp}/data/${fynd.ur}.json`);
    case 'kan-inte-ritas':
    case 'inget-tal':
      return isIn('ofylld', `${mapp}/data/${fynd.ur}.json`);
    case 'okänt-nyckeltal':
      return isIn('oläslig', 'nyckeltal.json');
    case 'okänt-nämndmål':
    case 'okänd-indikator':
      return isIn('oläslig', `${mapp}/data/`);
    case 'okänd-adress':
      return isIn('oläslig', '');
    default:
      return false;
  }
}
