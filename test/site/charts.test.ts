import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { measureByFont } from '../../src/charts/measure.ts';
import { axeFindings } from './axe.ts';
import { addressOf, useBrowser, withPage } from './browser.ts';
import { fileAt, readSite, type BuiltPage } from './built-site.ts';
import { firstOf } from './faults.ts';
import { pageType, type PageType } from './page-type.ts';

const site = readSite();
const withCharts = site.pages.filter((page) => page.html.includes('data-chart='));
const sheets = withCharts.filter((page) => pageType(page) === 'tabell');
// A chapter shows what its sheets' own pages show.
const drawsItsOwn: ReadonlySet<PageType | undefined> = new Set([
  'tabell',
  'nämnd',
  'nyckeltal',
  'jämför nämnder',
]);
const find = (part: string): BuiltPage => {
  const page = sheets.find(({ path }) => path.includes(part));
  if (page === undefined) throw new Error(`no page ${part}`);
  return page;
};
// Lines with women and men, a break and a target; bars in two series with long names.
const lines = find(
  '/social-och-omsorgsnamnden/2021-08-delarsrapport/tabell/indikatorer-attraktiv-arbetsgivare/',
);
const bars = find('/social-och-omsorgsnamnden/2021-08-delarsrapport/tabell/volymer/');

useBrowser();

/** Texts of the drawings that are shown, each with its box in CSS pixels. */
function readTexts(page: Page) {
  return page.evaluate(() =>
    [...document.querySelectorAll<SVGSVGElement>('.chart-svg')]
      .filter((svg) => svg.getBoundingClientRect().width > 0)
      .map((svg) => {
        const box = svg.getBoundingClientRect();
        const scale = box.width / svg.viewBox.baseVal.width;
        return {
          size: Number(svg.getAttribute('font-size')) * scale,
          box: { left: box.left, right: box.right, top: box.top, bottom: box.bottom },
          texts: [...svg.querySelectorAll('text')].map((text) => {
            const { left, right, top, bottom } = text.getBoundingClientRect();
            // The box of a line is higher than its letters.
            const slack = (bottom - top) * 0.18;
            return { text: text.textContent, left, right, top: top + slack, bottom: bottom - slack };
          }),
        };
      }),
  );
}

type Drawing = Awaited<ReturnType<typeof readTexts>>[number];

function faultsIn({ size, box, texts }: Drawing): string[] {
  const small = size < 11 ? [`text of ${size.toFixed(1)} px`] : [];
  const clipped = texts.filter(
    ({ left, right, top, bottom }) =>
      left < box.left - 1 || right > box.right + 1 || top < box.top - 1 || bottom > box.bottom + 1,
  );
  const overlapping = texts.flatMap((a, i) =>
    texts
      .slice(i + 1)
      .filter((b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom && b.top < a.bottom)
      .map((b) => `"${a.text}" meets "${b.text}"`),
  );
  return [...small, ...clipped.map(({ text }) => `"${text}" is clipped`), ...overlapping];
}

test.each([
  { width: 320, colorScheme: 'light' as const },
  { width: 768, colorScheme: 'light' as const },
  { width: 1280, colorScheme: 'dark' as const },
])('no text of any chart is small, clipped or upon another at $width px, $colorScheme', async (view) => {
  expect(sheets.length).toBeGreaterThan(30);
  await withPage(
    { viewport: { width: view.width, height: 900 }, colorScheme: view.colorScheme, javaScriptEnabled: false },
    async (page) => {
      const faults: string[] = [];
      for (const { path } of withCharts.filter((one) => drawsItsOwn.has(pageType(one)))) {
        await page.goto(addressOf(path));
        const drawings = await readTexts(page);
        if (drawings.length === 0) faults.push(`${path}: no drawing is shown`);
        faults.push(...drawings.flatMap(faultsIn).map((fault) => `${path}: ${fault}`));
      }
      expect(firstOf(faults)).toEqual([]);
    },
  );
});

test('text is as wide in the browser as it was laid out to be', async () => {
  await withPage({}, async (page) => {
    await page.goto(addressOf(bars.path));
    const widths = await page.evaluate(async () => {
      await document.fonts.ready;
      const ctx = document.createElement('canvas').getContext('2d')!;
      ctx.font = "14px 'Source Sans 3'";
      return ['−12\u00a0597', 'Äldreomsorg', 'Område AoA/Soc psyk/HiH <65'].map(
        (text) => ctx.measureText(text).width,
      );
    });
    const ours = ['−12\u00a0597', 'Äldreomsorg', 'Område AoA/Soc psyk/HiH <65'].map((text) =>
      measureByFont(text, 14),
    );
    widths.forEach((width, i) => expect(Math.abs(width - ours[i]!)).toBeLessThan(0.5));
  });
});

test('a chart is one picture with a name and a description to those who do not see it', () => {
  for (const { tags, html, ids } of withCharts) {
    const pictures = tags.filter(({ attributes }) => attributes.class?.split(' ').includes('chart-drawing'));
    expect(pictures.length).toBeGreaterThan(0);
    for (const { attributes } of pictures) {
      expect(attributes.role).toBe('img');
      expect(
        [attributes['aria-labelledby'], attributes['aria-describedby']].every((id) => ids.has(id ?? '')),
      ).toBe(true);
    }
    expect(html).not.toMatch(/<svg(?![^>]*aria-hidden)[^>]*class="[^"]*chart-svg/u);
  }
});

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
  for (const colorScheme of ['light', 'dark'] as const)
    expect(await axeFindings(addressOf(lines.path), { colorScheme, width: 1280 }, enliven)).toEqual([]);
});

test('the page for other sites shows the chart, its source and the way to its table', async () => {
  await withPage({ javaScriptEnabled: false, viewport: { width: 480, height: 600 } }, async (page) => {
    await page.goto(addressOf(`${bars.path}inbaddad/`));
    expect(await page.locator('.chart-svg:visible').count()).toBe(1);
    expect(await page.locator('.table-source').innerText()).toMatch(/^Källa: /u);
    const table = page.getByRole('link', { name: /Visa som tabell/u });
    expect(await table.getAttribute('target')).toBe('_top');
    expect(await table.getAttribute('href')).toMatch(/\/tabell\/volymer\/$/u);
  });
});

test('a sparkline stands beside each row with three outcomes, and is left out of what is copied', async () => {
  await withPage({ ...alive, permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(addressOf(lines.path));
    expect(await page.locator('td.spark svg').count()).toBe(2);
    await page.locator('[data-copy-table]').click();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text.split('\n').find((line) => line.startsWith('Total sjukfrånvaro'))).toMatch(
      /\t7,0\t6,5\t4,5\t6,0$/u,
    );
  });
});

function readGzipped(file: string | undefined): number {
  if (file === undefined) throw new Error('A script that is not in the build');
  return gzipSync(readFileSync(file)).length;
}
