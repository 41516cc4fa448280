import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { runAxe } from '#cli/tillganglighet/axe.ts';
import { addressOf, useBrowser, withPage } from '../rig/browser.ts';
import { fileAt, readSite } from '../rig/built-site.ts';
import { openSearch } from './svar.ts';

useBrowser();
const site = readSite();
const chapter = '/linkoping/leanlink/2023-08-delarsrapport/ekonomi/';

/** Every file a page asks for from now on, by its site-relative address. */
function record(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

/** Bytes on the way: what is text is sent compressed, the index is compressed already. */
function wire(paths: readonly string[]): number {
  return [...new Set(paths)].reduce((sum, path) => {
    const file = readFileSync(fileAt(site, path) ?? '');
    return sum + (/\.(?:js|json|txt)$/u.test(path) ? gzipSync(file).length : file.length);
  }, 0);
}

async function typeAndWait(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text);
  await page.locator('.search-panel .search-option .hit-title').first().waitFor();
  await page.waitForLoadState('networkidle');
}

test('nothing of the search is loaded until the field is used', () =>
  withPage({}, async (page) => {
    const paths = record(page);
    await page.goto(addressOf(chapter), { waitUntil: 'networkidle' });
    expect(paths.filter((path) => /pagefind|falt|motor|stavning|markera-ord/u.test(path))).toEqual([]);
    const index = page.waitForRequest(/\.pagefind$/u);
    await page.locator('#sok').focus();
    await index;
  }));

test.each(['sjukfrånvaro', 'ekonomi', 'personal', 'äldreomsorg'])(
  'a first query with ten hits weighs at most 190 KB, a further word at most 60 KB: %s',
  (ord) =>
    withPage({}, async (page) => {
      const sök = await openSearch(page);
      const paths = record(page);
      const before = performanceOf(await page.content());
      expect(await sök(ord)).toHaveLength(10);
      await page.waitForLoadState('networkidle');
      const first = wire([...before, ...paths]);
      expect(first).toBeLessThanOrEqual(190_000);
      for (const annat of ['underskott', 'verksamhet']) {
        const already = new Set(paths);
        await sök(`${ord} ${annat}`);
        await page.waitForLoadState('networkidle');
        expect(wire(paths.filter((path) => !already.has(path)))).toBeLessThanOrEqual(60_000);
      }
    }),
);

/** The scripts that the search page itself brings. */
function performanceOf(html: string): string[] {
  return [...html.matchAll(/src="(?<src>\/_astro\/[^"]+\.js)"/gu)].flatMap(({ groups }) => groups?.src ?? []);
}

test('"/" leads to the field; arrow keys, Enter and Escape do what they say', () =>
  withPage({}, async (page) => {
    await page.goto(addressOf('/'));
    await page.keyboard.press('/');
    const field = page.locator('#sok');
    expect(await field.evaluate((en) => en === document.activeElement)).toBe(true);
    await typeAndWait(page, 'sjukfrånvaro eskilstuna');
    expect(await field.getAttribute('aria-expanded')).toBe('true');
    expect(await field.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = await field.getAttribute('aria-activedescendant');
    expect(active).toBe('sok-traff-0');
    expect(await page.locator(`#${active ?? ''}`).getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await page.locator('.search-panel').isVisible()).toBe(false);
    await page.keyboard.press('ArrowDown');
    await page.locator('.search-panel').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname.startsWith('/eskilstuna/'));
  }));

test('where there is little room a link opens the field, and Escape closes it again', () =>
  withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(addressOf('/om/'));
    const header = await page.locator('.site-header').boundingBox();
    expect(header?.height).toBeLessThan(110);
    const link = page.locator('.search-link');
    const field = page.locator('#sok');
    expect(await link.getAttribute('href')).toBe('/sok/');
    await link.focus();
    await page.keyboard.press('Enter');
    expect(await field.evaluate((en) => en === document.activeElement)).toBe(true);
    await typeAndWait(page, 'hemtjänst');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.keyboard.press('Escape');
    expect(await field.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await field.isVisible()).toBe(false);
    expect(await link.evaluate((en) => en === document.activeElement)).toBe(true);
  }));

