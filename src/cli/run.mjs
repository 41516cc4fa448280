// @ts-check
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { delimiter, join } from 'node:path';
import { projectRoot } from './install.mjs';

/** The environment every step runs in: the project's own commands first on the path, and nothing reported to anyone. */
export const environment = {
  ...process.env,
  ASTRO_TELEMETRY_DISABLED: '1',
  PATH: [join(projectRoot, 'node_modules', '.bin'), process.env.PATH].join(delimiter),
};

/**
 * Runs a program in the project's folder with its output on ours, and answers with its exit code.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [extra] more of the environment
 * @returns {Promise<number>}
 */
export async function run(program, args, extra) {
  return (await start(program, args, extra, 'inherit')).code;
}

/**
 * The same, with its output kept until it is done.
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string>} [extra]
 */
export function runQuietly(program, args, extra) {
  return start(program, args, extra, 'pipe');
}

/**
 * @param {string} program
 * @param {string[]} args
 * @param {Record<string, string> | undefined} extra
 * @param {'inherit' | 'pipe'} output
 * @returns {Promise<{ code: number, output: string }>}
 */
function start(program, args, extra, output) {
  const child = spawn(program, args, {
    cwd: projectRoot,
    stdio: ['inherit', output, output],
    env: { ...environment, ...extra },
  });
  /** @type {Buffer[]} */
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => said.push(chunk));
  // Ctrl+C in a terminal reaches the child by itself; a signal sent to this process alone has to be passed on.
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve({
        code: code ?? 128 + constants.signals[signal ?? 'SIGTERM'],
        output: Buffer.concat(said).toString(),
      });
    });
  });
}
