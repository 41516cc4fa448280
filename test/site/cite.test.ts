import { expect, test } from 'vitest';
import { addressOf, useBrowser, withPage } from './browser.ts';

useBrowser();

const table = '/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/';

test('a click copies the reference to a table, with whole address and date, and says so', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(addressOf(table));
    await page.getByRole('button', { name: /^Citera tabellen Prognos för helår 2022/u }).click();
    await page.getByRole('status').filter({ hasText: 'Källhänvisningen är kopierad' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const today = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'long' }).format(new Date());
    expect(copied).toBe(
      `Leanlink, Linköping, Delårsrapport per den 31 oktober 2022, tabellen ”Prognos för helår 2022. Driftsammandrag, netto tkr”, ${addressOf(table)}, hämtad ${today}`,
    );
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
