import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressOf, useBrowser, withPage } from './rig/browser.ts';

const ink = (page: Page) => page.evaluate(() => getComputedStyle(document.body).color);

useBrowser();

test.each([
  { system: 'light', other: 'dark' },
  { system: 'dark', other: 'light' },
] as const)('the switch turns a $system page $other, and the next page is drawn so', async ({ system }) => {
  await withPage({ colorScheme: system }, async (page) => {
    await page.goto(addressOf('/'));
    const before = await ink(page);
    const button = page.getByRole('button', { name: /utseende|tema/iu });
    // System, light, dark: two of the three look the same.
    await button.click();
    if ((await ink(page)) === before) await button.click();
    const after = await ink(page);
    expect(after).not.toBe(before);
    await page.goto(addressOf('/404.html'), { waitUntil: 'commit' });
    await page.waitForSelector('main');
    expect(await ink(page)).toBe(after);
  });
});

test('the look follows the system until it is chosen', async () => {
  const looks = await Promise.all(
    (['light', 'dark'] as const).map((colorScheme) =>
      withPage({ colorScheme }, async (page) => {
        await page.goto(addressOf('/'));
        return ink(page);
      }),
    ),
  );
  expect(new Set(looks).size).toBe(2);
});
