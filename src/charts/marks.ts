import type { Chart, Plugin } from 'chart.js';
import type { ChartSpec } from '#views/diagram/spec.ts';
import type { Drawing } from './drawing.ts';
import { drawLabels, drawSides, fontOf, toPen, type Place } from './labels.ts';
import { dashes, hatched, type Palette } from './palette.ts';

/** What Chart.js does not draw: nought, the target, breaks, numbers at their marks, and reasons where there is none. */
export function marksPlugin(spec: ChartSpec, drawing: Drawing, palette: Palette): Plugin<'bar' | 'line'> {
  return {
    id: 'marks',
    afterDatasetsUpdate: (chart) => {
      if (drawing.namesAbove) moveBarsDown(chart, drawing);
    },
    beforeDatasetsDraw: (chart) => {
      if (spec.slag === 'linje') drawBreak(chart, spec, drawing, palette);
      else drawSumRule(chart, spec, drawing, palette);
    },
    afterDatasetsDraw: (chart) => {
      const pen = toPen(chart.ctx, drawing, palette);
      drawOutlines(chart, spec, palette);
      if (spec.slag !== 'linje') drawAcross(chart, 0, drawing, palette.colour('ink'));
      drawMålvärde(chart, spec, drawing, palette);
      if (spec.bättre !== null) drawSides(chart, spec, drawing, pen);
      drawLabels(chart, spec, drawing, pen);
    },
  };
}

/** The bars of a category stand below its name, and both in the middle of its band. */
function moveBarsDown(chart: Chart<'bar' | 'line'>, { names, line, plot, bar }: Drawing): void {
  const band = (plot.bottom - plot.top) / names.length;
  const bars = bar * chart.getVisibleDatasetCount();
  chart.data.datasets.forEach((_, i) => {
    chart.getDatasetMeta(i).data.forEach((mark, category) => {
      const above = (names[category]?.length ?? 1) * line + 2;
      const start = (band - bars - above) / 2;
      mark.y += start + above + bars / 2 - band / 2;
    });
  });
}

function drawLine(
  chart: Chart<'bar' | 'line'>,
  from: Place,
  to: Place,
  colour: string,
  { width = 1, dash = [] }: { width?: number; dash?: number[] | undefined } = {},
): void {
  const { ctx } = chart;
  ctx.save();
  ctx.beginPath();
  ctx.strokeStyle = colour;
  ctx.lineWidth = width;
  ctx.setLineDash(dash);
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
  ctx.restore();
}

/** A line across the bars at a number. Where names stand above their bars, it leaves the names alone. */
function drawAcross(
  chart: Chart<'bar' | 'line'>,
  tal: number,
  { plot, namesAbove, bar }: Drawing,
  colour: string,
  style?: { width?: number; dash?: number[] | undefined },
): number {
  const x = chart.scales.x?.getPixelForValue(tal) ?? plot.left;
  if (!namesAbove) {
    drawLine(chart, { x, y: plot.top }, { x, y: plot.bottom }, colour, style);
    return x;
  }
  const series = chart.data.datasets.map((_, i) => chart.getDatasetMeta(i).data);
  for (const [category] of (series[0] ?? []).entries()) {
    const ys = series.flatMap((marks) => marks[category]?.y ?? []);
    const [top, bottom] = [Math.min(...ys) - bar / 2 - 2, Math.max(...ys) + bar / 2 + 2];
    drawLine(chart, { x, y: top }, { x, y: bottom }, colour, style);
  }
  return x;
}

/** A hatched bar is closed all around. */
function drawOutlines(chart: Chart<'bar' | 'line'>, spec: ChartSpec, palette: Palette): void {
  if (spec.slag === 'linje') return;
  const { ctx } = chart;
  spec.serier.forEach((serie, i) => {
    if (!chart.isDatasetVisible(i)) return;
    chart.getDatasetMeta(i).data.forEach((mark, category) => {
      const paint = serie.punkter[category]?.mått ?? serie.mått;
      if (!hatched.has(paint)) return;
      const { x, y, base, height } = mark.getProps(['x', 'y', 'base', 'height'], true) as Record<
        string,
        number
      >;
      if (x === undefined || y === undefined || base === undefined || height === undefined || x === base)
        return;
      ctx.beginPath();
      ctx.rect(Math.min(x, base) + 0.5, y - height / 2 + 0.5, Math.abs(x - base) - 1, height - 1);
      ctx.lineWidth = 1;
      ctx.setLineDash([]);
      ctx.strokeStyle = palette.colour(paint);
      ctx.stroke();
    });
  });
}

/** A sum is set apart from what it sums up. */
function drawSumRule(
  chart: Chart<'bar' | 'line'>,
  spec: ChartSpec,
  { plot, names }: Drawing,
  palette: Palette,
): void {
  const band = (plot.bottom - plot.top) / names.length;
  spec.kategorier.forEach(({ art }, i) => {
    if (art !== 'summa' || spec.kategorier.length === 1) return;
    const y = plot.top + band * (i === 0 ? 1 : i);
    drawLine(chart, { x: 0, y }, { x: plot.right, y }, palette.colour('muted'));
  });
}

function drawMålvärde(
  chart: Chart<'bar' | 'line'>,
  spec: ChartSpec,
  drawing: Drawing,
  palette: Palette,
): void {
  if (spec.målvärde === null) return;
  const { plot } = drawing;
  const pen = toPen(chart.ctx, drawing, palette);
  const style = { width: 2, dash: dashes.målvärde };
  const colour = palette.colour('målvärde');
  const { tal, etikett } = spec.målvärde;
  if (spec.slag === 'linje') {
    const y = chart.scales.y?.getPixelForValue(tal) ?? plot.top;
    drawLine(chart, { x: plot.left, y }, { x: plot.right, y }, colour, style);
    pen(etikett, { x: plot.right + 6, y }, 'left', 'målvärde');
    return;
  }
  const x = drawAcross(chart, tal, drawing, colour, style);
  chart.ctx.font = fontOf(drawing.size);
  const half = chart.ctx.measureText(etikett).width / 2;
  const within = Math.min(Math.max(x, half + 2), drawing.width - half - 2);
  pen(etikett, { x: within, y: plot.top - drawing.size * 0.65 }, 'center', 'målvärde');
}

function drawBreak(chart: Chart<'bar' | 'line'>, spec: ChartSpec, { plot }: Drawing, palette: Palette): void {
  const step = (plot.right - plot.left) / spec.kategorier.length;
  for (const plats of spec.brott) {
    const x = plot.left + step * plats;
    drawLine(chart, { x, y: plot.top }, { x, y: plot.bottom }, palette.colour('muted'), {
      dash: dashes.rule,
    });
  }
}
