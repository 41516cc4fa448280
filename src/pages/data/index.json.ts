import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { addressOf } from '#views/adress.ts';
import { toDataindex } from '#views/data/observationer.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  return new Response(toDataindex(await loadArkiv(), addressOf(site)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
