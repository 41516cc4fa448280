/** `npm run build`: checks the content, builds the site beside the last good one, and puts it in its place. */
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pdfAdress } from '#domain/adresser.ts';
import { rapportplatser } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { contentFolder } from '#load/paths.ts';
import { buildPages } from './bygge/build-pages.ts';
import { checkContent } from './check-content.ts';
import { findChromium } from './chromium.mjs';
import { describeDiskFault } from './bygge/disk-fault.ts';
import { folderSize, missingFrom, replaceFolder, restoreFolder } from './bygge/folders.ts';
import { projectRoot } from './install.mjs';
import { describeÄndrat, takeInnehållsprint, type Innehållsprint } from './bygge/innehallsprint.ts';
import { Byggstopp } from './bygge/byggstopp.ts';
import { copyMovedFiles } from './bygge/moved-files.ts';
import { chooseBrowser, type PdfChoice } from './pdf/choose-browser.ts';
import { makePdfs } from './pdf/make-pdfs.ts';
import { showError } from './bygge/show-error.ts';
import { describeUpptaget, takePlace, type Byggplats } from './bygge/work-folder.ts';
import { indexmapp, makeSearch } from './sok/index-search.ts';

const { values } = parseArgs({
  options: {
    innehåll: { type: 'string' },
    ut: { type: 'string', default: 'dist' },
    'utan-pdf': { type: 'boolean', default: false },
  },
});
if (values.innehåll !== undefined) process.env.NAMNDSPEGEL_INNEHALL = resolve(values.innehåll);

const ut = resolve(projectRoot, values.ut);
const utNamn = relative(process.cwd(), ut) || ut;
const cache = values.ut === 'dist' ? join(projectRoot, 'node_modules', '.astro') : `${ut}.cache`;

// Astro can leave watchers behind that would keep the process alive.
process.exit(await main());

async function main(): Promise<number> {
  const oförändrad = `Webbplatsen i ${utNamn} är som den var.`;
  let plats: Byggplats | undefined;
  try {
    const svar = takePlace(ut);
    if ('upptaget' in svar) {
      console.error(`${describeUpptaget(svar)}\n\nInget byggdes. ${oförändrad}`);
      return 1;
    }
    plats = svar;
    leaveOnSignal(plats);
    await restoreFolder(ut);
    console.log('1/5 Kontrollerar innehållet …');
    const print = await takeInnehållsprint(contentFolder()).catch(() => null);
    const arkiv = await checkContent();
    if (arkiv === null || print === null) {
      console.error(`Inget byggdes. ${oförändrad}`);
      return 1;
    }
    const pdf = chooseBrowser({
      utanPdf: values['utan-pdf'],
      angiven: process.env.CHROMIUM_PATH,
      funnen: findChromium(),
      harPdf: rapportplatser(arkiv).some((plats) => existsSync(join(ut, pdfAdress(plats)))),
    });
    if ('fel' in pdf) {
      console.error(`${pdf.fel}\n\nInget byggdes. ${oförändrad}`);
      return 1;
    }
    await build(arkiv, pdf, plats, print);
    return 0;
  } catch (error) {
    console.error(`\n${describeDiskFault(error) ?? showError(error)}\n\nBygget stannade. ${oförändrad}`);
    return 1;
  } finally {
    plats?.leave();
  }
}

/** A build that is told to stop leaves nothing behind. */
function leaveOnSignal(plats: Byggplats): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.once(signal, () => {
      plats.leave();
      process.exit(128 + constants.signals[signal]);
    });
}

async function build(
  arkiv: AvlästArkiv,
  pdf: Exclude<PdfChoice, { fel: string }>,
  { mapp, isHeld }: Byggplats,
  print: Innehållsprint,
): Promise<void> {
  if ('browser' in pdf) process.env.NAMNDSPEGEL_PDF = 'ja';
  const { sidor, filer } = await buildPages(arkiv, mapp, cache);
  await makeSearch(arkiv, mapp);
  if ('utan' in pdf) {
    console.log(`4/5 Rapporterna görs inte som PDF: ${pdf.utan}.`);
  } else {
    // What the site's configuration says depends on the content folder, which is known by now.
    const { base } = await import('./visa/base.ts');
    await makePdfs(arkiv, { byggt: mapp, base, cache: join(cache, 'pdf'), browser: pdf.browser });
  }
  await copyMovedFiles(arkiv.omdirigeringar, mapp);
  console.log('5/5 Lägger ut webbplatsen …');
  const pdfer = 'browser' in pdf ? rapportplatser(arkiv).map(pdfAdress) : [];
  const saknas = missingFrom(mapp, [...sidor, ...filer, ...pdfer, `/${indexmapp}/pagefind-entry.json`]);
  if (saknas !== null) throw new Byggstopp(`${saknas} Kör kommandot igen.`);
  const megabyte = ((await folderSize(mapp)) / 1e6).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  const ändrat = describeÄndrat(print, await takeInnehållsprint(contentFolder()));
  if (ändrat !== null) throw new Byggstopp(ändrat);
  if (!isHeld())
    throw new Byggstopp('Ett annat bygge har tagit över, i tron att det här hade dött. Kör kommandot igen.');
  await replaceFolder(mapp, ut);
  const seconds = (performance.now() / 1000).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  console.log(
    `Klart: ${sidor.length === 1 ? '1 sida' : `${sidor.length} sidor`} på ${seconds} s, ${megabyte} MB i ${utNamn}.`,
  );
}
