import { existsSync, readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import type { Tabell } from '#domain/datablad/tabell.ts';
import { serveFolder } from '#cli/visa/static-server.ts';
import { tabellAdress } from '#domain/adresser.ts';
import { readArkiv } from '../views/arkivet.ts';
import { axeFindingsOnEach } from './rig/axe.ts';
import { addressOf, useBrowser, withPage } from './rig/browser.ts';
import { useSite } from './rig/built-elsewhere.ts';
import { fileAt, tagsNamed, type BuiltPage } from './rig/built-site.ts';
import { firstOf } from './rig/faults.ts';
import { htmlFaults } from './rig/html-faults.ts';
import { brokenLinks, foreignFiles } from './rig/links.ts';
import { pageType, somePages } from './rig/page-type.ts';
import { testVisits } from './rig/visits.ts';

// The made-up archive has every kind of table that Swedish kommuner print; what its sheets are named matters to no one.
const site = useSite('/', ['--innehåll', 'test/fixtures/arkiv', '--utan-pdf']);
let address: string;

beforeAll(async () => {
  let server: Server;
  ({ server, address } = await serveFolder({ folder: site().folder, base: '/', port: 0 }));
  return () => {
    server.close();
    server.closeAllConnections();
  };
});
const sheets = rapportplatser(await readArkiv('test/fixtures/arkiv')).flatMap((plats) =>
  plats.rapport.datablad.map(({ nyckel, innehåll }) => ({ path: tabellAdress(plats, nyckel), innehåll })),
);
const tables = sheets.flatMap(({ path, innehåll }) => (innehåll.typ === 'tabell' ? { path, innehåll } : []));
const lists = sheets.filter(({ innehåll }) => innehåll.typ !== 'tabell');
const most = (measure: (tabell: Tabell) => number) =>
  tables.reduce((a, b) => (measure(b.innehåll) > measure(a.innehåll) ? b : a)).path;
/** The widest table, the longest, and a sheet of each other kind. */
const samples = [
  most(({ kolumner }) => kolumner.length),
  most(({ rader }) => rader.length),
  ...[...Map.groupBy(lists, ({ innehåll }) => innehåll.typ).values()].map(([first]) => first!.path),
];

useBrowser();
// Each of its tables is of a make of its own.
const whole = ['tabell'] as const;
testVisits(() => ({ site: site(), address }), whole);

test('the pages of the made-up archive are valid HTML', { timeout: 600_000 }, async () => {
  expect(await htmlFaults(somePages(site().pages, whole))).toEqual([]);
});

test('no link of the made-up archive leads nowhere, and nothing is loaded from outside', () => {
  expect(firstOf(brokenLinks(site()))).toEqual([]);
  expect(firstOf(foreignFiles(site()))).toEqual([]);
});

test('every page of the made-up archive is of a type that is tested', () => {
  expect(site().pages.filter((page) => pageType(page) === undefined)).toEqual([]);
});

const moved = (which: (path: string) => boolean) =>
  site().redirects.find(({ path }) => which(path))?.path ?? 'no such redirect';
const movedTable = () => moved((path) => path.includes('/tabell/'));

test('an old address leads on to the new one', async () => {
  const old = moved((path) => !path.includes('/tabell/'));
  await withPage({}, async (page) => {
    await page.goto(addressOf(old, address));
    await page.waitForURL((url) => url.pathname === '/provstad/socialnamnden/');
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});

test.each([
  ['netto--utfall', 'netto--utfall'],
  ['nettokostnad--budget-halvar', 'netto--budget'],
  ['rad-nettokostnad', 'rad-netto'],
])('an old address of the figure %s leads on to the figure, which is marked', async (old, now) => {
  await withPage({}, async (page) => {
    await page.goto(addressOf(`${movedTable()}#${old}`, address));
    await page.waitForURL(
      (url) => url.pathname.startsWith('/provstad/socialnamnden/') && url.hash === `#${old}`,
    );
    const background = (id: string) =>
      page.locator(`:is(td#${id}, tr#${id} > th)`).evaluate((cell) => getComputedStyle(cell).backgroundColor);
    const plain = await background('intakter--utfall');
    expect(await background(now)).not.toBe(plain);
    expect(await page.locator(`#${old}`).evaluate((place) => place.closest('tr')?.id)).toBe('rad-netto');
  });
});

test('an old address leads on without scripts, to the page', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(addressOf(movedTable(), address));
    await page.waitForURL((url) => url.pathname.startsWith('/provstad/socialnamnden/'));
    expect(await page.locator('h1').isVisible()).toBe(true);
  });
});

