import type { Ticks } from './ticks.ts';

/** Room for a drawing: the wide one beside a column of text, the narrow one on a phone and in small multiples. */
export type Variant = 'wide' | 'narrow';

/** Where everything goes, in pixels of the drawing: what Chart.js is told, so that no text meets another. */
export interface Drawing {
  width: number;
  height: number;
  /** Size of all text, in pixels. */
  size: number;
  /** From one line of text to the next, in pixels. */
  line: number;
  /** The plot itself. */
  plot: { left: number; top: number; right: number; bottom: number };
  /** Names of the categories, broken into lines. */
  names: string[][];
  /** Whether the names stand above their bars instead of beside them. */
  namesAbove: boolean;
  bar: number;
  min: number;
  max: number;
  ticks: Ticks;
}
