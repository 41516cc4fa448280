import { drawIco } from '#charts/delning/ico.ts';

export async function GET(): Promise<Response> {
  return new Response(await drawIco(), { headers: { 'Content-Type': 'image/x-icon' } });
}
