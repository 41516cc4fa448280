import { rapportplatser, type Arkiv, type Rapport, type Rapportplats } from '#domain/arkiv.ts';
import { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { readInnehåll } from '#load/from-disk.ts';

const lästa = new Map<string, Promise<AvlästArkiv>>();

/** The real archive, as it stands in content, or that of another folder; read once. */
export function readArkiv(mapp = 'content'): Promise<AvlästArkiv> {
  const läst = lästa.get(mapp) ?? läs(mapp);
  lästa.set(mapp, läst);
  return läst;
}

async function läs(mapp: string): Promise<AvlästArkiv> {
  const { arkiv } = await readInnehåll(mapp);
  if (arkiv === null) throw new Error(`${mapp} cannot be read: npm run kontrollera`);
  return arkiv;
}

/** The archive with something else in place of some of it, read anew. */
export function changedArkiv(arkiv: Arkiv, ändrat: Partial<Arkiv>): AvlästArkiv {
  return new AvlästArkiv({ ...arkiv, ...ändrat });
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