test('Enter without a choice leads to all hits', () =>
  withPage({}, async (page) => {
    await page.goto(addressOf('/om/'));
    await page.keyboard.press('/');
    await typeAndWait(page, 'hemtjänst');
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname === '/sok/' && url.searchParams.get('q') === 'hemtjänst');
    await page.locator('.hit').first().waitFor();
    expect(await page.locator('.hit').count()).toBe(10);
  }));

test('what is found is said to those who do not see it', () =>
  withPage({}, async (page) => {
    await page.goto(addressOf('/'));
    await page.locator('#sok').focus();
    await typeAndWait(page, 'sjukfånvaro');
    await expect
      .poll(() => page.locator('[data-search-status]').textContent())
      .toMatch(/Menade du ”sjukfrånvaro”\?.*\d+ sidor med träffar/u);
  }));

test('a row is a hit with its figure, whose it is and of when, and its words are marked on arrival', () =>
  withPage({}, async (page) => {
    await page.goto(addressOf('/sok/?q=total+sjukfr%C3%A5nvaro+leanlink+2023&slag=tabell'));
    const hit = page.locator('.hit').first();
    await hit.waitFor();
    expect(await hit.locator('.hit-title').textContent()).toBe('Total sjukfrånvaro');
    expect(await hit.locator('.hit-text').textContent()).toMatch(/augusti 2023 · 9\.3\s%/u);
    expect(await hit.locator('.hit-where').textContent()).toBe(
      'Leanlink, Linköping · januari–augusti 2023 · Personal · Tabell: Personal',
    );
    await hit.locator('a').first().click();
    await page.locator('mark.sought').first().waitFor();
    expect(new URL(page.url()).search).toBe('');
    expect(new URL(page.url()).hash).toBe('#rad-sjukfranvaro-total');
    expect(await page.locator('tr:target mark.sought').first().textContent()).toMatch(/total|sjukfrånvaro/iu);
    expect(await page.locator('mark.sought').count()).toBe(
      await page.locator('tr:target mark.sought').count(),
    );
  }));

