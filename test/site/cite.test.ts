import { expect, test } from 'vitest';
import { addressOf, useBrowser, withPage } from './rig/browser.ts';

useBrowser();

const table = '/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/';

test('a click copies the reference to a table, with whole address and date, and says so', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(addressOf(table));
    await page.getByRole('button', { name: /^Citera tabellen Prognos för helår 2022/u }).click();
    await page.getByRole('status').filter({ hasText: 'Källhänvisningen är kopierad' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe(
      `Leanlink, Linköping, Delårsrapport per den 31 oktober 2022, tabellen ”Prognos för helår 2022. Driftsammandrag, netto tkr”, ${addressOf(table)}, hämtad ${today}`,
    );
  });
});

const missing = '/linkoping/leanlink/2022-10-delarsrapport/tabell/personal/#tillsvidareanstallda--malvarde';
const figure = `${table}#aldreomsorg--prognos`;
const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long' }).format(new Date());
const ofFigure = `Leanlink, Linköping, Delårsrapport per den 31 oktober 2022, tabellen ”Prognos för helår 2022. Driftsammandrag, netto tkr”, raden ”Äldreomsorg”, kolumnen ”Prognos helår”: −15 000\u00a0tkr, ${addressOf(figure)}, hämtad ${today}`;

test('a click on a figure puts its address in the browser, where the reader stands, and cites it', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(addressOf(table));
    const cell = page.locator('#aldreomsorg--prognos');
    await cell.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => [scrollY, history.length]);
    await cell.click();
    expect(page.url()).toBe(addressOf(figure));
    expect(await page.evaluate(() => [scrollY, history.length])).toEqual(before);
    await page.getByRole('button', { name: /^Citera siffran/u }).click();
    await page.getByRole('status').filter({ hasText: 'Källhänvisningen är kopierad' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(ofFigure.replace('\u00a0', ' '));
    await cell.click();
    await page.getByRole('button', { name: /^Citera tabellen Prognos/u }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
  });
});

test('a figure is chosen with the keyboard too, by its row and its column', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(addressOf(table));
    await page.getByRole('button', { name: /^Citera tabellen/u }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.getByLabel('Rad', { exact: true }).evaluate((list) => list.matches(':focus'))).toBe(
      true,
    );
    await page.getByLabel('Rad', { exact: true }).selectOption('Äldreomsorg');
    expect(page.url()).toBe(addressOf(`${table}#rad-aldreomsorg`));
    await page.getByLabel('Kolumn', { exact: true }).selectOption('Prognos helår');
    expect(page.url()).toBe(addressOf(figure));
    const text = (await page.locator('#drift-prognos-citat [data-cite-text]').textContent()) ?? '';
    expect(text.replace(/\s+/gu, ' ').trim()).toBe(ofFigure.replace('\u00a0', ' '));
  });
});

test('a cell without a value is cited with the reason', async () => {
  await withPage({}, async (page) => {
    await page.goto(addressOf(missing));
    const text = (await page.locator('.own-page [data-cite-text]').textContent()) ?? '';
    expect(text).toMatch(/raden ”[^”]+”, kolumnen ”Målvärde helår”: -\u00a0\(ingen uppgift\),/u);
  });
});

test('a chart has a reference of its own, that names it by its title', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(addressOf(table));
    await page.locator('figure [data-cite]').click();
    await page.getByRole('status').filter({ hasText: 'Källhänvisningen är kopierad' }).waitFor();
    const title = (await page.locator('.chart-title').textContent()) ?? '';
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
      `diagrammet ”${title.trim()}”`,
    );
  });
});

test('without JavaScript the reference is a text to unfold, with a place for the date', async () => {
  await withPage({ javaScriptEnabled: false }, async (page) => {
    await page.goto(addressOf(table));
    expect(await page.getByRole('button', { name: /Citera/u }).count()).toBe(0);
    await page.locator('#drift-prognos-citat summary').click();
    expect(await page.getByText('hämtad [dagens datum]').last().isVisible()).toBe(true);
  });
});
