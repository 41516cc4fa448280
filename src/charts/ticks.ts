import { formatTal } from '#domain/tal.ts';

/** Round numbers between two ends, no more than asked for, and how they are written. */
export interface Ticks {
  values: number[];
  labels: string[];
}

export function toTicks(min: number, max: number, most: number): Ticks {
  const step = roundStep((max - min) / most);
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  const values = Array.from({ length: last - first + 1 }, (_, i) => Number(((first + i) * step).toFixed(9)));
  return { values, labels: values.map((value) => formatTal(value, decimals)) };
}

/** The nearest of 1, 2 and 5 times a power of ten that is no smaller. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= step * (1 - 1e-9)) ?? 10);
}
