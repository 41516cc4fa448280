/** `npm run build`: checks the content, builds the site beside the last good one, and puts it in its place. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPages } from './build-pages.ts';
import { checkContent } from './check-content.ts';
import { folderSize, removeFolder, replaceFolder, restoreFolder } from './folders.ts';
import { projectRoot } from './install.mjs';
import { showError } from './show-error.ts';
import { makeSearch } from './sok/index-search.ts';

const { values } = parseArgs({
  options: { innehåll: { type: 'string' }, ut: { type: 'string', default: 'dist' } },
});
if (values.innehåll !== undefined) process.env.NAMNDSPEGEL_INNEHALL = resolve(values.innehåll);

const ut = resolve(projectRoot, values.ut);
const ny = `${ut}.ny`;
const utNamn = relative(process.cwd(), ut) || ut;
await restoreFolder(ut);

console.log('1/4 Kontrollerar innehållet …');
const arkiv = await checkContent();
if (arkiv === null) {
  console.error(`Inget byggdes. Webbplatsen i ${utNamn} är som den var.`);
  process.exit(1);
}

try {
  await removeFolder(ny);
  const pages = await buildPages(ny, { cache: values.ut === 'dist' ? undefined : `${ut}.cache` });
  await makeSearch(arkiv, ny);
  console.log('4/4 Lägger ut webbplatsen …');
  await replaceFolder(ny, ut);
  const seconds = (performance.now() / 1000).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  const megabyte = ((await folderSize(ut)) / 1e6).toLocaleString('sv-SE', { maximumFractionDigits: 1 });
  console.log(
    `Klart: ${pages === 1 ? '1 sida' : `${String(pages)} sidor`} på ${seconds} s, ${megabyte} MB i ${utNamn}.`,
  );
} catch (error) {
  await removeFolder(ny);
  console.error(`\n${showError(error)}\n\nBygget stannade. Webbplatsen i ${utNamn} är som den var.`);
  process.exit(1);
}
// Astro can leave watchers behind that would keep the process alive.
process.exit(0);
