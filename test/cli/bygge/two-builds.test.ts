import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { smallContent, writeContent } from '#test/load/small-content.ts';
import { ownEnvironment, takeTurn } from '#test/run-build.ts';
import { temporaryFolder } from '#test/temporary-folder.ts';

interface Build {
  child: ChildProcess;
  /** Exit code, or the signal that ended it, and all that it wrote. */
  end: Promise<{ code: number | NodeJS.Signals | null; output: string }>;
}

function start(args: string[]): Build {
  const program = join(projectRoot, 'src', 'cli', 'build.ts');
  const child = spawn(process.execPath, [program, '--utan-pdf', ...args], { env: ownEnvironment() });
  let output = '';
  child.stdout.on('data', (text: Buffer) => (output += text.toString()));
  child.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const end = new Promise<{ code: number | NodeJS.Signals | null; output: string }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code: signal ?? code, output }));
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, end };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(20);
}

/** The folders that builds of a site are working in. */
const workIn = (dist: string) =>
  existsSync(`${dist}.ny`) ? readdirSync(`${dist}.ny`).filter((name) => name !== 'bygger.json') : [];

test(
  'of two builds at once the second says who builds; one that is killed leaves the site and no trace in the next',
  { timeout: 300_000 },
  async () => {
    onTestFinished(takeTurn());
    const folder = temporaryFolder();
    const dist = join(folder, 'dist');
    mkdirSync(dist);
    writeFileSync(join(dist, 'index.html'), 'the last good site');
    const args = ['--innehåll', writeContent(join(folder, 'content'), smallContent), '--ut', dist];
    const site = () => readFileSync(join(dist, 'index.html'), 'utf8');

    const first = start(args);
    await until(() => workIn(dist).length > 0);
    const work = workIn(dist);
    const second = await start(args).end;
    expect(second.code).toBe(1);
    expect(second.output).toContain(`Ett annat bygge pågår: process ${first.child.pid ?? ''} på datorn `);
    expect(second.output).toContain(`bygger ${dist} sedan 20`);
    expect(second.output).toContain('Vänta tills det är klart och kör kommandot igen.');
    expect(second.output).toContain('är som den var.');
    expect(workIn(dist)).toEqual(work);

    await until(() => readdirSync(join(`${dist}.ny`, work[0]!)).length > 0);
    first.child.kill('SIGKILL');
    expect((await first.end).code).toBe('SIGKILL');
    expect(site()).toBe('the last good site');
    expect(workIn(dist)).toEqual(work);

    const third = start(args);
    await until(() => workIn(dist).length === 1 && workIn(dist)[0] !== work[0]);
    third.child.kill('SIGTERM');
    expect((await third.end).code).toBe(143);
    expect(site()).toBe('the last good site');
    expect(readdirSync(folder).sort()).toEqual(['content', 'dist', 'dist.cache']);
  },
);
