// @ts-check
// What `npm start`, `npm run dev` and `npm test` run first, on the machine's own Node: plain JavaScript for Node 20,
// and nothing imported that has to be installed.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findNode, linkNode, neededNode, readsTypeScript } from './project-node.mjs';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const OLDEST_NODE = 20;

/**
 * @typedef {{ version: string, optional?: boolean, dev?: boolean, devOptional?: boolean }} Package
 * @typedef {Record<string, Package>} Packages what a lockfile says, by path
 */

/**
 * Makes the project ready to run and answers with the Node that runs it; ends the process when that cannot be done.
 * @param {{ tests?: boolean }} [what] whether what only tests need is installed too
 */
export function ensureInstalled({ tests = false } = {}) {
  refuseOldNode();
  const wanted = readPackages('package-lock.json');
  // npm writes what it has installed here, last of all, so an interrupted installation does not count.
  const installed = readPackages(join('node_modules', '.package-lock.json'));
  if (!isInstalled(wanted, installed, tests)) install(tests || hasTests(installed));
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
 * True when node_modules holds what package-lock.json asks for: all of it for `tests`, else at least what is not for
 * tests alone.
 * @param {Packages | undefined} wanted
 * @param {Packages | undefined} installed
 * @param {boolean} tests
 */
export function isInstalled(wanted, installed, tests) {
  if (wanted === undefined || installed === undefined) return false;
  return (
    Object.entries(wanted).every(([path, { version, dev, devOptional, optional }]) => {
      const there = installed[path];
      if (there !== undefined) return there.version === version;
      // What is optional may be for another kind of machine.
      return path === '' || optional === true || devOptional === true || (dev === true && !tests);
    }) && Object.keys(installed).every((path) => path in wanted)
  );
}

/** @param {Packages | undefined} installed */
function hasTests(installed) {
  return Object.values(installed ?? {}).some(({ dev }) => dev === true);
}

/**
 * @param {string} path
 * @returns {Packages | undefined}
 */
function readPackages(path) {
  try {
    return JSON.parse(readFileSync(join(projectRoot, path), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** @param {boolean} tests */
function install(tests) {
  console.log(`Installerar det som webbplatsen byggs ${tests ? 'och testas ' : ''}med (npm ci) …`);
  if (!readsTypeScript(process.versions.node)) {
    console.log(
      'npm varnar nedan för att datorns Node är äldre än vad paketen vill ha (EBADENGINE). Det gör inget:',
    );
    console.log('webbplatsen byggs med den Node 22 som också hämtas.');
  }
  const start = Date.now();
  const fault = npmCi(projectRoot, tests ? '--include=dev' : '--omit=dev');
  if (fault !== undefined) {
    stop(
      `Installationen misslyckades (${fault}).`,
      'Se vad npm skriver ovan. Vanligast är att nätet inte nås; försök då igen med samma kommando.',
    );
  }
  console.log(`Installerat på ${Math.round((Date.now() - start) / 1000)} s.\n`);
}

/**
 * Installs what a folder's lockfile says; answers with what went wrong.
 * @param {string} folder
 * @param {string[]} choices
 */
function npmCi(folder, ...choices) {
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--include=optional', ...choices];
  const options = /** @type {const} */ ({ cwd: folder, stdio: 'inherit' });
  const { status, error } =
    npm?.endsWith('js') === true
      ? spawnSync(process.execPath, [npm, ...args], options)
      : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return status === 0 ? undefined : (error?.message ?? `npm ci slutade med ${status}`);
}

/**
 * The machine's own Node where it reads TypeScript; elsewhere the one that .node/package-lock.json says, fetched the
 * first time.
 */
export function projectNode() {
  if (readsTypeScript(process.versions.node)) return process.execPath;
  const node = findNode(projectRoot) ?? fetchNode();
  linkNode(projectRoot, node);
  return node;
}

function fetchNode() {
  console.log('Hämtar Node 22, som webbplatsen byggs med …');
  const fault = npmCi(join(projectRoot, '.node'));
  return (
    findNode(projectRoot) ??
    stop(
      `Node ${process.versions.node} räcker inte för att bygga webbplatsen, och Node 22 gick inte att hämta${fault === undefined ? '' : ` (${fault})`}.`,
      `Försök igen, eller installera Node ${neededNode.join('.')} eller senare från https://nodejs.org/.`,
    )
  );
}

/**
 * @param {string[]} lines
 * @returns {never}
 */
export function stop(...lines) {
  console.error(`\n${lines.join('\n')}\n`);
  process.exit(1);
}
