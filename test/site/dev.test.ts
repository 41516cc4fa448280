import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { ownEnvironment, takeTurn } from '#test/run-build.ts';
import { useBrowser, withPage } from '../rig/browser.ts';
import { openSearch } from './svar.ts';

// What an editor sees while writing: the index is made of built pages, and there may be none.
useBrowser();
let address: string;

beforeAll(async () => {
  const endTurn = takeTurn();
  const dev = spawn(process.execPath, [join('src', 'cli', 'dev.ts'), '--port', '4433'], {
    cwd: projectRoot,
    detached: true,
    env: ownEnvironment(),
  });
  address = await new Promise<string>((resolve, reject) => {
    let said = '';
    const listen = (bit: Buffer) => {
      said += bit.toString();
      const found = /http:\/\/localhost:\d+\//u.exec(said)?.[0];
      if (found !== undefined) resolve(found);
    };
    dev.stdout.on('data', listen);
    dev.stderr.on('data', listen);
    dev.once('exit', () => reject(new Error(said)));
  });
  return async () => {
    const gone = once(dev, 'exit');
    if (dev.pid !== undefined) process.kill(-dev.pid);
    await gone;
    endTurn();
  };
});

test('npm run dev searches in what was built last', () =>
  withPage({}, async (page) => {
    page.setDefaultTimeout(30_000);
    const sök = await openSearch(page, address);
    expect((await sök('HME eskilstuna'))[0]).toMatch(/^\/eskilstuna\//u);
  }));

test('npm run dev says what to do when nothing has been built', () =>
  withPage({}, async (page) => {
    page.setDefaultTimeout(30_000);
    await page.route('**/pagefind/**', (route) => route.fulfill({ status: 404 }));
    const sök = await openSearch(page, address);
    expect(await sök('HME')).toEqual([]);
    expect(await page.locator('[data-count]').textContent()).toContain('Kör npm run build en gång');
  }));