test('an old file is what the new one is', () => {
  const [gammal, ny] = ['sociala-namnden', 'socialnamnden'].map((nämnd) =>
    readFileSync(fileAt(site(), `/data/provstad/${nämnd}/observationer.csv`) ?? '', 'utf8'),
  );
  expect(gammal).toContain('period');
  expect(gammal).toBe(ny);
});

const chapterOrTable = (page: BuiltPage) => ['kapitel', 'tabell'].includes(pageType(page) ?? '');
const linkTo = (page: BuiltPage, start: string) =>
  tagsNamed(page, 'a').flatMap(({ attributes: { href = '' } }) => (href.startsWith(start) ? [href] : []));

test('every chapter and table leads to its file at the forge, and to whom faults are told', () => {
  const pages = site().pages.filter(chapterOrTable);
  expect(pages.length).toBeGreaterThan(20);
  const forge = 'https://example.se/provspegel/edit/main/content/';
  const astray = pages.filter((page) => {
    const [edit = '', ...more] = linkTo(page, forge);
    const file = edit.slice(forge.length);
    const key = page.path.split('/').at(-2) ?? '';
    return more.length > 0 || !existsSync(join('test/fixtures/arkiv', file)) || !file.includes(`/${key}.`);
  });
  expect(firstOf(astray.map(({ path }) => path))).toEqual([]);
  const silent = pages.filter((page) => {
    const [letter = ''] = linkTo(page, 'mailto:prov@example.se?');
    return (
      new URL(letter || 'mailto:').searchParams.get('body')?.startsWith(`Sidan: ${page.path}\n`) !== true
    );
  });
  expect(firstOf(silent.map(({ path }) => path))).toEqual([]);
});

test('a report of a fault takes along the cell that the reader has come to', async () => {
  const path = '/provstad/socialnamnden/2023-06-delarsrapport/tabell/';
  const table = site().pages.find((page) => page.path.startsWith(path) && pageType(page) === 'tabell');
  const cell = [...(table?.ids ?? [])].find((id) => id.includes('--')) ?? '';
  await withPage({}, async (page) => {
    const body = async () =>
      new URL((await report.getAttribute('href')) ?? '').searchParams.get('body')?.split('\n')[0];
    const report = page.locator('[data-report-page]');
    await page.goto(addressOf(`${table?.path ?? ''}#${cell}`, address));
    await page.getByText('Rapportera ett fel i den markerade uppgiften').waitFor();
    expect(await body()).toBe(`Sidan: ${addressOf(`${table?.path ?? ''}#${cell}`, address)}`);
    await page.evaluate(() => (location.hash = ''));
    await page.getByText('Rapportera ett fel', { exact: true }).waitFor();
    expect(await body()).toBe(`Sidan: ${addressOf(table?.path ?? '', address)}`);
  });
});

test('a statement after a self-assessment does not say that anybody with assistive technology has tried the site', () => {
  const html = site().pages.find(({ path }) => path === '/tillganglighet/')?.html ?? '';
  expect(html).toContain('delvis förenlig med lagen');
  expect(html).toContain('Bedömt av: Utgivaren, som självskattning.');
  expect(html).toContain('Påhittade kartor. De är tusentals.');
  expect(html).toContain(
    'Ingen som använder skärmläsare, förstoring eller röststyrning till vardags har prövat',
  );
});

test('a corrected report says so, on the screen and on paper', () => {
  const rapport = '/provstad/socialnamnden/2023-06-delarsrapport/';
  for (const path of [rapport, `${rapport}hela/`]) {
    const html = site().pages.find((page) => page.path === path)?.html;
    expect(html).toContain('10 december 2026</strong> Plus i tabellen över bidrag. Skäl: Läst åt fel håll.');
    expect(html).toMatch(/Publicerad här<\/dt>\s*<dd[^>]*>21 november 2026/u);
  }
});

test('axe finds nothing on the widest and the longest table, and on a sheet of each other kind, light, 320 px', async () => {
  const addresses = samples.map((path) => addressOf(path, address));
  expect(await axeFindingsOnEach(addresses, { colorSchemes: ['light'], width: 320 })).toEqual([]);
});
