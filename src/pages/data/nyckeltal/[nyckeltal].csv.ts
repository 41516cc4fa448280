import type { APIContext } from 'astro';
import { loadArkiv } from '../../../load/from-astro.ts';
import { nyckeltalPaths, type NyckeltalProps } from '../../../load/routes-jamfor.ts';
import { addressOf } from '../../../views/adress.ts';
import { toCsv } from '../../../views/nedladdning.ts';
import { readNyckeltal } from '../../../views/nyckeltal.ts';
import { toObservationspost } from '../../../views/observationer.ts';

export async function getStaticPaths() {
  return nyckeltalPaths(await loadArkiv());
}

export function GET({ props: { arkiv, mått }, site }: APIContext<NyckeltalProps>): Response {
  const register = new Map(arkiv.nyckeltal.map((ett) => [ett.nyckel, ett]));
  const poster = readNyckeltal(arkiv, mått.nyckel).observationer.map((observation) =>
    toObservationspost(observation, register, addressOf(site)),
  );
  return new Response(toCsv(poster), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
