import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Server } from 'node:http';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/install.mjs';
import { startProgress } from '../../src/cli/progress.ts';
import { writeSearch } from '../../src/cli/sok/index-search.ts';
import { searchPages } from '../../src/cli/sok/sidor.ts';
import { serveFolder } from '../../src/cli/static-server.ts';
import { toSökregister } from '../../src/views/sok/register.ts';
import { readArkiv } from '../views/arkivet.ts';
import { useBrowser, withPage } from './browser.ts';

// The way on for a large archive: an index per kommun, merged by Pagefind when a query is asked.
useBrowser();
let address: string;
const silent = startProgress('', { write: () => true });

beforeAll(async () => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(projectRoot, '.cache', 'sok-'));
  const arkiv = await readArkiv();
  const pages = (await Array.fromAsync(searchPages(arkiv, join(projectRoot, 'dist')))).flat();
  const register = toSökregister(arkiv, pages);
  const ofLinköping = pages.filter(({ facetter }) => facetter.kommun?.[0] === 'Linköping');
  const others = pages.filter((page) => !ofLinköping.includes(page));
  await writeSearch(pages, register, join(folder, 'alla'), silent);
  await writeSearch(ofLinköping, register, join(folder, 'linkoping'), silent);
  await writeSearch(others, register, join(folder, 'andra'), silent);
  const { server, address: start }: { server: Server; address: string } = await serveFolder({
    folder,
    base: '/',
    port: 0,
  });
  address = start;
  return () => {
    server.close();
    server.closeAllConnections();
    rmSync(folder, { recursive: true, force: true });
  };
});

const find = (word: string, first: string, second?: string): Promise<string[]> =>
  withPage({}, async (page) => {
    await page.goto(`${address}saknas`);
    // As text: Vite would rewrite the import, which is of a file that the test has made.
    const merging =
      second === undefined ? '' : `await pagefind.mergeIndex('/${second}/', { language: 'sv' });`;
    return page.evaluate<string[]>(`(async () => {
      const pagefind = await import('/${first}/pagefind.js');
      await pagefind.options({ noWorker: true });
      ${merging}
      const { results } = await pagefind.search('${word}');
      const data = await Promise.all(results.map((result) => result.data()));
      return data.map(({ raw_url }) => raw_url).sort();
    })()`);
  });

test.each(['sjukfrånvaro', 'underskott'])(
  'two indexes merged find the same pages as one of both: %s',
  async (word) => {
    const whole = await find(word, 'alla');
    expect(whole.length).toBeGreaterThan(1);
    expect(await find(word, 'linkoping', 'andra')).toEqual(whole);
  },
);

// Pagefind takes the longest beginning for a word that an index does not have. So the words of each index must be asked
// first, as those of the one index are now.
test('of two indexes merged, the one that lacks a word answers with something else', async () => {
  const whole = await find('t83189', 'alla');
  const merged = await find('t83189', 'linkoping', 'andra');
  const extra = merged.filter((path) => !whole.includes(path));
  expect(whole.every((path) => merged.includes(path))).toBe(true);
  expect(extra).not.toEqual([]);
  expect(extra.filter((path) => path.startsWith('/linkoping/'))).toEqual([]);
});
