import { expect, test } from 'vitest';
import { toWebbkarta } from '#views/maskin/webbkarta.ts';
import { changedArkiv, readArkiv, unpublished } from '../arkivet.ts';

const arkiv = await readArkiv();
const adress = (text: string) => `https://exempel.se/rapporter${text}`;

/** The archive with Leanlink's report of October 2022 put out and corrected. */
const rättat = changedArkiv(arkiv, {
  kommuner: arkiv.kommuner.map((kommun) => ({
    ...kommun,
    nämnder: kommun.nämnder.map((nämnd) => ({
      ...nämnd,
      rapporter: nämnd.rapporter.map(unpublished).map((rapport) =>
        nämnd.slug === 'leanlink' && rapport.slug === '2022-10-delarsrapport'
          ? {
              ...rapport,
              publicerad: '2026-11-20',
              ändringar: [{ datum: '2026-12-03', vad: 'Prognosen', varför: 'Felskriven här' }],
            }
          : rapport,
      ),
    })),
  })),
});

const entry = (xml: string, path: string) =>
  xml.split('\n').find((line) => line.includes(`<loc>${adress(path)}</loc>`));

test('toWebbkarta() lists pages with whole addresses, and neither files nor framed pages', () => {
  const xml = toWebbkarta(arkiv, adress).get('sitemap')?.text ?? '';
  expect(entry(xml, '/linkoping/leanlink/2022-10-delarsrapport/ekonomi/')).toBeDefined();
  expect(entry(xml, '/jamfor/ar/2022/')).toBeDefined();
  expect(xml).not.toMatch(/\.(?:csv|json|svg|xlsx)<|\/inbaddad\//u);
});

test('toWebbkarta() says when a report was last corrected, on its own pages and above', () => {
  const xml = toWebbkarta(rättat, adress).get('sitemap')?.text ?? '';
  for (const path of [
    '/',
    '/linkoping/leanlink/',
    '/linkoping/leanlink/2022-10-delarsrapport/tabell/personal/',
  ])
    expect(entry(xml, path)).toContain('<lastmod>2026-12-03</lastmod>');
  expect(entry(xml, '/linkoping/leanlink/2023-08-delarsrapport/')).not.toContain('lastmod');
  expect(entry(xml, '/om/')).not.toContain('lastmod');
});

test('toWebbkarta() parts what one file cannot hold, under an index', () => {
  const filer = toWebbkarta(arkiv, adress, 100);
  const [index, ...delar] = [...filer.keys()];
  expect(index).toBe('sitemap');
  expect(delar.length).toBeGreaterThan(1);
  const xml = filer.get('sitemap')?.text ?? '';
  expect(xml).toContain('<sitemapindex');
  for (const del of delar) expect(xml).toContain(`<loc>${adress(`/${del}.xml`)}</loc>`);
  const hela = toWebbkarta(arkiv, adress).get('sitemap')?.text.match(/<loc>/gu);
  expect(delar.flatMap((del) => filer.get(del)?.text.match(/<loc>/gu) ?? [])).toHaveLength(hela?.length ?? 0);
});
