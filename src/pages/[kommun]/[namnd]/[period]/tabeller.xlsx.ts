import type { APIContext } from 'astro';
import { loadArkiv } from '#load/from-astro.ts';
import { rapportPaths, type RapportProps } from '#load/routes.ts';
import { addressOf } from '#views/adress.ts';
import { xlsxType } from '#views/data/kalkyl/blad.ts';
import { toRapportbok } from '#views/data/kalkyl/bok.ts';
import { writeXlsx } from '#views/data/kalkyl/xlsx.ts';

export async function getStaticPaths() {
  return rapportPaths(await loadArkiv()).filter(({ props }) => props.plats.rapport.datablad.length > 0);
}

export async function GET({ props, site }: APIContext<RapportProps>): Promise<Response> {
  return new Response(await writeXlsx(toRapportbok(props.arkiv, props.plats, addressOf(site))), {
    headers: { 'Content-Type': xlsxType },
  });
}
