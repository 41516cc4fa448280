import {
  type AddressOf,
  allaAdresser,
  inbäddadSista,
  kommunAdress,
  matrisAdress,
  nyckeltalAdress,
  nämndAdress,
  rapportAdress,
} from '#domain/adresser.ts';
import type { Arkiv, Rapport } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { matrixYears, toMatrix } from '#views/jamfor/matris.ts';
import { pagesOf } from '#views/jamfor/nyckeltalssida.ts';
import { escapeXml } from '#views/ord/xml.ts';
import { xmlhuvud, type Xmlfil } from './xmlfil.ts';

/** What the form allows in one file. */
const mest = 50_000;
const rymd = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/**
 * The map of the site for search engines, by file name: one file, or where it has too many addresses an index and its parts.
 */
export function toWebbkarta(arkiv: AvlästArkiv, addressOf: AddressOf, perFil = mest): Map<string, Xmlfil> {
  const ändrad = lastChanged(arkiv);
  const poster = pageAddresses(arkiv).map((adress) => {
    const datum = ändrad(adress);
    return `<url><loc>${escapeXml(addressOf(adress))}</loc>${datum === null ? '' : `<lastmod>${datum}</lastmod>`}</url>`;
  });
  const delar = Array.from({ length: Math.ceil(poster.length / perFil) }, (_, i) =>
    toXml('urlset', poster.slice(i * perFil, (i + 1) * perFil)),
  );
  if (delar.length < 2) return new Map([['sitemap', delar[0] ?? toXml('urlset', [])]]);
  const namn = delar.map((_, i) => `sitemap-${String(i + 1)}`);
  return new Map([
    [
      'sitemap',
      toXml(
        'sitemapindex',
        namn.map((del) => `<sitemap><loc>${escapeXml(addressOf(`/${del}.xml`))}</loc></sitemap>`),
      ),
    ],
    ...delar.map((del, i): [string, Xmlfil] => [namn[i] ?? '', del]),
  ]);
}

/** Every page that a reader may be sent to, in the order of their addresses. */
function pageAddresses(arkiv: AvlästArkiv): string[] {
  const sidor = (antal: number, adress: (sida: number) => string) =>
    Array.from({ length: antal }, (_, i) => adress(i + 1));
  return [
    ...new Set([
      ...[...allaAdresser(arkiv)].filter((adress) => adress.endsWith('/') && !adress.endsWith(inbäddadSista)),
      ...[undefined, ...matrixYears(arkiv)].flatMap((år) =>
        sidor(toMatrix(arkiv, år).sidor, (sida) => matrisAdress(år, sida)),
      ),
      ...arkiv.nyckeltal.flatMap((mått) =>
        sidor(pagesOf(arkiv, mått), (sida) => nyckeltalAdress(mått.nyckel, sida)),
      ),
    ]),
  ].sort();
}

/** When a report was last put out or corrected here; null when it does not say. */
export function changedAt({ publicerad, ändringar = [] }: Rapport): string | null {
  return latest([publicerad, ...ändringar.map(({ datum }) => datum)]);
}

/** When what a page shows was last changed: a report's pages with the report, those above it with their newest. */
function lastChanged(arkiv: Arkiv): (adress: string) => string | null {
  const perAdress = new Map<string, string | null>();
  for (const kommun of arkiv.kommuner) {
    for (const nämnd of kommun.nämnder) {
      for (const rapport of nämnd.rapporter)
        perAdress.set(rapportAdress({ kommun, nämnd, rapport }), changedAt(rapport));
      perAdress.set(nämndAdress(kommun, nämnd), latest(nämnd.rapporter.map(changedAt)));
    }
    perAdress.set(
      kommunAdress(kommun),
      latest(kommun.nämnder.flatMap(({ rapporter }) => rapporter.map(changedAt))),
    );
  }
  perAdress.set('/', latest([...perAdress.values()]));
  return (adress) =>
    perAdress.get(adress) ?? perAdress.get(adress.split('/').slice(0, 4).join('/') + '/') ?? null;
}

function latest(datum: (string | null | undefined)[]): string | null {
  return datum.reduce<string | null>((a, b) => (b != null && (a === null || b > a) ? b : a), null);
}

function toXml(element: 'urlset' | 'sitemapindex', poster: string[]): Xmlfil {
  return {
    text: `${xmlhuvud}\n<${element} ${rymd}>\n${poster.join('\n')}\n</${element}>\n`,
    typ: 'application/xml; charset=utf-8',
  };
}
