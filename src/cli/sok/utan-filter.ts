import { createHash } from 'node:crypto';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';

/**
 * Takes Pagefind's list of filters out of an index that has been written. Nothing of ours asks for them, each reader would
 * load the list, and its order and names are others in every build.
 */
export async function dropFilters(mapp: string): Promise<void> {
  for (const namn of await readdir(mapp)) {
    const [, gammalt] = /^pagefind\.(\w+)\.pf_meta$/u.exec(namn) ?? [];
    if (gammalt === undefined) continue;
    const innehåll = withoutFilters(gunzipSync(await readFile(join(mapp, namn))));
    const digest = createHash('sha256').update(innehåll).digest('hex').slice(0, 10);
    const nytt = gammalt.replace(/_.*$/u, `_${digest}`);
    await writeFile(join(mapp, namn), gzipSync(innehåll, { level: 9 }));
    await rename(join(mapp, namn), join(mapp, `pagefind.${nytt}.pf_meta`));
    const register = join(mapp, 'pagefind-entry.json');
    await writeFile(register, (await readFile(register, 'utf8')).replace(`"${gammalt}"`, `"${nytt}"`));
  }
}

const märke = Buffer.from('pagefind_dcd');
const filtrensPlats = 3;

/**
 * The metadata of an index: after a mark an array in CBOR, of version, pages, chunks, filters, sortings and fields.
 *
 * @throws Error when it has another form: Pagefind has changed it
 */
export function withoutFilters(metadata: Buffer): Buffer {
  const lista = märke.length;
  if (!metadata.subarray(0, lista).equals(märke) || metadata[lista] !== 0x86)
    throw new Error('The metadata of Pagefind has another form than that which is known');
  let början = lista + 1;
  for (let i = 0; i < filtrensPlats; i += 1) början = endOfItem(metadata, början);
  const tomLista = Buffer.of(0x80);
  return Buffer.concat([
    metadata.subarray(0, början),
    tomLista,
    metadata.subarray(endOfItem(metadata, början)),
  ]);
}

/** Where an item of CBOR ends: RFC 8949, section 3, of the kinds that Pagefind writes. */
function endOfItem(data: Buffer, början: number): number {
  const första = data.readUInt8(början);
  const [slag, längd] = [första >> 5, första & 31];
  const storlek = längd < 24 ? 0 : 2 ** (längd - 24);
  if (längd > 26) throw new Error(`CBOR of a length that is not known: ${längd}`);
  const antal = storlek === 0 ? längd : data.readUIntBE(början + 1, storlek);
  let slut = början + 1 + storlek;
  if (slag === 2 || slag === 3) return slut + antal;
  if (slag === 4) for (let i = 0; i < antal; i += 1) slut = endOfItem(data, slut);
  else if (slag !== 0 && slag !== 1 && slag !== 7)
    throw new Error(`CBOR of a kind that is not known: ${slag}`);
  return slut;
}
