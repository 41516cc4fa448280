import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveFolder } from '#cli/visa/static-server.ts';
import { useBrowser, withPage } from './rig/browser.ts';
import { fileAt, readSite, tagsNamed } from './rig/built-site.ts';
import { useSite } from './rig/built-elsewhere.ts';
import { firstOf } from './rig/faults.ts';
import { brokenLinks, foreignFiles } from './rig/links.ts';
import { pageType } from './rig/page-type.ts';
import { addressesIn, dataOf, metaOf, pathAt, sizeOfPng } from './rig/published.ts';
import { openSearch } from './sok/svar.ts';

useBrowser();
const site = useSite('/rapporter/', ['--utan-pdf'], { NAMNDSPEGEL_ADRESS: 'https://exempel.se/rapporter/' });

test('no link leads nowhere when the site is published under a path', () => {
  expect(site().pages.length).toBe(readSite().pages.length);
  expect(firstOf(brokenLinks(site()))).toEqual([]);
});

test('no page loads anything from outside when the site is published under a path', () => {
  expect(firstOf(foreignFiles(site()))).toEqual([]);
});

test('the canonical address of a page has the path in it', () => {
  const canonical = site()
    .pages.flatMap((page) => tagsNamed(page, 'link'))
    .filter(({ attributes }) => attributes.rel === 'canonical')
    .map(({ attributes }) => attributes.href ?? '');
  expect(canonical).not.toEqual([]);
  const astray = canonical.filter((address) => !address.startsWith('https://exempel.se/rapporter/'));
  expect(firstOf(astray)).toEqual([]);
});

test('the search finds and leads on when the site is published under a path', async () => {
  const { server, address } = await serveFolder({ folder: site().folder, base: '/rapporter/', port: 0 });
  try {
    const found = await withPage({}, async (page) =>
      (await openSearch(page, address))('leanlink 2022 sjukfrånvaro'),
    );
    expect(found[0]).toMatch(/^\/rapporter\/linkoping\/leanlink\/2022-10-delarsrapport\//u);
  } finally {
    server.close();
    server.closeAllConnections();
  }
});

test('a site that knows its address tells browsers how to search it', () => {
  const xml = readFileSync(join(site().folder, 'opensearch.xml'), 'utf8');
  expect(xml).toContain('template="https://exempel.se/rapporter/sok/?q={searchTerms}"');
  const linked = site().pages.filter((page) =>
    tagsNamed(page, 'link').some(
      ({ attributes }) => attributes.rel === 'search' && attributes.href === '/rapporter/opensearch.xml',
    ),
  );
  expect(linked.length).toBeGreaterThan(100);
});

const start = 'https://exempel.se/rapporter/';

test('the map of the site has every page that may be found, and nothing else', () => {
  const listed = addressesIn(site(), '/sitemap.xml', 'loc').map((address) => pathAt(address, start));
  const pages = site()
    .pages.filter((page) => !['404', 'inbäddad'].includes(pageType(page) ?? ''))
    .map(({ path }) => path);
  expect(listed.length).toBeGreaterThan(100);
  expect(new Set(listed)).toEqual(new Set(pages));
});

test('feeds and the other files of XML can be read as such', async () => {
  const files = readdirSync(site().folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.xml'),
  );
  expect(files.filter((file) => file.endsWith('rss.xml')).length).toBeGreaterThan(5);
  const faults = await withPage({}, (page) =>
    page.evaluate(
      (texts) =>
        texts.map(
          (text) =>
            new DOMParser().parseFromString(text, 'application/xml').querySelector('parsererror')
              ?.textContent,
        ),
      files.map((file) => readFileSync(join(site().folder, file), 'utf8')),
    ),
  );
  expect(files.filter((_, place) => faults[place] != null)).toEqual([]);
});

test('robots.txt leads to the map of the site', () => {
  expect(readFileSync(join(site().folder, 'robots.txt'), 'utf8')).toContain(`Sitemap: ${start}sitemap.xml`);
});

test('each feed that a page names is there, and leads to pages', () => {
  const feeds = new Set(
    site()
      .pages.flatMap((page) => tagsNamed(page, 'link'))
      .filter(({ attributes }) => attributes.type === 'application/rss+xml')
      .map(({ attributes }) => (attributes.href ?? '').replace(/^\/rapporter/u, '')),
  );
  expect(feeds).toContain('/rss.xml');
  expect(feeds).toContain('/linkoping/rss.xml');
  expect(feeds).toContain('/linkoping/leanlink/rss.xml');
  const astray = [...feeds].flatMap((feed) =>
    addressesIn(site(), feed, 'link').filter(
      (address) => fileAt(site(), pathAt(address, start) ?? '/finns-inte') === undefined,
    ),
  );
  expect(astray).toEqual([]);
});

test('every page has a picture to be shared with, 1200 by 630, at a whole address', () => {
  const pages = site().pages.filter((page) => !['404', 'inbäddad'].includes(pageType(page) ?? ''));
  const pictures = new Map(pages.map((page) => [page.path, metaOf(page, 'og:image') ?? '']));
  const files = new Set(
    [...pictures.values()].map((address) => fileAt(site(), pathAt(address, start) ?? '/') ?? ''),
  );
  expect([...files].map((file) => sizeOfPng(file))).toEqual(
    Array.from(files, () => ({ width: 1200, height: 630 })),
  );
  expect(pictures.get('/linkoping/leanlink/2022-10-delarsrapport/personal/')).toBe(
    `${start}linkoping/leanlink/2022-10-delarsrapport/delningsbild.png`,
  );
  expect(pictures.get('/om/')).toBe(`${start}delningsbild.png`);
});

test('a data set names its files at whole addresses', () => {
  const page = site().pages.find(({ path }) => path.endsWith('/2022-10-delarsrapport/tabell/drift-prognos/'));
  const [dataset] = page === undefined ? [] : dataOf(page);
  const files = (dataset?.distribution ?? []) as { contentUrl: string }[];
  expect(files.map(({ contentUrl }) => contentUrl.split('.').at(-1))).toEqual(['xlsx', 'csv', 'json']);
  expect(
    files.filter(({ contentUrl }) => fileAt(site(), pathAt(contentUrl, start) ?? '/') === undefined),
  ).toEqual([]);
  expect(dataset?.temporalCoverage).toBe('2021-01-01/2022-12-31');
});
