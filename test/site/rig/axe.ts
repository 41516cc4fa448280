import type { Page } from 'playwright-core';
import { runAxe } from '#cli/tillganglighet/axe.ts';
import { withPage } from './browser.ts';

/** What axe finds on a page, with the place and the remedy. */
export async function axeFindings(
  address: string,
  { colorScheme, width }: { colorScheme: 'light' | 'dark'; width: number },
  first: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  const violations = await withPage({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
    await page.goto(address);
    await first(page);
    return runAxe(page);
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`,
    ),
  );
}
