import { expect, test } from 'vitest';
import { layoutChart } from '#charts/layout.ts';
import { measureByFont } from '#charts/measure.ts';
import { wrapText } from '#charts/text.ts';
import { toTicks } from '#charts/ticks.ts';
import type { ChartSpec } from '#views/diagram/spec.ts';

const spec: ChartSpec = {
  nyckel: 'avvikelse',
  slag: 'avvikelse',
  titel: '',
  iKorthet: '',
  beskrivning: '',
  enhet: 'tkr',
  // 002, result by verksamhet, October 2022.
  kategorier: ['Råd och Stöd', 'LSS Funktionsstöd', 'Äldreomsorg', 'Ledning'].map((namn) => ({
    namn,
    art: 'post',
  })),
  serier: [
    {
      namn: 'Avvikelse',
      mått: 'lika',
      punkter: [-150, -4677, -12597, -7343].map((tal) => ({
        tal,
        etikett: String(tal),
        text: `${String(tal)} tkr`,
      })),
    },
  ],
  målvärde: null,
  brott: [],
  bättre: 1,
};

test.each([
  [0, 12597, 5, ['0', '5\u00a0000', '10\u00a0000']],
  [-83189, 0, 4, ['−50\u00a0000', '0']],
  [64.1, 66.2, 4, ['65', '66']],
  [0, 0.7, 3, ['0,0', '0,5']],
])('toTicks() marks %d to %d with at most %d round numbers', (min, max, most, labels) =>
  expect(toTicks(min, max, most).labels).toEqual(labels),
);

test('measureByFont() gives the widths of the site’s own font', () => {
  expect(measureByFont('−12\u00a0597', 14)).toBeCloseTo(44.55, 2);
  expect(measureByFont('Äldreomsorg', 28)).toBeCloseTo(2 * measureByFont('Äldreomsorg', 14), 6);
});

test('wrapText() breaks between words, and a word that is too long within', () => {
  const measure = (text: string) => text.length;
  expect(wrapText('Andel personalkostnader av totala kostnader', 20, 1, measure)).toEqual([
    'Andel',
    'personalkostnader av',
    'totala kostnader',
  ]);
  expect(wrapText('digitaliseringsinitiativ', 12, 1, measure)).toEqual([
    'digitaliser-',
    'ingsinitiat-',
    'iv',
  ]);
});

test.each(['wide', 'narrow'] as const)(
  'layoutChart() leaves room for every number at the end of its bar, %s',
  (variant) => {
    const { plot, min, max } = layoutChart(spec, variant, measureByFont);
    const scale = (plot.right - plot.left) / (max - min);
    for (const { tal, etikett } of spec.serier[0]!.punkter.filter((punkt) => punkt !== null)) {
      const end = plot.left + ((tal ?? 0) - min) * scale;
      expect(end - 6 - measureByFont(etikett, 13)).toBeGreaterThanOrEqual(plot.left - 1);
    }
  },
);

test('layoutChart() has nought on the axis of every bar chart', () => {
  const { min, max } = layoutChart(spec, 'wide', measureByFont);
  expect([min < 0, max >= 0]).toEqual([true, true]);
  const noughts = {
    ...spec,
    serier: [{ ...spec.serier[0]!, punkter: [{ tal: 0, etikett: '0', text: '0' }] }],
  };
  expect(layoutChart(noughts, 'wide', measureByFont).min).toBeLessThanOrEqual(0);
});

test('layoutChart() sets long names above their bars on a narrow drawing', () => {
  const long = {
    ...spec,
    kategorier: spec.kategorier.map(() => ({
      namn: 'Insatser för personer med funktionshinder',
      art: 'post' as const,
    })),
  };
  expect(layoutChart(long, 'narrow', measureByFont).namesAbove).toBe(true);
  expect(layoutChart(long, 'wide', measureByFont).namesAbove).toBe(false);
});
