// What `npm start`, `npm run dev` and `npm test` run first, on the machine's own Node: plain JavaScript for Node 20,
// and nothing imported that has to be installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const OLDEST_NODE = 20;
/** From this version on Node reads TypeScript without a flag. */
const READS_TYPESCRIPT = [22, 18];

/** Makes the project ready to run and answers with the Node that runs it; ends the process when that cannot be done. */
export function ensureInstalled() {
  refuseOldNode();
  if (!isInstalled()) install();
  return projectNode();
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_NODE) return;
  stop(
    `Nämndspegel behöver Node ${OLDEST_NODE} eller senare, men det här är Node ${process.versions.node}.`,
    'Hämta en nyare på https://nodejs.org/ och försök igen.',
  );
}

/**
 * True when node_modules holds what package-lock.json asks for. npm writes what it has installed into
 * node_modules/.package-lock.json, last of all, so an interrupted installation does not count.
 */
function isInstalled() {
  const wanted = readPackages('package-lock.json');
  const installed = readPackages(join('node_modules', '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return (
    Object.entries(wanted).every(([path, { version, optional }]) =>
      // What is optional may be for another kind of machine.
      path in installed ? installed[path].version === version : optional === true || path === '',
    ) && Object.keys(installed).every((path) => path in wanted)
  );
}

/** @returns {Record<string, { version: string, optional?: boolean }> | undefined} */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

function install() {
  console.log('Installerar det som webbplatsen byggs med (npm ci) …');
  if (!readsTypeScript()) {
    console.log(
      'npm varnar nedan för att datorns Node är äldre än vad paketen vill ha (EBADENGINE). Det gör inget:',
    );
    console.log('webbplatsen byggs med den Node 22 som nu installeras i projektet.');
  }
  const start = Date.now();
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund'];
  const options = /** @type {const} */ ({ cwd: projectRoot, stdio: 'inherit' });
  const { status, error } =
    npm?.endsWith('js') === true
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (status !== 0) {
    stop(
      `Installationen misslyckades (${error?.message ?? `npm ci slutade med ${status}`}).`,
      'Se vad npm skriver ovan. Vanligast är att nätet inte nås; försök då igen med samma kommando.',
    );
  }
  console.log(`Installerat på ${Math.round((Date.now() - start) / 1000)} s.\n`);
}

/** The Node 22 that the package `node` brings, or the machine's own where it is new enough. */
function projectNode() {
  const brought = ['node', 'node.exe']
    .map((name) => join(projectRoot, 'node_modules', 'node', 'bin', name))
    .find((path) => existsSync(path) && spawnSync(path, ['--version']).status === 0);
  if (brought !== undefined) return brought;
  if (readsTypeScript()) return process.execPath;
  return stop(
    `Node ${process.versions.node} räcker inte för att bygga webbplatsen, och paketet "node" (Node 22) kom inte med.`,
    `Installera Node ${READS_TYPESCRIPT.join('.')} eller senare från https://nodejs.org/, eller ta bort node_modules och försök igen.`,
  );
}

/** Whether the machine's own Node could do without the one that is installed. */
function readsTypeScript() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  const [neededMajor, neededMinor] = READS_TYPESCRIPT;
  return major > neededMajor || (major === neededMajor && minor >= neededMinor);
}

/**
 * @param {string[]} lines
 * @returns {never}
 */
export function stop(...lines) {
  console.error(`\n${lines.join('\n')}\n`);
  process.exit(1);
}
