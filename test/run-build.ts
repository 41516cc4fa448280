import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '#cli/install.mjs';

// Vitest's own, which the bundler would take for the site's.
const foreign = ['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'TEST'];

/** Runs the build as a process of its own and waits for it; builds of other test files are waited for first. */
export function runBuild(
  args: string[],
  extra: NodeJS.ProcessEnv = {},
): { status: number | null; output: string } {
  const end = takeTurn();
  try {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(projectRoot, 'src', 'cli', 'build.ts'), ...args],
      { encoding: 'utf8', env: { ...ownEnvironment(), ...extra } },
    );
    return { status, output: stdout + stderr };
  } finally {
    end();
  }
}

/** The environment of a command as a person runs it. */
export function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !foreign.includes(name) && !name.startsWith('VITE')),
  );
}

const turn = join(projectRoot, '.cache', 'bygger');
const longest = 600_000;

/**
 * Waits until no one else builds; answers with how to end the turn. Astro lists a site's chapters in the one folder
 * .astro: two builds of different content would mix them up.
 */
export function takeTurn(): () => void {
  mkdirSync(dirname(turn), { recursive: true });
  while (!take()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  return () => rmSync(turn, { recursive: true, force: true });
}

function take(): boolean {
  try {
    mkdirSync(turn);
    return true;
  } catch {
    // What a run that was cut off has left behind.
    const since = statSync(turn, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - since > longest) rmSync(turn, { recursive: true, force: true });
    return false;
  }
}
