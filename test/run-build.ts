import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '../src/cli/install.mjs';

// Vitest's own, which the bundler would take for the site's.
const foreign = ['NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE_URL', 'TEST'];

/** Runs the build as a process of its own and waits for it. */
export function runBuild(
  args: string[],
  extra: NodeJS.ProcessEnv = {},
): { status: number | null; output: string } {
  const own = Object.entries(process.env).filter(
    ([name]) => !foreign.includes(name) && !name.startsWith('VITE'),
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src', 'cli', 'build.ts'), ...args],
    { encoding: 'utf8', env: { ...Object.fromEntries(own), ...extra } },
  );
  return { status, output: stdout + stderr };
}
