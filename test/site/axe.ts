import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
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
    // Without frames the simpler way sees the same, in half the time.
    const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
    return (await axe.analyze()).violations;
  });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`,
    ),
  );
}
