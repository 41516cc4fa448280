import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nämndId } from '#domain/adresser.ts';
import { rapportplatser, type Rapport, type Rapportplats } from '#domain/arkiv.ts';
import { parsePeriod, type Period } from '#domain/period.ts';
import { rapportSlug, type Rapporttyp } from '#domain/rapport.ts';
import { emptySheet } from '#domain/stomme/datablad.ts';
import {
  firstKapitel,
  firstKommun,
  firstMål,
  firstNämnd,
  firstRapport,
  firstTabell,
} from '#domain/stomme/forsta.ts';
import { emptyKapitel } from '#domain/stomme/kapitel.ts';
import { emptyRapport, isCarried } from '#domain/stomme/rapport.ts';
import type { Läst } from './from-disk.ts';

/** The report that is to be laid out. A name is of a kommun or a nämnd that is new. */
export interface Beställning {
  kommun: { slug: string; namn: string | null };
  nämnd: { slug: string; namn: string | null };
  period: Period;
  rapporttyp: Rapporttyp;
}

/** A report to be filled in: texts by their path in the content folder. */
export interface Stomme {
  /** Folder of the report. */
  mapp: string;
  filer: Map<string, string>;
  /** The report that gave the form; null where the nämnd has none. */
  förlaga: string | null;
  /** Sheets of the förlaga that were left out. */
  utelämnade: string[];
}

/** Lays out a report by the last of the nämnd's, one of the same form where there is one. Nothing is written. */
export async function layOutRapport(
  innehåll: string,
  läst: Läst,
  { kommun, nämnd, period, rapporttyp }: Beställning,
): Promise<Stomme> {
  const nämndmapp = nämndId(kommun, nämnd);
  const månad = period.slut?.slice(0, 7) ?? '';
  const mapp = `${nämndmapp}/${rapportSlug(månad, rapporttyp)}`;
  const dokument = `${nämnd.slug}-${månad}`;
  const filer = new Map<string, string>();
  const add = (path: string, värde: object) => filer.set(path, JSON.stringify(värde));
  if (kommun.namn !== null) add(`${kommun.slug}/kommun.json`, firstKommun(kommun.namn));
  if (nämnd.namn !== null) add(`${nämndmapp}/namnd.json`, firstNämnd(nämnd.namn));

  const förlaga = lastSound(läst, nämndmapp, rapporttyp);
  if (förlaga === undefined) {
    add(`${mapp}/rapport.json`, firstRapport(rapporttyp, period, dokument));
    add(`${mapp}/data/drift-prognos.json`, firstTabell(period, dokument));
    add(`${mapp}/data/mal.json`, firstMål(period, dokument));
    for (const [nyckel, text] of Object.entries(firstKapitel)) filer.set(`${mapp}/${nyckel}.mdx`, text);
    return { mapp, filer, förlaga: null, utelämnade: [] };
  }

  const skifte = { förra: parsePeriod(förlaga.period), nya: period, dokument };
  const förlagans = `${nämndmapp}/${förlaga.slug}`;
  const med = förlaga.datablad.filter(isCarried);
  add(`${mapp}/rapport.json`, emptyRapport(förlaga, rapporttyp, skifte));
  for (const blad of med) add(`${mapp}/data/${blad.nyckel}.json`, emptySheet(blad.innehåll, skifte));
  const nycklar = new Set(med.map(({ nyckel }) => nyckel));
  for (const { nyckel } of förlaga.kapitel) {
    const text = await readFile(join(innehåll, förlagans, `${nyckel}.mdx`), 'utf8');
    filer.set(`${mapp}/${nyckel}.mdx`, emptyKapitel(text, nycklar));
  }
  const utelämnade = förlaga.datablad.filter((blad) => !isCarried(blad)).map(({ nyckel }) => nyckel);
  return { mapp, filer, förlaga: förlaga.slug, utelämnade };
}

/** The newest report of the nämnd that nothing is wrong with. */
function lastSound({ arkiv, fynd }: Läst, mapp: string, typ: Rapporttyp): Rapport | undefined {
  const isOf = ({ kommun, nämnd }: Rapportplats) => nämndId(kommun, nämnd) === mapp;
  const sunda = (arkiv === null ? [] : rapportplatser(arkiv))
    .filter(isOf)
    .map(({ rapport }) => rapport)
    .filter(({ slug }) => !fynd.some(({ plats }) => plats.fil.startsWith(`${mapp}/${slug}/`)));
  return sunda.find(({ rapporttyp }) => rapporttyp === typ) ?? sunda[0];
}
