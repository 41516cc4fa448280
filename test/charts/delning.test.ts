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
  const { ovanrubrik, titel, tal } = delningOfRapport(leanlink, arkiv.webbplats);
  expect([ovanrubrik, titel]).toEqual(['Linköping · Leanlink', 'Delårsrapport oktober 2022']);
  expect(tal[0]).toEqual({
    rubrik: 'Väntat resultat för 2022',
    text: '−25,4\u00a0mnkr',
    jämför: 'Budget: 0\u00a0mnkr',
  });
});

test('drawDelning() needs no font where it is drawn, and is the same each time', async () => {
  const delning = delningOfRapport(leanlink, arkiv.webbplats);
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
