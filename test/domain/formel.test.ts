import { expect, test } from 'vitest';
import { isSumma, parseFormel, termer } from '#domain/formel.ts';

test('parseFormel() reads keys with hyphens, signs between spaces', () => {
  expect(termer(parseFormel('ram - prognos-netto'))).toEqual([
    { nyckel: 'ram', tryckt: true, tecken: 1 },
    { nyckel: 'prognos-netto', tryckt: true, tecken: -1 },
  ]);
});

test('parseFormel() turns signs inside parentheses, and marks terms that are not printed', () => {
  expect(
    termer(parseFormel('prognos - (budget? - tillagg)')).map(({ nyckel, tryckt, tecken }) => [
      nyckel,
      tryckt,
      tecken,
    ]),
  ).toEqual([
    ['prognos', true, 1],
    ['budget', false, -1],
    ['tillagg', true, 1],
  ]);
});

test.each(['prognos -', '', '- budget', 'a b', '(a - b', 'a * b', 'Årets - b'])(
  'parseFormel() refuses %j',
  (text) => expect(() => parseFormel(text)).toThrow(SyntaxError),
);

test('isSumma() tells sums from shares', () => {
  expect(isSumma(parseFormel('intakter + kostnader'))).toBe(true);
  expect(isSumma(parseFormel('utfall / budget'))).toBe(false);
});
