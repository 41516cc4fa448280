import { nämndplatser, type Nämndplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { rapportpar, type Rapportpar } from '#domain/rapportpar.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';

/** What a page or file about a whole nämnd is given. */
export interface NämndProps {
  arkiv: AvlästArkiv;
  plats: Nämndplats;
}

/** What a page about two reports is given. */
export interface ParProps extends NämndProps {
  par: Rapportpar;
}

/** What a file about a measure is given. */
export interface NyckeltalProps {
  arkiv: AvlästArkiv;
  mått: Nyckeltal;
}

/** A path for each nämnd. */
export function nämndPaths(
  arkiv: AvlästArkiv,
): { params: { kommun: string; namnd: string }; props: NämndProps }[] {
  return nämndplatser(arkiv).map((plats) => ({
    params: { kommun: plats.kommun.slug, namnd: plats.nämnd.slug },
    props: { arkiv, plats },
  }));
}

/** A path for each nämnd that has two reports to compare. */
export function jämförPaths(arkiv: AvlästArkiv): ReturnType<typeof nämndPaths> {
  return nämndPaths(arkiv).filter(({ props }) => props.plats.nämnd.rapporter.length > 1);
}

/** A path for each pair of reports that has a page. */
export function parPaths(
  arkiv: AvlästArkiv,
): { params: { kommun: string; namnd: string; par: string }; props: ParProps }[] {
  return nämndPaths(arkiv).flatMap(({ params, props }) =>
    rapportpar(props.plats.nämnd).map((par) => ({
      params: { ...params, par: `${par.äldre.slug}--${par.nyare.slug}` },
      props: { ...props, par },
    })),
  );
}

/** A path for each measure of the register. */
export function nyckeltalPaths(
  arkiv: AvlästArkiv,
): { params: { nyckeltal: string }; props: NyckeltalProps }[] {
  return arkiv.nyckeltal.map((mått) => ({ params: { nyckeltal: mått.nyckel }, props: { arkiv, mått } }));
}

/** A path for each page of values beyond the first. `pagesOf` says how many a measure has. */
export function nyckeltalssidaPaths(
  arkiv: AvlästArkiv,
  pagesOf: (mått: Nyckeltal) => number,
): { params: { nyckeltal: string; sida: string }; props: NyckeltalProps & { sida: number } }[] {
  return arkiv.nyckeltal.flatMap((mått) =>
    Array.from({ length: pagesOf(mått) - 1 }, (_, nummer) => ({
      params: { nyckeltal: mått.nyckel, sida: String(nummer + 2) },
      props: { arkiv, mått, sida: nummer + 2 },
    })),
  );
}

/** A path for each page of the matrix; the first has no number. */
export function matrisPaths(
  arkiv: AvlästArkiv,
  sidor: number,
): { params: { sida: string | undefined }; props: { arkiv: AvlästArkiv; sida: number } }[] {
  return Array.from({ length: sidor }, (_, nummer) => ({
    params: { sida: nummer === 0 ? undefined : String(nummer + 1) },
    props: { arkiv, sida: nummer + 1 },
  }));
}
