import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { nämndPaths, type NämndProps } from '#load/routes-jamfor.ts';
import { addressOf } from '#views/adress.ts';
import { toObservationsfil } from '#views/data/observationer.ts';

export async function getStaticPaths() {
  return nämndPaths(await loadArkiv());
}

export function GET({ props: { arkiv, plats }, site }: APIContext<NämndProps>): Response {
  return new Response(toObservationsfil(arkiv, plats, addressOf(site)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
