/** How long the charts take to draw, and what they weigh: those of the content, and a thousand in both widths. */
import { gzipSync } from 'node:zlib';
import { drawFigure, type DrawnFigure } from '#charts/figure.ts';
import { toSvgFile } from '#charts/svg-file.ts';
import { rapportplatser } from '#domain/arkiv.ts';
import { readInnehåll } from '#load/from-disk.ts';
import { contentFolder } from '#load/paths.ts';
import { toChartFigure } from '#views/diagram/figur.ts';
import type { ChartFigure } from '#views/diagram/spec.ts';

const many = 1_000;

await benchCharts();

async function benchCharts(): Promise<void> {
  const { arkiv } = await readInnehåll(contentFolder());
  if (arkiv === null) throw new Error('The content cannot be read: npm run kontrollera');
  const figures = rapportplatser(arkiv).flatMap((plats) =>
    plats.rapport.datablad.flatMap(({ nyckel, innehåll }) =>
      innehåll.typ === 'tabell' ? (toChartFigure(plats, nyckel, innehåll) ?? []) : [],
    ),
  );

  const start = performance.now();
  const drawn = figures.map(drawFigure);
  const seconds = (performance.now() - start) / 1000;
  const panels = drawn.flatMap(({ drawn: drawings }) => drawings);
  const sizes = panels.map((drawings) => gzipSync(drawings.map(({ markup }) => markup).join('')).length);
  const files = drawn.map((one) => toSvgFile(one, '/').length);
  report('tabeller med diagram', String(figures.length));
  report('diagram (rutor)', String(panels.length));
  report('ritade vid bygget, s', seconds.toFixed(2));
  report('ms per diagram', ((seconds * 1000) / panels.length).toFixed(1));
  report('byte gzip per diagram, median', String(median(sizes)));
  report('byte gzip per diagram, störst', String(Math.max(...sizes)));
  report('byte per SVG-fil, median', String(median(files)));

  const wide = figures.filter(({ form }) => form === 'axel');
  const before = memory();
  const begun = performance.now();
  let bytes = 0;
  for (let i = 0; i < many; i += 1) bytes += sizeOf(drawFigure(wide[i % wide.length] ?? fail()));
  const after = memory();
  report(`${String(many)} i två bredder, s`, ((performance.now() - begun) / 1000).toFixed(1));
  report('minne före och efter, MB', `${before.toFixed(0)} → ${after.toFixed(0)}`);
  report('byte SVG i allt', String(bytes));
}

function sizeOf({ drawn }: DrawnFigure): number {
  return drawn.flat().reduce((sum, { markup }) => sum + markup.length, 0);
}

function memory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function fail(): ChartFigure {
  throw new Error('The content has no chart on one axis');
}

function report(what: string, value: string): void {
  console.log(what.padEnd(34) + value.replace('.', ',').padStart(12));
}
