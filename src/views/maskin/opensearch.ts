import { sökAdress } from '#domain/adresser.ts';
import type { Webbplats } from '#domain/register/webbplats.ts';
import { escapeXml } from '#views/ord/xml.ts';
import { xmlhuvud, type Xmlfil } from './xmlfil.ts';

/** How a browser learns to search the site. */
export function toOpensearch(
  { namn, beskrivning }: Webbplats,
  addressOf: (adress: string) => string,
): Xmlfil {
  // The short name may have 16 characters.
  const text = `${xmlhuvud}
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(namn.slice(0, 16))}</ShortName>
  <Description>${escapeXml(beskrivning)}</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>sv</Language>
  <Url type="text/html" template="${escapeXml(addressOf(sökAdress))}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return { text, typ: 'application/opensearchdescription+xml; charset=utf-8' };
}
