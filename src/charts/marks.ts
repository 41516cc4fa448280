import type { Chart, Plugin } from 'chart.js';
import type { ChartSpec, Punkt } from '../views/diagram/spec.ts';
import type { Drawing } from './drawing.ts';
import { labelGap } from './layout-bars.ts';
import { dashes, hatched, type Paint, type Palette } from './palette.ts';

/** Where a mark of the chart stands. */
interface Place {
  x: number;
  y: number;
}

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
      drawTarget(chart, spec, drawing, palette);
      if (spec.bättre !== null) drawSides(chart, spec, drawing, pen);
      drawLabels(chart, spec, drawing, pen);
    },
  };
}

type Pen = (text: string, place: Place, align: CanvasTextAlign, paint: Paint, weight?: 'bold') => void;

/** Writes a text over whatever lies beneath it, with a rim of paper. */
function toPen(ctx: CanvasRenderingContext2D, { size }: Drawing, palette: Palette): Pen {
  return (text, { x, y }, align, paint, weight) => {
    ctx.save();
    ctx.font = fontOf(size, weight);
    ctx.textAlign = align;
    ctx.textBaseline = 'middle';
    ctx.lineWidth = 3;
    ctx.lineJoin = 'round';
    ctx.strokeStyle = palette.colour('paper');
    ctx.strokeText(text, x, y);
    ctx.fillStyle = palette.colour(paint);
    ctx.fillText(text, x, y);
    ctx.restore();
  };
}

export const family = "'Source Sans 3', 'Sans stand-in', system-ui, sans-serif";

function fontOf(size: number, weight?: 'bold'): string {
  return `${weight === undefined ? '' : 'bold '}${String(size)}px ${family}`;
}

/** The bars of a category stand below its name, and both in the middle of its band. */
function moveBarsDown(chart: Chart<'bar' | 'line'>, { names, size, plot, bar }: Drawing): void {
  const band = (plot.bottom - plot.top) / names.length;
  const bars = bar * chart.getVisibleDatasetCount();
  const line = Math.round(size * 1.25);
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

function drawTarget(chart: Chart<'bar' | 'line'>, spec: ChartSpec, drawing: Drawing, palette: Palette): void {
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

/** Which side of nought is better, in words; where only one side has room, that one says it. */
function drawSides(
  chart: Chart<'bar' | 'line'>,
  spec: ChartSpec,
  { plot, size, width }: Drawing,
  pen: Pen,
): void {
  const x = chart.scales.x?.getPixelForValue(0) ?? plot.left;
  const y = plot.top - size * 0.65;
  const words = spec.bättre === 1 ? ['◂ sämre', 'bättre ▸'] : ['◂ bättre', 'sämre ▸'];
  const [left = '', right = ''] = words.map((word) => word.replace(/[◂▸]/gu, '').trim());
  const room = (text: string) => chart.ctx.measureText(text).width + 22;
  if (x > room(left)) {
    pen(left, { x: x - 18, y }, 'right', 'muted');
    drawArrow(chart, { x: x - 8, y }, -1);
  }
  if (width - x > room(right)) {
    pen(right, { x: x + 18, y }, 'left', 'muted');
    drawArrow(chart, { x: x + 8, y }, 1);
  }
}

function drawArrow(chart: Chart<'bar' | 'line'>, { x, y }: Place, way: 1 | -1): void {
  const { ctx } = chart;
  ctx.beginPath();
  ctx.moveTo(x + 5 * way, y);
  ctx.lineTo(x - 2 * way, y - 4);
  ctx.lineTo(x - 2 * way, y + 4);
  ctx.closePath();
  ctx.fill();
}

function drawBreak(chart: Chart<'bar' | 'line'>, spec: ChartSpec, { plot }: Drawing, palette: Palette): void {
  if (spec.brott === null) return;
  const step = (plot.right - plot.left) / spec.kategorier.length;
  const x = plot.left + step * spec.brott;
  drawLine(chart, { x, y: plot.top }, { x, y: plot.bottom }, palette.colour('muted'), { dash: dashes.rule });
}

function drawLabels(chart: Chart<'bar' | 'line'>, spec: ChartSpec, drawing: Drawing, pen: Pen): void {
  spec.serier.forEach((serie, i) => {
    if (!chart.isDatasetVisible(i)) return;
    // Lines of women and men run close to the whole: their numbers are told when asked for.
    if (spec.slag === 'linje' && i > 0) return;
    const { data } = chart.getDatasetMeta(i);
    serie.punkter.forEach((punkt, category) => {
      const mark = data[category];
      if (punkt === null || mark === undefined) return;
      const bold = spec.kategorier[category]?.art === 'summa' ? 'bold' : undefined;
      if (spec.slag === 'linje') labelPoint(chart, spec, category, punkt, mark, drawing, pen);
      else labelBar(chart, punkt, mark, pen, bold);
    });
  });
}

/** Above its point, and below where the line turns up again or another series is in the way. */
function labelPoint(
  chart: Chart<'bar' | 'line'>,
  { målvärde }: ChartSpec,
  category: number,
  punkt: Punkt,
  { x, y }: Place,
  { plot, size }: Drawing,
  pen: Pen,
): void {
  if (punkt.tal === null) {
    pen(punkt.etikett, { x, y: plot.bottom - size * 0.8 }, 'center', 'muted');
    return;
  }
  const yOf = (series: number, at: number) => {
    const mark = chart.getDatasetMeta(series).data[at];
    return mark === undefined || Number.isNaN(mark.y) ? null : mark.y;
  };
  const before = yOf(0, category - 1) ?? y;
  const after = yOf(0, category + 1) ?? y;
  const valley = before <= y && after <= y && (before < y || after < y);
  const others = [
    ...chart.data.datasets.flatMap((_, i) => (i === 0 ? [] : (yOf(i, category) ?? []))),
    ...(målvärde === null ? [] : [chart.scales.y?.getPixelForValue(målvärde.tal) ?? NaN]),
  ];
  const room = (place: number) => Math.min(...others.map((other) => Math.abs(other - place)));
  const [first, second] = valley ? [y + size, y - size] : [y - size, y + size];
  const place = room(first) >= Math.min(size * 0.9, room(second)) ? first : second;
  // A line that climbs or falls through the point leaves one side free.
  const climbs = before > y && after < y;
  const falls = before < y && after > y;
  if (place > y || !(climbs || falls)) pen(punkt.etikett, { x, y: place }, 'center', 'ink');
  else if (climbs) pen(punkt.etikett, { x: x + 4, y: place }, 'right', 'ink');
  else pen(punkt.etikett, { x: x - 4, y: place }, 'left', 'ink');
}

function labelBar(
  chart: Chart<'bar' | 'line'>,
  punkt: Punkt,
  { y }: Place,
  pen: Pen,
  weight: 'bold' | undefined,
): void {
  const x = chart.scales.x?.getPixelForValue(punkt.tal ?? 0) ?? 0;
  if (punkt.tal === null) pen(punkt.etikett, { x: x + labelGap, y }, 'left', 'muted');
  else if (punkt.tal < 0) pen(punkt.etikett, { x: x - labelGap, y }, 'right', 'ink', weight);
  else pen(punkt.etikett, { x: x + labelGap, y }, 'left', 'ink', weight);
}
