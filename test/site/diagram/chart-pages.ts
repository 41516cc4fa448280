import { readSite, type BuiltPage } from '../rig/built-site.ts';
import { pageType } from '../rig/page-type.ts';

const sheets = readSite().pages.filter((page) => pageType(page) === 'tabell');

const find = (part: string): BuiltPage => {
  const page = sheets.find(({ path }) => path.includes(part));
  if (page === undefined) throw new Error(`no page ${part}`);
  return page;
};
// Lines with women and men, a break and a target; bars in two series with long names.
export const lines = find(
  '/social-och-omsorgsnamnden/2021-08-delarsrapport/tabell/indikatorer-attraktiv-arbetsgivare/',
);
export const bars = find('/social-och-omsorgsnamnden/2021-08-delarsrapport/tabell/volymer/');
