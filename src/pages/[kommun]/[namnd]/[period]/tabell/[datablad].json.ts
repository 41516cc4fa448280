import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { databladPaths, type DatabladProps } from '#load/routes.ts';
import { addressOf } from '#views/adress.ts';
import { toJson } from '#views/data/nedladdning.ts';

export async function getStaticPaths() {
  return databladPaths(await loadArkiv());
}

export async function GET({ props, site }: APIContext<DatabladProps>): Promise<Response> {
  return new Response(toJson(await loadArkiv(), props.plats, props.blad, addressOf(site)), {
    headers: { 'Content-Type': 'application/json; charset=utf-8' },
  });
}
