import type { Chart } from 'chart.js';
import type { ChartSpec, Punkt } from '#views/diagram/spec.ts';
import type { Drawing } from './drawing.ts';
import { labelGap } from './layout-bars.ts';
import type { Paint, Palette } from './palette.ts';

/** Where a mark of the chart stands. */
export interface Place {
  x: number;
  y: number;
}

export type Pen = (text: string, place: Place, align: CanvasTextAlign, paint: Paint, weight?: 'bold') => void;

/** Writes a text over whatever lies beneath it, with a rim of paper. */
export function toPen(ctx: CanvasRenderingContext2D, { size }: Drawing, palette: Palette): Pen {
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

export function fontOf(size: number, weight?: 'bold'): string {
  return `${weight === undefined ? '' : 'bold '}${String(size)}px ${family}`;
}

/** Which side of nought is better, in words; where only one side has room, that one says it. */
export function drawSides(
  chart: Chart<'bar' | 'line'>,
  spec: ChartSpec,
  { plot, size, width }: Drawing,
  pen: Pen,
): void {
  const x = chart.scales.x?.getPixelForValue(0) ?? plot.left;
  const y = plot.top - size * 0.65;
  const [left, right] = spec.bättre === 1 ? ['sämre', 'bättre'] : ['bättre', 'sämre'];
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

export function drawLabels(chart: Chart<'bar' | 'line'>, spec: ChartSpec, drawing: Drawing, pen: Pen): void {
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
