import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  type ChartConfiguration,
  type ChartDataset,
} from 'chart.js';
import type { ChartSpec, Serie } from '#views/diagram/spec.ts';
import type { Drawing } from './drawing.ts';
import { family } from './labels.ts';
import { marksPlugin } from './marks.ts';
import { dashes, pointStyles, type Palette } from './palette.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
);

type Type = 'bar' | 'line';

/** One chart as Chart.js draws it, at build and in the browser alike: nothing moves, and every size is given. */
export function toChartConfig(
  spec: ChartSpec,
  drawing: Drawing,
  palette: Palette,
): ChartConfiguration<Type, (number | null)[]> {
  const line = spec.slag === 'linje';
  return {
    type: line ? 'line' : 'bar',
    data: {
      labels: drawing.names,
      datasets: spec.serier.map((serie) =>
        line ? toLine(spec, serie, palette) : toBars(serie, drawing, palette),
      ),
    },
    options: {
      indexAxis: line ? 'x' : 'y',
      responsive: false,
      animation: false,
      events: [],
      font: { family, size: drawing.size },
      layout: {
        autoPadding: false,
        padding: { left: 0, top: drawing.plot.top, right: drawing.width - drawing.plot.right, bottom: 0 },
      },
      scales: line ? lineScales(drawing, palette) : barScales(spec, drawing, palette),
    },
    plugins: [marksPlugin(spec, drawing, palette)],
  };
}

function toBars(serie: Serie, { bar }: Drawing, palette: Palette): ChartDataset<Type, (number | null)[]> {
  return {
    type: 'bar',
    label: serie.namn,
    data: serie.punkter.map((punkt) => punkt?.tal ?? null),
    barThickness: bar,
    backgroundColor: serie.punkter.map((punkt) => palette.fill(punkt?.mått ?? serie.mått)),
    clip: false,
  };
}

function toLine(spec: ChartSpec, serie: Serie, palette: Palette): ChartDataset<Type, (number | null)[]> {
  const colour = palette.colour(serie.mått);
  return {
    type: 'line',
    label: serie.namn,
    data: serie.punkter.map((punkt) => punkt?.tal ?? null),
    borderColor: colour,
    borderWidth: serie.mått === 'utfall' ? 2.5 : 2,
    borderDash: dashes[serie.mått] ?? [],
    backgroundColor: colour,
    pointBackgroundColor: colour,
    pointBorderColor: colour,
    pointBorderWidth: 1,
    pointRadius: 4,
    pointStyle: pointStyles[serie.mått] ?? 'circle',
    spanGaps: false,
    segment: {
      borderColor: ({ p1DataIndex }) => (spec.brott.includes(p1DataIndex) ? 'transparent' : undefined),
    },
    // The whole is drawn over women and men.
    order: serie.mått === 'utfall' ? 0 : 1,
    clip: false,
  };
}

function barScales(spec: ChartSpec, drawing: Drawing, palette: Palette) {
  const { plot, height, size, line, namesAbove, bar } = drawing;
  return {
    x: {
      type: 'linear' as const,
      ...numberAxis(drawing, palette),
      afterFit: (axis: Axis) => {
        axis.height = height - plot.bottom;
        axis.paddingLeft = axis.paddingRight = 0;
      },
    },
    y: {
      type: 'category' as const,
      border: { display: false },
      grid: { display: false, drawTicks: false },
      ticks: {
        autoSkip: false,
        mirror: namesAbove,
        padding: namesAbove ? 0 : 8,
        crossAlign: 'near' as const,
        // A rim of paper, where the lines of the axis run behind.
        textStrokeColor: palette.colour('paper'),
        textStrokeWidth: namesAbove ? 3 : 0,
        // A name above its bars is moved up by half of what they take.
        labelOffset: namesAbove ? -(bar * spec.serier.length + 2) / 2 : 0,
        font: {
          lineHeight: line / size,
          weight: ({ index }: { index: number }) =>
            spec.kategorier[index]?.art === 'summa' ? 'bold' : 'normal',
        },
        color: ({ index }: { index: number }) =>
          palette.colour(spec.kategorier[index]?.art === 'varav' ? 'muted' : 'ink'),
      },
      afterFit: (axis: Axis) => {
        axis.width = plot.left;
        axis.paddingTop = axis.paddingBottom = 0;
      },
    },
  };
}

function lineScales(drawing: Drawing, palette: Palette) {
  const { plot, height, size, line } = drawing;
  return {
    x: {
      type: 'category' as const,
      offset: true,
      border: { color: palette.colour('ink') },
      grid: { display: false, drawTicks: false },
      ticks: {
        autoSkip: false,
        maxRotation: 0,
        padding: 6,
        color: palette.colour('muted'),
        font: { lineHeight: line / size },
      },
      afterFit: (axis: Axis) => {
        axis.height = height - plot.bottom;
        axis.paddingLeft = axis.paddingRight = 0;
      },
    },
    y: {
      type: 'linear' as const,
      ...numberAxis(drawing, palette),
      afterFit: (axis: Axis) => {
        axis.width = plot.left;
        axis.paddingTop = axis.paddingBottom = 0;
      },
    },
  };
}

/** The axis of numbers: its ends and marks are given, so that both drawings of it are alike. */
function numberAxis({ min, max, ticks, size, line }: Drawing, palette: Palette) {
  return {
    min,
    max,
    border: { display: false },
    grid: { color: palette.colour('rule'), drawTicks: false },
    afterBuildTicks: (axis: { ticks: { value: number }[] }) => {
      axis.ticks = ticks.values.map((value) => ({ value }));
    },
    ticks: {
      callback: (_: unknown, index: number) => ticks.labels[index] ?? '',
      autoSkip: false,
      maxRotation: 0,
      padding: 6,
      color: palette.colour('muted'),
      font: { lineHeight: line / size },
    },
  };
}

/** What is set of an axis once Chart.js has fitted it. */
interface Axis {
  width: number;
  height: number;
  paddingLeft?: number;
  paddingRight?: number;
  paddingTop?: number;
  paddingBottom?: number;
}
