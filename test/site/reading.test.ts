import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { thin } from '#test/thinning.ts';
import { addressOf, onPages, useBrowser, withPage } from './rig/browser.ts';
import { readSite } from './rig/built-site.ts';
import { sampleOfEachType } from './rig/page-type.ts';

const samples = [...sampleOfEachType(readSite().pages)].map(([type, { path }]) => ({ type, path }));

useBrowser();

test('every type of page is read without JavaScript', { timeout: 300_000 }, async () => {
  expect(samples.length).toBeGreaterThan(15);
  await onPages({ javaScriptEnabled: false }, samples, async (page, { path }) => {
    await page.goto(addressOf(path));
    const main = page.locator('main');
    expect(await main.locator('h1').isVisible(), path).toBe(true);
    expect((await main.innerText()).length, path).toBeGreaterThan(60);
    for (const table of await main.locator('table').all()) expect(await table.isVisible(), path).toBe(true);
  });
});

// A page that is framed has no navigation to lead past.
const withNavigation = thin(
  samples.filter(({ type }) => type !== 'inbäddad'),
  { most: 8, name: ({ type }) => type },
);

test('the first Tab on a page leads past the navigation', { timeout: 300_000 }, async () => {
  // One at a time: a page that is not in front moves slowly.
  await withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    for (const { path } of withNavigation) await leadsPast(page, path);
  });
});

async function leadsPast(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(path));
  await page.keyboard.press('Tab');
  const link = page.locator('a:focus');
  expect(await link.getAttribute('href')).toMatch(/^#./u);
  // Waits for a skip link that slides into view.
  await expect.poll(async () => (await link.boundingBox())?.y, { timeout: 10_000 }).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  const target = page.locator(':target');
  expect(await target.evaluate((element) => element.closest('main') !== null)).toBe(true);
  await page.keyboard.press('Tab');
  const isBeforeMain = await page.locator(':focus').evaluate((focused) => {
    const position = document.querySelector('main')?.compareDocumentPosition(focused) ?? 0;
    return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  });
  expect(isBeforeMain).toBe(false);
}
