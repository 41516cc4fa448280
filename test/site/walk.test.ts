/**
 * The main tasks as they are done by somebody who goes by keyboard and hears the page: each stop of the focus, and what
 * a screen reader is told there. The walk is the documentation; a changed name or order is a change to how the site is used.
 */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { addressOf, useBrowser, withPage } from './rig/browser.ts';
import { Listener, tabTo } from './rig/spoken.ts';

useBrowser();
const wide = { viewport: { width: 1280, height: 900 } };
const phone = { viewport: { width: 320, height: 640 } };
const report = '/linkoping/leanlink/2023-08-delarsrapport/';

async function at(page: Page, path: string): Promise<Listener> {
  await page.goto(addressOf(path));
  return Listener.on(page);
}

const heading = (page: Page) => page.locator('h1').innerText();

test('find a report: past the header in two keys, then by name', async () => {
  await withPage(wide, async (page) => {
    const listener = await at(page, '/');
    expect(await tabTo(page, listener, /^button "Utseende/u)).toEqual([
      'link "Hoppa till innehållet"',
      'link "Nämndspegel"',
      'link "Start"',
      'link "Jämför"',
      'link "Sifferkontroll"',
      'link "Ordlista"',
      'link "Om"',
      'combobox "Sök i rapporterna" hasPopup listbox',
      'button "Sök"',
      'button "Utseende: som systemet"',
    ]);

    await page.goto(addressOf('/'));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    expect(await listener.focus()).toBe('main ""');
    // What it is about is heard first, then how it goes for each, and where the figure stands.
    const heard = await tabTo(
      page,
      listener,
      /^link "Delårsrapport augusti 2023 från Linköping · Leanlink"/u,
    );
    expect(heard.slice(0, 5)).toEqual([
      'link "sjukfrånvaro"',
      'link "underskott 2023"',
      'link "hemtjänst timmar"',
      'link "Leanlink"',
      'link "83,2\u00a0mnkr"',
    ]);
    // Two of one name are told apart by whose they are.
    expect(heard.slice(-2)).toEqual([
      'link "Delårsrapport augusti 2023 från Eskilstuna · Vård- och omsorgsnämnden"',
      'link "Delårsrapport augusti 2023 från Linköping · Leanlink"',
    ]);
    await page.keyboard.press('Enter');
    await page.waitForURL(/leanlink\/2023-08-delarsrapport\/$/u);
    expect(await heading(page)).toMatch(/^Delårsrapport/u);
  });
});

test('read on: from the report to a chapter, and to the same chapter of the report before', async () => {
  await withPage(wide, async (page) => {
    const listener = await at(page, report);
    await tabTo(page, listener, /^link "Personal"$/u);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/personal\/$/u);
    expect(await heading(page)).toBe('Personal');
    await tabTo(page, await Listener.on(page), /^link "Samma kapitel i rapporten före/u);
    await page.keyboard.press('Enter');
    await page.waitForURL(/2022-10-delarsrapport\/personal\/$/u);
  });
});

test('find a figure: from any page with one key, its hit heard before it is opened', async () => {
  await withPage(wide, async (page) => {
    const listener = await at(page, '/om/');
    await page.keyboard.press('/');
    expect(await listener.focus()).toBe('combobox "Sök i rapporterna" hasPopup listbox');
    await page.keyboard.type('total sjukfrånvaro leanlink 2023');
    await page.locator('[role=option]').first().waitFor();
    expect(await listener.focus()).toBe('combobox "Sök i rapporterna" hasPopup listbox expanded');
    await page.waitForFunction(() =>
      document.querySelector('[data-search-status]')?.textContent.includes('träff'),
    );
    await page.keyboard.press('ArrowDown');
    const option = await listener.hear(
      "document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))",
    );
    expect(option).toMatch(/^option ".*Total sjukfrånvaro.*9,3\s%.*Leanlink.*" selected$/u);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/tabell\/.*#rad-/u);
    expect(await page.locator(':target').innerText()).toContain('Total sjukfrånvaro');
  });
});

const indicators =
  '/linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport/tabell/indikatorer-attraktiv-arbetsgivare/';

