import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { startProgress } from '#cli/progress.ts';
import { partsOf } from '#cli/sok/delning.ts';
import { indexmapp, indexSearch } from '#cli/sok/index-search.ts';
import { builtPages } from '#cli/sok/sidor.ts';
import { serveFolder } from '#cli/visa/static-server.ts';
import { readArkiv } from '#test/views/arkivet.ts';
import { useBrowser, withPage } from '../rig/browser.ts';
import { openSearch } from './svar.ts';

// How the site is searched when its archive is large: an index for each kommun, and one of all reports in brief.
useBrowser();
let address: string;

beforeAll(async () => {
  const parent = join(projectRoot, '.cache');
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(join(parent, 'sok-'));
  const built = join(projectRoot, 'dist');
  const isIndex = (path: string) => path.startsWith(join(built, indexmapp));
  cpSync(built, folder, { recursive: true, filter: (path) => !isIndex(path) });
  const silent = startProgress('', { write: () => true });
  await indexSearch(partsOf(builtPages(await readArkiv(), built), 0), join(folder, indexmapp), silent);
  const { server, address: start } = await serveFolder({ folder, base: '/', port: 0 });
  address = start;
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  };
});

const said = (page: Page) => page.locator('[data-count]').textContent();
const kommunerOf = (paths: string[]) => new Set(paths.map((path) => path.split('/')[1]));

/** The kommuner whose indexes are asked for from now on. */
function recordKommuner(page: Page): Set<string> {
  const asked = new Set<string>();
  page.on('request', (request) => {
    const kommun = /\/pagefind\/kommun\/([^/]+)\//u.exec(request.url())?.[1];
    if (kommun !== undefined) asked.add(kommun);
  });
  return asked;
}

test('a query of no kommun is asked of all reports in brief, and says so', () =>
  withPage({}, async (page) => {
    const asked = recordKommuner(page);
    const sök = await openSearch(page, address);
    const found = await sök('underskott');
    expect(found).toContain('/linkoping/leanlink/2022-10-delarsrapport/');
    expect(found.filter((path) => !/^\/(?:ordlista|jamfor)\/|\/\d{4}-\d{2}-[a-z]+\/$/u.test(path))).toEqual(
      [],
    );
    expect(await said(page)).toMatch(
      /^Träffar på \d+ sidor i rapporterna i korthet\. Välj en kommun för att söka i allt/u,
    );
    expect(asked).toEqual(new Set());
  }));

test('a report is found among all by a heading of one of its chapters', () =>
  withPage({}, async (page) => {
    const sök = await openSearch(page, address);
    expect(await sök('internkontroll eskilstuna 2023')).not.toEqual([]);
    await page.goto(`${address}sok/`);
    await page.locator('#sok').fill('sjukfrånvaro');
    await page.locator('.hits[aria-busy="false"] .hit').first().waitFor();
    expect([...kommunerOf(await page.locator('.hit-title a').evaluateAll(paths))]).toContain('linkoping');
  }));

const paths = (links: Element[]) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname);

test('a query that names a kommun is asked of all that it reports, and of no other', () =>
  withPage({}, async (page) => {
    const asked = recordKommuner(page);
    const sök = await openSearch(page, address);
    const found = await sök('total sjukfrånvaro linköping leanlink 2023');
    expect(found[0]).toMatch(/2023-08-delarsrapport\/tabell\/[a-z-]+\/#rad-sjukfranvaro-total$/u);
    expect([...kommunerOf(found)].sort()).toEqual(['linkoping']);
    expect(await said(page)).toMatch(/^Träffar på \d+ sidor \(Linköping\)\.$/u);
    expect(asked).toEqual(new Set(['linkoping']));
  }));

test('a kommun can be chosen, and stands in the address', () =>
  withPage({}, async (page) => {
    const sök = await openSearch(page, address);
    await sök('41 938');
    expect(await said(page)).toMatch(/i rapporterna i korthet\. Välj en kommun/u);
    await page.locator('select[name="kommun"]').selectOption('Linköping');
    await page.locator('.hits[aria-busy="false"] .hit').first().waitFor();
    expect(kommunerOf(await page.locator('.hit-title a').evaluateAll(paths))).toEqual(new Set(['linkoping']));
    expect(new URL(page.url()).searchParams.get('kommun')).toBe('Linköping');
    expect(await page.locator('select[name="namnd"] option').allTextContents()).toContain('Leanlink (2)');
  }));

test('a nämnd is let go of when another kommun is chosen', () =>
  withPage({}, async (page) => {
    await page.goto(`${address}sok/?q=sjukfr%C3%A5nvaro&kommun=Link%C3%B6ping&namnd=Leanlink`);
    await page.locator('.hits[aria-busy="false"] .hit').first().waitFor();
    await page.locator('select[name="kommun"]').selectOption('Eskilstuna');
    await page.waitForFunction(() =>
      document.querySelector('.hit-title a')?.getAttribute('href')?.includes('/eskilstuna/'),
    );
    const { searchParams } = new URL(page.url());
    expect([searchParams.get('kommun'), searchParams.get('namnd')]).toEqual(['Eskilstuna', null]);
  }));

test('the field does not lead from a kommun that the query names to all kommuner', () =>
  withPage({}, async (page) => {
    await page.goto(address);
    await page.locator('#sok').fill('sjukfrånvaro linköping');
    await page.locator('.search-option .hit-title').first().waitFor();
    const last = page.locator('.search-option').last();
    expect(await last.textContent()).toMatch(/^Alla träffar på \d+ sid(?:a|or) \(Linköping\)$/u);
  }));

test('on the pages of a kommun the field searches what it reports, and leads on to all', () =>
  withPage({}, async (page) => {
    await page.goto(`${address}eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport/`);
    await page.locator('#sok').fill('sjukfrånvaro');
    await page.locator('.search-option .hit-title').first().waitFor();
    const options = page.locator('.search-option');
    const found = await options.filter({ has: page.locator('.hit-title') }).evaluateAll(paths);
    expect([...kommunerOf(found)].filter((part) => !['ordlista', 'jamfor'].includes(part ?? ''))).toEqual([
      'eskilstuna',
    ]);
    const [all, everywhere] = (
      await options.evaluateAll((links) => links.map((link) => link.textContent))
    ).slice(-2);
    expect(all).toMatch(/^Alla träffar på \d+ sidor \(Eskilstuna\)$/u);
    expect(everywhere).toBe('Sök i alla kommuner');
    await options.last().click();
    await page.waitForURL(/\/sok\/\?q=sjukfr/u);
    await page.locator('.hits[aria-busy="false"] .hit').first().waitFor();
    expect(await said(page)).toContain('i rapporterna i korthet');
  }));
