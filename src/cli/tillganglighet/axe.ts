import { AxeBuilder } from '@axe-core/playwright';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on an open page, by all its rules or by those with some tags. */
export async function runAxe(page: Page, tags: string[] = []): Promise<AxeResults['violations']> {
  // Without frames the simpler way sees the same, in half the time.
  const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  return (await (tags.length > 0 ? axe.withTags(tags) : axe).analyze()).violations;
}
