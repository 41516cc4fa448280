import type { APIContext } from 'astro';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { addressOf } from '#views/adress.ts';
import { matrixYears } from '#views/jamfor/matris.ts';
import { toMatrisposter } from '#views/data/matrisfil.ts';
import { toCsv } from '#views/data/csv.ts';

export async function getStaticPaths() {
  const arkiv = await loadArkiv();
  return matrixYears(arkiv).map((ar) => ({ params: { ar }, props: { arkiv } }));
}

export function GET({ props, params, site }: APIContext<{ arkiv: AvlästArkiv }>): Response {
  return new Response(toCsv(toMatrisposter(props.arkiv, params.ar, addressOf(site))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
