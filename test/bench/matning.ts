import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { projectRoot } from '#cli/install.mjs';
import { watchTree, type Use } from './processtrad.ts';

/** What a command took. */
export interface Cost {
  /** By the clock. */
  seconds: number;
  /** By the command and all that it started: the index and the PDFs are made in processes of their own. */
  use: Use | null;
  output: string;
}

/**
 * Runs a command of src/cli in a process of its own.
 *
 * @throws Error with what the command said when it fails
 */
export async function measure(command: string, args: string[], extra: NodeJS.ProcessEnv = {}): Promise<Cost> {
  const start = performance.now();
  const child = spawn(process.execPath, [join(projectRoot, 'src', 'cli', command), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...extra },
  });
  const tree = child.pid === undefined ? undefined : watchTree(child.pid);
  const closed = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  const seconds = (performance.now() - start) / 1000;
  const use = (await tree?.stop()) ?? null;
  if (code !== 0) throw new Error(`${command} ended with ${String(code)}:\n${output}${errors}`);
  return { seconds, use, output };
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
