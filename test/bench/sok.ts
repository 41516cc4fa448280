/**
 * `npm run bench:sok`: how the search grows (`npm run bench:sok -- 5 500 2000` reports). The pages are those of the built
 * site, copied under made-up kommuner; they are indexed as the build does it, and a query is asked in Chromium, counting
 * what is loaded.
 */
import { cp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser, type Response } from 'playwright-core';
import { rapportplatser, type Kommun, type Nämnd, type Rapportplats } from '#domain/arkiv.ts';
import { readInnehåll } from '#load/from-disk.ts';
import { contentFolder } from '#load/paths.ts';
import { kommunnamn } from '#views/ord/namn.ts';
import type { Söksida } from '#views/sok/sida.ts';
import { findChromium } from '#cli/chromium.mjs';
import { folderSize } from '#cli/bygge/folders.ts';
import { projectRoot } from '#cli/install.mjs';
import { startProgress } from '#cli/progress.ts';
import { partsOf, type Sidkälla } from '#cli/sok/delning.ts';
import { indexmapp, indexSearch } from '#cli/sok/index-search.ts';
import { builtPages } from '#cli/sok/sidor.ts';
import { serveFolder } from '#cli/visa/static-server.ts';

const site = join(projectRoot, 'dist');
const counts = process.argv.slice(2).map(Number);
const reportsPerKommun = 100;
const queries = ['sjukfrånvaro', 'sjukfrånvaro underskott', 'hemtjänst bköping'];
const silent = startProgress('', { write: () => true });

const { arkiv } = await readInnehåll(contentFolder());
if (arkiv === null) throw new Error('The content cannot be read: npm run kontrollera');
const executablePath = findChromium();
if (executablePath === undefined) throw new Error('No Chromium found: run npm test, which fetches one');
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });

const built = builtPages(arkiv, site);
const own = rapportplatser(arkiv);
const pagesOfOwn = new Map(
  await Promise.all(own.map(async (plats) => [plats, await built.read(plats)] as const)),
);

for (const count of counts.length > 0 ? counts : [own.length, 500])
  await measure(count, count === own.length ? built : manyReports(count));
await browser.close();

/** The site's reports over and over, as those of other nämnder in made-up kommuner of a hundred reports each. */
function manyReports(count: number): Sidkälla {
  const originals = new Map<Nämnd, Rapportplats>();
  const kommuner: Kommun[] = [];
  for (let index = 0; index < count; index += 1) {
    const original = own[index % own.length];
    if (original === undefined) throw new Error('The content has no reports');
    const { nämnd, rapport } = original;
    const copy = {
      ...nämnd,
      slug: `${nämnd.slug}-${index}`,
      namn: `${nämnd.namn} ${index}`,
      rapporter: [rapport],
    };
    originals.set(copy, original);
    const number = Math.floor(index / reportsPerKommun);
    const kommun = (kommuner[number] ??= {
      ...original.kommun,
      slug: `kommun-${number}`,
      namn: `${letters(number)}köping`,
      nämnder: [],
    });
    kommun.nämnder.push(copy);
  }
  return {
    ...built,
    arkiv: { ...built.arkiv, kommuner },
    read: (plats) => Promise.resolve(copiesOf(plats, originals.get(plats.nämnd))),
  };
}

/** 27 is "ba": a name that no other number has. */
function letters(number: number): string {
  return number.toString(26).replace(/./gu, (digit) => String.fromCodePoint(97 + Number.parseInt(digit, 26)));
}

function copiesOf({ kommun, nämnd }: Rapportplats, original: Rapportplats | undefined): Söksida[] {
  const pages = original === undefined ? undefined : pagesOfOwn.get(original);
  return (pages ?? []).map((page) => ({
    ...page,
    adress: page.adress.replace(/^\/[^/]+\/[^/]+/u, `/${kommun.slug}/${nämnd.slug}`),
    facetter: { ...page.facetter, kommun: [kommunnamn(kommun)], nämnd: [nämnd.namn] },
  }));
}

async function measure(count: number, source: Sidkälla): Promise<void> {
  const folder = join(projectRoot, '.cache', `bench-sok-${count}`);
  await rm(folder, { recursive: true, force: true });
  for (const part of ['sok', '_astro', 'fonts', 'tema.js', 'favicon.svg'])
    await cp(join(site, part), join(folder, part), { recursive: true });
  const start = performance.now();
  const index = join(folder, indexmapp);
  const pages = await indexSearch(partsOf(source), index, silent);
  const seconds = (performance.now() - start) / 1000;
  const files = await readdir(index, { recursive: true });
  const metas = files.filter((name) => name.endsWith('.pf_meta'));
  const weights = await Promise.all(metas.map(async (name) => (await stat(join(index, name))).size / 1000));
  console.log(
    `\n${count} rapporter, ${pages} sidor i ${metas.length} register: ${seconds.toFixed(1)} s, ${((await folderSize(index)) / 1e6).toFixed(1)} MB i ${files.length} filer; pf_meta, som alltid laddas, är högst ${Math.max(...weights).toFixed(0)} KB`,
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
