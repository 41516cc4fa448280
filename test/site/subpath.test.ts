import { expect, test } from 'vitest';
import { readSite, tagsNamed } from './built-site.ts';
import { useSite } from './built-elsewhere.ts';
import { firstOf } from './faults.ts';
import { brokenLinks, foreignFiles } from './links.ts';

const site = useSite('/rapporter/', [], { NAMNDSPEGEL_ADRESS: 'https://exempel.se/rapporter/' });

test('no link leads nowhere when the site is published under a path', () => {
  expect(site().pages.length).toBe(readSite().pages.length);
  expect(firstOf(brokenLinks(site()))).toEqual([]);
});

test('no page loads anything from outside when the site is published under a path', () => {
  expect(firstOf(foreignFiles(site()))).toEqual([]);
});

test('the canonical address of a page has the path in it', () => {
  const canonical = site()
    .pages.flatMap((page) => tagsNamed(page, 'link'))
    .filter(({ attributes }) => attributes.rel === 'canonical')
    .map(({ attributes }) => attributes.href ?? '');
  expect(canonical).not.toEqual([]);
  const astray = canonical.filter((address) => !address.startsWith('https://exempel.se/rapporter/'));
  expect(firstOf(astray)).toEqual([]);
});
