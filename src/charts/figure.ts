import type { Rapportplats } from '#domain/arkiv.ts';
import type { Tabell } from '#domain/datablad/tabell.ts';
import { toChartFigure, type Önskemål } from '#views/diagram/figur.ts';
import type { ChartFigure } from '#views/diagram/spec.ts';
import type { LiveFigure } from './live.ts';
import { drawChart, type DrawnChart } from './svg.ts';

/** A figure with its drawings: for each panel one, or a wide and a narrow of which the page shows one. */
export interface DrawnFigure {
  figure: ChartFigure;
  drawn: DrawnChart[][];
}

/** The same table is drawn on several pages; a table is not changed once it is read. */
const drawnBefore = new WeakMap<Tabell, Map<string, DrawnFigure | null>>();

/** The chart of a table, drawn; null when the table has none, or cannot carry the one asked for. */
export function drawTabell(
  plats: Rapportplats,
  datablad: string,
  tabell: Tabell,
  önskemål: Önskemål = {},
): DrawnFigure | null {
  const known = drawnBefore.get(tabell) ?? new Map<string, DrawnFigure | null>();
  drawnBefore.set(tabell, known);
  const key = `${önskemål.visa ?? ''} ${önskemål.rad ?? ''}`;
  let found = known.get(key);
  if (found === undefined) {
    const figure = toChartFigure(plats, datablad, tabell, önskemål);
    found = figure === null ? null : drawFigure(figure);
    known.set(key, found);
  }
  return found;
}

/** A panel is as narrow as a phone wherever it stands. */
export function drawFigure(figure: ChartFigure): DrawnFigure {
  const variants = figure.form === 'axel' ? (['wide', 'narrow'] as const) : (['narrow'] as const);
  return {
    figure,
    drawn: figure.paneler.map((panel) =>
      variants.map((variant) => drawChart(`${figure.id}-${panel.nyckel}`, panel, variant)),
    ),
  };
}

/** What the browser needs to make the figure alive, without what stands in the page already. */
export function toLiveFigure({ figure, drawn }: DrawnFigure, adress: string): LiveFigure {
  const { titel, underrubrik, källa, form } = figure;
  return {
    titel,
    underrubrik,
    källa,
    adress,
    form,
    paneler: figure.paneler.map((spec, i) => ({
      spec: { ...spec, beskrivning: '' },
      drawings: Object.fromEntries((drawn[i] ?? []).map(({ variant, drawing }) => [variant, drawing])),
    })),
  };
}
