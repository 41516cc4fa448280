import { expect, test } from 'vitest';
import { toCsv, toCsvRow } from '#views/data/csv.ts';

test('toCsv() writes RFC 4180 with ASCII minus and decimal point', () => {
  expect(toCsv([{ rad: 'a, "b"', värde: -9.5, tryckt: null }])).toBe(
    '\ufeffrad,värde,tryckt\r\n"a, ""b""",-9.5,\r\n',
  );
});

test.each([
  ...['-2,6%', '-', '+1,5', '-25 422', '2021–2023', '−5–10', '-5–10', '-2 443', '−25 422,5', '- 4 677'],
  ...['+3,2 %', '+46', '-19', '-16,5 mnkr', '-2,6*', ' -25 422', 'ca -30', 'e-post', 'HoS + IFO'],
])('toCsvRow() writes %j as it is printed', (text) => {
  expect(toCsvRow([text])).toBe(text.includes(',') ? `"${text}"` : text);
});

test.each([
  ...['=1+1', ' =1+1', '\u200b=1+1', '\ufeff=1+1', '"=1+1"', "'=1+1", '＝1+1', '＋1', '－A1', '＠SUM'],
  ...[
    "-2+3+cmd|' /C calc'!A0",
    '+HYPERLINK("x")',
    '@SUM',
    '\tx',
    '\rx',
    '\nx',
    ' \t=1',
    '-2-3',
    '-A1',
    '- punkt',
  ],
])('toCsvRow() keeps %j from being a formula', (text) => {
  expect(toCsvRow([text]).replace(/^"/u, '')).toBe(
    /[",\r\n]/u.test(text) ? `'${text.replace(/"/gu, '""')}"` : `'${text}`,
  );
});
