import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { rapportplatser } from '#domain/arkiv.ts';
import { addressOf } from '#views/adress.ts';
import { toNyheter, toRss } from '#views/maskin/flode.ts';
import { toOpensearch } from '#views/maskin/opensearch.ts';
import { toWebbkarta } from '#views/maskin/webbkarta.ts';
import type { Xmlfil } from '#views/maskin/xmlfil.ts';

/** Programs need whole addresses: there is no such file for a site that does not know its own yet. */
export async function getStaticPaths() {
  const site = import.meta.env.SITE as string | undefined;
  if (site === undefined) return [];
  const arkiv = await loadArkiv();
  const { webbplats } = arkiv;
  const adress = addressOf(new URL(site));
  const filer = new Map<string, Xmlfil>([
    ['opensearch', toOpensearch(webbplats, adress)],
    [
      'rss',
      toRss(
        { titel: webbplats.namn, beskrivning: webbplats.beskrivning, under: '/' },
        toNyheter(rapportplatser(arkiv)),
        adress,
      ),
    ],
    ...toWebbkarta(arkiv, adress),
  ]);
  return [...filer].map(([fil, props]) => ({ params: { fil }, props }));
}

export function GET({ props: { text, typ } }: APIContext<Xmlfil>): Response {
  return new Response(text, { headers: { 'Content-Type': typ } });
}
