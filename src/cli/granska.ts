/**
 * `npm run granska -- --sedan <gren>`: what a person must look at in a pull request: paths that do not belong together,
 * files that concern more than one report, and every changed note of a fault in a source. Ends with 1 when the pull
 * request must be divided, 2 when it could not be read.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { kandaFelSchema, type KäntFel } from '../domain/webbplats.ts';
import { readJson } from '../load/json.ts';
import { workflowCommand } from './findings-output.ts';
import { changedFaults, describeChange, reviewPaths } from './review.ts';

const { values } = parseArgs({
  options: {
    sedan: { type: 'string', default: 'origin/main' },
    github: { type: 'boolean', default: process.env.GITHUB_ACTIONS === 'true' },
  },
});

process.exitCode = main(values.sedan);

function main(sedan: string): number {
  let paths: string[];
  let bas: string;
  try {
    bas = git('merge-base', sedan, 'HEAD').trim();
    paths = git('diff', '--name-only', '--no-renames', '-z', bas, 'HEAD').split('\0').filter(Boolean);
  } catch {
    console.error(
      `Hittar inte "${sedan}" att jämföra med. Skriv grenen som förslaget ska in i: --sedan origin/main`,
    );
    return 2;
  }
  const { fel, granska } = reviewPaths(paths);
  for (const { fil, skäl } of granska) warn(skäl, { file: fil });
  for (const fil of paths.filter((path) => /^content\/.*\/kanda-fel\.json$/u.test(path)))
    reviewFaults(fil, bas);
  for (const text of fel) {
    if (values.github) console.log(workflowCommand('error', text, {}));
    else console.error(text);
  }
  if (fel.length > 0) return 1;
  console.log(`${paths.length} ändrade filer.`);
  return 0;
}

function reviewFaults(fil: string, bas: string): void {
  const text = existsSync(fil) ? readFileSync(fil, 'utf8') : '';
  const { placeOf } = readJson(text, fil);
  for (const ändring of changedFaults(readFaults(show(bas, fil)), readFaults(text))) {
    const { rad, kolumn } =
      ändring.hur === 'borttagen' ? { rad: 1, kolumn: 1 } : placeOf(['fel', ändring.nummer]);
    warn(describeChange(ändring), { file: fil, line: rad, col: kolumn });
  }
}

function warn(text: string, plats: { file: string; line?: number; col?: number }): void {
  const { file, line, col } = plats;
  if (values.github)
    console.log(workflowCommand('warning', text, { file, line, col, title: 'Granskas av en människa' }));
  else console.log(`${[file, line, col].filter((del) => del !== undefined).join(':')}: ${text}`);
}

/** What cannot be read is told of by the content check. */
function readFaults(text: string): KäntFel[] {
  const svar = kandaFelSchema.safeParse(readJson(text, '').data);
  return svar.success ? svar.data.fel : [];
}

/** The file as it was; nothing where it was not there. */
function show(bas: string, fil: string): string {
  try {
    return git('show', `${bas}:${fil}`);
  } catch {
    return '';
  }
}

function git(...args: string[]): string {
  return execFileSync('git', args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 64e6,
  });
}
