import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseFiles } from '#load/from-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';

async function findingsOf(name: string): Promise<string[]> {
  const mapp = temporaryFolder();
  mkdirSync(join(mapp, 'linkoping'));
  writeFileSync(join(mapp, 'linkoping', name), '{}');
  writeFileSync(join(mapp, name), '{}');
  return (await parseFiles(mapp)).flatMap(({ path, fynd }) => fynd.map(({ kod }) => `${path} ${kod}`));
}

test.each([
  'desktop.ini',
  'Desktop.ini',
  'Thumbs.db',
  '.DS_Store',
  '._kommun.json',
  'kommun.json~',
  '~$tal.xlsx',
  '.kommun.json.swp',
])('readFiles() passes over %s, which a program has left behind', async (name) =>
  expect(await findingsOf(name)).toEqual([]),
);

test.each(['constructor', 'toString', '__proto__', 'valueOf', 'hasOwnProperty'])(
  'parseFiles() says that it does not know a file called %s',
  async (name) =>
    expect(await findingsOf(name)).toEqual([`${name} okänd-fil`, `linkoping/${name} okänd-fil`].sort()),
);
