import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyMovedFiles } from '#cli/bygge/moved-files.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const omdirigeringar = { '/data/jamfor-2022.csv': '/data/jamfor.csv' };

function builtSite(): string {
  const ut = temporaryFolder();
  mkdirSync(join(ut, 'data'));
  writeFileSync(join(ut, 'data', 'jamfor.csv'), 'alla');
  return ut;
}

test('copyMovedFiles() lays a file at its old address too', async () => {
  const ut = builtSite();
  await copyMovedFiles(omdirigeringar, ut);
  expect(readFileSync(join(ut, 'data', 'jamfor-2022.csv'), 'utf8')).toBe('alla');
});

test('copyMovedFiles() refuses to take the place of a file that the site has', async () => {
  const ut = builtSite();
  writeFileSync(join(ut, 'data', 'jamfor-2022.csv'), 'året');
  await expect(copyMovedFiles(omdirigeringar, ut)).rejects.toThrow(
    'content/omdirigeringar.json: /data/jamfor-2022.csv leder till /data/jamfor.csv',
  );
  expect(readFileSync(join(ut, 'data', 'jamfor-2022.csv'), 'utf8')).toBe('året');
});
