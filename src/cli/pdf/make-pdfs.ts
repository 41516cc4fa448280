import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, realpath, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { helaAdress, pdfAdress, rapportAdress } from '#domain/adresser.ts';
import { rapportplatser, type Arkiv, type Rapportplats } from '#domain/arkiv.ts';
import { rapportIOrgan } from '#views/ord/namn.ts';
import { Byggstopp } from '#cli/bygge/byggstopp.ts';
import { startProgress } from '#cli/progress.ts';
import { serveFolder } from '#cli/visa/static-server.ts';
import { openBrowser } from './open-browser.ts';
import { printReport } from './print-report.ts';
import { within } from './time-limit.ts';

/** Where the PDFs come from and go. */
interface Options {
  /** The built site. */
  byggt: string;
  /** The path that the site is published under. */
  base: string;
  /** A folder that keeps what has been made: a report whose pages have not changed is not printed again. */
  cache: string;
  /** The program that prints. */
  browser: string;
}

const samtidigt = 2;

/** Seconds that a report may take; one of a hundred pages takes five. */
const längsta = 180;

/**
 * The step of the build that prints every report as a PDF beside its pages.
 *
 * @throws Error in Swedish when the browser cannot be started or cannot print
 */
export async function makePdfs(arkiv: Arkiv, options: Options): Promise<void> {
  const progress = startProgress('4/5 Gör rapporterna som PDF');
  const väntar = rapportplatser(arkiv);
  progress.expect(väntar.length);
  await mkdir(options.cache, { recursive: true });
  const use = new Set<string>();
  let started: Promise<Browser> | undefined;
  const { server, address } = await serveFolder({ folder: options.byggt, base: options.base, port: 0 });
  const printer = {
    address,
    digest: await digestOf(options),
    browser: () => (started ??= launch(options.browser)),
  };
  const work = async () => {
    for (let plats = väntar.shift(); plats !== undefined; plats = väntar.shift()) {
      use.add(await makePdf(plats, options, printer));
      progress.tick();
    }
  };
  try {
    await Promise.all(Array.from({ length: samtidigt }, work));
  } finally {
    await closeBrowser(started);
    server.close();
    server.closeAllConnections();
    progress.end();
  }
  for (const file of await readdir(options.cache))
    if (!use.has(file)) await rm(join(options.cache, file), { force: true });
}

interface Printer {
  address: string;
  /** What all reports are printed with. */
  digest: Buffer;
  browser: () => Promise<Browser>;
}

/** A browser that has been updated, another font or another way to print makes other files of the same pages. */
async function digestOf({ browser, byggt }: Options): Promise<Buffer> {
  const { size, mtimeMs } = await stat(await realpath(browser));
  const hash = createHash('sha256').update(`${browser} ${size} ${mtimeMs}`);
  const fonts = join(byggt, 'fonts');
  const files = [
    join(import.meta.dirname, 'print-report.ts'),
    ...(await readdir(fonts)).sort().map((font) => join(fonts, font)),
  ];
  for (const file of files) hash.update(await readFile(file));
  return hash.digest();
}

/** Answers with the file's name in the cache. */
async function makePdf(
  plats: Rapportplats,
  { byggt, cache }: Options,
  { address, digest, browser }: Printer,
): Promise<string> {
  const html = await readFile(join(byggt, helaAdress(plats), 'index.html'));
  // Styles have their contents in their names, so the page tells when they have changed.
  const said = `${titleOf(plats)} ${dateOf(plats)}`;
  const name = `${createHash('sha256').update(digest).update(said).update(html).digest('hex')}.pdf`;
  const kept = join(cache, name);
  if (!existsSync(kept)) {
    const page = `${address}${helaAdress(plats).slice(1)}`;
    await writeFile(kept, await printPage(await browser(), page, plats));
  }
  await copyFile(kept, join(byggt, pdfAdress(plats)));
  return name;
}

function titleOf(plats: Rapportplats): string {
  return [rapportIOrgan(plats), plats.kommun.namn].filter((del) => del !== null).join(', ');
}

async function printPage(browser: Browser, page: string, plats: Rapportplats): Promise<Buffer> {
  try {
    return await within(längsta, printReport(browser, page, { title: titleOf(plats), date: dateOf(plats) }));
  } catch (error) {
    throw new Byggstopp(
      `Rapporten ${rapportAdress(plats)} gick inte att göra som PDF. Kör bygget igen. Hjälper inte det: ange en annan webbläsare med CHROMIUM_PATH, eller bygg utan PDF: npm run build -- --utan-pdf`,
      { cause: error },
    );
  }
}

/** The day that the report was last changed here, or the first day of the last month that it is about. */
function dateOf({ rapport }: Rapportplats): string {
  return rapport.ändringar?.at(-1)?.datum ?? rapport.publicerad ?? `${rapport.slug.slice(0, 7)}-01`;
}

/** One that hangs is left to itself; the process ends anyway. */
async function closeBrowser(started: Promise<Browser> | undefined): Promise<void> {
  const browser = await started?.catch(() => undefined);
  if (browser !== undefined) await within(10, browser.close()).catch(() => undefined);
}

async function launch(program: string): Promise<Browser> {
  try {
    return await openBrowser(program);
  } catch (error) {
    throw new Byggstopp(
      `Webbläsaren ${program} gick inte att starta, så rapporterna kan inte göras som PDF. Laga den, ange en annan med CHROMIUM_PATH, eller bygg utan PDF: npm run build -- --utan-pdf`,
      { cause: error },
    );
  }
}
