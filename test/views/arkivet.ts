import type { Arkiv, Rapport, Rapportplats } from '#domain/arkiv.ts';
import { rapportplatser } from '#domain/arkiv.ts';
import { readInnehåll } from '#load/from-disk.ts';

const lästa = new Map<string, Promise<Arkiv>>();

/** The real archive, as it stands in content, or that of another folder; read once. */
export function readArkiv(mapp = 'content'): Promise<Arkiv> {
  const läst = lästa.get(mapp) ?? läs(mapp);
  lästa.set(mapp, läst);
  return läst;
}

async function läs(mapp: string): Promise<Arkiv> {
  const { arkiv } = await readInnehåll(mapp);
  if (arkiv === null) throw new Error(`${mapp} cannot be read: npm run kontrollera`);
  return arkiv;
}

/** A report of the archive by its address: "linkoping/leanlink/2022-10-delarsrapport". */
export function findRapport(arkiv: Arkiv, adress: string): Rapportplats {
  const plats = rapportplatser(arkiv).find(
    ({ kommun, nämnd, rapport }) => `${kommun.slug}/${nämnd.slug}/${rapport.slug}` === adress,
  );
  if (plats === undefined) throw new Error(`No report ${adress}`);
  return plats;
}

/** A report as if it had never been put out or corrected. */
export function unpublished(rapport: Rapport): Rapport {
  const kopia = { ...rapport };
  delete kopia.publicerad;
  delete kopia.ändringar;
  return kopia;
}
