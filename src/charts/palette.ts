import type { Mått } from '#views/diagram/spec.ts';

/** What is drawn with: measures, and the page's own ink. */
export type Paint = Mått | 'ink' | 'muted' | 'rule' | 'paper';

/** Where the colours come from: custom properties in the page's SVG, computed colours in a canvas. */
export interface Palette {
  colour: (paint: Paint) => string;
  /** What a bar is filled with: its colour, or a hatch for what has not happened yet. */
  fill: (paint: Paint) => string | CanvasPattern;
}

/** The custom property behind each paint (src/styles/tokens.css). */
export const property: Record<Paint, string> = {
  utfall: '--utfall',
  fjolår: '--fjolar',
  budget: '--budget',
  prognos: '--prognos',
  bättre: '--better',
  sämre: '--worse',
  lika: '--oklart',
  kvinnor: '--kvinnor',
  män: '--man',
  målvärde: '--malvarde',
  ink: '--ink',
  muted: '--ink-muted',
  rule: '--rule',
  paper: '--paper',
};

/** Paints that are hatched: what has not happened yet is told from the rest without colour. */
export const hatched: ReadonlySet<Paint> = new Set(['prognos']);

/** Side of the square that a hatch repeats, in pixels. */
export const hatchSize = 6;

/** Dashes of lines, in pixels; a whole line where none is given. */
export const dashes: Partial<Record<Paint, number[]>> = {
  kvinnor: [7, 4],
  män: [2, 3],
  målvärde: [5, 3],
  rule: [2, 3],
};

/** Shapes of points, by Chart.js's names. */
export const pointStyles: Partial<Record<Paint, 'rect' | 'triangle'>> = { kvinnor: 'triangle', män: 'rect' };

/** The light values of the properties, for pictures that leave the page. A test holds them to tokens.css. */
export const light: Record<Paint, string> = {
  utfall: '#1c4587',
  fjolår: '#528bc4',
  budget: '#696e75',
  prognos: '#9c5f07',
  bättre: '#1c6549',
  sämre: '#99402c',
  lika: '#5d636b',
  kvinnor: '#8a3b7c',
  män: '#0f6f63',
  målvärde: '#1a1d22',
  ink: '#1a1d22',
  muted: '#555b63',
  rule: '#dedbd3',
  paper: '#fcfbf8',
};
