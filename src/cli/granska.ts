/**
 * `npm run granska -- --sedan <gren>`: what a person must look at in a proposal, committed or not: paths that do not
 * belong together, files that concern more than one report, every changed note of a fault in a source, and all that
 * readers have been told and are now told otherwise. Ends with 1 when the proposal must be changed, 2 when it could not be
 * read.
 */
import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAdresslista } from '#domain/adresslista.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { datumSchema } from '#domain/falt/tid.ts';
import { kandaFelSchema, type KäntFel } from '#domain/register/kant-fel.ts';
import { readArkiv } from '#load/from-disk.ts';
import { readJson } from '#load/json.ts';
import { adresslistfil, contentFolder } from '#load/paths.ts';
import { Förslag } from './granska/forslag.ts';
import type { Hinder } from './granska/hinder.ts';
import { say, type Besked } from './granska/output.ts';
import { pairReports, reviewArkiv } from './granska/review-archive.ts';
import { changedFaults, describeChange, reviewLines, reviewPaths } from './granska/review.ts';
import { toSummary } from './granska/summary.ts';
import { describeÄndrat, tellOnce, type Berättat } from './granska/told.ts';
import { writeRättelse } from './granska/write-corrections.ts';

const hjälp = `npm run granska -- [val]
  --sedan <gren>          grenen som förslaget ska in i, annars origin/main
  --anteckna              skriv i rapport.json vad som har ändrats av det som är utlagt
  --dag <åååå-mm-dd>      dagen som rättelser dateras, annars i dag
  --sammanfattning <fil>  lägg till en tabell över ändringarna i filen, som Markdown
  --sidor <fil>           skriv adresserna till sidorna som ändras i filen
  --github                som anteckningar i ett ändringsförslag (av sig själv i GitHub Actions)
  --hjälp                 det här`;

process.exitCode = await main();

async function main(): Promise<number> {
  const val = readOptions();
  if (val === null) return 2;
  if (val.hjälp) {
    console.log(hjälp);
    return 0;
  }
  let förslag: Förslag;
  try {
    förslag = new Förslag(val.sedan);
  } catch {
    console.error(
      `Hittar inte "${val.sedan}" att jämföra med. Skriv grenen som förslaget ska in i: --sedan origin/main`,
    );
    return 2;
  }
  return val.anteckna ? await anteckna(förslag, val) : await granska(förslag, val);
}

interface Val {
  sedan: string;
  anteckna: boolean;
  dag: string;
  sammanfattning: string | undefined;
  sidor?: string | undefined;
  github: boolean;
  hjälp: boolean;
}

function readOptions(): Val | null {
  try {
    const { values } = parseArgs({
      options: {
        sedan: { type: 'string', default: 'origin/main' },
        anteckna: { type: 'boolean', default: false },
        dag: { type: 'string', default: today() },
        sammanfattning: { type: 'string' },
        sidor: { type: 'string' },
        github: { type: 'boolean', default: process.env.GITHUB_ACTIONS === 'true' },
        hjälp: { type: 'boolean', default: false },
      },
    });
    if (!datumSchema.safeParse(values.dag).success) throw new Error(`No day: ${values.dag}`);
    return { ...values, sammanfattning: values.sammanfattning ?? process.env.GITHUB_STEP_SUMMARY };
  } catch {
    console.error(`Kommandot förstod inte: ${process.argv.slice(2).join(' ')}\n\n${hjälp}`);
    return null;
  }
}

/** The day in Sweden, wherever this is run. */
function today(): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm', dateStyle: 'short' }).format();
}

async function granska(förslag: Förslag, val: Val): Promise<number> {
  const { paths } = förslag;
  const { fel, granska: platser } = reviewPaths(paths);
  const lista = listOf(förslag);
  const läst = await readBoth(förslag);
  const granskat =
    läst.arkiv === null
      ? { hinder: [], ändrat: [] }
      : reviewArkiv(läst.arkiv.före, läst.arkiv.efter, lista, val.dag);
  const berättat = tellOnce(granskat.ändrat);
  const rader = reviewLines(lista, läst.arkiv?.efter ?? null, paths);
  const hinder: Besked[] = [
    ...fel.map((text): Besked => ({ nivå: 'error', text })),
    ...rader.map((text): Besked => ({ nivå: 'error', text, file: adresslistfil })),
    ...granskat.hinder.map(toBesked),
  ];
  const varningar: Besked[] = [
    ...platser.map(({ fil, skäl }): Besked => ({ nivå: 'warning', text: skäl, file: fil })),
    ...paths
      .filter((path) => /^content\/.*\/kanda-fel\.json$/u.test(path))
      .flatMap((fil) => faultsIn(fil, förslag)),
    ...berättat.filter((en) => isLeft(en, granskat.hinder)).map(toWarning),
  ];
  for (const en of [...varningar, ...hinder]) say(en, val.github);
  writeSummary(läst.oläst ? null : berättat, hinder, val);
  if (hinder.length > 0) return 1;
  console.log(`${paths.length} ändrade filer.`);
  return 0;
}

