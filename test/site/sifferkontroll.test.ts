import { expect, test } from 'vitest';
import { addressOf, useBrowser, withPage } from './rig/browser.ts';
import { readSite } from './rig/built-site.ts';
import { pageType } from './rig/page-type.ts';

useBrowser();

const list = '/sifferkontroll/';

test('the first sentence says whose check it is', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(addressOf(list));
    expect(await page.locator('main h1 + p').innerText()).toBe(
      'Automatisk kontroll, inte revisorernas granskning.',
    );
  });
});

test('a choice shows its findings at once, counts them and stands in the address', async () => {
  await withPage({}, async (page) => {
    await page.goto(addressOf(list));
    const shown = page.locator('.findings > li:visible');
    const all = await shown.count();
    const rule = page.locator('[data-value="text-och-tabell"]');
    const antal = Number(await rule.locator('.count').innerText());
    await rule.click();
    expect(await shown.count()).toBe(antal);
    expect(await page.locator('[data-finding-count]').innerText()).toContain(
      `${String(antal)} av ${String(all)} fynd`,
    );
    await page.locator('[data-value="slutsats"]').click();
    expect(await shown.count()).toBeLessThan(antal);
    expect(new URL(page.url()).search).toBe('?allvar=slutsats&regel=text-och-tabell');

    const both = await shown.count();
    await page.reload();
    expect(await shown.count()).toBe(both);
    await page.locator('[data-value="slutsats"]').click();
    await rule.click();
    expect(await shown.count()).toBe(all);
  });
});

test('without JavaScript each choice is a page with as many findings as it says', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(addressOf(list));
    const choices = await page.locator('[data-filter]').evaluateAll((links) =>
      links.map((a) => ({
        href: (a as HTMLAnchorElement).href,
        antal: Number(a.querySelector('.count')?.textContent),
      })),
    );
    expect(choices.length).toBeGreaterThan(10);
    for (const { href, antal } of choices) {
      await page.goto(href);
      expect(await page.locator('.findings > li').count()).toBe(antal);
    }
  });
});

test('every finding leads to its place in a table or list', async () => {
  await withPage({}, async (page) => {
    await page.goto(addressOf('/linkoping/leanlink/2023-08-delarsrapport/sifferkontroll/'));
    const hrefs = await page
      .locator('.findings .where a')
      .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(30);
    for (const [href, hashes] of Map.groupBy(
      hrefs.map((href) => new URL(href)),
      ({ origin, pathname }) => origin + pathname,
    )) {
      await page.goto(href);
      for (const { hash } of hashes)
        if (hash !== '')
          expect(await page.locator(`[id="${hash.slice(1)}"]`).count(), `${href}${hash}`).toBe(1);
    }
  });
});

test('what the check shows and nobody has explained is a note at its cell', async () => {
  await withPage({}, async (page) => {
    await page.goto(addressOf('/eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport/tabell/i-text/'));
    const cell = page.locator('[id="sjukfranvaro-minskning--tal"]');
    const note = await cell.locator('.marks a').first().getAttribute('href');
    expect(await page.locator(note ?? '').innerText()).toMatch(
      /^Automatisk kontroll: Källan skriver 0,8\s%/u,
    );
  });
});

test('each report has a list of its own', () => {
  const pages = readSite().pages.map((page) => pageType(page));
  expect(pages.filter((type) => type === 'sifferkontroll, rapport')).toHaveLength(
    pages.filter((type) => type === 'rapport').length,
  );
});
