import type { APIRoute } from 'astro';
import { opensearchAdress, sökAdress } from '../domain/adresser.ts';
import { loadArkiv } from '../load/from-astro.ts';
import { canonical } from '../views/adress.ts';

const site = import.meta.env.SITE as string | undefined;

/** OpenSearch needs whole addresses: there is none for a site that does not know its own yet. */
export function getStaticPaths() {
  const fil = opensearchAdress.slice(1).replace(/\.xml$/u, '');
  return site === undefined ? [] : [{ params: { fil } }];
}

export const GET: APIRoute = async () => {
  const { webbplats } = await loadArkiv();
  const adress = canonical(site === undefined ? undefined : new URL(site), sökAdress) ?? '';
  const escape = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  // The short name may have 16 characters.
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escape(webbplats.namn.slice(0, 16))}</ShortName>
  <Description>${escape(webbplats.beskrivning)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>sv</Language>
  <Url type="text/html" template="${escape(adress)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(xml, {
    headers: { 'content-type': 'application/opensearchdescription+xml; charset=utf-8' },
  });
};