test('a finding is a hit that leads to it among the findings of its report', () =>
  withPage({}, async (page) => {
    const sök = await openSearch(page);
    const [first = ''] = await sök('trycksår fel period');
    expect(first).toMatch(/vard-och-omsorgsnamnden\/2023-08-delarsrapport\/sifferkontroll\/#/u);
    await page.locator('.hit a').first().click();
    await page.locator('li:target mark.sought').first().waitFor();
    expect(await page.locator('li:target').textContent()).toContain('221101–220815');
  }));

test('the query and what is chosen stand in the address, and the way back goes through them', () =>
  withPage({}, async (page) => {
    const sök = await openSearch(page);
    const alla = await sök('sjukfrånvaro');
    expect(alla.some((adress) => !adress.startsWith('/eskilstuna/'))).toBe(true);
    await page.locator('select[name="kommun"]').selectOption('Eskilstuna');
    await page.locator('.hits[aria-busy="false"]').waitFor({ state: 'attached' });
    expect(new URL(page.url()).searchParams.get('kommun')).toBe('Eskilstuna');
    const hrefs = () =>
      page
        .locator('.hit > .hit-title > a')
        .evaluateAll((links) => links.map((a) => (a as HTMLAnchorElement).pathname));
    await expect
      .poll(async () => (await hrefs()).every((path) => path.startsWith('/eskilstuna/')))
      .toBe(true);

    const said = await page.locator('select[name="slag"] option:nth-child(2)').textContent();
    const counted = Number(/\((?<antal>\d+)\)/u.exec(said ?? '')?.groups?.antal);
    await page.locator('select[name="slag"]').selectOption({ index: 1 });
    await expect
      .poll(() => page.locator('[data-count]').textContent())
      .toMatch(new RegExp(`^Träffar på ${counted} `, 'u'));

    await page.goBack();
    await page.goBack();
    await expect
      .poll(async () => (await hrefs()).join())
      .toBe(alla.map((adress) => adress.split('#')[0]).join());
  }));

test('an empty result says what to try, and what the archive does not have', () =>
  withPage({}, async (page) => {
    const sök = await openSearch(page);
    expect(await sök('xylofonorkester')).toEqual([]);
    expect(await page.locator('[data-said]').textContent()).toContain(
      'Inget i arkivet innehåller ”xylofonorkester”',
    );
    expect(await page.locator('[data-hints]').isVisible()).toBe(true);
  }));

const bad = [
  ['10 000 characters', 'sjukfrånvaro '.repeat(800)],
  ['one word of 10 000 letters', 'a'.repeat(10_000)],
  ['only stop words', 'hur är det med och för'],
  ['HTML', '<img src=x onerror=alert(1)><script>alert(2)</script>'],
  ['regular-expression signs', '.*+?^${}()|[\\]\\ (sjukfrånvaro'],
  ['emoji', '👵🏽🏥 💰'],
  ['names of the language', '__proto__ constructor toString'],
  ['only signs', '§ − % " \' ` & # ?'],
] as const;

test('bad input gives an answer and no error', () =>
  withPage({}, async (page) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('dialog', (dialog) => {
      faults.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    await page.goto(addressOf('/sok/'));
    for (const [kind, text] of bad) {
      await page.locator('#sok').fill('');
      expect(await page.locator('[data-count]').textContent(), kind).toBe('');
      // Past the field's own limit, as a script or a pasted address may.
      await page.locator('#sok').evaluate((field: HTMLInputElement, typed) => {
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, text);
      await page.locator('.hits[aria-busy="false"]').waitFor({ state: 'attached' });
      expect(await page.locator('[data-count]').textContent(), kind).toMatch(
        /^(?:Träffar på \d+ sid|Inga träffar\.)/u,
      );
      expect(await page.locator('.search-results img, .search-results script').count(), kind).toBe(0);
      expect(faults, kind).toEqual([]);
    }
  }));

test('without JavaScript the link of a narrow header leads to the search page', () =>
  withPage({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(addressOf('/om/'));
    await page.locator('.search-link').click();
    expect(new URL(page.url()).pathname).toBe('/sok/');
  }));

test('without JavaScript the form leads to a page that says so and leads on', () =>
  withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(addressOf('/'));
    await page.locator('#sok').fill('hemtjänst');
    await page.locator('.site-search button').click();
    expect(new URL(page.url()).pathname).toBe('/sok/');
    expect(await page.locator('noscript').innerText()).toContain('Sökningen behöver JavaScript');
    await page.getByRole('link', { name: 'Alla tabeller, Linköping' }).click();
    expect(await page.getByRole('link', { name: 'Driftsammandrag' }).count()).toBeGreaterThan(3);
  }));

test.each([
  ['light', 320],
  ['dark', 1280],
] as const)('axe finds nothing in the open field and among hits, %s, %i px', (colorScheme, width) =>
  withPage({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
    const findings = async () =>
      (await runAxe(page)).map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    await page.goto(addressOf('/linkoping/'));
    expect(await findings()).toEqual([]);
    await page.keyboard.press('/');
    await typeAndWait(page, 'sjukfånvaro');
    await page.keyboard.press('ArrowDown');
    expect(await findings()).toEqual([]);
    const sök = await openSearch(page);
    await sök('sjukfrånvaro leanlink');
    await page.locator('details[data-facets]').evaluate((en: HTMLDetailsElement) => (en.open = true));
    expect(await findings()).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }),
);
