/** `npm run bench`: what charts cost, and how time and memory of check and build grow with the reports (`npm run bench -- 1 100 400`). */
import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { contentFolder } from '../load/paths.ts';
import { benchCharts } from './bench-charts.ts';
import { copyReports } from './copy-reports.ts';
import { projectRoot } from './install.mjs';

console.log('Diagram');
await benchCharts();

console.log('\nJämförelser');
// In a process of their own, so that its memory is theirs.
await new Promise((resolve) =>
  spawn(process.execPath, ['--expose-gc', join(projectRoot, 'test', 'bench', 'jamforelse.ts')], {
    stdio: 'inherit',
  }).once('close', resolve),
);

const counts = process.argv.slice(2).map(Number);

console.log('\nrapporter   kontroll s   sidor   bygge s   igen s   minne MB');
for (const count of counts.length > 0 ? counts : [1, 100, 400]) {
  const folder = join(projectRoot, '.cache', `bench-${count}`);
  await rm(folder, { recursive: true, force: true });
  await copyReports(contentFolder(), join(folder, 'content'), count);
  const check = await measureCheck(folder);
  const first = await measureBuild(folder);
  const again = await measureBuild(folder);
  const columns: [string, number][] = [
    [String(count), 9],
    [check.toFixed(1), 13],
    [first.pages, 8],
    [first.seconds.toFixed(1), 10],
    [again.seconds.toFixed(1), 9],
    [first.megabytes.toFixed(0), 11],
  ];
  console.log(columns.map(([value, width]) => value.replace('.', ',').padStart(width)).join(''));
  await rm(folder, { recursive: true, force: true });
}

/** Seconds of `npm run kontrollera`, without what npm itself takes. */
async function measureCheck(folder: string): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, 'src', 'cli', 'kontrollera.ts')], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NAMNDSPEGEL_INNEHALL: join(folder, 'content') },
  });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`The check of ${folder} ended with ${String(code)}`);
  return (performance.now() - start) / 1000;
}

async function measureBuild(folder: string): Promise<{ pages: string; seconds: number; megabytes: number }> {
  // The process tells its peak of memory in kilobytes on a channel of its own as it ends.
  const tellMemory = `import { writeSync } from 'node:fs';
    process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      '--import',
      `data:text/javascript,${encodeURIComponent(tellMemory)}`,
      join(projectRoot, 'src', 'cli', 'build.ts'),
      ...['--innehåll', join(folder, 'content'), '--ut', join(folder, 'dist')],
    ],
    { stdio: ['ignore', 'pipe', 'inherit', 'pipe'] },
  );
  const closed = new Promise((resolve) => child.once('close', resolve));
  const streams = child.stdio.map((stream) =>
    stream instanceof Readable ? text(stream) : Promise.resolve(''),
  );
  const [, output = '', , kilobytes = ''] = await Promise.all(streams);
  await closed;
  const pages = /Klart: (\d+)/u.exec(output)?.[1];
  if (pages === undefined) throw new Error(`The build of ${folder} failed:\n${output}`);
  return { pages, seconds: (performance.now() - start) / 1000, megabytes: Number(kilobytes) / 1024 };
}
