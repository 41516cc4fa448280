/** `npm run build`: checks the content, builds the site beside the last good one, and puts it in its place. */
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.ts';
import { checkContent } from './check-content.ts';
import { findChromium } from './chromium.mjs';
import { describeDiskFault } from './disk-fault.ts';
import { folderSize, removeFolder, replaceFolder, restoreFolder } from './folders.ts';
import { projectRoot } from './install.mjs';
import { copyMovedFiles } from './moved-files.ts';
import { makePdfs } from './pdf/make-pdfs.ts';
import { showError } from './show-error.ts';
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
const browser = values['utan-pdf'] ? undefined : findChromium();
if (browser !== undefined) process.env.NAMNDSPEGEL_PDF = 'ja';
await restoreFolder(ut);

console.log('1/5 Kontrollerar innehållet …');
const arkiv = await checkContent();
if (arkiv === null) {
  console.error(`Inget byggdes. Webbplatsen i ${utNamn} är som den var.`);
  process.exit(1);
}

try {
  await removeFolder(ny);
  const pages = await buildPages(ny, cache);
  await makeSearch(arkiv, ny);
  if (browser === undefined) {
    const why = values['utan-pdf'] ? 'så var det valt' : 'ingen Chromium eller Chrome finns på datorn';
    console.log(`4/5 Rapporterna görs inte som PDF: ${why}.`);
  } else {
    // What the site's configuration says depends on the content folder, which is known by now.
    const { base } = await import('./base.ts');
    await makePdfs(arkiv, { byggt: ny, base, cache: join(cache, 'pdf'), browser });
  }
  await copyMovedFiles(arkiv.omdirigeringar, ny);
  console.log('5/5 Lägger ut webbplatsen …');
  await replaceFolder(ny, ut);
  const seconds = (performance.now() / 1000).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  const megabyte = ((await folderSize(ut)) / 1e6).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  console.log(
    `Klart: ${pages === 1 ? '1 sida' : `${String(pages)} sidor`} på ${seconds} s, ${megabyte} MB i ${utNamn}.`,
  );
} catch (error) {
  await removeFolder(ny);
  console.error(
    `\n${describeDiskFault(error) ?? showError(error)}\n\nBygget stannade. Webbplatsen i ${utNamn} är som den var.`,
  );
  process.exit(1);
}
// Astro can leave watchers behind that would keep the process alive.
process.exit(0);
