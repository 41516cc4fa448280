import type { Browser, Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';

/**
 * Prints the whole report as it stands on its page: tagged, with bookmarks, and with the page numbers in its contents.
 *
 * @param title what readers of PDFs call the file
 * @param date "2023-08-31": what the file says of when it was made, so that the same report gives the same file
 */
export async function printReport(
  browser: Browser,
  address: string,
  { title, date }: { title: string; date: string },
): Promise<Buffer> {
  const page = await browser.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    await page.evaluate(() => document.fonts.ready.then(() => null));
    await page.evaluate(leadOut);
    await page.evaluate((text) => (document.title = text), title);
    // Only what is printed knows on which page a chapter begins.
    await writePageNumbers(page, await chapterPages(await print(page)));
    return repeatable(await print(page), date);
  } finally {
    await page.close();
  }
}

function print(page: Page): Promise<Buffer> {
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

/** The page that each chapter begins on, from 1: the bookmarks right below the report's own. */
async function chapterPages(pdf: Buffer): Promise<Map<string, number>> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const pages = new Map<string, number>();
  const outline = (await document.getOutline()) as { items: Bookmark[] }[] | null;
  for (const { title, dest } of outline?.flatMap(({ items }) => items) ?? []) {
    const place =
      typeof dest === 'string' ? ((await document.getDestination(dest)) as unknown[] | null) : dest;
    const reference = place?.[0];
    if (isReference(reference)) pages.set(title, (await document.getPageIndex(reference)) + 1);
  }
  await document.cleanup();
  return pages;
}

interface Bookmark {
  title: string;
  dest: string | unknown[] | null;
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

/** Links to chapters stay within the file, others lead to the published site; where that is not known there are none. */
function leadOut(): void {
  const { origin } = document.documentElement.dataset;
  const report = location.pathname.replace(/hela\/$/u, '');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href]')) {
    const { host, pathname, search, hash } = new URL(link.href);
    if (host !== location.host || pathname === location.pathname) continue;
    const chapter = pathname.startsWith(report) ? `kapitel-${pathname.slice(report.length, -1)}` : '';
    if (document.getElementById(chapter)) link.setAttribute('href', `#${chapter}`);
    else if (origin === undefined) link.removeAttribute('href');
    else link.setAttribute('href', `${origin}${pathname}${search}${hash}`);
  }
}

async function writePageNumbers(page: Page, pages: Map<string, number>): Promise<void> {
  await page.evaluate((known) => {
    for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
      const number = known[place.dataset.pageOf ?? ''];
      if (number !== undefined) place.textContent = String(number);
    }
  }, Object.fromEntries(pages));
}

/**
 * A printed file as it is each time: of the report's date instead of the time of printing, and with the cells of its tables
 * numbered from 1 instead of by how many nodes the browser had made before. All is as long as it was.
 */
export function repeatable(pdf: Buffer, date: string): Buffer {
  const digits = `${date.replaceAll('-', '')}000000`;
  const text = pdf.toString('latin1').replace(/\(D:\d{14}/gu, `(D:${digits}`);
  // In the order that they have, which the file's list of them is sorted by.
  const nodes = [...new Set(text.match(nodeId))].sort();
  const numbers = new Map(nodes.map((node, i) => [node, `(node${String(i + 1).padStart(8, '0')})`]));
  return Buffer.from(
    text.replace(nodeId, (node) => numbers.get(node) ?? node),
    'latin1',
  );
}

const nodeId = /\(node\d{8}\)/gu;
