import { toLiveFigure, type DrawnFigure } from './figure.ts';
import { measureByFont } from './measure.ts';
import { dashes, hatched, light, property, type Paint } from './palette.ts';
import { escapeXml, unescapeXml } from '#views/ord/xml.ts';
import { layoutPicture, type Swatch } from './picture.ts';

/** What stands in for the site's font where it is not installed. */
const family = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Roboto, Arial, sans-serif";

/**
 * The figure as a file of its own, with title, source and address in the picture. Colours are written out, and each text
 * is held to the width that it was laid out with, so that another font does no harm.
 *
 * @param adress of the table, in full where the site has an address
 */
export function toSvgFile(drawnFigure: DrawnFigure, adress: string): string {
  const { figure, drawn } = drawnFigure;
  const picture = layoutPicture(toLiveFigure(drawnFigure, adress), measureByFont);
  const texts = picture.texts.map(
    ({ x, y, text, size, bold, paint }) =>
      `<text x="${x}" y="${y}" font-size="${size}" fill="${light[paint]}"${bold ? ' font-weight="700"' : ''}>${escapeXml(text)}</text>`,
  );
  const swatches = picture.swatches.map(drawSwatch);
  const panels = picture.panels.map(({ x, y }, i) => {
    const [first] = drawn[i] ?? [];
    const size = first?.drawing.size ?? 13;
    return `<g transform="translate(${x} ${y})" font-size="${size}">${holdWidths(first?.markup ?? '', size)}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${picture.width} ${picture.height}" width="${picture.width}" height="${picture.height}" font-family="${family}" role="img">`,
    `<title>${escapeXml(figure.titel)}</title>`,
    `<desc>${escapeXml(figure.paneler.map(({ titel, beskrivning }) => `${titel} ${beskrivning}`.trim()).join(' '))}</desc>`,
    `<rect width="100%" height="100%" fill="${light.paper}"/>`,
    ...texts,
    ...swatches,
    ...panels.map(writeColours),
    '</svg>',
  ].join('\n');
}

const byName = new Map(Object.entries(property).map(([paint, name]) => [name, paint as Paint]));

function writeColours(markup: string): string {
  return markup.replace(/var\((?<name>--[a-z-]+)\)/gu, (_, name: string) => light[byName.get(name) ?? 'ink']);
}

function holdWidths(markup: string, size: number): string {
  return markup.replace(
    /<text (?<attributes>[^>]*)>(?<text>[^<]*)<\/text>/gu,
    (_, attributes: string, text: string) => {
      const bold = attributes.includes('font-weight') ? 1.05 : 1;
      const width = measureByFont(unescapeXml(text), size) * bold;
      return `<text ${attributes} textLength="${width.toFixed(1)}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
    },
  );
}

/** As in the key on the page: a line with its dash, or a square, hatched where its bars are. */
function drawSwatch({ x, y, paint, line }: Swatch): string {
  const colour = light[paint];
  if (line) {
    const dash = dashes[paint];
    return `<path d="M${x} ${y}h22" stroke="${colour}" stroke-width="2"${dash === undefined ? '' : ` stroke-dasharray="${dash.join(' ')}"`}/>`;
  }
  const square = `<rect x="${x + 4.5}" y="${y - 5.5}" width="12" height="12" stroke="${colour}"`;
  return hatched.has(paint)
    ? `${square} fill="none"/><path d="M${x + 4.5} ${y + 1}l6.5-6.5M${x + 5} ${y + 6}l11.5-11.5M${x + 10.5} ${y + 6.5}l6-6" stroke="${colour}" stroke-width="1.6"/>`
    : `${square} fill="${colour}"/>`;
}
