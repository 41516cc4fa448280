/** `npm run build`: checks the content, builds the site beside the last good one, and puts it in its place. */
import { existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pdfAdress } from '#domain/adresser.ts';
import { rapportplatser, type Arkiv } from '#domain/arkiv.ts';
import { buildPages } from './bygge/build-pages.ts';
import { checkContent } from './check-content.ts';
import { findChromium } from './chromium.mjs';
import { describeDiskFault } from './disk-fault.ts';
import { folderSize, removeFolder, replaceFolder, restoreFolder } from './bygge/folders.ts';
import { projectRoot } from './install.mjs';
import { copyMovedFiles } from './bygge/moved-files.ts';
import { chooseBrowser, type PdfChoice } from './pdf/choose-browser.ts';
import { makePdfs } from './pdf/make-pdfs.ts';
import { showError } from './bygge/show-error.ts';
import { makeSearch } from './sok/index-search.ts';

const { values } = parseArgs({
  options: {
    innehåll: { type: 'string' },
    ut: { type: 'string', default: 'dist' },
    'utan-pdf': { type: 'boolean', default: false },
  },
});
if (values.innehåll !== undefined) process.env.NAMNDSPEGEL_INNEHALL = resolve(values.innehåll);

const ut = resolve(projectRoot, values.ut);
const ny = `${ut}.ny`;
const utNamn = relative(process.cwd(), ut) || ut;
const cache = values.ut === 'dist' ? join(projectRoot, 'node_modules', '.astro') : `${ut}.cache`;

// Astro can leave watchers behind that would keep the process alive.
process.exit(await main());

async function main(): Promise<number> {
  try {
    await restoreFolder(ut);
    console.log('1/5 Kontrollerar innehållet …');
    const arkiv = await checkContent();
    if (arkiv === null) {
      console.error(`Inget byggdes. Webbplatsen i ${utNamn} är som den var.`);
      return 1;
    }
    const pdf = chooseBrowser({
      utanPdf: values['utan-pdf'],
      angiven: process.env.CHROMIUM_PATH,
      funnen: findChromium(),
      harPdf: rapportplatser(arkiv).some((plats) => existsSync(join(ut, pdfAdress(plats)))),
    });
    if ('fel' in pdf) {
      console.error(`${pdf.fel}\n\nInget byggdes. Webbplatsen i ${utNamn} är som den var.`);
      return 1;
    }
    await build(arkiv, pdf);
    return 0;
  } catch (error) {
    await removeFolder(ny).catch(() => undefined);
    console.error(
      `\n${describeDiskFault(error) ?? showError(error)}\n\nBygget stannade. Webbplatsen i ${utNamn} är som den var.`,
    );
    return 1;
  }
}

async function build(arkiv: Arkiv, pdf: Exclude<PdfChoice, { fel: string }>): Promise<void> {
  if ('browser' in pdf) process.env.NAMNDSPEGEL_PDF = 'ja';
  await removeFolder(ny);
  const pages = await buildPages(ny, cache);
  await makeSearch(arkiv, ny);
  if ('utan' in pdf) {
    console.log(`4/5 Rapporterna görs inte som PDF: ${pdf.utan}.`);
  } else {
    // What the site's configuration says depends on the content folder, which is known by now.
    const { base } = await import('./base.ts');
    await makePdfs(arkiv, { byggt: ny, base, cache: join(cache, 'pdf'), browser: pdf.browser });
  }
  await copyMovedFiles(arkiv.omdirigeringar, ny);
  console.log('5/5 Lägger ut webbplatsen …');
  const megabyte = ((await folderSize(ny)) / 1e6).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  await replaceFolder(ny, ut);
  const seconds = (performance.now() / 1000).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  console.log(
    `Klart: ${pages === 1 ? '1 sida' : `${String(pages)} sidor`} på ${seconds} s, ${megabyte} MB i ${utNamn}.`,
  );
}
