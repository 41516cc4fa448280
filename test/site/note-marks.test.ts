import { expect, test } from 'vitest';
import { thin } from '#test/thinning.ts';
import { addressOf, onPages, useBrowser, withPage } from './rig/browser.ts';
import { readSite } from './rig/built-site.ts';

useBrowser();

const tables = thin(
  readSite()
    .pages.filter(({ path, html }) => /\/tabell\/[^/]+\/$/u.test(path) && html.includes('class="marks"'))
    .map(({ path }) => path),
  { most: 12, name: (path) => path },
);

/** What a reader takes of each figure with a mark: by selecting it, and by its text alone. */
function readFigures() {
  const selection = getSelection();
  return [...document.querySelectorAll('td .figure:has(.marks)')].map((figure) => {
    selection?.selectAllChildren(figure.closest('td') ?? figure);
    return {
      printed: figure.querySelector('[data-copy]')?.textContent.trim() ?? '',
      selected: selection?.toString() ?? '',
      text: figure.textContent,
    };
  });
}

test('a figure copied with its note mark is the printed figure, and no other', async () => {
  const figures = (
    await onPages({}, tables, async (page, path) => {
      await page.goto(addressOf(path));
      return page.evaluate(readFigures);
    })
  ).flat();
  expect(figures.length).toBeGreaterThan(10);
  for (const { printed, selected, text } of figures) {
    expect(selected).toContain(printed);
    expect(selected.replace(printed, '')).not.toMatch(/\d+\s*$/u);
    expect(text.replace(/(?:\[\d+\])+$/u, '')).toContain(printed);
    expect(text).toMatch(/\]$/u);
  }
});

test('a copied table has its headings without their marks', async () => {
  await withPage({ permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
    await page.goto(addressOf('/okand-kommun/socialnamnden/2023-08-delarsbokslut/tabell/driftbudget/'));
    const heading = page.locator('th[scope="col"]:has(.marks)').first();
    const printed = await heading.evaluate((th) => th.firstChild?.textContent?.trim() ?? '');
    await page.locator('[data-copy-table]').first().click();
    await page.getByText('Kopierad', { exact: true }).waitFor();
    const [headings = ''] = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
    expect(headings.split('\t')).toContain(printed);
  });
});
