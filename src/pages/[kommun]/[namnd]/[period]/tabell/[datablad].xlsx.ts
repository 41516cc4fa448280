import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { databladPaths, type DatabladProps } from '#load/routes.ts';
import { addressOf } from '#views/adress.ts';
import { xlsxType } from '#views/data/kalkyl/blad.ts';
import { toTabellbok } from '#views/data/kalkyl/bok.ts';
import { writeXlsx } from '#views/data/kalkyl/xlsx.ts';

export async function getStaticPaths() {
  return databladPaths(await loadArkiv());
}

export async function GET({ props, site }: APIContext<DatabladProps>): Promise<Response> {
  return new Response(await writeXlsx(toTabellbok(props.arkiv, props.plats, props.blad, addressOf(site))), {
    headers: { 'Content-Type': xlsxType },
  });
}
