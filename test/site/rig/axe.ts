import type { Page } from 'playwright-core';
import { runAxe } from '#cli/tillganglighet/axe.ts';
import { runsAll } from '#test/thinning.ts';
import { onPages, withPage } from './browser.ts';

interface View {
  /** Shown one after the other. They differ in colours alone, so the second is held to the rules about colour. */
  colorSchemes: readonly ('light' | 'dark')[];
  width: number;
}

const aboutColour = runsAll ? [] : ['cat.color'];

/** What axe finds on a page, with the place and the remedy. */
export function axeFindings(
  address: string,
  view: View,
  first?: (page: Page) => Promise<void>,
): Promise<string[]> {
  return withPage(shownAs(view), (page) => findingsOn(page, address, view, first));
}

/** What axe finds on each of many pages, one after another in the same windows: a new one costs more than the page. */
export async function axeFindingsOnEach(addresses: readonly string[], view: View): Promise<string[]> {
  const found = await onPages(shownAs(view), addresses, async (page, address) =>
    (await findingsOn(page, address, view)).map((finding) => `${address}, ${finding}`),
  );
  return found.flat();
}

const shownAs = ({ width }: View) => ({ viewport: { width, height: 800 } });

async function findingsOn(
  page: Page,
  address: string,
  { colorSchemes }: View,
  first: (page: Page) => Promise<void> = () => Promise.resolve(),
): Promise<string[]> {
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
}
