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
export function run(program, args, extra = {}) {
  const child = spawn(program, args, {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...environment, ...extra },
  });
  // Ctrl+C in a terminal reaches the child by itself; a signal sent to this process alone has to be passed on.
  const passOn = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal);
  process.on('SIGINT', passOn).on('SIGTERM', passOn);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.off('SIGINT', passOn).off('SIGTERM', passOn);
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    });
  });
}
