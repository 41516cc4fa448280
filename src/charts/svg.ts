import { Chart } from 'chart.js';
import type { ChartSpec } from '#views/diagram/spec.ts';
import { toChartConfig } from './config.ts';
import type { Drawing, Variant } from './drawing.ts';
import { layoutChart } from './layout.ts';
import { measureByFont } from './measure.ts';
import { hatched, hatchSize, property, type Palette } from './palette.ts';
import { hatchOf, SvgContext } from './svg-context.ts';

/** A chart drawn at build: where everything goes, and the elements of its SVG. */
export interface DrawnChart {
  variant: Variant;
  drawing: Drawing;
  markup: string;
}

const byProperty: Palette = {
  colour: (paint) => `var(${property[paint]})`,
  fill: (paint) => (hatched.has(paint) ? hatchOf(`var(${property[paint]})`) : `var(${property[paint]})`),
};

/**
 * Draws a chart as SVG elements whose colours are the page's custom properties.
 *
 * @param id unique in the page; ids within the drawing begin with it
 */
export function drawChart(id: string, spec: ChartSpec, variant: Variant): DrawnChart {
  const drawing = layoutChart(spec, variant, measureByFont);
  const context = new SvgContext({ prefix: `${id}-${variant}`, measure: measureByFont, hatchSize });
  // Where there is no document, Chart.js takes any object that has a size and a 2D context for a canvas.
  const canvas = { width: drawing.width, height: drawing.height, getContext: () => context };
  Object.assign(context, { canvas });
  const chart = new Chart(canvas as unknown as HTMLCanvasElement, toChartConfig(spec, drawing, byProperty));
  chart.destroy();
  return { variant, drawing, markup: context.markup() };
}
