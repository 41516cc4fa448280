import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';

let browser: Browser;

/** Connects a test file to the browser of the run. */
export function useBrowser(): void {
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
  });
  afterAll(() => browser.close());
}

/** Address of a page from its site-relative one; without a start page, on the server of the run. */
export function addressOf(path: string, start = inject('address')): string {
  return new URL(path.slice(1), start).href;
}

const lanes = 2;

/** Does something with each of many things, several side by side with a fresh page each, and answers in their order. */
export async function onPages<T, R>(
  options: BrowserContextOptions,
  things: readonly T[],
  action: (page: Page, thing: T) => Promise<R>,
): Promise<R[]> {
  const waiting = [...things.entries()];
  const done: R[] = [];
  const lane = () =>
    withPage(options, async (page) => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        done[next[0]] = await action(page, next[1]);
    });
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}

/** Runs an action on a fresh page, with nothing remembered from another. */
export async function withPage<T>(
  options: BrowserContextOptions,
  action: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: 'sv-SE', reducedMotion: 'reduce', ...options });
  try {
    context.setDefaultTimeout(30_000);
    return await action(await context.newPage());
  } finally {
    await context.close();
  }
}
