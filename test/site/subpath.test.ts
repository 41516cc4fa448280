import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveFolder } from '../../src/cli/static-server.ts';
import { useBrowser, withPage } from './browser.ts';
import { readSite, tagsNamed } from './built-site.ts';
import { useSite } from './built-elsewhere.ts';
import { firstOf } from './faults.ts';
import { brokenLinks, foreignFiles } from './links.ts';
import { openSearch } from './sok/svar.ts';

useBrowser();
const site = useSite('/rapporter/', [], { NAMNDSPEGEL_ADRESS: 'https://exempel.se/rapporter/' });

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
