/**
 * Makes the font files of public/fonts: `node src/cli/fonts.ts`.
 * Run it again when the packages are updated or the pages need another character.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import subsetFont from 'subset-font';

const ascii = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCodePoint(0x20 + i)).join('');
// Swedish, its neighbours and the minority languages, and names that turn up in reports.
const bokstäver = 'ÅÄÖÉÜÆØÁÀÈÍÓÚÑÇåäöéüæøáàâãèêëíîïóôõúñçßðþýÿ';
const skiljetecken = '\u00a0\u2009–—‘’”„…•·−±×÷½¼¾²³°§©«»€ªº¹´¨¸';

const typsnitt = [
  // The figures of Source Sans are tabular and lining by default; pnum makes them proportional.
  { paket: 'source-sans-3', features: ['kern', 'liga', 'ccmp', 'pnum', 'frac', 'numr', 'dnom'] },
  { paket: 'source-serif-4', features: ['kern', 'liga', 'ccmp', 'pnum', 'tnum', 'lnum'] },
];

const require = createRequire(import.meta.url);
const mål = resolve(import.meta.dirname, '../../public/fonts');

await mkdir(mål, { recursive: true });
for (const { paket, features } of typsnitt) {
  const källa = require.resolve(`@fontsource-variable/${paket}/files/${paket}-latin-wght-normal.woff2`);
  const fil = await subsetFont(await readFile(källa), ascii + bokstäver + skiljetecken, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
    keepFeatures: features,
    noHinting: true,
    dropTables: ['gasp', 'BASE'],
  });
  await writeFile(resolve(mål, `${paket}.woff2`), fil);
  process.stdout.write(`${paket}.woff2  ${(fil.length / 1024).toFixed(1)} kB\n`);
}
