import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isInstalled, projectRoot } from '#cli/install.mjs';
import { readsTypeScript } from '#cli/project-node.mjs';

interface Package {
  version: string;
  dev?: boolean;
  optional?: boolean;
  integrity?: string;
}
type Packages = Record<string, Package>;

const read = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8')) as unknown;
const packagesOf = (path: string) => (read(path) as { packages: Packages }).packages;
const lock = packagesOf('package-lock.json');
const without = (leftOut: (path: string, entry: Package) => boolean): Packages =>
  Object.fromEntries(Object.entries(lock).filter(([path, entry]) => !leftOut(path, entry)));

const all = without((path) => path === '');
const forRunning = without((path, { dev }) => path === '' || dev === true);

test.each([
  ['all that is asked for', all, { start: true, test: true }],
  ['what is not for tests alone', forRunning, { start: true, test: false }],
  [
    'no package for other machines',
    without((_, { optional }) => optional === true),
    { start: true, test: true },
  ],
  ['one package less', without((path) => path === 'node_modules/astro'), { start: false, test: false }],
  ['an older Astro', { ...all, 'node_modules/astro': { version: '6.0.0' } }, { start: false, test: false }],
  [
    'a package that nobody asks for',
    { ...all, 'node_modules/x': { version: '1.0.0' } },
    { start: false, test: false },
  ],
  ['an installation that was cut off', undefined, { start: false, test: false }],
])('isInstalled() with %s', (_, installed, enough) => {
  expect({ start: isInstalled(lock, installed, false), test: isInstalled(lock, installed, true) }).toEqual(
    enough,
  );
});

test.each([
  ['20.20.2', false],
  ['22.17.1', false],
  ['22.18.0', true],
  ['24.0.0', true],
])('readsTypeScript() of Node %s is %s', (version, reads) => expect(readsTypeScript(version)).toBe(reads));

test('the Node that is fetched is of one version that reads TypeScript, on every kind of machine, and is held to its sum', () => {
  const { optionalDependencies } = read('.node/package.json') as {
    optionalDependencies: Record<string, string>;
  };
  const versions = [...new Set(Object.values(optionalDependencies))];
  expect(versions).toHaveLength(1);
  expect(readsTypeScript(versions[0]!)).toBe(true);
  const locked = packagesOf('.node/package-lock.json');
  for (const name of Object.keys(optionalDependencies)) {
    expect(locked[`node_modules/${name}`]).toMatchObject({ version: versions[0], optional: true });
    expect(locked[`node_modules/${name}`]?.integrity).toMatch(/^sha512-/u);
  }
});
