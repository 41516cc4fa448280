import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../temporary-folder.ts';
import { axeFindings } from './rig/axe.ts';
import { addressOf, useBrowser, withPage } from './rig/browser.ts';
import { fileAt, readSite } from './rig/built-site.ts';
import { pageType } from './rig/page-type.ts';
import { weigh } from './rig/weight.ts';

const site = readSite();
const pair = '/linkoping/leanlink/jamfor/2022-10-delarsrapport--2023-08-delarsrapport/';
const chosen = '/linkoping/leanlink/jamfor/?a=2023-08-delarsrapport&b=2022-10-delarsrapport';

useBrowser();

/** The rows of the page's tables that are shown, cell by cell. */
async function shownRows(page: Page, tables = 'main table'): Promise<string[][]> {
  return page
    .locator(`${tables} tbody tr:visible`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells]
          .filter((cell) => cell.offsetParent !== null)
          .map((cell) => cell.innerText.replace(/\s+/gu, ' ').trim()),
      ),
    );
}

test('a chosen nämnd and measure are shown alone, and the choice stands in the address', async () => {
  await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf('/jamfor/'));
    await page.locator('summary', { hasText: 'Välj nämnder' }).click();
    await page.getByLabel('Leanlink, Linköping').check();
    await page.locator('summary', { hasText: 'Välj mått' }).click();
    await page.getByLabel('Antal tillsvidareanställda').check();
    expect(new URL(page.url()).search).toBe('?namnd=linkoping%2Fleanlink&matt=tillsvidareanstallda');
    const matris = page.locator('table', { hasText: 'Varje nämnds senaste tal' });
    expect(await matris.locator('thead th:visible').allInnerTexts()).toHaveLength(2);
    expect(await matris.locator('tbody tr:visible').allInnerTexts()).toEqual([
      expect.stringContaining('2495'),
    ]);
  });
});

test('an address that was sent shows the same choice, also of another year, and all of it can be seen again', async () => {
  await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf('/jamfor/?matt=hme'));
    expect(await page.locator('main [data-matt="hme"]:visible').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('main tr[data-matt="nettokostnad"]:visible').count()).toBe(0);
    await page.getByRole('link', { name: '2022', exact: true }).click();
    await page.waitForURL((url) => url.pathname.endsWith('/jamfor/ar/2022/') && url.search === '?matt=hme');
    await expect.poll(() => page.locator('main tr[data-matt]:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Visa allt' }).click();
    await expect.poll(() => page.locator('main tr[data-matt]:visible').count()).toBeGreaterThan(1);
    await expect.poll(() => new URL(page.url()).search).toBe('');
  });
});

test('what is shown can be taken as CSV', async () => {
  await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf('/jamfor/tillsvidareanstallda/?namnd=linkoping%2Fleanlink'));
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Hämta det som visas som CSV' }).click();
    const file = join(temporaryFolder(), 'urval.csv');
    await (await waiting).saveAs(file);
    const csv = readFileSync(file, 'utf8');
    expect(csv).toContain('2495');
    expect(csv).not.toContain('543');
  });
});

test('without JavaScript the comparison is there in full, led through by links', async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf('/jamfor/'));
    expect(await page.locator('[data-choose]').isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Total sjukfrånvaro', exact: true }).click();
    expect(await page.locator('h1').innerText()).toBe('Total sjukfrånvaro');
    expect(await page.getByText('Jämförs inte med').innerText()).toContain(
      'Sjukfrånvaro, tillsvidareanställda',
    );
    expect((await shownRows(page)).length).toBeGreaterThan(10);
  });
});

test('any two reports are put together in the browser with the markup of the built page, older first', async () => {
  const made = await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf(chosen));
    await page.locator('#par ~ section').first().waitFor();
    return sectionsOf(page, '#par ~ section');
  });
  const built = await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf(pair));
    return sectionsOf(page, '.prose > section');
  });
  expect(built.join('').match(/<tr>/gu)?.length).toBeGreaterThan(20);
  for (const said of ['class="refusals"', 'shape-delvis', 'class="sämre"', 'class="fine"', 'side-by-side'])
    expect(built.join('')).toContain(said);
  expect(made).toEqual(built);
});

test('another choice takes the place of the first, and no slot is left unfilled', async () => {
  await withPage({}, async (page) => {
    await page.goto(addressOf(chosen));
    await page.locator('#par ~ section').first().waitFor();
    expect(await page.locator('main').innerHTML().then(withoutForms)).not.toMatch(/__[\p{L}.]+__/u);
    await page.locator('#par select[name=b]').selectOption('2023-08-delarsrapport');
    await expect.poll(() => page.locator('#par ~ section').count()).toBe(0);
    expect(await page.getByText('Välj två olika rapporter.').isVisible()).toBe(true);
    await page.locator('#par select[name=b]').selectOption('2022-10-delarsrapport');
    await expect.poll(() => page.locator('h2#siffrorna').count()).toBe(1);
  });
});

