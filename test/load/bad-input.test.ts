import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { readInnehåll } from '#load/from-disk.ts';
import { runsAll } from '#test/thinning.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { paths, smallContent, writeContent } from './small-content.ts';

const rapport = dirname(paths.rapport);

async function messages(prepare: (folder: string) => void): Promise<string[]> {
  const folder = writeContent(temporaryFolder(), smallContent);
  prepare(folder);
  const { fynd } = await readInnehåll(folder);
  return fynd.map((ett) => describeFinding(ett));
}

test('readInnehåll() does not read a file of 50 MB, and says how large one may be', async () => {
  const found = await messages((folder) => {
    const fil = join(folder, paths.tabell);
    writeFileSync(fil, '{');
    truncateSync(fil, 50e6);
  });
  expect(found.filter((text) => text.startsWith(paths.tabell))).toEqual([
    `${paths.tabell}: filen är 50 MB och läses inte; en fil får vara högst 5 MB. Dela upp den, eller ta bort det som inte hör dit.`,
  ]);
});

test.each([
  ['a loop', (mapp: string) => symlinkSync(mapp, join(mapp, 'slinga'))],
  ['a link to itself', (mapp: string) => symlinkSync('slinga', join(mapp, 'slinga'))],
  ['a link to a folder elsewhere', (mapp: string) => symlinkSync('/etc', join(mapp, 'slinga'))],
])('readInnehåll() does not follow %s of links', async (_, prepare) => {
  const found = await messages((folder) => prepare(join(folder, rapport)));
  expect(found).toEqual([expect.stringContaining(`${rapport}/slinga: filen hör inte hemma här`)]);
});

test.each([
  ['bytes that are no UTF-8', Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 'UTF-8'],
  ['UTF-16', Buffer.from('{ "typ": "tabell" }', 'utf16le'), 'JSON'],
  ['nothing', Buffer.alloc(0), 'JSON'],
  ['nought bytes', Buffer.alloc(1000), 'JSON'],
  ['half a file', Buffer.from('{ "typ": "tabell", "rader": [{'), 'JSON'],
  ['a list', Buffer.from('[]'), 'objekt'],
  ['a word', Buffer.from('null'), 'objekt'],
  ['a hidden character', Buffer.from('{ "typ": "ta\u200bbell" }'), 'U+200B'],
  ['a turned direction', Buffer.from('{ "typ": "\u202etabell" }'), 'U+202E'],
  ['a field of the prototype', Buffer.from('{ "__proto__": { "typ": "tabell" } }'), 'typ: fältet saknas'],
])('readInnehåll() answers with a finding to %s', async (_, bytes, word) => {
  const found = await messages((folder) => writeFileSync(join(folder, paths.tabell), bytes));
  expect(found.join('\n')).toContain(word);
});

test('readInnehåll() reads a chapter that Windows has saved, with lines broken within its paragraphs', async () => {
  const found = await messages((folder) => {
    const text = smallContent[paths.kapitel]!.replace(' väntar', '\nväntar').replaceAll('\n', '\r\n');
    writeFileSync(join(folder, paths.kapitel), text);
  });
  expect(found).toEqual([]);
});

test('readInnehåll() says where a hidden character stands in a chapter', async () => {
  const found = await messages((folder) => {
    writeFileSync(
      join(folder, paths.kapitel),
      smallContent[paths.kapitel]!.replace('väntar', 'vän\u200btar'),
    );
  });
  expect(found).toEqual([
    `${paths.kapitel}:8:18: här står U+200B: osynligt mellanrum utan bredd. Det syns inte, eller ser ut som något annat. Skriv om ordet ”väntar” för hand.`,
  ]);
});

test.runIf(process.getuid?.() !== 0)(
  'readInnehåll() answers with a finding to a file it may not read',
  async () => {
    const found = await messages((folder) => chmodSync(join(folder, paths.tabell), 0));
    expect(found.join('\n')).toContain('EACCES');
  },
);

test('readInnehåll() refuses a folder that is not there', async () => {
  await expect(readInnehåll(join(temporaryFolder(), 'finns-inte'))).rejects.toThrow('ENOENT');
});

const sheets = runsAll ? 10_000 : 1_000;

test(`readInnehåll() reads ${sheets} sheets, and tells of each that no chapter shows`, async () => {
  const { fynd } = await (async () => {
    const folder = writeContent(temporaryFolder(), smallContent);
    const data = join(folder, rapport, 'data');
    mkdirSync(data, { recursive: true });
    for (let nummer = 0; nummer < sheets; nummer += 1)
      writeFileSync(join(data, `blad-${String(nummer)}.json`), smallContent[paths.tabell]!);
    return await readInnehåll(folder);
  })();
  expect(fynd).toHaveLength(sheets);
  expect(describeFinding(fynd[0]!)).toContain('Inget kapitel visar databladet');
}, 120_000);

test('a list of names in a message stays short enough to read', async () => {
  const found = await messages((folder) => {
    for (let nummer = 0; nummer < 300; nummer += 1)
      writeFileSync(
        join(folder, rapport, 'data', `blad-${String(nummer)}.json`),
        smallContent[paths.tabell]!,
      );
    writeFileSync(
      join(folder, paths.kapitel),
      smallContent[paths.kapitel]!.replace('<Tabell ur="drift-prognos"', '<Tabell ur="x"'),
    );
  });
  expect(found.find((text) => text.includes('hittar inget datablad "x"'))).toMatch(/ och 281 till\.$/u);
});
