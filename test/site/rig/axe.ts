import type { Page } from 'playwright-core';
import { runAxe } from '#cli/tillganglighet/axe.ts';
import { runsAll } from '#test/thinning.ts';
import { withPage } from './browser.ts';

interface View {
  /** Shown one after the other. They differ in colours alone, so the second is held to the rules about colour. */
  colorSchemes: readonly ('light' | 'dark')[];
  width: number;
}

const aboutColour = runsAll ? [] : ['cat.color'];

/** What axe finds on a page, with the place and the remedy. */
export async function axeFindings(
  address: string,
  { colorSchemes, width }: View,
  first: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
  return withPage({ viewport: { width, height: 800 } }, async (page) => {
    const findings: string[] = [];
    for (const [place, colorScheme] of colorSchemes.entries()) {
      await page.emulateMedia({ colorScheme });
      if (place === 0) {
        await page.goto(address);
        await first(page);
      }
      for (const { id, help, nodes } of await runAxe(page, place === 0 ? [] : aboutColour))
        for (const { target, failureSummary } of nodes)
          findings.push(`${colorScheme}, ${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`);
    }
    return findings;
  });
}
