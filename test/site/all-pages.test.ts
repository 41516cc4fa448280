import { expect, inject, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { readSite } from './built-site.ts';
import { pageType } from './page-type.ts';
import { faultsIn, testVisits } from './visits.ts';

const site = readSite();

useBrowser();
const visits = testVisits(() => ({ site, address: inject('address') }));

test('a chapter page weighs at most 50 kB without its fonts', () => {
  expect(
    faultsIn(visits(), ({ page, weight }) =>
      pageType(page) === 'kapitel' ? tooHeavy(weight.page, 50_000) : [],
    ),
  ).toEqual([]);
});

test('the fonts of a page weigh at most 60 kB', () => {
  expect(visits().some(({ weight }) => weight.font > 0)).toBe(true);
  expect(faultsIn(visits(), ({ weight }) => tooHeavy(weight.font, 60_000))).toEqual([]);
});

test('the scripts of a page weigh at most 5 kB', () => {
  expect(faultsIn(visits(), ({ weight }) => tooHeavy(weight.script, 5_000))).toEqual([]);
});

function tooHeavy(bytes: number, most: number): string[] {
  return bytes > most ? [`${bytes} bytes`] : [];
}
