import { expect, test } from 'vitest';
import { readCell } from '#domain/cell.ts';

const tal = (tal: number, decimaler = 0, mer: object = {}) => ({
  slag: 'tal',
  tal,
  decimaler,
  gräns: null,
  procent: false,
  ...mer,
});

test.each([
  [-4677, tal(-4677)],
  ['9,3', tal(9.3, 1)],
  ['20,068', tal(20.068, 3)],
  [{ tryckt: '20.068', tal: '20,068' }, tal(20.068, 3)],
  ['10.5 %', tal(10.5, 1, { procent: true })],
  ['82%', tal(82, 0, { procent: true })],
  ['< 1 %', tal(1, 0, { gräns: '<', procent: true })],
  ['ca 28', tal(28, 0, { gräns: 'ca' })],
  ['ung 116 000', tal(116_000, 0, { gräns: 'ca' })],
  ['ungefär 40', tal(40, 0, { gräns: 'ca' })],
  [{ tryckt: '133 (februari 2021)', tal: 133 }, tal(133)],
  [{ tryckt: 'max 1%', tal: 1 }, tal(1, 0, { procent: true })],
  [{ tryckt: '82%' }, tal(82, 0, { procent: true })],
])('readCell() reads the number in %j', (cell, läsning) => expect(readCell(cell)).toEqual(läsning));

test.each([
  [null, 'tomt i källan'],
  ['i.u', 'markering i källan'],
  ['IU', 'markering i källan'],
  ['I.u', 'markering i källan'],
  ['-', 'markering i källan'],
  ['—', 'markering i källan'],
  ['*', 'markering i källan'],
  ['..', 'markering i källan'],
  [{ tryckt: '-', saknas: 'ingen uppgift' as const }, 'ingen uppgift'],
  [{ tryckt: null, saknas: 'symbol saknas i källan' as const }, 'symbol saknas i källan'],
  [{ tryckt: null }, 'tomt i källan'],
])('readCell() keeps the reason why %j has no value', (cell, skäl) =>
  expect(readCell(cell)).toEqual({ slag: 'saknas', skäl }),
);

test('readCell() takes the reason that was said of the row or column', () => {
  expect(readCell(null, 'redovisas senare')).toEqual({ slag: 'saknas', skäl: 'redovisas senare' });
});

test.each(['Stabilt', 'Stängt', 'ung vuxen', '690 42', '82%*', 'Fortsatt ökning', '95% inom 120 dgr'])(
  'readCell() keeps %j as words',
  (text) => expect(readCell(text)).toEqual({ slag: 'text', text }),
);
