import type { APIContext } from 'astro';
import { drawDelning } from '#charts/delning/bild.ts';
import { toPng } from '#charts/delning/png.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { rapportPaths, type RapportProps } from '#load/routes.ts';
import { delningOfRapport } from '#views/maskin/delning.ts';

/** A page can name a picture by whole address only: without one there is none. */
export async function getStaticPaths() {
  return (import.meta.env.SITE as string | undefined) === undefined ? [] : rapportPaths(await loadArkiv());
}

export async function GET({ props: { arkiv, plats } }: APIContext<RapportProps>): Promise<Response> {
  const png = await toPng(await drawDelning(delningOfRapport(arkiv, plats)));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
