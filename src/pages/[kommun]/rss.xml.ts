import type { APIContext } from 'astro';
import { kommunAdress } from '#domain/adresser.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { addressOf } from '#views/adress.ts';
import { toNyheter, toRss } from '#views/maskin/flode.ts';
import { kommunnamn } from '#views/ord/namn.ts';
import type { Xmlfil } from '#views/maskin/xmlfil.ts';

export async function getStaticPaths() {
  const site = import.meta.env.SITE as string | undefined;
  if (site === undefined) return [];
  const { kommuner, webbplats } = await loadArkiv();
  return kommuner.map((kommun) => {
    const namn = kommunnamn(kommun);
    const platser = kommun.nämnder.flatMap((nämnd) =>
      nämnd.rapporter.map((rapport) => ({ kommun, nämnd, rapport })),
    );
    return {
      params: { kommun: kommun.slug },
      props: toRss(
        {
          titel: `${namn} – ${webbplats.namn}`,
          beskrivning: `Nya och rättade rapporter: ${namn}`,
          under: kommunAdress(kommun),
        },
        toNyheter(platser),
        addressOf(new URL(site)),
      ),
    };
  });
}

export function GET({ props: { text, typ } }: APIContext<Xmlfil>): Response {
  return new Response(text, { headers: { 'Content-Type': typ } });
}
