import type { Rapportplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { cellAdress, parAdress, rapportAdress } from '#domain/adresser.ts';
import { isBelopp } from '#domain/enhet.ts';
import { Felnoter, type Felnot } from '#views/ord/fel.ts';
import { describeHinder } from '#views/ord/hinder.ts';
import { rapportnamn } from '#views/ord/namn.ts';
import { dated, findMotpart, type DatedFigure, type Parpost } from './par.ts';
import { toParposter } from './parpost.ts';
import { writeTal, type Skrivsätt } from '#views/ord/tal.ts';

/** A headline figure beside the same measure in the report before. */
export interface FörändringModel {
  rubrik: string;
  nu: DatedFigure;
  /** The figure before, or why the two are not compared. */
  då: DatedFigure | { hinder: string };
}

/** What has changed since the report before, in the measures that this one sets large. */
export interface FörändringarModel {
  förra: { text: string; adress: string };
  rader: FörändringModel[];
  felnoter: Felnot[];
  /** Address of the whole comparison. */
  jämförelse: string;
}

/**
 * The short form of the comparison with the report before. Null when there is none, or it has none of the measures.
 *
 * @param felnoter what the page has told of the source's faults above
 */
export function förändringarSenast(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  felnoter = new Felnoter(),
): FörändringarModel | null {
  const { rapporter } = plats.nämnd;
  const förra = rapporter[rapporter.findIndex(({ slug }) => slug === plats.rapport.slug) + 1];
  if (förra === undefined) return null;
  const föregångare = { ...plats, rapport: förra };
  const [nyare, äldre] = [toParposter(arkiv, plats.rapport), toParposter(arkiv, förra)];
  const rader = (plats.rapport.korthet?.tal ?? []).flatMap(
    ({ rubrik, enhet, decimaler, ur, rad, kolumn }) => {
      const adress = cellAdress(plats, ur, rad, kolumn);
      const nu = nyare.find((post) => post.adress === adress);
      return nu === undefined ? [] : (toChange(rubrik, nu, äldre, { enhet, decimaler }) ?? []);
    },
  );
  if (rader.length === 0) return null;
  return {
    förra: { text: rapportnamn(förra), adress: rapportAdress(föregångare) },
    rader,
    felnoter: felnoter.tell(rader.flatMap(({ nu, då }) => ('hinder' in då ? [nu] : [nu, då]))),
    jämförelse: parAdress(plats.kommun, plats.nämnd, { äldre: förra, nyare: plats.rapport }),
  };
}

function toChange(
  rubrik: string,
  nu: Parpost,
  äldre: Parpost[],
  skrivsätt: Skrivsätt,
): FörändringModel | null {
  const motpart = findMotpart(
    nu,
    äldre.filter((då) => isSameMått(då, nu)),
  );
  if (motpart === null) return null;
  const { då, svar } = motpart;
  return {
    rubrik,
    nu: toDated(nu, skrivsätt),
    då: svar.jämförbar ? toDated(då, skrivsätt) : { hinder: describeHinder(svar.hinder) },
  };
}

/** The same row, or the same measure of the register, of the same kind and people. */
function isSameMått(då: Parpost, nu: Parpost): boolean {
  return (
    då.radnyckel === nu.radnyckel &&
    (['storhet', 'slag', 'kön', 'vem'] as const).every((fält) => då[fält] === nu[fält])
  );
}

function toDated(post: Parpost, skrivsätt: Skrivsätt): DatedFigure {
  return { ...dated(post), text: writeTal(post, isBelopp(post.enhet) ? skrivsätt : {}).text };
}
