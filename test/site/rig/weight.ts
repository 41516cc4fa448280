import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileAt, type BuiltPage, type BuiltSite } from './built-site.ts';

/** Bytes on the way to the reader. */
export interface Weight {
  /** The page with its styles and scripts, gzip. */
  page: number;
  /** Scripts, inline or not, gzip. */
  script: number;
  /** Fonts, which are compressed already. */
  font: number;
}

/** What a page weighs with the files that it loads, given by their site-relative addresses. */
export function weigh(site: BuiltSite, page: BuiltPage, loaded: readonly string[]): Weight {
  const sizeOf = (ending: string, size: (file: string) => number) =>
    loaded
      .filter((path) => extname(path) === ending)
      .reduce((sum, path) => sum + size(fileAt(site, path) ?? ''), 0);
  // An empty element is a file's: what stands between it and the next is no script. Data for search engines is none either.
  const inline = [...page.html.matchAll(/<script\b(?<attributes>[^>]*)>(?<script>.*?)<\/script>/gsu)]
    .filter(({ groups }) => !groups?.attributes?.includes('application/ld+json'))
    .map(({ groups }) => groups?.script ?? '')
    .filter((script) => script !== '');
  const scripts = sizeOf('.js', zipped);
  return {
    page: gzipSync(page.html).length + scripts + sizeOf('.css', zipped),
    script: scripts + (inline.length === 0 ? 0 : gzipSync(inline.join('\n')).length),
    font: sizeOf('.woff2', (file) => readFileSync(file).length),
  };
}

const known = new Map<string, number>();

function zipped(file: string): number {
  const size = known.get(file) ?? gzipSync(readFileSync(file)).length;
  known.set(file, size);
  return size;
}
