import sharp from 'sharp';
import { märke } from './bild.ts';

/** An SVG without text, as PNG in few colours. */
export async function toPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, effort: 1, dither: 0 }).toBuffer();
}

/** The site's mark on paper, for a home screen or an old browser, in pixels a side. */
export function drawMärke(sida: number): Promise<Buffer> {
  const kant = 4;
  return toPng(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${String(-kant)} ${String(-kant)} ${String(32 + 2 * kant)} ${String(32 + 2 * kant)}" width="${String(sida)}" height="${String(sida)}"><rect x="${String(-kant)}" y="${String(-kant)}" width="100%" height="100%" fill="#fcfbf8"/><g fill="#0a5260">${märke}</g></svg>`,
  );
}
