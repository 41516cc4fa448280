import type { APIContext } from 'astro';
import { isHärlett } from '#domain/register/nyckeltal.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { nyckeltalPaths, type NyckeltalProps } from '#load/routes-jamfor.ts';
import { addressOf } from '#views/adress.ts';
import { toHärleddaPoster } from '#views/data/harleddfil.ts';
import { toCsv } from '#views/data/csv.ts';
import { toObservationspost } from '#views/data/observationer.ts';

export async function getStaticPaths() {
  return nyckeltalPaths(await loadArkiv());
}

export function GET({ props: { arkiv, mått }, site }: APIContext<NyckeltalProps>): Response {
  const poster = isHärlett(mått)
    ? toHärleddaPoster(arkiv, mått, addressOf(site))
    : arkiv
        .byMeasure(mått.nyckel)
        .observationer.map((observation) => toObservationspost(arkiv, observation, addressOf(site)));
  return new Response(toCsv(poster), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
