import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from './built-site.ts';

const site = readSite();

/** What the file of headers says of an address: the values of every pattern that fits, as Netlify and Cloudflare add them. */
function headersOf(path: string): string[] {
  const blocks = readFileSync(join(site.folder, '_headers'), 'utf8')
    .split(/^(?=\/)/mu)
    .slice(1);
  return blocks.flatMap((block) => {
    const [pattern = '', ...headers] = block.split('\n').map((line) => line.trim());
    const expression = pattern.replaceAll('*', '.*').replace(/:\w+/gu, '[^/]+');
    return new RegExp(`^${expression}$`, 'u').test(path) ? headers.filter((header) => header !== '') : [];
  });
}

test('_headers lets other sites frame the pages of charts, and no other page', () => {
  const never = "Content-Security-Policy: frame-ancestors 'none'";
  const pages = site.pages.filter(({ path }) => path.endsWith('/'));
  const framed = pages.filter(({ path }) => !headersOf(path).includes(never)).map(({ path }) => path);
  expect(framed.length).toBeGreaterThan(0);
  expect(framed).toEqual(pages.filter(({ path }) => path.endsWith('/inbaddad/')).map(({ path }) => path));
  expect(pages.every(({ path }) => headersOf(path).includes('X-Content-Type-Options: nosniff'))).toBe(true);
});
