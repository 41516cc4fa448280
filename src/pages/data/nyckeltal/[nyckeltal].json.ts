import type { APIContext } from 'astro';
import { loadArkiv } from '../../../load/from-astro.ts';
import { nyckeltalPaths, type NyckeltalProps } from '../../../load/routes-jamfor.ts';
import { addressOf } from '../../../views/adress.ts';
import { observationsByNyckeltal } from '../../../views/nyckeltal.ts';
import { toNyckeltalsfil } from '../../../views/observationer.ts';

export async function getStaticPaths() {
  return nyckeltalPaths(await loadArkiv());
}

export function GET({ props: { arkiv, mått }, site }: APIContext<NyckeltalProps>): Response {
  const observationer = observationsByNyckeltal(arkiv).get(mått.nyckel) ?? [];
  return new Response(toNyckeltalsfil(mått, observationer, arkiv.nyckeltal, addressOf(site)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
