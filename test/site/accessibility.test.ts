import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from 'vitest';
import { addressOf, useBrowser, withPage } from './browser.ts';
import { readSite } from './built-site.ts';
import { sampleOfEachType } from './page-type.ts';

const samples = [...sampleOfEachType(readSite().pages)].map(([type, { path }]) => ({ type, path }));
const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);

useBrowser();

test.each(samples.flatMap((sample) => views.map((view) => ({ ...sample, ...view }))))(
  'axe finds nothing on $type ($path), $colorScheme, $width px',
  async ({ path, colorScheme, width }) => {
    const violations = await withPage({ colorScheme, viewport: { width, height: 800 } }, async (page) => {
      await page.goto(addressOf(path));
      // Without frames the simpler way sees the same, in half the time.
      const axe = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
      return (await axe.analyze()).violations;
    });
    expect(
      violations.flatMap(({ id, help, nodes }) =>
        nodes.map(
          ({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary ?? ''}`,
        ),
      ),
    ).toEqual([]);
  },
);
