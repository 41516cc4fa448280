import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { databladPaths, type DatabladProps } from '#load/routes.ts';
import { addressOf } from '#views/adress.ts';
import { toCsv } from '#views/data/csv.ts';
import { toDataposter } from '#views/data/nedladdning.ts';

export async function getStaticPaths() {
  return databladPaths(await loadArkiv());
}

export async function GET({ props, site }: APIContext<DatabladProps>): Promise<Response> {
  return new Response(toCsv(toDataposter(await loadArkiv(), props.plats, props.blad, addressOf(site))), {
    headers: { 'Content-Type': 'text/csv; charset=utf-8; header=present' },
  });
}
