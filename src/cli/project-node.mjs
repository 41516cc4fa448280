// @ts-check
// The Node that runs the project where the machine's own is too old. It lies in a folder of its own, with a lockfile of
// its own, so that nobody else has to fetch its 185 MB.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** From this version on Node reads TypeScript without a flag. */
export const neededNode = /** @type {const} */ ([22, 18]);

/** @param {string} version "22.18.0" */
export function readsTypeScript(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > neededNode[0] || (major === neededNode[0] && minor >= neededNode[1]);
}

/**
 * The Node that has been fetched, if it is the one that is asked for and can be run.
 * @param {string} root the project's folder
 * @returns {string | undefined}
 */
export function findNode(root) {
  /** @type {Record<string, string>} */
  const packages = JSON.parse(readFileSync(join(root, '.node', 'package.json'), 'utf8')).optionalDependencies;
  return Object.entries(packages)
    .map(([name, version]) => ({ path: join(root, '.node', 'node_modules', name, 'bin'), version }))
    .flatMap(({ path, version }) => ['node', 'node.exe'].map((file) => ({ path: join(path, file), version })))
    .find(({ path, version }) => existsSync(path) && versionOf(path) === version)?.path;
}

/** @param {string} node */
function versionOf(node) {
  return spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim().replace(/^v/u, '');
}

/**
 * Makes it the `node` of the project's own commands too, those that npm runs.
 * @param {string} root the project's folder
 * @param {string} node
 */
export function linkNode(root, node) {
  const bin = join(root, 'node_modules', '.bin');
  const windows = process.platform === 'win32';
  const link = join(bin, windows ? 'node.cmd' : 'node');
  mkdirSync(bin, { recursive: true });
  if (windows) {
    writeFileSync(link, `@"%~dp0\\${relative(bin, node)}" %*\r\n`);
  } else if (versionOf(link) !== versionOf(node)) {
    rmSync(link, { force: true });
    symlinkSync(relative(bin, node), link);
  }
}
