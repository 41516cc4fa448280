import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { runAxe } from './axe.ts';

/** A rule that a page does not meet. */
export interface Brist {
  /** The page's site-relative address. */
  sida: string;
  regel: string;
}

/** How each page is shown when it is tested: the narrowest and a wide screen, dark and light. */
export const utföranden = [
  { namn: '320 pixlar, mörkt', width: 320, colorScheme: 'dark' },
  { namn: '1280 pixlar, ljust', width: 1280, colorScheme: 'light' },
] as const;

const samtidigt = 2;

/** The pages of a built site by their addresses, without those that only lead on. */
export async function pagesIn(folder: string): Promise<string[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith('.html')).sort();
  const pages: string[] = [];
  for (const file of files) {
    const html = await readFile(join(folder, file), 'utf8');
    if (!html.includes('<meta http-equiv="refresh"'))
      pages.push(`/${file.replace(/(?:^|(?<=\/))index\.html$/u, '')}`);
  }
  return pages;
}

/**
 * Tests pages with axe, in each of `utföranden`.
 *
 * @param address where the site is served
 * @param tick called for each page that is done
 */
export async function testPages(
  browser: Browser,
  address: string,
  pages: readonly string[],
  tick: () => void,
): Promise<Brist[]> {
  const brister: Brist[] = [];
  const waiting = [...pages];
  const work = async () => {
    // The same window for all pages: a new one costs more than most pages.
    const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce' });
    const page = await context.newPage();
    for (let sida = waiting.shift(); sida !== undefined; sida = waiting.shift()) {
      for (const { width, colorScheme } of utföranden) {
        await page.setViewportSize({ width, height: 800 });
        await page.emulateMedia({ colorScheme });
        await page.goto(`${address}${sida.slice(1)}`);
        brister.push(...(await runAxe(page)).map(({ id }) => ({ sida, regel: id })));
      }
      tick();
    }
    await context.close();
  };
  await Promise.all(Array.from({ length: samtidigt }, work));
  return brister;
}

/** On how many pages each rule is not met, most first. */
export function countByRule(brister: readonly Brist[]): { regel: string; sidor: number }[] {
  return [...Map.groupBy(brister, ({ regel }) => regel)]
    .map(([regel, alla]) => ({ regel, sidor: new Set(alla.map(({ sida }) => sida)).size }))
    .sort((a, b) => b.sidor - a.sidor || a.regel.localeCompare(b.regel, 'sv'));
}
