import { expect, test } from 'vitest';
import { axeFindings } from './rig/axe.ts';
import { addressOf, useBrowser } from './rig/browser.ts';
import { readSite } from './rig/built-site.ts';
import { sampleOfEachType } from './rig/page-type.ts';

const samples = [...sampleOfEachType(readSite().pages)].map(([type, { path }]) => ({ type, path }));
const views = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [320, 1280].map((width) => ({ colorScheme, width })),
);

useBrowser();

test.each(samples.flatMap((sample) => views.map((view) => ({ ...sample, ...view }))))(
  'axe finds nothing on $type ($path), $colorScheme, $width px',
  async ({ path, colorScheme, width }) =>
    expect(await axeFindings(addressOf(path), { colorScheme, width })).toEqual([]),
);
