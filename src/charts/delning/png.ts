import sharp from 'sharp';

/** An SVG without text, as PNG in few colours. */
export async function toPng(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg)).png({ palette: true, colours: 16, effort: 1, dither: 0 }).toBuffer();
}
