import { expect, test } from 'vitest';
import { thin } from '#test/thinning.ts';

const figures = Array.from({ length: 300 }, (_, place) => `siffra ${String(place)}`);
const part = { most: 20, name: (text: string) => text };

test('thin() takes the same part each time, in order, and all when all are to be run', () => {
  const chosen = thin(figures, part, false);
  expect(chosen).toHaveLength(20);
  expect(thin(figures, part, false)).toEqual(chosen);
  expect(figures.filter((one) => chosen.includes(one))).toEqual(chosen);
  expect(thin(figures, part, true)).toEqual(figures);
});

test('thin() keeps what it had chosen when a case is added, but for one that the new case may take the place of', () => {
  const before = thin(figures, part, false);
  const after = thin([...figures, 'en ny siffra'], part, false);
  expect(before.filter((one) => !after.includes(one)).length).toBeLessThanOrEqual(1);
});

test('thin() takes as many of each kind', () => {
  const kinds = ['tabell', 'tabell', 'tabell', 'kapitel'].map((kind, place) => ({
    kind,
    name: String(place),
  }));
  const chosen = thin(kinds, { most: 1, name: ({ name }) => name, kind: ({ kind }) => kind }, false);
  expect(chosen.map(({ kind }) => kind).sort()).toEqual(['kapitel', 'tabell']);
});
