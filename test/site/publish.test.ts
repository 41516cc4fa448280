import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatDatum } from '#domain/period.ts';
import { readXlsx } from '../read-xlsx.ts';
import { fileAt, readSite } from './rig/built-site.ts';
import { firstOf } from './rig/faults.ts';
import { pageType } from './rig/page-type.ts';
import { dataOf, metaOf } from './rig/published.ts';

// The site as it stands in content, which may not know its address yet.
const site = readSite();
const bookAt = (path: string) => readXlsx(readFileSync(fileAt(site, path) ?? ''));

test('each table has a file of Excel that its page leads to', () => {
  const tables = site.pages.filter((page) => pageType(page) === 'tabell');
  expect(tables.length).toBeGreaterThan(50);
  const lacking = tables.filter(({ path, html }) => {
    const file = path.replace(/\/$/u, '.xlsx');
    return !html.includes(`${site.base.slice(0, -1)}${file}"`) || fileAt(site, file) === undefined;
  });
  expect(firstOf(lacking.map(({ path }) => path))).toEqual([]);
});

// Eskilstuna's Vård- och omsorgsnämnd, August 2023: 18 tables and lists.
test('a report has all its tables in one book', () => {
  const report = '/eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport/';
  const { sheets } = bookAt(`${report}tabeller.xlsx`);
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Innehåll', 'investeringar', 'indikatorer-aldre', 'i-text', 'ataganden']),
  );
  expect(site.pages.find(({ path }) => path === report)?.html).toContain('Hämta alla tabeller som Excel');
});

test('the accessibility statement claims no conformity that nobody has found', () => {
  const page = site.pages.find(({ path }) => path === '/tillganglighet/');
  const { tillgänglighet } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../content/webbplats.json'), 'utf8'),
  ) as { tillgänglighet: { nivå: string | null } };
  expect(page?.html.includes('helt förenlig med lagen')).toBe(tillgänglighet.nivå === 'helt');
  for (const heading of [
    'Hur tillgänglig är webbplatsen?',
    'Vad kan du göra om du inte kan använda delar av webbplatsen?',
    'Rapportera brister i webbplatsens tillgänglighet',
    'Tillsyn',
    'Teknisk information om webbplatsens tillgänglighet',
    'Innehåll som inte är tillgängligt',
    'Hur vi testat webbplatsen',
  ])
    expect(page?.html).toContain(`>${heading}</h2>`);
  for (const heading of [
    'Bristande förenlighet med lagkraven',
    'Oskäligt betungande anpassning',
    'Innehåll som inte omfattas av lagen',
  ])
    expect(page?.html).toContain(`>${heading}</h3>`);
});

test('the accessibility statement says what the latest test of every page found, and when', () => {
  const page = site.pages.find(({ path }) => path === '/tillganglighet/');
  const { tillgänglighet } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../content/webbplats.json'), 'utf8'),
  ) as { tillgänglighet: { prov: { datum: string; sidor: number; brister: unknown[] } } };
  const { datum, sidor, brister } = tillgänglighet.prov;
  expect(page?.html).toContain(`Den ${formatDatum(datum)} prövades webbplatsens alla ${String(sidor)} sidor`);
  expect(page?.html.includes('Provet fann inga brister.')).toBe(brister.length === 0);
});

test('every page leads to the accessibility statement', () => {
  const without = site.pages.filter(
    (page) =>
      pageType(page) !== 'inbäddad' &&
      !page.tags.some(({ attributes }) => attributes.href === `${site.base}tillganglighet/`),
  );
  expect(firstOf(without.map(({ path }) => path))).toEqual([]);
});

test('every page says what it is where it is shared', () => {
  const pages = site.pages.filter((page) => pageType(page) !== 'inbäddad');
  const without = pages.filter(
    (page) =>
      ['og:title', 'og:description', 'og:type', 'twitter:card'].some(
        (property) => (metaOf(page, property) ?? '') === '',
      ) || metaOf(page, 'og:locale') !== 'sv_SE',
  );
  expect(firstOf(without.map(({ path }) => path))).toEqual([]);
});

test('search engines are told what a page is, in data that can be read', () => {
  const typesOf = (type: ReturnType<typeof pageType>) =>
    new Set(
      site.pages
        .filter((page) => pageType(page) === type)
        .map((page) =>
          dataOf(page)
            .map((ett) => ett['@type'])
            .join(),
        ),
    );
  expect(typesOf('start')).toEqual(new Set(['WebSite']));
  expect(typesOf('rapport')).toEqual(new Set(['Report,BreadcrumbList']));
  expect(typesOf('hela')).toEqual(new Set(['Report,BreadcrumbList']));
  expect(typesOf('kapitel')).toEqual(new Set(['Chapter,BreadcrumbList']));
  expect(typesOf('tabell')).toEqual(new Set(['Dataset,BreadcrumbList']));
});
