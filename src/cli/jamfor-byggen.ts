/**
 * `npm run jamfor-byggen -- <a> <b>`: holds two built sites against each other, file by file. Ends with 0 when they are
 * the same, 1 when they are not, and 2 when they could not be compared.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compareSites, type Byggjämförelse, type Webbplatsfiler } from './byggjamforelse/webbplatser.ts';
import { describeByggjämförelse } from './byggjamforelse/ord.ts';

const hjälp = `npm run jamfor-byggen -- <mapp a> <mapp b> [val]
  --exakt   också namn som bygget hittar på (stilarnas och filernas i /_astro/) ska vara desamma
  --alla    visa varje fil som skiljer sig, inte bara de första`;

process.exitCode = main();

function main(): number {
  const val = readOptions();
  if (val === null) {
    console.error(`Ge två mappar med byggda webbplatser.\n\n${hjälp}`);
    return 2;
  }
  try {
    const [a, b] = val.mappar.map(readSite);
    if (!a || !b) return 2;
    const jämförelse = compareSites(a, b);
    console.log(describeByggjämförelse(jämförelse, val));
    return isSame(jämförelse, val.exakt) ? 0 : 1;
  } catch (fel) {
    const { code, path } = fel as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw fel;
    console.error(`${path} går inte att läsa (${code}). Ge två mappar med byggda webbplatser.`);
    return 2;
  }
}

function readOptions(): { mappar: [string, string]; exakt: boolean; alla: boolean } | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { exakt: { type: 'boolean', default: false }, alla: { type: 'boolean', default: false } },
    });
    const [a, b, ...fler] = positionals;
    return a === undefined || b === undefined || fler.length > 0 ? null : { ...values, mappar: [a, b] };
  } catch {
    return null;
  }
}

/** Null, with the reason said, when the folder is empty. */
function readSite(mapp: string): Webbplatsfiler | null {
  const rot = resolve(mapp);
  const vägar = readdirSync(rot, { recursive: true, withFileTypes: true })
    .filter((en) => !en.isDirectory())
    .map((en) => relative(rot, join(en.parentPath, en.name)).replaceAll('\\', '/'));
  if (vägar.length > 0) return { vägar, read: (väg) => readFileSync(join(rot, väg)) };
  console.error(`${mapp} är tom. Bygg webbplatsen dit först: npm run build -- --ut ${mapp}`);
  return null;
}

function isSame({ baraNamn, skiljer, baraA, baraB }: Byggjämförelse, exakt: boolean): boolean {
  return skiljer.length + baraA.length + baraB.length + (exakt ? baraNamn.length : 0) === 0;
}
