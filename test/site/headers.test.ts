import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSite } from './rig/built-site.ts';

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

/** What the example for nginx says of an address; a page is asked for by its file there. */
function nginxHeadersOf(path: string): string[] {
  const text = readFileSync('docs/nginx.conf', 'utf8');
  const uri = path.replace(/\/$/u, '/index.html');
  const maps = new Map(
    [...text.matchAll(/^map \$uri (?<name>\$\w+) \{(?<lines>.*?)^\}/gmsu)].map(({ groups }) => {
      const lines = [...(groups?.lines ?? '').matchAll(/^\s+(?<key>\S+) "(?<value>.*)";$/gmu)];
      const fits = lines.find(
        ({ groups: line }) => line?.key?.startsWith('~') && new RegExp(line.key.slice(1), 'u').test(uri),
      );
      const otherwise = lines.find(({ groups: line }) => line?.key === 'default');
      return [groups?.name ?? '', (fits ?? otherwise)?.groups?.value ?? ''];
    }),
  );
  return [...text.matchAll(/add_header (?<name>[\w-]+) (?<value>.+) always;/gu)].flatMap(({ groups }) => {
    const value = (groups?.value ?? '')
      .replace(/^"|"$/gu, '')
      .replace(/\$\w+/gu, (name) => maps.get(name) ?? name);
    return value === '' ? [] : [`${groups?.name ?? ''}: ${value}`];
  });
}

test('nginx.conf says of every address what _headers says', () => {
  const files = [
    '/404.html',
    '/sitemap.xml',
    '/fonts/source-sans-3.woff2',
    '/_astro/x.js',
    '/pagefind/register.json',
  ];
  const report = '/linkoping/leanlink/2022-10-delarsrapport/';
  const downloads = ['rapport.pdf', 'tabeller.xlsx', 'tabell/drift-prognos.svg', 'tabell/drift-prognos.csv'];
  const paths = [...site.pages.map(({ path }) => path), ...files, ...downloads.map((file) => report + file)];
  expect(paths.length).toBeGreaterThan(200);
  // That pages are asked for anew is what the two hosts do without being told.
  const differing = paths.filter((path) => {
    const nginx = nginxHeadersOf(path).filter((header) => header !== 'Cache-Control: no-cache');
    return nginx.sort().join('\n') !== headersOf(path).sort().join('\n');
  });
  expect(differing).toEqual([]);
  expect(nginxHeadersOf('/')).toContain("Content-Security-Policy: frame-ancestors 'none'");
});
