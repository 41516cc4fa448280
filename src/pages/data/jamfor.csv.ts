import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { addressOf } from '#views/adress.ts';
import { toMatrisposter } from '#views/data/matrisfil.ts';
import { toCsv } from '#views/data/csv.ts';

export async function GET({ site }: APIContext): Promise<Response> {
  return new Response(toCsv(toMatrisposter(await loadArkiv(), undefined, addressOf(site))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