/** Whether it is not told of otherwise: as what stops the proposal, or as a note of a fault. */
function isLeft({ fil, skillnad }: Berättat, hinder: Hinder[]): boolean {
  if (fil.endsWith('/kanda-fel.json')) return false;
  return !skillnad.betydelse || !hinder.some((ett) => ett.fil === fil);
}

/** The content as it was and as it is, where the proposal has some of it; `oläst` when all of it cannot be read. */
interface Läst {
  arkiv: { före: AvlästArkiv; efter: AvlästArkiv } | null;
  oläst: boolean;
}

async function readBoth(förslag: Förslag): Promise<Läst> {
  if (!förslag.paths.some((path) => path.startsWith('content/') || path === adresslistfil))
    return { arkiv: null, oläst: false };
  const före = await förslag.contentBefore(readArkiv);
  const efter = await readArkiv(contentFolder());
  if (före !== null && efter !== null) return { arkiv: { före, efter }, oläst: false };
  console.log('Siffror och adresser som redan är utlagda granskas när innehållet går att läsa.');
  return { arkiv: null, oläst: true };
}

function listOf(förslag: Förslag): { före: string[]; efter: string[] } {
  const nu = existsSync(adresslistfil) ? readFileSync(adresslistfil, 'utf8') : '';
  return { före: readAdresslista(förslag.before(adresslistfil)), efter: readAdresslista(nu) };
}

async function anteckna(förslag: Förslag, { dag }: Val): Promise<number> {
  const före = await förslag.contentBefore(readArkiv);
  const efter = await readArkiv(contentFolder());
  if (före === null || efter === null) {
    console.error('Innehållet går inte att läsa. Rätta först det som kontrollen säger: npm run kontrollera');
    return 2;
  }
  const skrivna = pairReports(före, efter).par.flatMap((ett) => {
    const { kommun, nämnd, rapport } = ett.efter;
    const mapp = join(contentFolder(), kommun.slug, nämnd.slug, rapport.slug);
    return writeRättelse(mapp, ett.före.rapport, rapport, dag) ?? [];
  });
  for (const { fil, uppgifter } of skrivna)
    console.log(
      `${fil}: ${String(uppgifter)} ${uppgifter === 1 ? 'uppgift' : 'uppgifter'}, före och efter. Skriv varför.`,
    );
  if (skrivna.length === 0) console.log('Ingen utlagd siffra eller bedömning har ändrats.');
  return 0;
}

function writeSummary(berättat: Berättat[] | null, hinder: Besked[], { sammanfattning, sidor }: Val): void {
  if (sammanfattning !== undefined && sammanfattning !== '')
    appendFileSync(sammanfattning, toSummary(berättat, hinder.length));
  if (sidor === undefined) return;
  const adresser = [...new Set((berättat ?? []).flatMap(({ beroende }) => beroende.sidor))].sort();
  writeFileSync(sidor, adresser.map((adress) => `${adress}\n`).join(''));
}

function toBesked({ fil, fält, text }: Hinder): Besked {
  return { nivå: 'error', text, ...placeOf(fil, fält) };
}

function toWarning(en: Berättat): Besked {
  const plats =
    en.rad === undefined ? placeOf(en.fil, en.skillnad.väg) : { file: join('content', en.fil), line: en.rad };
  return { nivå: 'warning', text: describeÄndrat(en), ...plats };
}

function placeOf(fil: string, fält: (string | number)[]): Pick<Besked, 'file' | 'line' | 'col'> {
  const file = join('content', fil);
  if (!existsSync(file) || !file.endsWith('.json')) return { file, line: 1, col: 1 };
  const { rad, kolumn } = readJson(readFileSync(file, 'utf8'), fil).placeOf(fält);
  return { file, line: rad, col: kolumn };
}

function faultsIn(fil: string, förslag: Förslag): Besked[] {
  const text = existsSync(fil) ? readFileSync(fil, 'utf8') : '';
  const { placeOf: at } = readJson(text, fil);
  return changedFaults(readFaults(förslag.before(fil)), readFaults(text)).map((ändring): Besked => {
    const { rad, kolumn } = ändring.hur === 'borttagen' ? { rad: 1, kolumn: 1 } : at(['fel', ändring.nummer]);
    return { nivå: 'warning', text: describeChange(ändring), file: fil, line: rad, col: kolumn };
  });
}

/** What cannot be read is told of by the content check. */
function readFaults(text: string): KäntFel[] {
  const svar = kandaFelSchema.safeParse(readJson(text, '').data);
  return svar.success ? svar.data.fel : [];
}
