import { readFile } from 'node:fs/promises';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { fontFile, type Fontnamn } from '#load/paths.ts';

/** A font at one weight, that gives its letters as outlines: a picture made of them needs no font where it is drawn. */
export interface Typsnitt {
  /** Width of a text in pixels at a size. */
  measure: (text: string, size: number) => number;
  /** The text as data of an SVG path, from a place on its baseline. */
  outline: (text: string, x: number, y: number, size: number) => string;
}

const read = new Map<string, Promise<Typsnitt>>();

/** The site's own font at a weight between 400 and 700. Made once a build. */
export function readTypsnitt(namn: Fontnamn, wght: number): Promise<Typsnitt> {
  const key = `${namn} ${String(wght)}`;
  const typsnitt = read.get(key) ?? makeTypsnitt(namn, wght);
  read.set(key, typsnitt);
  return typsnitt;
}

async function makeTypsnitt(namn: Fontnamn, wght: number): Promise<Typsnitt> {
  const fil = await readFile(fontFile(namn));
  const tecken = String.fromCodePoint(...single(create(fil)).characterSet);
  // fontkit cannot vary a font that is packed as WOFF2.
  const font = single(
    create(await subsetFont(fil, tecken, { targetFormat: 'sfnt', variationAxes: { wght } })),
  );
  return {
    measure: (text, size) => (font.layout(text).advanceWidth / font.unitsPerEm) * size,
    outline: (text, x, y, size) => outlineOf(font, text, x, y, size),
  };
}

function outlineOf(font: Font, text: string, x: number, y: number, size: number): string {
  const scale = size / font.unitsPerEm;
  const { glyphs, positions } = font.layout(text);
  let pen = x;
  return glyphs
    .map((glyph, i) => {
      const position = positions[i];
      // A font's y points upwards.
      const path = glyph.path
        .scale(scale, -scale)
        .translate(pen + (position?.xOffset ?? 0) * scale, y - (position?.yOffset ?? 0) * scale);
      pen += (position?.xAdvance ?? 0) * scale;
      return path.toSVG();
    })
    .join('');
}

function single(font: ReturnType<typeof create>): Font {
  if (!('layout' in font)) throw new Error('The file holds several fonts: run node src/cli/fonts.ts');
  return font;
}
