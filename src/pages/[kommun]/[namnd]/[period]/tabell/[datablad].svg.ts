import type { APIContext } from 'astro';
import { toSvgFile } from '#charts/svg-file.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { diagramPaths, type DiagramProps } from '#load/routes.ts';
import { addressOf } from '#views/adress.ts';
import { tabellAdress } from '#domain/adresser.ts';
import { drawTabell } from '#charts/figure.ts';

export async function getStaticPaths() {
  return diagramPaths(await loadArkiv());
}

export function GET({ props: { plats, blad }, site }: APIContext<DiagramProps>): Response {
  const chart = drawTabell(plats, blad.nyckel, blad.innehåll);
  if (chart === null) throw new Error(`${blad.nyckel} has no chart, but a path for one`);
  return new Response(toSvgFile(chart, addressOf(site)(tabellAdress(plats, blad.nyckel))), {
    headers: { 'Content-Type': 'image/svg+xml; charset=utf-8' },
  });
}
