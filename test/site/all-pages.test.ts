import type { Page } from 'playwright-core';
import { beforeAll, expect, inject, test } from 'vitest';
import { addressOf, useBrowser, withPage } from './browser.ts';
import { readSite, type BuiltPage } from './built-site.ts';
import { firstOf } from './faults.ts';
import { pageType } from './page-type.ts';
import { weigh, type Weight } from './weight.ts';

/** What the browser saw of one page on a narrow phone. */
interface Visit {
  page: BuiltPage;
  /** Of the document, in CSS pixels. */
  width: number;
  complaints: string[];
  foreign: string[];
  weight: Weight;
}

const narrow = { width: 320, height: 640 };
const site = readSite();
let visits: Visit[];

useBrowser();
beforeAll(async () => {
  const half = Math.ceil(site.pages.length / 2);
  const rounds = [site.pages.slice(0, half), site.pages.slice(half)].map((part) =>
    withPage({ viewport: narrow }, async (browserPage) => {
      const seen: Visit[] = [];
      for (const page of part) seen.push(await visit(browserPage, page));
      return seen;
    }),
  );
  visits = (await Promise.all(rounds)).flat();
});

test('nothing but a table in its own region scrolls sideways at 320 px', () => {
  expect(faults(({ width }) => (width > narrow.width ? [`${width} px`] : []))).toEqual([]);
});

test('the browser has nothing to complain of: no breach of the policy, no error, no missing file', () => {
  expect(faults(({ complaints }) => complaints)).toEqual([]);
});

test('no request leaves the site', () => {
  expect(faults(({ foreign }) => foreign)).toEqual([]);
});

test('a chapter page weighs at most 50 kB without its fonts', () => {
  expect(
    faults(({ page, weight }) => (pageType(page) === 'kapitel' ? tooHeavy(weight.page, 50_000) : [])),
  ).toEqual([]);
});

test('the fonts of a page weigh at most 60 kB', () => {
  expect(visits.some(({ weight }) => weight.font > 0)).toBe(true);
  expect(faults(({ weight }) => tooHeavy(weight.font, 60_000))).toEqual([]);
});

test('the scripts of a page weigh at most 5 kB', () => {
  expect(faults(({ weight }) => tooHeavy(weight.script, 5_000))).toEqual([]);
});

function faults(of: (visit: Visit) => string[]): string[] {
  return firstOf(visits.flatMap((visit) => of(visit).map((fault) => `${visit.page.path}: ${fault}`)));
}

function tooHeavy(bytes: number, most: number): string[] {
  return bytes > most ? [`${bytes} bytes`] : [];
}

async function visit(browserPage: Page, page: BuiltPage): Promise<Visit> {
  const complaints: string[] = [];
  const foreign: string[] = [];
  const start = inject('address');
  browserPage.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  browserPage.on('pageerror', (error) => complaints.push(error.message));
  browserPage.on('request', (request) => {
    if (!request.url().startsWith(start) && !/^(?:data|blob):/u.test(request.url()))
      foreign.push(request.url());
  });
  browserPage.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });

  await browserPage.goto(addressOf(page.path), { waitUntil: 'load' });
  const { width, loaded } = await browserPage.evaluate(async () => {
    await document.fonts.ready;
    return {
      width: document.documentElement.scrollWidth,
      // What the browser has kept from the page before is in this list too.
      loaded: performance.getEntriesByType('resource').map(({ name }) => name),
    };
  });
  browserPage.removeAllListeners();
  const own = new Set(
    loaded.filter((url) => url.startsWith(start)).map((url) => `/${url.slice(start.length)}`),
  );
  return { page, width, complaints, foreign, weight: weigh(site, page, [...own]) };
}
