import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawDelning, märke } from '#charts/delning/bild.ts';
import { toPng } from '#charts/delning/png.ts';
import { readTypsnitt } from '#charts/delning/typsnitt.ts';
import { measureByFont } from '#charts/measure.ts';
import { delningOfRapport } from '#views/maskin/delning.ts';
import { readFileSync } from 'node:fs';
import { findRapport, readArkiv } from '../views/arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');

test('delningOfRapport() says whose the report is and its first headline figures', () => {
  const { ovanrubrik, titel, tal } = delningOfRapport(arkiv, leanlink);
  expect([ovanrubrik, titel]).toEqual(['Linköping · Leanlink', 'Delårsrapport oktober 2022']);
  expect(tal[0]).toEqual({
    rubrik: 'Väntat resultat för 2022',
    text: '−25,4\u00a0mnkr',
    jämför: 'Budget: 0\u00a0mnkr',
  });
});

test('drawDelning() needs no font where it is drawn, and is the same each time', async () => {
  const delning = delningOfRapport(arkiv, leanlink);
  const svg = await drawDelning(delning);
  expect(svg).not.toContain('<text');
  expect(svg).not.toMatch(/NaN|undefined/u);
  expect(await drawDelning(delning)).toBe(svg);
  const [once, again] = [await toPng(svg), await toPng(svg)];
  expect(once.equals(again)).toBe(true);
  expect(once.length).toBeLessThan(50_000);
});

test('readTypsnitt() measures regular text as the charts do', async () => {
  const { measure } = await readTypsnitt('source-sans-3', 400);
  expect(measure('Äldreomsorg −25 422', 16)).toBeCloseTo(measureByFont('Äldreomsorg −25 422', 16), 1);
});

test('the mark in pictures is that of the favicon', () => {
  const favicon = readFileSync('public/favicon.svg', 'utf8');
  for (const [, path] of märke.matchAll(/d="(.*?)"/gu)) expect(favicon).toContain(path);
});

// Where a browser or a phone asks for a file by its name: the mark on paper, with a margin of a tenth.
test.each([
  ['favicon.ico', [16, 32, 48]],
  ['apple-touch-icon.png', [180]],
])('public/%s is the mark of the site', async (name, sizes) => {
  const file = readFileSync(`public/${name}`);
  const pictures = name.endsWith('.ico') ? picturesOf(file) : [file];
  expect(pictures).toHaveLength(sizes.length);
  for (const [i, size] of sizes.entries()) {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 -4 40 40" width="${String(size)}" height="${String(size)}"><path fill="#fcfbf8" d="M-4-4h40v40H-4z"/><g fill="#0a5260">${märke}</g></svg>`;
    const [is, should] = await Promise.all([pixelsOf(pictures[i]), pixelsOf(Buffer.from(svg))]);
    expect(is).toHaveLength(size * size * 3);
    const differences = [...is].map((value, at) => Math.abs(value - (should[at] ?? 0)));
    expect(differences.reduce((sum, one) => sum + one, 0) / differences.length).toBeLessThan(2);
  }
});

function pixelsOf(picture: Buffer | undefined): Promise<Buffer> {
  return sharp(picture).removeAlpha().raw().toBuffer();
}

/** The pictures in an icon file, each a PNG. */
function picturesOf(icon: Buffer): Buffer[] {
  expect([icon.readUInt16LE(0), icon.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: icon.readUInt16LE(4) }, (_, i) => {
    const [size, start] = [icon.readUInt32LE(6 + 16 * i + 8), icon.readUInt32LE(6 + 16 * i + 12)];
    return icon.subarray(start, start + size);
  });
}
