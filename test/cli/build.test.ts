import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test, vi } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { paths, smallContent, withFault, writeContent, type Content } from '../load/small-content.ts';
import { runBuild } from '../run-build.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { thin } from '../thinning.ts';

// A build waits for those of other test files to end.
vi.setConfig({ testTimeout: 600_000 });

interface Outcome {
  status: number | null;
  output: string;
  /** Folder that holds the site and all that the build left beside it. */
  folder: string;
}

/** Builds some content where a site is already, as a new process. */
function build(content: Content, extra: NodeJS.ProcessEnv = {}, args: string[] = []): Outcome {
  const folder = temporaryFolder();
  const dist = join(folder, 'dist');
  mkdirSync(dist);
  writeFileSync(join(dist, 'index.html'), 'the last good site');
  const innehåll = writeContent(join(folder, 'content'), content);
  return { ...runBuild(['--innehåll', innehåll, '--ut', dist, ...args], extra), folder };
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

test('a build without PDFs says so and offers none; an old address leads on under a sub-path too, a page and a file', () => {
  const [gammal, ny] = ['/linkoping/leanlink-ab/', '/linkoping/leanlink/'];
  const tabell = '2022-10-delarsrapport/tabell/drift-prognos.csv';
  const omdirigeringar = { [gammal]: ny, [gammal + tabell]: ny + tabell };
  const content = { ...smallContent, 'omdirigeringar.json': JSON.stringify({ omdirigeringar }) };
  const outcome = build(content, { NAMNDSPEGEL_ADRESS: 'https://exempel.se/rapporter/' }, ['--utan-pdf']);
  expect(outcome.output).toContain('Rapporterna görs inte som PDF: så var det valt.');
  expect(outcome.status).toBe(0);
  const read = (path: string) => readFileSync(join(outcome.folder, 'dist', path), 'utf8');
  const page = read(`${gammal}index.html`);
  expect(page).toContain('<meta http-equiv="refresh" content="0; url=/rapporter/linkoping/leanlink/">');
  expect(page).toContain('<link rel="canonical" href="https://exempel.se/rapporter/linkoping/leanlink/">');
  expect(page).toMatch(/<a href="\/rapporter\/linkoping\/leanlink\/" data-moved-to/u);
  expect(read(gammal + tabell)).toBe(read(ny + tabell));
  const files = readdirSync(join(outcome.folder, 'dist'), { recursive: true, encoding: 'utf8' });
  expect(files.some((file) => file.endsWith('.pdf'))).toBe(false);
  const pages = files.filter((file) => file.endsWith('hela/index.html'));
  expect(pages).toHaveLength(1);
  for (const file of pages) expect(read(file)).not.toContain('rapport.pdf');
});

test('a build with a browser where there is none says so and leaves the last good site in place', () => {
  const outcome = build(smallContent, { CHROMIUM_PATH: '/there/is/none' });
  expect(outcome.output).toContain('CHROMIUM_PATH är "/there/is/none", men där finns inget program.');
  expect(outcome.output).toContain('--utan-pdf');
  expect(outcome.status).toBe(1);
  expect(site(outcome)).toBe('the last good site');
  expect(readdirSync(outcome.folder).sort()).toEqual(['content', 'dist']);
});

const disk = pathToFileURL(join(projectRoot, 'test', 'cli', 'faulty-disk.mjs')).href;
const refuses = (ending: string, code: string) => ({
  NODE_OPTIONS: `--import=${disk}`,
  FAULTY_ENDING: ending,
  FAULTY_CODE: code,
});
const full = 'Disken är full. Frigör plats och kör kommandot igen (ENOSPC';

// A page, a file for Excel, the report as PDF, the index of the search, and the putting of the new site in its place.
const lateFaults: { fault: string; extra: NodeJS.ProcessEnv; messages: string[] }[] = [
  { fault: 'whose page the disk has no room for', extra: refuses('.html', 'ENOSPC'), messages: [full] },
  { fault: 'whose workbook the disk has no room for', extra: refuses('.xlsx', 'ENOSPC'), messages: [full] },
  { fault: 'whose PDF the disk has no room for', extra: refuses('.pdf', 'ENOSPC'), messages: [full] },
  {
    fault: 'whose index cannot be written',
    extra: refuses('register.json', 'EROFS'),
    messages: ['Disken går bara att läsa.'],
  },
  {
    fault: 'that cannot be put in its place',
    extra: refuses('/dist', 'EACCES'),
    messages: ['Mappen får inte ändras av den här användaren.'],
  },
  {
    fault: 'whose browser cannot print',
    extra: { CHROMIUM_PATH: process.execPath },
    messages: [`Webbläsaren ${process.execPath} gick inte att starta`, '--utan-pdf'],
  },
];

test.each(thin(lateFaults, { most: 2, name: ({ fault }) => fault }))(
  'a build $fault says what to do and leaves the last good site in place',
  ({ extra, messages }) => {
    const outcome = build(smallContent, extra);
    for (const message of messages) expect(outcome.output).toContain(message);
    expect(outcome.output).toContain('Bygget stannade. Webbplatsen i');
    expect(outcome.status).toBe(1);
    expect(site(outcome)).toBe('the last good site');
    expect(readdirSync(outcome.folder).sort()).toEqual(['content', 'dist', 'dist.cache']);
  },
);

test('a build into a folder that cannot be made says so', () => {
  const folder = temporaryFolder();
  const innehåll = writeContent(join(folder, 'content'), smallContent);
  const fil = join(folder, 'a-file');
  writeFileSync(fil, 'not a folder');
  const { status, output } = runBuild(['--innehåll', innehåll, '--ut', join(fil, 'dist')]);
  expect(output).toContain('Det ligger en fil där en mapp ska vara.');
  expect(status).toBe(1);
  expect(readFileSync(fil, 'utf8')).toBe('not a folder');
});
