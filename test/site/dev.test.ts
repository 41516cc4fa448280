import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { paths, smallContent, withFault, writeContent } from '../load/small-content.ts';
import { ownEnvironment, takeTurn } from '../run-build.ts';
import { useBrowser, withPage } from './rig/browser.ts';
import { openSearch } from './sok/svar.ts';

// What an editor sees while writing. The server is started on content with a fault, which is mended.
useBrowser();
const faulty = withFault(paths.tabell, '"enhet": "tkr"', '"enhet": "tusenlappar"');
let folder: string;
let said = '';
let address: string;

const save = (path: string, text = smallContent[path] ?? '') => writeFileSync(join(folder, path), text);
const replaced = (path: string, right: string, other: string) =>
  withFault(path, right, other)[path]?.toString() ?? '';

beforeAll(async () => {
  const endTurn = takeTurn();
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  folder = mkdtempSync(join(projectRoot, '.cache', 'prov-'));
  writeContent(folder, faulty);
  const dev = spawn(process.execPath, [join('src', 'cli', 'dev.mjs'), '--port', '4433'], {
    cwd: projectRoot,
    detached: true,
    env: { ...ownEnvironment(), NAMNDSPEGEL_INNEHALL: folder },
  });
  const isSaid = async (what: RegExp): Promise<string> => {
    for (;;) {
      const found = what.exec(said)?.[0];
      if (found !== undefined) return found;
      if (dev.exitCode !== null) throw new Error(said);
      await Promise.race([once(dev.stdout, 'data'), once(dev.stderr, 'data'), once(dev, 'exit')]);
    }
  };
  dev.stdout.on('data', (bit: Buffer) => (said += bit.toString()));
  dev.stderr.on('data', (bit: Buffer) => (said += bit.toString()));
  await isSaid(/Rätta och spara/u);
  save(paths.tabell);
  address = await isSaid(/http:\/\/localhost:\d+\//u);
  return async () => {
    const gone = once(dev, 'exit');
    if (dev.pid !== undefined) process.kill(-dev.pid);
    await gone;
    rmSync(folder, { recursive: true, force: true });
    endTurn();
  };
});

const tabell = 'linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/';

test('npm run dev says what is wrong, and waits until it is mended', async () => {
  expect(said).toContain(`${paths.tabell}:6`);
  expect((await fetch(address + tabell)).status).toBe(200);
});

test('npm run dev shows all of what is saved at nearly the same time', () =>
  withPage({}, async (page) => {
    page.setDefaultTimeout(30_000);
    await page.goto(address + tabell);
    save(paths.rapport, replaced(paths.rapport, 'Delårsrapport per den', 'Delårsrapport till den'));
    save(paths.tabell, replaced(paths.tabell, 'Prognos för helår 2022', 'Prognos för hela året'));
    await page.waitForTimeout(100);
    save(paths.tabell, replaced(paths.tabell, 'Prognos för helår 2022', 'Väntat för hela året'));
    await page.getByRole('heading', { name: 'Väntat för hela året' }).first().waitFor();
    const titel = page.getByText('Delårsrapport till den 31 oktober 2022').first();
    await titel.waitFor({ state: 'attached' });
  }));

test('npm run dev says what is wrong over the page, until it is as it was', () =>
  withPage({}, async (page) => {
    page.setDefaultTimeout(30_000);
    save(paths.tabell);
    await page.goto(address + tabell);
    const över = page.locator('vite-error-overlay');
    save(paths.tabell, faulty[paths.tabell]);
    await över.getByText('tusenlappar').first().waitFor();
    save(paths.tabell);
    await över.waitFor({ state: 'detached' });
    await page.getByRole('heading', { name: 'Prognos för helår 2022' }).first().waitFor();
  }));

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
