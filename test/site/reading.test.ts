import { expect, test } from 'vitest';
import { thin } from '#test/thinning.ts';
import { addressOf, useBrowser, withPage } from './rig/browser.ts';
import { readSite } from './rig/built-site.ts';
import { sampleOfEachType } from './rig/page-type.ts';

const samples = [...sampleOfEachType(readSite().pages)].map(([type, { path }]) => ({ type, path }));

useBrowser();

test.concurrent.each(samples)('$type ($path) is read without JavaScript', async ({ path }) => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(addressOf(path));
    const main = page.locator('main');
    expect(await main.locator('h1').isVisible()).toBe(true);
    expect((await main.innerText()).length).toBeGreaterThan(60);
    for (const table of await main.locator('table').all()) expect(await table.isVisible()).toBe(true);
  });
});

// A page that is framed has no navigation to lead past.
const withNavigation = thin(
  samples.filter(({ type }) => type !== 'inbäddad'),
  { most: 8, name: ({ type }) => type },
);

// One at a time: a page that is not in front moves slowly.
test.each(withNavigation)('the first Tab on $type ($path) leads past the navigation', async ({ path }) => {
  await withPage({ viewport: { width: 1280, height: 800 } }, async (page) => {
    await page.goto(addressOf(path));
    await page.keyboard.press('Tab');
    const link = page.locator('a:focus');
    expect(await link.getAttribute('href')).toMatch(/^#./u);
    // Waits for a skip link that slides into view.
    await expect
      .poll(async () => (await link.boundingBox())?.y, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    const target = page.locator(':target');
    expect(await target.evaluate((element) => element.closest('main') !== null)).toBe(true);
    await page.keyboard.press('Tab');
    const isBeforeMain = await page.locator(':focus').evaluate((focused) => {
      const position = document.querySelector('main')?.compareDocumentPosition(focused) ?? 0;
      return (position & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    expect(isBeforeMain).toBe(false);
  });
});
