import type { LiveFigure, LivePanel } from './live.ts';
import type { Paint } from './palette.ts';
import { wrapText, type Measure } from './text.ts';

/** A picture that can be taken along: title, charts, key, source and address, each with its place in pixels. */
export interface Picture {
  width: number;
  height: number;
  texts: PictureText[];
  /** Before the name of each series. */
  swatches: Swatch[];
  /** Where the drawing of each panel goes. */
  panels: { x: number; y: number }[];
}

/** A piece of line, or a square, from a place at half its height. */
export interface Swatch {
  x: number;
  y: number;
  paint: Paint;
  line: boolean;
}

export interface PictureText {
  x: number;
  /** Of the baseline. */
  y: number;
  text: string;
  size: number;
  bold: boolean;
  paint: Paint;
}

const margin = 24;
const gap = 28;

export function layoutPicture(figure: LiveFigure, measure: Measure): Picture {
  const sizes = figure.paneler.map((panel) => sizeOf(panel));
  const columns = figure.form === 'axel' ? 1 : Math.min(3, sizes.length);
  const column = Math.max(...sizes.map(({ width }) => width));
  const inner = columns * column + (columns - 1) * gap;
  const picture: Picture = { width: inner + 2 * margin, height: 0, texts: [], swatches: [], panels: [] };

  const write = (
    text: string,
    x: number,
    y: number,
    room: number,
    size: number,
    paint: Paint,
    bold = false,
  ) => {
    const line = Math.round(size * 1.3);
    const lines = text === '' ? [] : wrapText(text, bold ? room / 1.08 : room, size, measure);
    lines.forEach((one, i) =>
      picture.texts.push({ x, y: y + line * (i + 1) - 4, text: one, size, bold, paint }),
    );
    return y + line * lines.length;
  };

  let y = write(figure.titel, margin, margin - 6, inner, 20, 'ink', true) + 2;
  y = write(figure.underrubrik, margin, y, inner, 14, 'muted') + 14;
  for (let first = 0; first < sizes.length; first += columns) {
    const row = figure.paneler.slice(first, first + columns);
    const heads = row.map(({ spec }, i) => {
      const x = margin + i * (column + gap);
      const title = write(spec.titel, x, y, column, 15, 'ink', true);
      const short = write(spec.iKorthet, x, title, column, 14, 'muted');
      return writeKey(picture, spec, x, short, column, measure);
    });
    const top = Math.max(...heads) + 6;
    row.forEach((_, i) => picture.panels.push({ x: margin + i * (column + gap), y: top }));
    y = top + Math.max(...sizes.slice(first, first + columns).map(({ height }) => height)) + gap;
  }
  y = write(`Källa: ${figure.källa}`, margin, y - gap + 14, inner, 13, 'muted');
  y = write(figure.adress, margin, y, inner, 13, 'muted');
  return { ...picture, height: y + margin };
}

/** The names of several series, in a row that is broken where it must. Answers with where it ends. */
function writeKey(
  picture: Picture,
  { serier, slag }: LivePanel['spec'],
  left: number,
  top: number,
  room: number,
  measure: Measure,
): number {
  if (serier.length < 2) return top;
  let [x, y] = [left, top + 2];
  for (const { namn, mått } of serier) {
    const width = 30 + measure(namn, 14) + 16;
    if (x > left && x + width > left + room) [x, y] = [left, y + 18];
    picture.swatches.push({ x, y: y + 9, paint: mått, line: slag === 'linje' });
    picture.texts.push({ x: x + 30, y: y + 14, text: namn, size: 14, bold: false, paint: 'ink' });
    x += width;
  }
  return y + 20;
}

/** The wide drawing where there is one. */
export function drawingOf({ drawings }: LivePanel) {
  const drawing = drawings.wide ?? drawings.narrow;
  if (drawing === undefined) throw new Error('A panel without a drawing');
  return drawing;
}

function sizeOf(panel: LivePanel): { width: number; height: number } {
  return drawingOf(panel);
}
