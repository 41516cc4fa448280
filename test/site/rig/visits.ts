import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { addressOf, onPages } from './browser.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import { firstOf } from './faults.ts';
import { somePages, type PageType } from './page-type.ts';
import { weigh, type Weight } from './weight.ts';

/** What the browser saw of one page on a narrow phone. */
export interface Visit {
  page: BuiltPage;
  /** Of the document, in CSS pixels. */
  width: number;
  complaints: string[];
  foreign: string[];
  weight: Weight;
}

/** A built site and the address of its start page. */
export interface ServedSite {
  site: BuiltSite;
  address: string;
}

const narrow = { width: 320, height: 640 };

/**
 * Visits pages of every type before the tests of the file, tests what holds for any site, and hands the visits on.
 *
 * @param whole types of which every page is visited
 */
export function testVisits(served: () => ServedSite, whole: readonly PageType[] = []): () => Visit[] {
  let visits: Visit[];
  beforeAll(async () => {
    visits = await onPages({ viewport: narrow }, somePages(served().site.pages, whole), (browserPage, page) =>
      visit(browserPage, page, served()),
    );
  });

  test('nothing but a table in its own region scrolls sideways at 320 px', () => {
    expect(faultsIn(visits, ({ width }) => (width > narrow.width ? [`${width} px`] : []))).toEqual([]);
  });

  test('the browser has nothing to complain of: no breach of the policy, no error, no missing file', () => {
    expect(faultsIn(visits, ({ complaints }) => complaints)).toEqual([]);
  });

  test('no request leaves the site', () => {
    expect(faultsIn(visits, ({ foreign }) => foreign)).toEqual([]);
  });

  return () => visits;
}

export function faultsIn(visits: Visit[], of: (visit: Visit) => string[]): string[] {
  return firstOf(visits.flatMap((visit) => of(visit).map((fault) => `${visit.page.path}: ${fault}`)));
}

async function visit(browserPage: Page, page: BuiltPage, { site, address }: ServedSite): Promise<Visit> {
  const complaints: string[] = [];
  const foreign: string[] = [];
  browserPage.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  browserPage.on('pageerror', (error) => complaints.push(error.message));
  browserPage.on('request', (request) => {
    if (!request.url().startsWith(address) && !/^(?:data|blob):/u.test(request.url()))
      foreign.push(request.url());
  });
  browserPage.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });

  await browserPage.goto(addressOf(page.path, address), { waitUntil: 'load' });
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
    loaded.filter((url) => url.startsWith(address)).map((url) => `/${url.slice(address.length)}`),
  );
  return { page, width, complaints, foreign, weight: weigh(site, page, [...own]) };
}
