import { readFileSync, writeFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dropFilters, withoutFilters } from '#cli/sok/utan-filter.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const text = (value: string) => Buffer.concat([Buffer.of(0x60 + value.length), Buffer.from(value)]);
const list = (...items: Buffer[]) => Buffer.concat([Buffer.of(0x80 + items.length), ...items]);

/** The metadata of an index of two pages, as Pagefind 1.5.2 writes it. */
function metadata(...filters: Buffer[]): Buffer {
  const pages = list(
    list(text('sv_0684ffe'), Buffer.of(0x18, 0xc8)),
    list(text('sv_10f129d'), Buffer.of(0x19, 0x01, 0x2c)),
  );
  const long = Buffer.concat([Buffer.of(0x78, 30), Buffer.from('a'.repeat(30))]);
  const chunks = list(list(text('aktivitet'), long, text('sv_14295ab')));
  const whole = list(
    text('1.5.2'),
    pages,
    chunks,
    list(...filters),
    list(),
    list(text('period'), text('title')),
  );
  return Buffer.concat([Buffer.from('pagefind_dcd'), whole]);
}

const kommun = list(text('kommun'), text('sv_451d1fa'));
const slag = list(text('slag'), text('sv_eb3e796'));

test('withoutFilters() takes the filters away and leaves the rest, whatever their order was', () => {
  expect(withoutFilters(metadata(kommun, slag))).toEqual(metadata());
  expect(withoutFilters(metadata(slag, kommun))).toEqual(metadata());
  expect(withoutFilters(metadata())).toEqual(metadata());
});

test('withoutFilters() refuses metadata of a form that it does not know', () => {
  expect(() => withoutFilters(Buffer.from('pagefind_dcd\x85'))).toThrow('another form');
  expect(() => withoutFilters(gzipSync(metadata()))).toThrow('another form');
});

test('dropFilters() gives two indexes of the same pages the same files', async () => {
  const write = async (...filters: Buffer[]) => {
    const folder = temporaryFolder();
    const hash = filters[0] === slag ? 'sv_f11e78e93c' : 'sv_3b9105eee7';
    writeFileSync(join(folder, `pagefind.${hash}.pf_meta`), gzipSync(metadata(...filters)));
    writeFileSync(join(folder, 'pagefind-entry.json'), `{"languages":{"sv":{"hash":"${hash}","wasm":"sv"}}}`);
    await dropFilters(folder);
    const names = (await readdir(folder)).sort();
    return names.map((name) => [name, readFileSync(join(folder, name)).toString('base64')]);
  };
  const [first, second] = [await write(slag, kommun), await write(kommun, slag)];
  expect(first).toEqual(second);
  const [[, entry = ''] = [], [name = '', packed = ''] = []] = first;
  expect(gunzipSync(Buffer.from(packed, 'base64'))).toEqual(metadata());
  const hash = /^pagefind\.(sv_[0-9a-f]{10})\.pf_meta$/u.exec(name)?.[1];
  expect(Buffer.from(entry, 'base64').toString()).toContain(`"hash":"${String(hash)}"`);
});
