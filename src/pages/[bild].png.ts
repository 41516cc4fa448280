import { drawDelning } from '#charts/delning/bild.ts';
import { toPng } from '#charts/delning/png.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { delningOfWebbplats } from '#views/maskin/delning.ts';

/** A page can name a picture by whole address only: without one there is none. */
export function getStaticPaths() {
  const delas = (import.meta.env.SITE as string | undefined) !== undefined;
  return delas ? [{ params: { bild: 'delningsbild' } }] : [];
}

export async function GET(): Promise<Response> {
  const { webbplats } = await loadArkiv();
  const png = await toPng(await drawDelning(delningOfWebbplats(webbplats)));
  return new Response(new Uint8Array(png), { headers: { 'Content-Type': 'image/png' } });
}
