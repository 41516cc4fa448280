import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { nämndPaths, type NämndProps } from '#load/routes-jamfor.ts';
import { addressOf } from '#views/adress.ts';
import { toCsv } from '#views/data/csv.ts';
import { observationsposter } from '#views/data/observationer.ts';

export async function getStaticPaths() {
  return nämndPaths(await loadArkiv());
}

export function GET({ props: { arkiv, plats }, site }: APIContext<NämndProps>): Response {
  return new Response(toCsv(observationsposter(arkiv, plats.nämnd, addressOf(site))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
