import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawTabell, toLiveFigure, type DrawnFigure } from '#charts/figure.ts';
import { light, property } from '#charts/palette.ts';
import { toSvgFile } from '#charts/svg-file.ts';
import { drawChart } from '#charts/svg.ts';
import { rapportplatser } from '#domain/arkiv.ts';
import { readArkiv } from '../views/arkivet.ts';

const drawn = rapportplatser(await readArkiv()).flatMap((plats) =>
  plats.rapport.datablad.flatMap(({ nyckel, innehåll }) => {
    const chart = innehåll.typ === 'tabell' ? drawTabell(plats, nyckel, innehåll) : null;
    return chart === null ? [] : [{ namn: `${plats.rapport.slug} ${nyckel}`, chart }];
  }),
);
const named = (namn: string): DrawnFigure => {
  const found = drawn.find((ett) => ett.namn === namn);
  if (found === undefined) throw new Error(`no chart of ${namn}`);
  return found.chart;
};

test('drawChart() draws bars, dashes and hatches as native SVG in the colours of the page', () => {
  const investeringar = named('2022-10-delarsrapport investeringar').drawn[0]![0]!.markup;
  expect(investeringar).toContain('<pattern id="investeringar-diagram-staplar-wide-h1"');
  expect(investeringar).toContain('fill="url(#investeringar-diagram-staplar-wide-h1)"');
  expect(investeringar).toMatch(/<rect [^>]*fill="var\(--budget\)"/u);
  expect(investeringar).not.toMatch(/data:|style=|#[0-9a-f]{6}/u);
  const sjukfrånvaro = named('2021-08-delarsrapport indikatorer-attraktiv-arbetsgivare').drawn[0]![0]!.markup;
  expect(sjukfrånvaro).toContain('stroke="var(--kvinnor)" stroke-width="2" stroke-dasharray="7 4"');
  expect(sjukfrånvaro).toContain('>Mål 6,0</text>');
});

test('drawChart() breaks the line at a declared break', () => {
  // 001: 7,0, 6,5 | 4,5. The path of the whole goes from the first to the second and no further.
  const { markup, drawing } = named('2021-08-delarsrapport indikatorer-attraktiv-arbetsgivare').drawn[0]![0]!;
  const step = (drawing.plot.right - drawing.plot.left) / 3;
  const lines = [...markup.matchAll(/<path d="(?<d>[^"]+)" fill="none" stroke="var\(--utfall\)"/gu)];
  const xs = lines.flatMap((line) =>
    [...(line.groups?.d ?? '').matchAll(/[ML](?<x>[\d.]+) /gu)].map((m) => Number(m.groups?.x)),
  );
  expect(Math.max(...xs)).toBeLessThan(drawing.plot.left + 2 * step);
});

test('drawChart() writes the same bytes each time', () => {
  for (const { chart } of drawn) {
    chart.figure.paneler.forEach((panel, i) => {
      for (const { variant, markup } of chart.drawn[i] ?? [])
        expect(drawChart(`${chart.figure.id}-${panel.nyckel}`, panel, variant).markup).toBe(markup);
    });
  }
});

test('drawChart() writes names and reasons so that they are text and nothing else', () => {
  const panel = named('2022-10-delarsrapport drift-utfall').figure.paneler[0]!;
  const { markup } = drawChart('a', { ...panel, kategorier: [{ namn: '<script>"&', art: 'post' }] }, 'wide');
  expect(markup).toContain('>&lt;script&gt;&quot;&amp;</text>');
});

test.each(drawn)('both drawings of $namn are at most 6 kB together, gzip, for each panel', ({ chart }) => {
  for (const drawings of chart.drawn)
    expect(gzipSync(drawings.map(({ markup }) => markup).join('')).length).toBeLessThan(6_000);
});

test('toSvgFile() has title, source and address in the picture, and colours that need no page', () => {
  const file = toSvgFile(
    named('2022-10-delarsrapport drift-utfall'),
    'https://exempel.se/tabell/drift-utfall/',
  );
  expect(file).toContain(
    '>Äldreomsorg är 12,6\u00a0mnkr sämre än budget, 51 procent av hela avvikelsen</text>',
  );
  expect(file).toMatch(/>Källa: [^<]*avsnittet ”Resultat 31 oktober 2022”/u);
  expect(file).toContain('>https://exempel.se/tabell/drift-utfall/</text>');
  expect(file).toContain(`fill="${light.sämre}"`);
  expect(file).not.toContain('var(');
});

test('toSvgFile() sets small multiples side by side, each with its name', () => {
  const file = toSvgFile(named('2023-08-delarsrapport indikatorer-kostnadseffektiv-verksamhet'), '/');
  expect(file.match(/<g transform/gu)?.length).toBe(5);
  expect(file).toContain('>Beläggning för vårdboende</text>');
});

test('toLiveFigure() gives the browser every drawing and no words that stand in the page', () => {
  const live = toLiveFigure(named('2022-10-delarsrapport drift-utfall'), 'https://exempel.se/');
  expect(Object.keys(live.paneler[0]!.drawings)).toEqual(['wide', 'narrow']);
  expect(live.paneler[0]!.spec.beskrivning).toBe('');
});

test('the light colours of pictures are those of the page', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  const resolve = (name: string): string | undefined => {
    const value = new RegExp(`${name}: (?<value>[^;]+);`, 'u').exec(tokens)?.groups?.value ?? '';
    const other = /^var\((?<name>--[a-z-]+)\)$/u.exec(value)?.groups?.name;
    return other === undefined
      ? /light-dark\((?<light>#[0-9a-f]{6}),/u.exec(value)?.groups?.light
      : resolve(other);
  };
  const inTokens = Object.entries(property).map(([paint, name]) => [paint, resolve(name)]);
  expect(Object.fromEntries(inTokens)).toEqual(light);
});
