import type { AddressOf } from '#domain/adresser.ts';
/** Turns a site-relative address ("/linkoping/") into one that works where the site is published, also under a sub-path. */
export function link(adress: string): string {
  return import.meta.env.BASE_URL.replace(/\/$/u, '') + adress;
}

/** The site-relative address of a path as a browser asks for it: the way back from link(). */
export function unlink(sökväg: string): string {
  return sökväg.slice(link('').length);
}

/** The full address of a page, for search engines and quoting; null while the site has no address of its own. */
export function canonical(site: URL | undefined, adress: string): string | null {
  return site === undefined ? null : new URL(link(adress), site).href;
}

/** How files for machines write addresses: in full where the site has one. */
export function addressOf(site: URL | undefined): AddressOf {
  return (adress) => canonical(site, adress) ?? link(adress);
}

/** Where a change to a content file is proposed; null when the content is not open for it. */
export function editAddress(redigering: string | null, fil: string): string | null {
  return redigering === null ? null : `${redigering.replace(/\/$/u, '')}${fil}`;
}

/** What a table's files are called once they are downloaded: "leanlink-2022-10-delarsrapport-drift-prognos". */
export function downloadName(tabell: string): string {
  return tabell
    .split('/')
    .filter((del) => del !== '' && del !== 'tabell')
    .slice(1)
    .join('-');
}

/** Where a fault on a page is told, with the page filled in: a letter, or a form that asks for `{adress}`. */
export function faultAddress(kontakt: string, { titel, sida }: { titel: string; sida: string }): string {
  if (!kontakt.startsWith('mailto:')) return kontakt.replace('{adress}', encodeURIComponent(sida));
  const fields = { subject: `Fel: ${titel}`, body: `Sidan: ${sida}\n\nDet här stämmer inte:\n` };
  const query = Object.entries(fields).map(([namn, text]) => `${namn}=${encodeURIComponent(text)}`);
  return `${kontakt}?${query.join('&')}`;
}

/** Where questions go, without a page. */
export function contactAddress(kontakt: string): string {
  return kontakt.replace('{adress}', '');
}
