import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { fontFile } from '#load/paths.ts';
import type { Measure } from './text.ts';

let font: Font | null = null;
const widths = new Map<string, number>();

/** Widths as the site's own font has them, the same on every machine. Reads the font file once. */
export const measureByFont: Measure = (text, size) => {
  let width = widths.get(text);
  if (width === undefined) {
    font ??= readFont();
    width = font.layout(text).advanceWidth / font.unitsPerEm;
    // Numbers and headings come again and again; an archive's worth of them need not be kept.
    if (widths.size > 20_000) widths.clear();
    widths.set(text, width);
  }
  return width * size;
};

function readFont(): Font {
  const found = create(readFileSync(fontFile()));
  if (!('layout' in found)) throw new Error(`${fontFile()} holds several fonts: run node src/cli/fonts.ts`);
  return found;
}
