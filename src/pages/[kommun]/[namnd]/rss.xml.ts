import type { APIContext } from 'astro';
import { nämndAdress } from '#domain/adresser.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { nämndPaths } from '#load/routes-jamfor.ts';
import { addressOf } from '#views/adress.ts';
import { toNyheter, toRss } from '#views/maskin/flode.ts';
import { organnamn } from '#views/ord/namn.ts';
import type { Xmlfil } from '#views/maskin/xmlfil.ts';

export async function getStaticPaths() {
  const site = import.meta.env.SITE as string | undefined;
  if (site === undefined) return [];
  const arkiv = await loadArkiv();
  return nämndPaths(arkiv).map(({ params, props: { plats } }) => {
    const { kommun, nämnd } = plats;
    const namn = organnamn(kommun, nämnd);
    return {
      params,
      props: toRss(
        {
          titel: `${namn} – ${arkiv.webbplats.namn}`,
          beskrivning: `Nya och rättade rapporter: ${namn}`,
          under: nämndAdress(kommun, nämnd),
        },
        toNyheter(nämnd.rapporter.map((rapport) => ({ kommun, nämnd, rapport }))),
        addressOf(new URL(site)),
      ),
    };
  });
}

export function GET({ props: { text, typ } }: APIContext<Xmlfil>): Response {
  return new Response(text, { headers: { 'Content-Type': typ } });
}
