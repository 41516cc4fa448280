/**
 * `npm run bench:sok`: how the search grows (`npm run bench:sok -- 5 500 2000` reports). The pages are those of the built
 * site, copied under made-up kommuner; they are indexed, and a query is asked in Chromium, counting what is loaded.
 */
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Response } from 'playwright-core';
import { rapportplatser } from '../domain/arkiv.ts';
import type { Sökregister } from '../domain/sok/register.ts';
import { readInnehåll } from '../load/from-disk.ts';
import { contentFolder } from '../load/paths.ts';
import { toSökregister } from '../views/sok/register.ts';
import type { Söksida } from '../views/sok/sida.ts';
import { findChromium } from './chromium.mjs';
import { folderSize } from './folders.ts';
import { projectRoot } from './install.mjs';
import { startProgress } from './progress.ts';
import { indexmapp, writeSearch } from './sok/index-search.ts';
import { searchPages } from './sok/sidor.ts';
import { serveFolder } from './static-server.ts';

const site = join(projectRoot, 'dist');
const counts = process.argv.slice(2).map(Number);
const queries = ['sjukfrånvaro', 'sjukfrånvaro underskott', 'linköping hemtjänst'];
const silent = startProgress('', { write: () => true });

const { arkiv } = await readInnehåll(contentFolder());
if (arkiv === null) throw new Error('The content cannot be read: npm run kontrollera');
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('No Chromium found: run npm test, which fetches one');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

const [common = [], ...perReport] = await Array.fromAsync(searchPages(arkiv, site));
const own = rapportplatser(arkiv).length;

for (const count of counts.length > 0 ? counts : [own, 500]) {
  const pages = [...common];
  for (let index = 0; index < count; index += 1)
    pages.push(...(perReport[index % own] ?? []).map((page) => copyOf(page, Math.floor(index / own))));
  await measure(count, pages, toSökregister(arkiv, pages));
}
await browser.close();

/** The page as one of another kommun. */
function copyOf(page: Söksida, number: number): Söksida {
  if (number === 0) return page;
  const { kommun: [kommun = ''] = [] } = page.facetter;
  return {
    ...page,
    adress: page.adress.replace(/^\/[^/]+/u, `$&-${number}`),
    facetter: { ...page.facetter, kommun: [`${kommun} ${number}`] },
  };
}

async function measure(count: number, pages: Söksida[], own: Sökregister): Promise<void> {
  const folder = join(projectRoot, '.cache', `bench-sok-${count}`);
  await rm(folder, { recursive: true, force: true });
  for (const part of ['sok', '_astro', 'fonts', 'tema.js', 'favicon.svg'])
    await cp(join(site, part), join(folder, part), { recursive: true });
  const start = performance.now();
  await writeSearch(pages, own, join(folder, indexmapp), silent);
  const seconds = (performance.now() - start) / 1000;
  const index = join(folder, indexmapp);
  const files = (await readdir(index, { recursive: true })).length;
  const meta = (await readdir(index)).find((name) => name.endsWith('.pf_meta')) ?? '';
  console.log(
    `\n${count} rapporter, ${pages.length} sidor: ${seconds.toFixed(1)} s, ${((await folderSize(index)) / 1e6).toFixed(1)} MB i ${files} filer, varav ${((await stat(join(index, meta))).size / 1000).toFixed(0)} KB laddas alltid (pf_meta)`,
  );
  const { server, address } = await serveFolder({ folder, base: '/', port: 0 });
  for (const query of queries)
    console.log(`  ${await ask(browser, `${address}sok/?q=${encodeURIComponent(query)}`, query)}`);
  server.close();
  server.closeAllConnections();
  await rm(folder, { recursive: true, force: true });
}

/** Texts are sent compressed; the index is compressed already. */
function onTheWay(url: string, body: Buffer): number {
  return /\.(?:js|json|txt)(?:\?|$)/u.test(url) ? gzipSync(body).length : body.length;
}

/** What a query loads of the index on a page that has loaded nothing before, and how long a further word takes. */
async function ask(browser: Browser, address: string, query: string): Promise<string> {
  const context = await browser.newContext();
  const page = await context.newPage();
  page.setDefaultTimeout(300_000);
  const sizes: Promise<number>[] = [];
  const weigh = (response: Response) => {
    if (response.url().includes(`/${indexmapp}/`))
      sizes.push(response.body().then((body) => onTheWay(response.url(), body)));
  };
  page.on('response', weigh);
  await page.goto(address);
  await page.locator('.hits[aria-busy="false"]').waitFor({ state: 'attached' });
  page.off('response', weigh);
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  const said = (await page.locator('[data-count]').textContent()) ?? '';
  // A further word, with the index loaded: what a reader waits for.
  const milliseconds = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('#sok');
    const list = document.querySelector('.hits');
    const start = performance.now();
    if (field !== null) field.value += ' personal';
    field?.dispatchEvent(new Event('input', { bubbles: true }));
    while (list?.ariaBusy === 'true') await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
  await context.close();
  return `${query}: ${(bytes / 1000).toFixed(0)} KB, ${sizes.length} filer, ett ord till ${milliseconds.toFixed(0)} ms. ${said}`;
}
