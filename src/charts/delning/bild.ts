import { light } from '#charts/palette.ts';
import { wrapText } from '#charts/text.ts';
import type { Delning } from '#views/maskin/delning.ts';
import { readTypsnitt, type Typsnitt } from './typsnitt.ts';

/** The size that social networks show whole. */
export const bildmått = { bredd: 1200, höjd: 630 };

const marginal = 80;
const rum = bildmått.bredd - 2 * marginal;
const accent = '#0a5260';

/** Bars and their reflection, 32 by 32: as in public/favicon.svg. */
export const märke = [
  '<path d="M4 9h6v6H4zM13 3h6v12h-6zM22 6h6v9h-6zM2 15.5h28v1.5H2z"/>',
  '<path opacity=".45" d="M4 18.5h6v4H4zM13 18.5h6v9h-6zM22 18.5h6v6.5h-6z"/>',
].join('');

/** The picture of a page in a feed: whose it is, what it is, and its headline figures. An SVG without text elements. */
export async function drawDelning(delning: Delning): Promise<string> {
  const [sans, halvfet, serif] = await Promise.all([
    readTypsnitt('source-sans-3', 400),
    readTypsnitt('source-sans-3', 600),
    readTypsnitt('source-serif-4', 650),
  ]);
  const delar: string[] = [];
  const write = (font: Typsnitt, text: string, x: number, y: number, size: number, fill: string) =>
    delar.push(`<path fill="${fill}" d="${font.outline(text, x, y, size)}"/>`);

  delar.push(`<g fill="${accent}" transform="translate(${String(marginal)} 62) scale(1.5)">${märke}</g>`);
  write(halvfet, delning.webbplats, marginal + 64, 97, 32, accent);

  let y = 172;
  if (delning.ovanrubrik !== null) {
    y += 20;
    const size = fitSize(delning.ovanrubrik, sans, 34, rum);
    write(sans, delning.ovanrubrik, marginal, y, size, light.muted);
  }
  const rubrik = 68;
  for (const rad of firstLines(delning.titel, 2, rum, rubrik, serif)) {
    y += Math.round(rubrik * 1.14);
    write(serif, rad, marginal, y, rubrik, light.ink);
  }
  y += 26;
  for (const rad of firstLines(delning.text, delning.tal.length > 0 ? 1 : 5, rum, 32, sans)) {
    y += 44;
    write(sans, rad, marginal, y, 32, light.muted);
  }

  const kolumn = rum / Math.max(2, delning.tal.length);
  if (delning.tal.length > 0)
    delar.push(
      `<rect x="${String(marginal)}" y="418" width="${String(rum)}" height="2" fill="${light.rule}"/>`,
    );
  delning.tal.forEach(({ rubrik: etikett, text, jämför }, i) => {
    const x = marginal + i * kolumn;
    const room = kolumn - 32;
    firstLines(etikett, 2, room, 24, sans).forEach((rad, nummer) =>
      write(sans, rad, x, 458 + nummer * 29, 24, light.muted),
    );
    write(halvfet, text, x, 546, fitSize(text, halvfet, 52, room), light.ink);
    if (jämför !== null) write(sans, jämför, x, 584, fitSize(jämför, sans, 24, room), light.muted);
  });

  const { bredd, höjd } = bildmått;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(bredd)} ${String(höjd)}" width="${String(bredd)}" height="${String(höjd)}"><rect width="100%" height="100%" fill="${light.paper}"/><rect width="100%" height="12" fill="${accent}"/>${delar.join('')}</svg>`;
}

/** A text that needs more lines says so. */
function firstLines(text: string, antal: number, room: number, size: number, font: Typsnitt): string[] {
  const rader = wrapText(text, room, size, font.measure);
  if (rader.length <= antal) return rader;
  return [...rader.slice(0, antal - 1), `${(rader[antal - 1] ?? '').replace(/[\s,.]*\S{0,2}$/u, '')}…`];
}

function fitSize(text: string, font: Typsnitt, size: number, room: number): number {
  return Math.min(size, (size * room) / font.measure(text, size));
}
