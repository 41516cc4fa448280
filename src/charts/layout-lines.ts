import type { ChartSpec } from '#views/diagram/spec.ts';
import { sizes } from './sizes.ts';
import type { Drawing, Variant } from './drawing.ts';
import { wrapText, type Measure } from './text.ts';
import { toTicks } from './ticks.ts';

/** A line over time: times below, numbers at the left, the target's name at the right. */
export function layoutLines(spec: ChartSpec, variant: Variant, measure: Measure): Drawing {
  const { width, size, line } = sizes[variant];
  const height = variant === 'wide' ? 220 : 130;
  const { min, max } = toRange(spec, height, line);
  const ticks = toTicks(min, max, variant === 'wide' ? 5 : 4);
  const left = Math.ceil(Math.max(...ticks.labels.map((label) => measure(label, size)))) + 10;
  const target = spec.målvärde === null ? 0 : Math.ceil(measure(spec.målvärde.etikett, size)) + 8;
  // Half of the number at the highest mark stands above the plot.
  const top = Math.ceil(size / 2) + 2;
  const plot = { left, top, right: width - target - 4, bottom: top + height };
  const step = (plot.right - plot.left) / spec.kategorier.length;
  const names = spec.kategorier.map(({ namn }) => wrapText(namn, step - 6, size, measure));
  const lines = Math.max(...names.map(({ length }) => length));
  return {
    width,
    height: Math.ceil(plot.bottom + lines * line + 12),
    size,
    line,
    plot,
    names,
    namesAbove: false,
    bar: 0,
    min,
    max,
    ticks,
  };
}

/** All figures and the target, with room above for numbers and below for the reasons of what is missing. */
function toRange(spec: ChartSpec, height: number, line: number): { min: number; max: number } {
  const tal = [
    ...spec.serier.flatMap(({ punkter }) => punkter.flatMap((punkt) => punkt?.tal ?? [])),
    ...(spec.målvärde === null ? [] : [spec.målvärde.tal]),
  ];
  const lowest = Math.min(...tal);
  const highest = Math.max(...tal);
  const span = highest - lowest || Math.abs(highest) * 0.1 || 1;
  const above = line + 10;
  const below = line + 6;
  const scale = (height - above - below) / span;
  const min = lowest - below / scale;
  // What cannot be negative is not drawn as if it could.
  if (lowest < 0 || min >= 0) return { min, max: highest + above / scale };
  return { min: 0, max: (highest * height) / (height - above) || 1 };
}
