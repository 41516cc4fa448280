import { thin } from '#test/thinning.ts';
import type { BuiltPage } from './built-site.ts';

// The addresses of the site's own pages; what remains at the first level is a kommun.
const own = 'om|ordlista|tillganglighet|sok|sifferkontroll|jamfor';
const report = `/(?!(?:${own})/)[^/]+/[^/]+/\\d{4}-\\d{2}-[^/]+/`;

/** Every type of page by its address. */
const types = {
  start: /^\/$/u,
  '404': /^\/404\.html$/u,
  om: /^\/om\/$/u,
  ordlista: /^\/ordlista\/$/u,
  tillgänglighet: /^\/tillganglighet\/$/u,
  sök: /^\/sok\/$/u,
  tabellista: /^\/sok\/tabeller\/[^/]+\/$/u,
  sifferkontroll: /^\/sifferkontroll\/$/u,
  'sifferkontroll, urval': /^\/sifferkontroll\/(?:allvar|namnd)\/.+\/$/u,
  'sifferkontroll, regel': /^\/sifferkontroll\/regel\/[^/]+\/$/u,
  'sifferkontroll, rapport': new RegExp(`^${report}sifferkontroll/$`, 'u'),
  kommun: new RegExp(`^/(?!(?:${own})/)[^/]+/$`, 'u'),
  nämnd: new RegExp(`^/(?!(?:${own})/)[^/]+/[^/]+/$`, 'u'),
  rapport: new RegExp(`^${report}$`, 'u'),
  kapitel: new RegExp(`^${report}(?!(?:hela|sifferkontroll)/)[^/]+/$`, 'u'),
  hela: new RegExp(`^${report}hela/$`, 'u'),
  tabell: new RegExp(`^${report}tabell/[^/]+/$`, 'u'),
  inbäddad: new RegExp(`^${report}tabell/[^/]+/inbaddad/$`, 'u'),
  'jämför rapporter': /^\/[^/]+\/[^/]+\/jamfor\/(?:[^/]+--[^/]+\/)?$/u,
  'jämför nämnder': /^\/jamfor\/(?:ar\/\d{4}\/(?:\d+\/)?|sida\/\d+\/)?$/u,
  nyckeltal: /^\/jamfor\/[^/]+\/(?:\d+\/)?$/u,
} satisfies Record<string, RegExp>;

export type PageType = keyof typeof types;

/** Undefined for a page of a type that is not listed above. */
export function pageType({ path }: Pick<BuiltPage, 'path'>): PageType | undefined {
  return Object.entries(types).find(([, pattern]) => pattern.test(path))?.[0] as PageType | undefined;
}

/**
 * Of each type the page with most on it, and two more; all pages in `npm run test:allt`.
 *
 * @param whole types whose pages differ in more than their data: all of them are taken
 */
export function somePages(pages: readonly BuiltPage[], whole: readonly PageType[] = []): BuiltPage[] {
  const kept = new Set(sampleOfEachType(pages).values());
  const isKept = (page: BuiltPage) => kept.has(page) || whole.some((type) => type === pageType(page));
  const others = pages.filter((page) => !isKept(page));
  return [...pages.filter(isKept), ...thin(others, { most: 2, name: ({ path }) => path, kind: pageType })];
}

/** Of each type the page with most on it. */
export function sampleOfEachType(pages: readonly BuiltPage[]): Map<PageType, BuiltPage> {
  const samples = new Map<PageType, BuiltPage>();
  for (const page of pages) {
    const type = pageType(page);
    if (type !== undefined && page.html.length > (samples.get(type)?.html.length ?? 0))
      samples.set(type, page);
  }
  return samples;
}
