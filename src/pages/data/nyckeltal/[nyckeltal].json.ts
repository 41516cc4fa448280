import type { APIContext } from 'astro';
import { loadArkiv } from '../../../load/from-astro.ts';
import { nyckeltalPaths, type NyckeltalProps } from '../../../load/routes-jamfor.ts';
import { addressOf } from '../../../views/adress.ts';
import { readNyckeltal } from '../../../views/nyckeltal.ts';
import { toNyckeltalsfil } from '../../../views/observationer.ts';

export async function getStaticPaths() {
  return nyckeltalPaths(await loadArkiv());
}

export function GET({ props: { arkiv, mått }, site }: APIContext<NyckeltalProps>): Response {
  const observationer = readNyckeltal(arkiv, mått.nyckel).observationer;
  return new Response(toNyckeltalsfil(mått, observationer, arkiv.nyckeltal, addressOf(site)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
