import { expect, test } from 'vitest';
import { readSite, tagsNamed, type BuiltPage } from './rig/built-site.ts';
import { firstOf } from './rig/faults.ts';
import { htmlFaults } from './rig/html-faults.ts';
import { somePages } from './rig/page-type.ts';

const { pages } = readSite();

test('the pages are valid HTML', { timeout: 600_000 }, async () => {
  expect(await htmlFaults(somePages(pages))).toEqual([]);
});

test('every page is in Swedish, has a title of its own and one main heading', () => {
  const paths = (wrong: (page: BuiltPage) => boolean) => firstOf(pages.filter(wrong).map(({ path }) => path));
  expect(paths((page) => tagsNamed(page, 'html')[0]?.attributes.lang !== 'sv')).toEqual([]);
  expect(paths((page) => tagsNamed(page, 'h1').length !== 1)).toEqual([]);
  const titles = pages.map(({ path, html }) => ({ path, title: /<title>(.*?)<\/title>/su.exec(html)?.[1] }));
  const same = Map.groupBy(titles, ({ title }) => title);
  const shared = [...same].filter(([, at]) => at.length > 1);
  expect(shared.map(([title, at]) => `${title ?? ''}: ${at.map(({ path }) => path).join(', ')}`)).toEqual([]);
});

test('every page states what it may load', () => {
  const policies = pages.map((page) => ({
    path: page.path,
    policy: tagsNamed(page, 'meta').find(
      ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'content-security-policy',
    )?.attributes.content,
  }));
  const parts = ["default-src 'self'", "object-src 'none'", "base-uri 'none'", 'script-src', 'style-src'];
  const lacking = policies.flatMap(({ path, policy = '' }) =>
    parts.filter((part) => !policy.includes(part)).map((part) => `${path}: ${part}`),
  );
  expect(firstOf(lacking)).toEqual([]);
  expect(
    policies.filter(({ policy = '' }) =>
      /unsafe-inline|unsafe-eval/u.test(policy.replace('wasm-unsafe-eval', '')),
    ),
  ).toEqual([]);
});
