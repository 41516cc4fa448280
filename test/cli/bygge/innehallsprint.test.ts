import { appendFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { describeÄndrat, takeInnehållsprint } from '#cli/bygge/innehallsprint.ts';
import { paths, smallContent, writeContent } from '../../load/small-content.ts';
import { temporaryFolder } from '../../temporary-folder.ts';

const written = () => writeContent(join(temporaryFolder(), 'content'), smallContent);

test('describeÄndrat() says nothing of content that is as it was, whatever systems leave in it', async () => {
  const mapp = written();
  const före = await takeInnehållsprint(mapp);
  writeFileSync(join(mapp, 'desktop.ini'), '[x]');
  mkdirSync(join(mapp, 'tom'));
  expect(describeÄndrat(före, await takeInnehållsprint(mapp))).toBeNull();
});

test.each<[string, (mapp: string) => void, string]>([
  ['changed', (mapp) => appendFileSync(join(mapp, paths.tabell), ' '), paths.tabell],
  ['taken away', (mapp) => rmSync(join(mapp, paths.tabell)), paths.tabell],
  ['added', (mapp) => writeFileSync(join(mapp, 'ny.json'), '{}'), 'ny.json'],
])('describeÄndrat() names a file that was %s while the site was built', async (_, change, path) => {
  const mapp = written();
  const före = await takeInnehållsprint(mapp);
  change(mapp);
  expect(describeÄndrat(före, await takeInnehållsprint(mapp))).toContain(`kontrollerats: ${path}. Kör`);
});
