/**
 * `npm run granska -- --sedan <gren>`: what a person must look at in a pull request: paths that do not belong together,
 * files that concern more than one report, every changed note of a fault in a source, and what it does to what is already
 * published. Ends with 1 when the pull request must be changed, 2 when it could not be read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readAdresslista } from '#domain/adresslista.ts';
import { kandaFelSchema, type KäntFel } from '#domain/register/kant-fel.ts';
import { readInnehåll } from '#load/from-disk.ts';
import { readJson } from '#load/json.ts';
import { adresslistfil, contentFolder } from '#load/paths.ts';
import { workflowCommand } from './findings-output.ts';
import { Förslag } from './granska/forslag.ts';
import { reviewArkiv } from './granska/review-archive.ts';
import { changedFaults, describeChange, lostLines, reviewPaths } from './granska/review.ts';

const { values } = parseArgs({
  options: {
    sedan: { type: 'string', default: 'origin/main' },
    github: { type: 'boolean', default: process.env.GITHUB_ACTIONS === 'true' },
  },
});

process.exitCode = await main(values.sedan);

async function main(sedan: string): Promise<number> {
  let förslag: Förslag;
  try {
    förslag = new Förslag(sedan);
  } catch {
    console.error(
      `Hittar inte "${sedan}" att jämföra med. Skriv grenen som förslaget ska in i: --sedan origin/main`,
    );
    return 2;
  }
  const { paths } = förslag;
  const { fel, granska } = reviewPaths(paths);
  for (const { fil, skäl } of granska) say('warning', skäl, { file: fil });
  for (const fil of paths.filter((path) => /^content\/.*\/kanda-fel\.json$/u.test(path)))
    reviewFaults(fil, förslag);
  for (const text of fel) say('error', text);
  const hinder = fel.length + reviewList(förslag) + (await reviewPublished(förslag));
  if (hinder > 0) return 1;
  console.log(`${paths.length} ändrade filer.`);
  return 0;
}

function reviewFaults(fil: string, förslag: Förslag): void {
  const text = existsSync(fil) ? readFileSync(fil, 'utf8') : '';
  const { placeOf } = readJson(text, fil);
  for (const ändring of changedFaults(readFaults(förslag.before(fil)), readFaults(text))) {
    const { rad, kolumn } =
      ändring.hur === 'borttagen' ? { rad: 1, kolumn: 1 } : placeOf(['fel', ändring.nummer]);
    say('warning', describeChange(ändring), { file: fil, line: rad, col: kolumn });
  }
}

/** The list of published addresses may only grow. */
function reviewList(förslag: Förslag): number {
  const nu = existsSync(adresslistfil) ? readFileSync(adresslistfil, 'utf8') : '';
  const borta = lostLines(readAdresslista(förslag.before(adresslistfil)), readAdresslista(nu));
  if (borta !== null) say('error', borta, { file: adresslistfil });
  return borta === null ? 0 : 1;
}

/** Figures, corrections and addresses that readers already have. Content that cannot be read is left to the check of it. */
async function reviewPublished(förslag: Förslag): Promise<number> {
  if (!förslag.paths.some((path) => path.startsWith('content/'))) return 0;
  const före = await förslag.contentBefore((mapp) => readInnehåll(mapp));
  const efter = await readInnehåll(contentFolder());
  if (före?.arkiv == null) return 0;
  if (efter.arkiv === null || efter.fynd.some(({ kod }) => kod !== 'sifferkontroll')) {
    console.log('Siffror och adresser som redan är utlagda granskas när innehållet går att läsa.');
    return 0;
  }
  const lista = readAdresslista(förslag.before(adresslistfil));
  const hinder = reviewArkiv(före.arkiv, efter.arkiv, lista);
  for (const { fil, fält, text } of hinder) {
    const file = join('content', fil);
    const { rad, kolumn } = existsSync(file)
      ? readJson(readFileSync(file, 'utf8'), fil).placeOf(fält)
      : { rad: 1, kolumn: 1 };
    say('error', text, { file, line: rad, col: kolumn });
  }
  return hinder.length;
}

const titlar = { warning: 'Granskas av en människa', error: undefined };

function say(
  nivå: 'warning' | 'error',
  text: string,
  plats: { file?: string; line?: number; col?: number } = {},
): void {
  const { file, line, col } = plats;
  if (values.github) {
    console.log(workflowCommand(nivå, text, { file, line, col, title: titlar[nivå] }));
    return;
  }
  const ställe = [file, line, col].filter((del) => del !== undefined).join(':');
  const rad = ställe === '' ? text : `${ställe}: ${text}`;
  if (nivå === 'error') console.error(rad);
  else console.log(rad);
}

/** What cannot be read is told of by the content check. */
function readFaults(text: string): KäntFel[] {
  const svar = kandaFelSchema.safeParse(readJson(text, '').data);
  return svar.success ? svar.data.fel : [];
}
