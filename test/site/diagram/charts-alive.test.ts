import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { axeFindings } from '../rig/axe.ts';
import { addressOf, useBrowser, withPage } from '../rig/browser.ts';
import { fileAt, readSite, type BuiltPage } from '../rig/built-site.ts';
import { bars, lines } from './chart-pages.ts';

const site = readSite();
useBrowser();

const alive = { viewport: { width: 1280, height: 900 } };

async function openAlive(page: Page, { path }: BuiltPage): Promise<void> {
  await page.goto(addressOf(path));
  await enliven(page);
}

async function enliven(page: Page): Promise<void> {
  await page
    .locator('.chart')
    .first()
    .hover({ position: { x: 5, y: 5 } });
  await page.locator('.chart-drawing.alive canvas').first().waitFor();
}

test('arrow keys lead from mark to mark of a line, and each is told politely', async () => {
  await withPage(alive, async (page) => {
    await openAlive(page, lines);
    const said = page.locator('[data-chart-status]').first();
    await page.locator('.chart-drawing').first().focus();
    expect(await said.textContent()).toContain('Piltangenterna');
    await page.keyboard.press('ArrowRight');
    expect(await said.textContent()).toBe('2019, Totalt: 7,0\u00a0%');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    expect(await said.textContent()).toBe('2020, Kvinnor: 6,7\u00a0%');
    await page.keyboard.press('End');
    expect(await said.textContent()).toBe('Aug 2021, Totalt: 4,5\u00a0%');
    expect(await page.locator('.chart-tip').first().innerText()).toContain('Män: 3,8\u00a0%');
    await page.keyboard.press('Escape');
    expect(await page.locator('.chart-tip').first().isVisible()).toBe(false);
  });
});

test('arrow keys lead down the bars, and across their series', async () => {
  await withPage(alive, async (page) => {
    await openAlive(page, bars);
    const said = page.locator('[data-chart-status]').first();
    await page.locator('.chart-drawing').first().focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await page.keyboard.press(key);
    expect(await said.textContent()).toBe(
      'Antal pågående ärenden LSS myndighet 0-20 år, Augusti 2020: 301\u00a0ärenden',
    );
  });
});

test('the pointer shows the exact figure as printed', async () => {
  await withPage(alive, async (page) => {
    await openAlive(page, bars);
    const box = (await page.locator('.chart-drawing canvas').first().boundingBox())!;
    await page.mouse.move(box.x + box.width * 0.5, box.y + 20);
    const tip = page.locator('.chart-tip').first();
    expect(await tip.innerText()).toContain('Augusti 2021: 1\u00a0152\u00a0ärenden');
    await page.mouse.move(box.x + box.width * 0.5, box.y - 60);
    expect(await tip.isVisible()).toBe(false);
  });
});

test('a series can be put away and taken back, but not the last one', async () => {
  await withPage(alive, async (page) => {
    await openAlive(page, bars);
    const [first, second] = await page.locator('.chart-key button').all();
    await first!.click();
    expect(await first!.getAttribute('aria-pressed')).toBe('false');
    await second!.click();
    expect(await second!.getAttribute('aria-pressed')).toBe('true');
    await first!.click();
    expect(await first!.getAttribute('aria-pressed')).toBe('true');
  });
});

test('a chart that is focused before it comes into view is alive, and its code is loaded once and light', async () => {
  await withPage({ viewport: { width: 1280, height: 300 } }, async (page) => {
    const scripts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname);
    });
    await page.goto(addressOf(lines.path));
    await page.locator('.chart-drawing[tabindex]').last().focus();
    await page.locator('.chart-drawing.alive').last().waitFor();
    const chunks = scripts.filter((path) => path.includes('/alive.'));
    expect(chunks.length).toBe(1);
    const sizes = [...new Set(scripts)].map((path) => fileAt(site, path)).map((file) => readGzipped(file));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(75_000);
  });
});

test('a page without charts loads no code for them', async () => {
  const page = site.pages.find(({ path }) => path === '/om/')!;
  await withPage({}, async (browserPage) => {
    const scripts: string[] = [];
    browserPage.on('request', (request) => scripts.push(request.url()));
    await browserPage.goto(addressOf(page.path), { waitUntil: 'networkidle' });
    expect(scripts.filter((url) => /alive|ChartFigure/u.test(url))).toEqual([]);
  });
});

test('a page whose charts are only looked at does not load what makes them alive', async () => {
  await withPage(alive, async (page) => {
    const scripts: string[] = [];
    page.on('request', (request) => scripts.push(request.url()));
    await page.goto(addressOf(lines.path), { waitUntil: 'networkidle' });
    await page.locator('.chart').first().scrollIntoViewIfNeeded();
    expect(scripts.filter((url) => url.includes('/ChartFigure'))).toHaveLength(1);
    expect(scripts.filter((url) => url.includes('/alive.'))).toEqual([]);
  });
});

test('the PNG is a picture with title and source', async () => {
  await withPage({ ...alive, acceptDownloads: true }, async (page) => {
    await page.goto(addressOf(lines.path));
    const waiting = page.waitForEvent('download');
    await page.locator('[data-chart-png]').click();
    const download = await waiting;
    expect(download.suggestedFilename()).toBe('indikatorer-attraktiv-arbetsgivare-diagram.png');
    const stream = await download.createReadStream();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    // Three panels of 320 with 28 between and 24 around, twice as many pixels.
    expect(bytes.readUInt32BE(16)).toBe((3 * 320 + 2 * 28 + 2 * 24) * 2);
  });
});

test('the picture at build and the live one look the same: every bar ends where it did', async () => {
  const still = await withPage({ ...alive, javaScriptEnabled: false }, async (page) => {
    await page.goto(addressOf(bars.path));
    return barEnds(page, await page.locator('.chart-svg.wide').screenshot());
  });
  const live = await withPage(alive, async (page) => {
    await openAlive(page, bars);
    return barEnds(page, await page.locator('.chart-drawing canvas').screenshot());
  });
  expect(new Set(still).size).toBeGreaterThan(5);
  expect(live).toEqual(still);
});

/** Where the bars of the darker series end, in hundredths of the width, at forty heights of the picture. */
function barEnds(page: Page, png: Buffer): Promise<number[]> {
  return page.evaluate(
    async (bytes) => {
      const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      canvas.width = bitmap.width;
      canvas.height = bitmap.height;
      const ctx = canvas.getContext('2d')!;
      ctx.drawImage(bitmap, 0, 0);
      const { data, width, height } = ctx.getImageData(0, 0, bitmap.width, bitmap.height);
      return Array.from({ length: 40 }, (_, row) => {
        const y = Math.floor(((row + 0.5) / 40) * height);
        const isBlue = (x: number) => {
          const at = (y * width + x) * 4;
          return data[at + 2]! - data[at]! > 60 && data[at]! < 60;
        };
        const end = Array.from({ length: width }, (_, x) => x).findLast(isBlue) ?? 0;
        return Math.round((end / width) * 100);
      });
    },
    [...png],
  );
}

test('axe finds nothing on a chart that is alive', async () => {
  const view = { colorSchemes: ['light', 'dark'] as const, width: 1280 };
  expect(await axeFindings(addressOf(lines.path), view, enliven)).toEqual([]);
});

function readGzipped(file: string | undefined): number {
  if (file === undefined) throw new Error('A script that is not in the build');
  return gzipSync(readFileSync(file)).length;
}
