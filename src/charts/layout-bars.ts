import type { ChartSpec, Punkt } from '#views/diagram/spec.ts';
import { sizes } from './sizes.ts';
import type { Drawing, Variant } from './drawing.ts';
import { wrapText, type Measure } from './text.ts';
import { toTicks } from './ticks.ts';

/** Between a bar and its number. */
export const labelGap = 6;

/** Horizontal bars: names at the left or above, a number at the end of each bar, nought always on the axis. */
export function layoutBars(spec: ChartSpec, variant: Variant, measure: Measure): Drawing {
  const { width, size, line, bar, gap, names: limit } = sizes[variant];
  const written = (text: string) => measure(text, size) * boldness;
  const natural = Math.max(...spec.kategorier.map(({ namn }) => written(namn)));
  const namesAbove = variant === 'narrow' && natural > limit;
  const names = spec.kategorier.map(({ namn }) =>
    namesAbove
      ? wrapText(namn, (width - 4) / boldness, size, measure)
      : wrapText(namn, limit / boldness, size, measure),
  );
  const lines = Math.max(...names.map(({ length }) => length));
  const bars = bar * spec.serier.length;
  const band = (namesAbove ? lines * line + 2 + bars : Math.max(lines * line, bars)) + gap;
  const left = namesAbove ? 2 : Math.ceil(Math.max(...names.flat().map(written))) + 10;
  const top = spec.målvärde !== null || spec.bättre !== null ? line + 4 : 4;
  const bottom = top + band * spec.kategorier.length;
  const plot = { left, top, right: width - 4, bottom };
  const { min, max } = toRange(spec, plot.right - plot.left, (text) => measure(text, size));
  const all = toTicks(min, max, Math.floor((plot.right - plot.left) / tickRoom));
  const room = (value: number, i: number) => {
    const x = left + ((value - min) / (max - min)) * (plot.right - plot.left);
    const half = measure(all.labels[i] ?? '', size) / 2;
    return x - half >= 0 && x + half <= width;
  };
  const kept = all.values.flatMap((value, i) => (room(value, i) ? [i] : []));
  return {
    width,
    height: Math.ceil(bottom + line + 10),
    size,
    line,
    plot,
    names,
    namesAbove,
    bar,
    min,
    max,
    ticks: {
      values: kept.map((i) => all.values[i] ?? 0),
      labels: kept.map((i) => all.labels[i] ?? ''),
    },
  };
}

/** Names of sums are bold, which is wider than what is measured. */
const boldness = 1.07;

/** Pixels that a number on the axis takes at the least. */
const tickRoom = 84;

/** The widest scale at which the bars, and the numbers at their ends, have room on either side of nought. */
function toRange(
  spec: ChartSpec,
  room: number,
  measure: (text: string) => number,
): { min: number; max: number } {
  const punkter = spec.serier.flatMap((serie) => serie.punkter).filter((punkt) => punkt !== null);
  const ends = [
    ...punkter.map(({ tal, etikett }: Punkt) => ({ tal: tal ?? 0, width: measure(etikett) + labelGap + 2 })),
    ...(spec.målvärde === null ? [] : [{ tal: spec.målvärde.tal, width: 4 }]),
  ];
  const negative = ends.filter(({ tal }) => tal < 0);
  const positive = ends.filter(({ tal }) => tal >= 0);
  const left = negative.length === 0 ? [{ tal: 0, width: 0 }] : negative;
  const right = positive.length === 0 ? [{ tal: 0, width: 0 }] : positive;
  const scale = Math.min(
    ...left.flatMap((a) =>
      right.flatMap((b) => {
        const span = b.tal - a.tal;
        return span === 0 ? [] : [(room - a.width - b.width) / span];
      }),
    ),
  );
  // Nothing but noughts: any scale will do.
  if (!Number.isFinite(scale)) return { min: 0, max: 1 };
  const reach = (end: { tal: number; width: number }) => Math.abs(end.tal) * scale + end.width;
  return { min: -Math.max(...left.map(reach)) / scale, max: Math.max(...right.map(reach)) / scale };
}
