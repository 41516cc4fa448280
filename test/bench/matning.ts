import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { join } from 'node:path';
import { projectRoot } from '../../src/cli/install.mjs';

/** What a command took. */
export interface Cost {
  /** By the clock. */
  seconds: number;
  /** Of the processor, in the command's own process: not what the index and the PDFs take in theirs. */
  cpu: number;
  /** Most memory at one time, likewise. */
  megabytes: number;
  output: string;
}

// The process tells what it has used on a channel of its own as it ends.
const tell = `import { writeSync } from 'node:fs';
  process.on('exit', () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
  });`;

/**
 * Runs a command of src/cli in a process of its own.
 *
 * @throws Error with what the command said when it fails
 */
export async function measure(command: string, args: string[], extra: NodeJS.ProcessEnv = {}): Promise<Cost> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...['--import', `data:text/javascript,${encodeURIComponent(tell)}`],
      join(projectRoot, 'src', 'cli', command),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'pipe', 'pipe'], env: { ...process.env, ...extra } },
  );
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const streams = child.stdio.map((stream) =>
    stream instanceof Readable ? text(stream) : Promise.resolve(''),
  );
  const [, output = '', errors = '', told = ''] = await Promise.all(streams);
  const code = await closed;
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}:\n${output}${errors}`);
  const { maxRSS, cpu } = JSON.parse(told) as { maxRSS: number; cpu: number };
  return {
    seconds: (performance.now() - start) / 1000,
    cpu: cpu / 1e6,
    megabytes: maxRSS / 1024,
    output,
  };
}

/** A line of a table in Markdown, figures as they are written in Swedish. */
export function row(...values: (string | number)[]): string {
  const cells = values.map((value) =>
    typeof value === 'number' ? value.toLocaleString('sv-SE', { maximumFractionDigits: 1 }) : value,
  );
  return `| ${cells.join(' | ')} |`;
}

/** The head of such a table: the first column of words, the others of figures. */
export function head(...titles: string[]): string {
  return `${row(...titles)}\n|${titles.map((_, place) => (place === 0 ? ' --- ' : ' ---: ')).join('|')}|`;
}
