import { expect, test } from 'vitest';
import { formatTal, isTal, parseTal, printedDecimals, typeset } from '#domain/tal.ts';

test.each([
  ['−25 422', -25422],
  ['- 4 677', -4677],
  ['–40', -40],
  ['-12 597', -12597],
  ['1\u00a0758', 1758],
  ['1\u202f621\u202f849', 1621849],
  ['337\u2009513', 337513],
  ['10.6', 10.6],
  ['9,3', 9.3],
  ['0', 0],
  ['2366', 2366],
  ['4,827', 4.827],
  ['−20,068', -20.068],
  ['1 234,567', 1234.567],
  // No mark between thousands can stand there.
  ['0.827', 0.827],
  ['1 234.567', 1234.567],
  ['1234.567', 1234.567],
])('parseTal() reads %j', (text, tal) => expect(parseTal(text)).toBe(tal));

test.each([
  '1.070',
  '20.068',
  '12345678901234567',
  '1\u2003234',
  '1\u200b234',
  '690 42',
  '82%*',
  '82%',
  '',
  '-',
  'i.u',
  '1 0000',
  '12+17',
  '30-40',
  '9,',
  ',5',
  '1,2,3',
  'ca 28',
])('parseTal() refuses %j rather than guess', (text) => {
  expect(isTal(text)).toBe(false);
  expect(() => parseTal(text)).toThrow(/Kan inte läsa talet/u);
});

test.each([
  ['9,30', 2],
  ['20,068', 3],
  ['−4,820', 3],
  ['10.6', 1],
  ['2 366', 0],
  ['7,0 %', 1],
])('printedDecimals() counts those of %j', (text, antal) => expect(printedDecimals(text)).toBe(antal));

test('formatTal() writes minus, thousands and decimals as Swedish print does', () => {
  expect(formatTal(-25422)).toBe('−25\u00a0422');
  expect(formatTal(-25.422, 1)).toBe('−25,4');
  expect(formatTal(-0)).toBe('0');
});

test.each([
  ['- 4 677', '−4\u00a0677'],
  ['1 596 427', '1\u00a0596\u00a0427'],
  ['10.5 %', '10.5\u00a0%'],
  ['i.u', 'i.u'],
  ['Ekhagagatan (12 pl)', 'Ekhagagatan (12 pl)'],
])('typeset() sets %j without changing what it says', (text, satt) => expect(typeset(text)).toBe(satt));

test('typeset() leaves years as they are', () => {
  expect(typeset('Målbild 2035')).toBe('Målbild 2035');
});
