import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/install.mjs';
import { paths, smallContent, withFault, writeContent, type Content } from '../load/small-content.ts';
import { runBuild } from '../run-build.ts';
import { temporaryFolder } from '../temporary-folder.ts';

interface Outcome {
  status: number | null;
  output: string;
  /** Folder that holds the site and all that the build left beside it. */
  folder: string;
}

/** Builds some content where a site is already, as a new process. */
function build(content: Content, extra: NodeJS.ProcessEnv = {}): Outcome {
  const folder = temporaryFolder();
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'the last good site');
  const innehåll = writeContent(join(folder, 'content'), content);
  return { ...runBuild(['--innehåll', innehåll, '--ut', dist], extra), folder };
}

const site = ({ folder }: Outcome) => readFileSync(join(folder, 'dist', 'index.html'), 'utf8');

test('a build of faulty content says what is wrong and leaves the last good site in place', () => {
  const outcome = build(withFault(paths.tabell, '"enhet": "tkr"', '"enhet": "tusenlappar"'));
  expect(outcome.status).toBe(1);
  expect(outcome.output).toContain(`${paths.tabell}:6`);
  expect(outcome.output).toContain('1 fel att rätta');
  expect(site(outcome)).toBe('the last good site');
  expect(readdirSync(outcome.folder).sort()).toEqual(['content', 'dist']);
});

test('a build of sound content puts the new site in place', { timeout: 120_000 }, () => {
  const outcome = build(smallContent);
  expect(outcome.output).toMatch(/1\/5 .*2\/5 .*3\/5 .*4\/5 .*5\/5 .*Klart: \d+ sid/su);
  expect(outcome.status).toBe(0);
  expect(site(outcome)).toContain('<html');
  expect(existsSync(join(outcome.folder, 'dist.ny'))).toBe(false);
  expect(existsSync(join(outcome.folder, 'dist.gammal'))).toBe(false);
});

test('a build without a browser says that there are no PDFs, and offers none', { timeout: 120_000 }, () => {
  const outcome = build(smallContent, { CHROMIUM_PATH: '/there/is/none' });
  expect(outcome.output).toContain(
    'Rapporterna görs inte som PDF: ingen Chromium eller Chrome finns på datorn.',
  );
  expect(outcome.status).toBe(0);
  const files = readdirSync(join(outcome.folder, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files.some((file) => file.endsWith('.pdf'))).toBe(false);
  const pages = files.filter((file) => file.endsWith('hela/index.html'));
  expect(pages).toHaveLength(1);
  for (const page of pages)
    expect(readFileSync(join(outcome.folder, 'dist', page), 'utf8')).not.toContain('rapport.pdf');
});

test(
  'a build whose browser cannot print says what to do and leaves the last good site in place',
  { timeout: 120_000 },
  () => {
    const outcome = build(smallContent, { CHROMIUM_PATH: process.execPath });
    expect(outcome.output).toContain(`Webbläsaren ${process.execPath} gick inte att starta`);
    expect(outcome.output).toContain('--utan-pdf');
    expect(outcome.status).toBe(1);
    expect(site(outcome)).toBe('the last good site');
    expect(readdirSync(outcome.folder).sort()).toEqual(['content', 'dist', 'dist.cache']);
  },
);

test(
  'a build on a disk that fills up says so and leaves the last good site in place',
  { timeout: 120_000 },
  () => {
    const fullDisk = pathToFileURL(join(projectRoot, 'test', 'cli', 'full-disk.mjs')).href;
    const outcome = build(smallContent, { NODE_OPTIONS: `--import=${fullDisk}` });
    expect(outcome.output).toContain(
      'Disken är full. Frigör plats och kör kommandot igen (ENOSPC).\n\nBygget stannade. Webbplatsen i',
    );
    expect(outcome.status).toBe(1);
    expect(site(outcome)).toBe('the last good site');
    expect(existsSync(join(outcome.folder, 'dist.ny'))).toBe(false);
  },
);
