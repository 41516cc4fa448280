import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAdresslista } from '#domain/adresslista.ts';
import { adresslistfil } from '#load/paths.ts';
import { publishedAddresses } from '#views/maskin/publicerade.ts';
import { readArkiv } from '../views/arkivet.ts';
import { fileAt, readSite } from './rig/built-site.ts';
import { firstOf } from './rig/faults.ts';

const site = readSite();

const pages = new Map([...site.redirects, ...site.pages].map((page) => [page.path, page]));

/** Whether a row stands on its page, or a column has cells there. */
function hasPlace(adress: string): boolean {
  const [path = '', id = ''] = adress.split('#');
  const ids = [...(pages.get(path)?.ids ?? [])];
  return id.startsWith('--') ? ids.some((one) => one.endsWith(id)) : ids.includes(id);
}

test('every published address is answered by the built site', () => {
  const lista = readAdresslista(readFileSync(adresslistfil, 'utf8'));
  expect(lista.length).toBeGreaterThan(400);
  // A site that does not know its address has no feeds; subpath.test.ts has one that does.
  const answered = (adress: string) =>
    adress.includes('#')
      ? hasPlace(adress)
      : fileAt(site, adress) !== undefined || adress.endsWith('/rss.xml');
  expect(firstOf(lista.filter((adress) => !answered(adress)))).toEqual([]);
});

/**
 * What serves the site itself and is quoted by nobody: scripts, fonts, the index, headers for hosts, pictures and feeds,
 * and pages that continue a list.
 */
const inre =
  /^\/(?:_astro|fonts|pagefind|schema)\/|^\/(?:404\.html|tema\.js|_headers|[\w-]+\.(?:svg|png|xml|ico|txt))$|\/(?:rss\.xml|delningsbild\.png)$|^\/jamfor\/.*\/\d+\/$/u;

test('every page and file of the built site has an address that is kept', async () => {
  const kända = publishedAddresses(await readArkiv());
  const byggda = readdirSync(site.folder, { recursive: true, withFileTypes: true })
    .filter((post) => post.isFile())
    .map((post) =>
      `${post.parentPath.slice(site.folder.length)}/${post.name}`.replace(/\/index\.html$/u, '/'),
    );
  const redirects = new Set(site.redirects.map(({ path }) => path));
  const okända = byggda.filter(
    (adress) => !kända.has(adress) && !redirects.has(adress) && !inre.test(adress),
  );
  expect(firstOf(okända)).toEqual([]);
});
