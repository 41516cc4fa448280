import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { takeLock } from '#cli/bygge/lock.ts';
import { ownEnvironment, takeTurn } from '#test/run-build.ts';
import { temporaryFolder } from '#test/temporary-folder.ts';

/** A folder where a build was cut off when it had put the last good site aside. */
function cutOff(): string {
  onTestFinished(takeTurn());
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'dist.gammal'));
  writeFileSync(join(folder, 'dist.gammal', 'index.html'), 'the last good site');
  return folder;
}

/** Serves the site of a folder; answers with the first that it says of an address, or with all when it stops. */
async function serve(folder: string): Promise<string> {
  const program = join(projectRoot, 'src', 'cli', 'serve.ts');
  const args = [program, '--ut', join(folder, 'dist'), '--port', '0'];
  const child = spawn(process.execPath, args, { env: ownEnvironment() });
  onTestFinished(async () => {
    if (child.exitCode === null && child.kill()) await once(child, 'exit');
  });
  let said = '';
  return new Promise((resolve) => {
    const listen = (bit: Buffer) => {
      said += bit.toString();
      const address = /http:\/\/\S+/u.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    child.once('close', () => resolve(said));
  });
}

test('serve shows the last good site where a build was killed before its own was in place', async () => {
  const folder = cutOff();
  const response = await fetch(await serve(folder));
  expect(await response.text()).toBe('the last good site');
  expect(readdirSync(folder)).toEqual(['dist']);
});

test('serve moves nothing while someone builds, and says who', async () => {
  const folder = cutOff();
  const lås = takeLock(join(folder, 'dist.ny', 'bygger.json'), join(folder, 'dist'));
  if ('upptaget' in lås) throw new Error('Nobody else builds here');
  onTestFinished(lås.release);
  expect(await serve(folder)).toContain(`Ett annat bygge pågår: process ${process.pid} på datorn `);
  expect(readdirSync(folder).sort()).toEqual(['dist.gammal', 'dist.ny']);
});

test('serve says so where nothing has been built', async () => {
  expect(await serve(temporaryFolder())).toContain('Bygg den först: npm run build');
});
