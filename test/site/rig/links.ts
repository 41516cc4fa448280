import { fileAt, type BuiltPage, type BuiltSite, type Tag } from './built-site.ts';

// Any origin will do: it stands for the host the site is published on.
const origin = 'https://webbplats.invalid';

/** Links to pages, files and headings of the site itself that lead nowhere. */
export function brokenLinks(site: BuiltSite): string[] {
  const pages = new Map([...site.redirects, ...site.pages].map((page) => [page.path, page]));
  return [...pages.values()].flatMap((page) =>
    referencesOf(page)
      .map((reference) => new URL(reference, `${origin}${site.base}${page.path.slice(1)}`))
      .filter((url) => url.origin === origin)
      .flatMap((url) => {
        const fault = faultOf(url, site, pages);
        return fault === undefined ? [] : [`${page.path} → ${url.pathname}${url.hash}: ${fault}`];
      }),
  );
}

function faultOf(url: URL, site: BuiltSite, pages: Map<string, BuiltPage>): string | undefined {
  if (!url.pathname.startsWith(site.base)) return `is outside ${site.base}`;
  const path = url.pathname.slice(site.base.length - 1);
  if (fileAt(site, path) === undefined) return 'does not exist';
  const fragment = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/u, '');
  if (fragment === '' || fragment === 'top' || pages.get(path)?.ids.has(fragment) === true) return undefined;
  return 'no such place on the page';
}

/** Files that a page would load from somewhere else. */
export function foreignFiles(site: BuiltSite): string[] {
  return site.pages.flatMap((page) =>
    page.tags
      .flatMap(loadedBy)
      .filter((reference) => new URL(reference, origin).origin !== origin && !reference.startsWith('data:'))
      .map((reference) => `${page.path} → ${reference}`),
  );
}

function referencesOf(page: BuiltPage): string[] {
  return page.tags.flatMap((tag) => [...linkedFrom(tag), ...loadedBy(tag)]);
}

function linkedFrom({ name, attributes }: Tag): string[] {
  const refresh = name === 'meta' && attributes['http-equiv'] === 'refresh' ? attributes.content : undefined;
  return present(
    name === 'link' ? undefined : attributes.href,
    attributes.action,
    attributes.formaction,
    refresh?.replace(/^.*?url=/iu, ''),
  );
}

const aboutThePage = new Set(['canonical', 'alternate', 'prev', 'next', 'author', 'license']);

function loadedBy({ name, attributes }: Tag): string[] {
  const isAbout = (attributes.rel ?? '').split(' ').some((word) => aboutThePage.has(word));
  const fromSet = (attributes.srcset ?? '').split(',').map((part) => part.trim().split(' ')[0]);
  return present(
    name === 'link' && !isAbout ? attributes.href : undefined,
    attributes.src,
    attributes.poster,
    ...fromSet,
  );
}

function present(...references: (string | undefined)[]): string[] {
  return references.filter((reference) => reference !== undefined && reference !== '') as string[];
}
