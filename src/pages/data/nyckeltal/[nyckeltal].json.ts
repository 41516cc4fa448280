import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { nyckeltalPaths, type NyckeltalProps } from '#load/routes-jamfor.ts';
import { isHärlett } from '#domain/register/nyckeltal.ts';
import { addressOf } from '#views/adress.ts';
import { toHärleddFil } from '#views/data/harleddfil.ts';
import { toNyckeltalsfil } from '#views/data/observationer.ts';

export async function getStaticPaths() {
  return nyckeltalPaths(await loadArkiv());
}

export function GET({ props: { arkiv, mått }, site }: APIContext<NyckeltalProps>): Response {
  if (isHärlett(mått)) return toResponse(toHärleddFil(arkiv, mått, addressOf(site)));
  return toResponse(toNyckeltalsfil(arkiv, mått, addressOf(site)));
}

function toResponse(json: string): Response {
  return new Response(json, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
}
