import { Chart } from 'chart.js';
import type { ChartSpec } from '#views/diagram/spec.ts';
import { toChartConfig } from './config.ts';
import type { Drawing } from './drawing.ts';
import type { Palette } from './palette.ts';

export type CanvasChart = Chart<'bar' | 'line', (number | null)[]>;

/**
 * Draws the chart on a canvas in the browser, by the same configuration as its SVG.
 *
 * @param scale pixels of the canvas for each of the drawing
 */
export function drawOnCanvas(
  canvas: HTMLCanvasElement,
  spec: ChartSpec,
  drawing: Drawing,
  palette: Palette,
  scale: number,
): CanvasChart {
  canvas.width = drawing.width;
  canvas.height = drawing.height;
  const config = toChartConfig(spec, drawing, palette);
  return new Chart(canvas, { ...config, options: { ...config.options, devicePixelRatio: scale } });
}