// Social- och omsorgsnämnden 2021: total sick leave 7,0, 6,5 and 4,5 per cent, the target 6,0.
test('read an indicator table: each figure has its row and column, and stands as it is printed', async () => {
  await withPage(wide, async (page) => {
    await page.goto(addressOf(indicators));
    const table = await page.locator('main table').first().ariaSnapshot();
    expect(table.split('\n')[0]).toContain('table "Målområde: Medarbetare. ');
    expect(table).toMatch(/- columnheader "2019.*?"/u);
    expect(table).toMatch(/- row "Total sjukfrånvaro.* 7,0 6,5 4,5.* 6,0.*"/u);
    expect(table).toMatch(/- rowheader "Total sjukfrånvaro/u);
    expect(table).toMatch(/- cell "4,5/u);
    // As many headings as there are figures in the row, so that each is heard with its own.
    const headings = await page.getByRole('columnheader').allInnerTexts();
    const cells = await page
      .locator('main tr', { hasText: 'Total sjukfrånvaro' })
      .first()
      .getByRole('cell')
      .allInnerTexts();
    const last = headings
      .slice(-cells.length)
      .map((text, place) => `${text.trim()}: ${cells[place]?.trim() ?? ''}`);
    expect(last.find((text) => text.startsWith('Målvärde'))).toMatch(/^Målvärde.*: 6,0/su);
  });
});

test('read an indicator table on a phone: the keyboard comes to it, and moves it sideways', async () => {
  await withPage(phone, async (page) => {
    const listener = await at(page, indicators);
    await tabTo(page, listener, /^region "Målområde: Medarbetare\. /u);
    const left = () => page.evaluate(() => document.activeElement?.scrollLeft ?? 0);
    expect(await left()).toBe(0);
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction(() => (document.activeElement?.scrollLeft ?? 0) > 20);
    // The names of the rows stay where they are.
    const name = page.getByRole('rowheader', { name: /^Total sjukfrånvaro/u }).first();
    expect((await name.boundingBox())?.x).toBeGreaterThanOrEqual(0);
  });
});

test('download it: the files of a table by name, right below it', async () => {
  await withPage({ ...wide, acceptDownloads: true }, async (page) => {
    const listener = await at(page, `${report}tabell/personal/`);
    const heard = await tabTo(page, listener, /^link "JSON med Personal"/u);
    expect(heard.slice(-4)).toEqual([
      'button "Kopiera tabellen Personal"',
      'link "Hämta som Excel med Personal"',
      'link "CSV med Personal"',
      'link "JSON med Personal"',
    ]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await listener.focus()).toBe('link "Hämta som Excel med Personal"');
    const waiting = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await waiting).suggestedFilename()).toBe('leanlink-2023-08-delarsrapport-personal.xlsx');
  });
});

test('a chart says what it is before the focus comes to it, and what the arrow keys do', async () => {
  await withPage(wide, async (page) => {
    const listener = await at(page, `${report}tabell/personal/`);
    await page.keyboard.press('Tab');
    await page.locator('.chart-drawing.alive').first().waitFor();
    await tabTo(page, listener, /^application "Antal tillsvidareanställda"/u);
    expect(await page.locator('[data-chart-status]').first().textContent()).toContain('Piltangenterna');
  });
});

test('on a phone the archive opens and closes, and says which', async () => {
  await withPage(phone, async (page) => {
    const listener = await at(page, `${report}ekonomi/`);
    await tabTo(page, listener, /^DisclosureTriangle/u);
    const closed = await listener.focus();
    await page.keyboard.press('Enter');
    expect(await listener.focus()).toBe(`${closed} expanded`);
  });
});

test('the look is chosen with one button, which says what is chosen', async () => {
  await withPage(wide, async (page) => {
    const listener = await at(page, '/');
    await tabTo(page, listener, /^button "Utseende: som systemet"/u);
    await page.keyboard.press('Enter');
    expect(await listener.focus()).toBe('button "Utseende: ljust"');
    await page.keyboard.press('Enter');
    expect(await listener.focus()).toBe('button "Utseende: mörkt"');
  });
});
