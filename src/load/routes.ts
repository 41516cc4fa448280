import { hasDiagram } from '#domain/diagram/val.ts';
import type { Tabell } from '#domain/datablad/tabell.ts';
import { rapportplatser, type Kapitel, type Datablad, type Rapportplats } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';

/** Parameters of a report's pages. */
export interface RapportParams {
  kommun: string;
  namnd: string;
  period: string;
}

/** What a report's page is given. */
export interface RapportProps {
  arkiv: AvlästArkiv;
  plats: Rapportplats;
}

/** What a data sheet's page and files are given. */
export interface DatabladProps extends RapportProps {
  blad: Datablad;
}

/** A path for each report, for getStaticPaths(). */
export function rapportPaths(arkiv: AvlästArkiv): { params: RapportParams; props: RapportProps }[] {
  return rapportplatser(arkiv).map((plats) => ({
    params: { kommun: plats.kommun.slug, namnd: plats.nämnd.slug, period: plats.rapport.slug },
    props: { arkiv, plats },
  }));
}

/** A path for each chapter of each report. */
export function kapitelPaths(
  arkiv: AvlästArkiv,
): { params: RapportParams & { kapitel: string }; props: RapportProps & { kapitel: Kapitel } }[] {
  return rapportPaths(arkiv).flatMap(({ params, props }) =>
    props.plats.rapport.kapitel.map((kapitel) => ({
      params: { ...params, kapitel: kapitel.nyckel },
      props: { ...props, kapitel },
    })),
  );
}

/** A path for each data sheet of each report. */
export function databladPaths(
  arkiv: AvlästArkiv,
): { params: RapportParams & { datablad: string }; props: DatabladProps }[] {
  return rapportPaths(arkiv).flatMap(({ params, props }) =>
    props.plats.rapport.datablad.map((blad) => ({
      params: { ...params, datablad: blad.nyckel },
      props: { ...props, blad },
    })),
  );
}

/** What the pages and files of a table's chart are given. */
export interface DiagramProps extends RapportProps {
  blad: Datablad & { innehåll: Tabell };
}

/** A path for each table that has a chart of its own. */
export function diagramPaths(
  arkiv: AvlästArkiv,
): { params: RapportParams & { datablad: string }; props: DiagramProps }[] {
  return databladPaths(arkiv).flatMap(({ params, props: { blad, ...props } }) => {
    const { nyckel, innehåll } = blad;
    return innehåll.typ === 'tabell' && hasDiagram(innehåll)
      ? [{ params, props: { ...props, blad: { nyckel, innehåll } } }]
      : [];
  });
}
