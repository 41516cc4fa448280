import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderSize, replaceFolder, restoreFolder } from '#cli/bygge/folders.ts';
import { temporaryFolder } from '#test/temporary-folder.ts';

function site(folder: string, text: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), text);
  return folder;
}
const read = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

test('replaceFolder() puts the new site where the old one was', async () => {
  const dist = site(join(temporaryFolder(), 'dist'), 'old');
  await replaceFolder(site(`${dist}.ny`, 'new'), dist);
  expect(read(dist)).toBe('new');
  expect([`${dist}.ny`, `${dist}.gammal`].filter((folder) => existsSync(folder))).toEqual([]);
});

test('replaceFolder() puts the old site back when the new one cannot be moved', async () => {
  const dist = site(join(temporaryFolder(), 'dist'), 'old');
  await expect(replaceFolder(`${dist}.ny`, dist)).rejects.toThrow('ENOENT');
  expect(read(dist)).toBe('old');
});

test('restoreFolder() brings back a site that was put aside and never replaced', async () => {
  const dist = site(join(temporaryFolder(), 'dist'), 'old');
  renameSync(dist, `${dist}.gammal`);
  await restoreFolder(dist);
  expect(read(dist)).toBe('old');
});

test('folderSize() counts files in folders too', async () => {
  const dist = site(join(temporaryFolder(), 'dist'), 'four');
  site(join(dist, 'om'), 'two+4!');
  expect(await folderSize(dist)).toBe(10);
});
