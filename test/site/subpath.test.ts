import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/install.mjs';
import { runBuild } from '../run-build.ts';
import { readSite, tagsNamed, type BuiltSite } from './built-site.ts';
import { firstOf } from './faults.ts';
import { brokenLinks, foreignFiles } from './links.ts';

let temporary: string;
let site: BuiltSite;

beforeAll(() => {
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  temporary = mkdtempSync(join(projectRoot, '.cache', 'underkatalog-'));
  const ut = join(temporary, 'dist');
  const { status, output } = runBuild(['--ut', ut], { NAMNDSPEGEL_ADRESS: 'https://exempel.se/rapporter/' });
  if (status !== 0) throw new Error(`The build failed:\n${output}`);
  site = readSite(ut, '/rapporter/');
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

test('no link leads nowhere when the site is published under a path', () => {
  expect(site.pages.length).toBe(readSite().pages.length);
  expect(firstOf(brokenLinks(site))).toEqual([]);
});

test('no page loads anything from outside when the site is published under a path', () => {
  expect(firstOf(foreignFiles(site))).toEqual([]);
});

test('the canonical address of a page has the path in it', () => {
  const canonical = site.pages
    .flatMap((page) => tagsNamed(page, 'link'))
    .filter(({ attributes }) => attributes.rel === 'canonical')
    .map(({ attributes }) => attributes.href ?? '');
  expect(canonical).not.toEqual([]);
  const astray = canonical.filter((address) => !address.startsWith('https://exempel.se/rapporter/'));
  expect(firstOf(astray)).toEqual([]);
});
