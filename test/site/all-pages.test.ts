import { expect, inject, test } from 'vitest';
import { useBrowser } from './rig/browser.ts';
import { readSite, type BuiltPage } from './rig/built-site.ts';
import { pageType } from './rig/page-type.ts';
import { faultsIn, testVisits } from './rig/visits.ts';

const site = readSite();

useBrowser();
const visits = testVisits(() => ({ site, address: inject('address') }));

test('a chapter page weighs at most 50 kB without its fonts and scripts', () => {
  expect(
    faultsIn(visits(), ({ page, weight }) =>
      pageType(page) === 'kapitel' ? tooHeavy(weight.page - weight.script, 50_000) : [],
    ),
  ).toEqual([]);
});

test('a page weighs at most 100 kB with its charts alive', () => {
  expect(
    faultsIn(visits(), ({ page, weight }) =>
      // The whole report on one page is every chapter at once: it keeps to the limit before its charts come alive.
      tooHeavy(weight.page - (pageType(page) === 'hela' ? weight.script : 0), 100_000),
    ),
  ).toEqual([]);
});

test('the fonts of a page weigh at most 60 kB', () => {
  expect(visits().some(({ weight }) => weight.font > 0)).toBe(true);
  expect(faultsIn(visits(), ({ weight }) => tooHeavy(weight.font, 60_000))).toEqual([]);
});

test('the scripts of a page weigh at most 5 kB, and 75 kB more where it has charts', () => {
  expect(visits().some(({ page }) => hasChart(page))).toBe(true);
  expect(
    faultsIn(visits(), ({ page, weight }) => tooHeavy(weight.script, hasChart(page) ? 80_000 : 5_000)),
  ).toEqual([]);
});

function hasChart({ tags }: BuiltPage): boolean {
  return tags.some(({ attributes }) => attributes['data-chart'] !== undefined);
}

function tooHeavy(bytes: number, most: number): string[] {
  return bytes > most ? [`${bytes} bytes`] : [];
}
