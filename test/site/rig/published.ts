import { readFileSync } from 'node:fs';
import { fileAt, tagsNamed, type BuiltPage, type BuiltSite } from './built-site.ts';

/** The site-relative path of an address under which a site is published; undefined for one outside it. */
export function pathAt(address: string, start: string): string | undefined {
  return address.startsWith(start) ? `/${address.slice(start.length)}` : undefined;
}

/** Addresses that an XML file of the site gives in an element. */
export function addressesIn(site: BuiltSite, path: string, element: string): string[] {
  const xml = readFileSync(fileAt(site, path) ?? '', 'utf8');
  return [...xml.matchAll(new RegExp(`<${element}>(.*?)</${element}>`, 'gu'))].map(([, text]) => text ?? '');
}

/** What a meta element of the page says. */
export function metaOf(page: BuiltPage, property: string): string | undefined {
  return tagsNamed(page, 'meta').find(
    ({ attributes }) => attributes.property === property || attributes.name === property,
  )?.attributes.content;
}

/** The page's data for search engines. */
export function dataOf(page: BuiltPage): Record<string, unknown>[] {
  return [...page.html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gsu)].map(
    ([, json]) => JSON.parse(json ?? '') as Record<string, unknown>,
  );
}

/** Width and height of a PNG file. */
export function sizeOfPng(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error(`${file} is no PNG`);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
