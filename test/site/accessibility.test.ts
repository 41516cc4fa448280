import { expect, test } from 'vitest';
import { runsAll, thin } from '#test/thinning.ts';
import { axeFindings, axeFindingsOnEach } from './rig/axe.ts';
import { addressOf, useBrowser } from './rig/browser.ts';
import { readSite } from './rig/built-site.ts';
import { pageType, sampleOfEachType } from './rig/page-type.ts';

const { pages } = readSite();

/** Every chapter of a report on one page, which are tested one by one: the shortest is enough, but for once a week. */
const shortest = pages
  .filter((page) => pageType(page) === 'hela')
  .reduce((a, b) => (b.html.length < a.html.length ? b : a));
const samples = [...sampleOfEachType(pages)].map(([type, { path }]) => ({
  type,
  path: type === 'hela' && !runsAll ? shortest.path : path,
}));
const colorSchemes = ['light', 'dark'] as const;

/** The dark colours are the same at any width: they are tested at one, and once a week at both. */
const schemesAt = (width: number) => (width === 320 || runsAll ? colorSchemes : (['light'] as const));

useBrowser();

test.each([
  { width: 320, shown: samples },
  { width: 1280, shown: thin(samples, { most: 10, name: ({ type }) => type }) },
])('axe finds nothing on any type of page at $width px', { timeout: 600_000 }, async ({ width, shown }) => {
  expect(shown.length).toBeGreaterThanOrEqual(10);
  const addresses = shown.map(({ path }) => addressOf(path));
  expect(await axeFindingsOnEach(addresses, { colorSchemes: schemesAt(width), width })).toEqual([]);
});

test('axe finds grey text on a black ground, where only the dark colours have it', async () => {
  const html =
    '<!doctype html><html lang="sv"><head><title>Sida</title><style>:root { color-scheme: light dark } body { background: light-dark(#fff, #000); color: light-dark(#000, #333) }</style></head><body><main><h1>Sida</h1></main></body></html>';
  const address = `data:text/html,${encodeURIComponent(html)}`;
  expect(await axeFindings(address, { colorSchemes, width: 320 })).toEqual([
    expect.stringContaining('dark, color-contrast'),
  ]);
});
