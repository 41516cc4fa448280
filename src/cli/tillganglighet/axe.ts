import axeCore, { type AxeResults, type RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on an open page, by all its rules or by those with some tags. */
export async function runAxe(page: Page, tags: string[] = []): Promise<AxeResults['violations']> {
  // Evaluated by the debugger, so that the page's own rules of what may run do not concern it; once for each page.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(tags.length > 0 && { runOnly: { type: 'tag', values: tags } }),
  };
  return page.evaluate(
    async (options) =>
      (await (window as unknown as { axe: typeof axeCore }).axe.run(document, options)).violations,
    options,
  );
}
