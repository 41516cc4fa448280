import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { measureByFont } from '#charts/measure.ts';
import { thin } from '#test/thinning.ts';
import { addressOf, onPages, useBrowser, withPage } from '../rig/browser.ts';
import { readSite, type BuiltPage } from '../rig/built-site.ts';
import { bars, lines } from './chart-pages.ts';
import { firstOf } from '../rig/faults.ts';
import { pageType, type PageType } from '../rig/page-type.ts';

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

/** What a page draws: "linje paneler". */
function kindsOf({ tags }: BuiltPage): string {
  const specs = tags.map(({ attributes }) => attributes['data-chart'] ?? '').join();
  return [...new Set([...specs.matchAll(/"(?:slag|form)":"(\w+)"/gu)].map(([, word]) => word))]
    .sort()
    .join(' ');
}

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 768, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

test('no text of any chart is small, clipped or upon another at 320, 768 and 1280 px', async () => {
  expect(sheets.length).toBeGreaterThan(30);
  const drawn = thin(
    withCharts.filter((one) => drawsItsOwn.has(pageType(one))),
    { most: 3, name: ({ path }) => path, kind: (page) => `${pageType(page) ?? ''} ${kindsOf(page)}` },
  );
  expect(new Set(drawn.map(kindsOf)).size).toBeGreaterThanOrEqual(3);
  const faults = await onPages({ javaScriptEnabled: false }, drawn, async (page, { path }) => {
    await page.goto(addressOf(path));
    const found: string[] = [];
    for (const { width, colorScheme } of views) {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      const drawings = await readTexts(page);
      const here = drawings.length === 0 ? ['no drawing is shown'] : drawings.flatMap(faultsIn);
      found.push(...here.map((fault) => `${path}, ${String(width)} px: ${fault}`));
    }
    return found;
  });
  expect(firstOf(faults.flat())).toEqual([]);
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
  await withPage(
    { viewport: { width: 1280, height: 900 }, permissions: ['clipboard-read', 'clipboard-write'] },
    async (page) => {
      await page.goto(addressOf(lines.path));
      expect(await page.locator('td.spark svg').count()).toBe(2);
      await page.locator('[data-copy-table]').click();
      const text = await page.evaluate(() => navigator.clipboard.readText());
      expect(text.split('\n').find((line) => line.startsWith('Total sjukfrånvaro'))).toMatch(
        /\t7,0\t6,5\t4,5\t6,0$/u,
      );
    },
  );
});
