import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { base } from '#cli/visa/base.ts';
import { projectRoot } from '#cli/install.mjs';

/** A tag of a built page with its attributes. */
export interface Tag {
  name: string;
  attributes: Record<string, string>;
}

export interface BuiltPage {
  /** Site-relative address: "/", "/om/", "/404.html". */
  path: string;
  html: string;
  tags: Tag[];
  /** What a #fragment may name. */
  ids: Set<string>;
}

export interface BuiltSite {
  folder: string;
  base: string;
  /** Every page that is there to be read. */
  pages: BuiltPage[];
  /** Pages that only send the reader on from an old address. */
  redirects: BuiltPage[];
}

let dist: BuiltSite | undefined;

/** The built site in dist, read once. */
export function readSite(): BuiltSite {
  return (dist ??= readSiteIn(join(projectRoot, 'dist'), base));
}

/** Reads every HTML file of a built site. */
export function readSiteIn(folder: string, at: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const all = files.map((file) => readPage(folder, file.replaceAll('\\', '/')));
  return {
    folder,
    base: at,
    pages: all.filter((page) => !isRedirect(page)),
    redirects: all.filter(isRedirect),
  };
}

/** The file a site-relative address is answered with, if it exists. */
export function fileAt(site: BuiltSite, path: string): string | undefined {
  const file = join(site.folder, decodeURIComponent(path.endsWith('/') ? `${path}index.html` : path));
  return existsSync(file) && !file.endsWith('/') ? file : undefined;
}

export function tagsNamed(page: BuiltPage, name: string): Tag[] {
  return page.tags.filter((tag) => tag.name === name);
}

function readPage(folder: string, file: string): BuiltPage {
  const html = readFileSync(join(folder, file), 'utf8');
  const tags: Tag[] = [];
  // What stands in a template is no part of the document until a script has copied it.
  let forms = 0;
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (forms === 0) tags.push({ name, attributes });
      if (name === 'template') forms++;
    },
    onclosetag: (name) => {
      if (name === 'template') forms--;
    },
  });
  parser.end(html);
  return {
    path: `/${file.replace(/(^|\/)index\.html$/u, '$1')}`,
    html,
    tags,
    ids: new Set(
      tags
        .flatMap(({ name, attributes: { id, name: anchor } }) => [id, name === 'a' ? anchor : id])
        .filter((id) => id !== undefined),
    ),
  };
}

function isRedirect(page: BuiltPage): boolean {
  return tagsNamed(page, 'meta').some(
    ({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'refresh',
  );
}