test('what a page fetches to compare two reports weighs at most 10 kB, and no script on the site holds the schemas', () => {
  const scripts = readdirSync(join(site.folder, '_astro')).filter((name) => name.endsWith('.js'));
  const read = (name: string) => readFileSync(join(site.folder, '_astro', name), 'utf8');
  const compares = scripts.filter((name) => name.startsWith('jamfor-rapporter.'));
  expect(compares).toHaveLength(1);
  expect(compares.filter((name) => gzipSync(read(name)).length > 10_000)).toEqual([]);
  expect(scripts.filter((name) => read(name).includes('ZodError'))).toEqual([]);
});

test('a figure of a comparison made in the browser leads to its cell', async () => {
  await withPage({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await page.goto(addressOf(chosen));
    await page.locator('#par ~ section td a', { hasText: '−48\u00a0400' }).click();
    expect(await page.locator(':target').innerText()).toContain('48\u00a0400');
  });
});

test('without JavaScript the page of two reports lists those that are built', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(addressOf('/linkoping/leanlink/jamfor/'));
    expect(await page.locator('#par').isVisible()).toBe(false);
    await page
      .locator('main')
      .getByRole('link', { name: /oktober 2022 och delårsrapport augusti 2023/u })
      .click();
    expect(new URL(page.url()).pathname).toContain(pair);
  });
});

test('axe finds nothing on a comparison made in the browser, nor with the choices open', async () => {
  expect(await axeFindings(addressOf(chosen), { colorSchemes: ['dark'], width: 320 })).toEqual([]);
  await withPage({ viewport: { width: 320, height: 640 } }, async (page) => {
    await page.goto(addressOf('/jamfor/?matt=hme'));
    await page.locator('summary').first().click();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(320);
  });
});

test('a page that compares weighs at most 100 kB', () => {
  const compared = site.pages.filter((page) =>
    ['jämför nämnder', 'nyckeltal', 'jämför rapporter', 'nämnd'].includes(pageType(page) ?? ''),
  );
  expect(compared.length).toBeGreaterThan(20);
  expect(compared.filter((page) => weigh(site, page, []).page > 100_000).map(({ path }) => path)).toEqual([]);
});

test('the index of data names a file for every nämnd and measure, and each has its columns', () => {
  const index = readJson('/data/index.json') as {
    namnder: { id: string; json: string; csv: string }[];
    nyckeltal: { json: string; csv: string }[];
    kolumner: Record<string, string>;
    gamla_namn: Record<string, Record<string, string>>;
    jamforelse: { kolumner: Record<string, string>; senaste: string; ar: { csv: string }[] };
  };
  const { senaste, ar, kolumner } = index.jamforelse;
  const files = [
    ...[...index.namnder, ...index.nyckeltal].flatMap(({ json, csv }) => [json, csv]),
    senaste,
    ...ar.map(({ csv }) => csv),
  ];
  const pathOf = (address: string) => new URL(address, 'https://exempel.se').pathname;
  expect(files.filter((file) => fileAt(site, pathOf(file)) === undefined)).toEqual([]);
  const matris = readFileSync(fileAt(site, pathOf(senaste)) ?? '', 'utf8');
  expect(matris.replace(/^\ufeff/u, '').split('\r\n')[0]).toBe(
    [kolumner, index.gamla_namn.matris ?? {}].flatMap((namn) => Object.keys(namn)).join(','),
  );
  const leanlink = index.namnder.find(({ id }) => id === 'linkoping/leanlink');
  const { observationer } = readJson(pathOf(leanlink?.json ?? '')) as {
    observationer: Record<string, unknown>[];
  };
  const named = new Set(observationer.flatMap((en) => Object.keys(en)));
  const told = { ...index.kolumner, ...index.gamla_namn.observation };
  expect([...named].filter((namn) => told[namn] === undefined)).toEqual([]);
  expect(observationer).toContainEqual(
    expect.objectContaining({
      id: 'linkoping/leanlink/2022-10-delarsrapport/drift-prognos/summa/prognos',
      tal: -25422,
      varde: -25_422_000,
      enhet: 'tkr',
      period: '2022',
      gjord: '2022-10-31',
    }),
  );
  expect(new Set(observationer.map(({ id }) => id)).size).toBe(observationer.length);
});

/** Sections as they stand once drawn, cut before each row, without scripts and with space that does not show made equal. */
function sectionsOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll(async (sections) => {
    for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
    return sections.flatMap((section) => {
      const copy = section.cloneNode(true) as Element;
      for (const script of copy.querySelectorAll('script')) script.remove();
      const html = copy.outerHTML.replace(/\s+/gu, ' ').replace(/> </gu, '><');
      return html.split(/(?=<(?:tr|li|p|h\d|div)\b)/u);
    });
  });
}

function withoutForms(html: string): string {
  return html.replace(/<template id="parform">.*?<\/template>/su, '');
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(fileAt(site, path) ?? '', 'utf8'));
}
