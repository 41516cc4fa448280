import type { APIContext } from 'astro';
import type { Arkiv } from '#domain/arkiv.ts';
import { isHärlett, type Nyckeltal } from '#domain/register/nyckeltal.ts';
import { loadArkiv } from '#load/from-astro.ts';
import { nyckeltalPaths, type NyckeltalProps } from '#load/routes-jamfor.ts';
import { addressOf } from '#views/adress.ts';
import { toHärleddaPoster } from '#views/data/harleddfil.ts';
import { toCsv } from '#views/data/csv.ts';
import type { Datapost } from '#views/data/nedladdning.ts';
import { readNyckeltal } from '#views/jamfor/nyckeltal.ts';
import { toObservationspost } from '#views/data/observationer.ts';

export async function getStaticPaths() {
  return nyckeltalPaths(await loadArkiv());
}

export function GET({ props: { arkiv, mått }, site }: APIContext<NyckeltalProps>): Response {
  const poster = isHärlett(mått)
    ? toHärleddaPoster(arkiv, mått, addressOf(site))
    : printedPosts(arkiv, mått, addressOf(site));
  return new Response(toCsv(poster), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}

function printedPosts(
  arkiv: Arkiv,
  { nyckel }: Nyckeltal,
  addressOf: (adress: string) => string,
): Datapost[] {
  const register = new Map(arkiv.nyckeltal.map((ett) => [ett.nyckel, ett]));
  return readNyckeltal(arkiv, nyckel).observationer.map((observation) =>
    toObservationspost(observation, register, addressOf),
  );
}
