import { expect, test } from 'vitest';
import { addressOf, useBrowser, withPage } from './rig/browser.ts';
import { readSite } from './rig/built-site.ts';
import { pageType } from './rig/page-type.ts';

useBrowser();

const list = '/sifferkontroll/';
const { pages } = readSite();
const pageAt = (path: string) => pages.find((page) => page.path === path);
const findingsOn = (path: string) =>
  pageAt(path)?.tags.filter(({ name, attributes }) => name === 'li' && 'data-regel' in attributes).length;

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
        path: (a as HTMLAnchorElement).pathname,
        antal: Number(a.querySelector('.count')?.textContent),
      })),
    );
    expect(choices.length).toBeGreaterThan(10);
    const built = choices.map(({ path }) => ({ path, antal: findingsOn(path) }));
    expect(built).toEqual(choices);
  });
});

test('every finding leads to its place in a table or list', async () => {
  await withPage({}, async (page) => {
    await page.goto(addressOf('/linkoping/leanlink/2023-08-delarsrapport/sifferkontroll/'));
    const hrefs = await page
      .locator('.findings .where a')
      .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).href));
    expect(hrefs.length).toBeGreaterThan(30);
    const astray = hrefs.filter((href) => {
      const { pathname, hash } = new URL(href);
      const page = pageAt(pathname);
      return page === undefined || (hash !== '' && !page.ids.has(hash.slice(1)));
    });
    expect(astray).toEqual([]);
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
  const types = pages.map((page) => pageType(page));
  expect(types.filter((type) => type === 'sifferkontroll, rapport')).toHaveLength(
    types.filter((type) => type === 'rapport').length,
  );
});
