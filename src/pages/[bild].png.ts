import type { APIContext } from 'astro';
import { drawDelning } from '#charts/delning/bild.ts';
import { drawMärke, toPng } from '#charts/delning/png.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { delningOfWebbplats } from '#views/maskin/delning.ts';

export function getStaticPaths() {
  const delas = (import.meta.env.SITE as string | undefined) !== undefined;
  return ['apple-touch-icon', ...(delas ? ['delningsbild'] : [])].map((bild) => ({ params: { bild } }));
}

export async function GET({ params: { bild } }: APIContext): Promise<Response> {
  const { webbplats } = await loadArkiv();
  const png =
    bild === 'delningsbild'
      ? await toPng(await drawDelning(delningOfWebbplats(webbplats)))
      : await drawMärke(180);
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
