import { expect, test } from 'vitest';
import { readSite, type BuiltPage } from './rig/built-site.ts';
import { firstOf } from './rig/faults.ts';
import { brokenLinks, foreignFiles } from './rig/links.ts';

const site = readSite();

test('no link of the site leads nowhere', () => {
  expect(firstOf(brokenLinks(site))).toEqual([]);
});

test('no page loads anything from another site', () => {
  expect(firstOf(foreignFiles(site))).toEqual([]);
});

test.each([
  ['href', '/finns-inte/', 'does not exist'],
  ['href', '#finns-inte', 'no such place on the page'],
  ['src', '/finns-inte.png', 'does not exist'],
])('brokenLinks() finds %s="%s"', (attribute, reference, fault) => {
  const page: BuiltPage = {
    path: '/',
    html: '',
    tags: [{ name: attribute === 'src' ? 'img' : 'a', attributes: { [attribute]: reference } }],
    ids: new Set(),
  };
  expect(brokenLinks({ ...site, base: '/', pages: [page], redirects: [] })).toEqual([
    expect.stringContaining(fault),
  ]);
});

test('foreignFiles() finds a font of another site', () => {
  const page: BuiltPage = {
    path: '/',
    html: '',
    tags: [{ name: 'link', attributes: { rel: 'stylesheet', href: 'https://fonts.example/a.css' } }],
    ids: new Set(),
  };
  expect(foreignFiles({ ...site, pages: [page] })).toEqual(['/ → https://fonts.example/a.css']);
});
