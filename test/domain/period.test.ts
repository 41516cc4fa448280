import { expect, test } from 'vitest';
import { formatPeriod, formatPeriodShort, isHelår, isPeriod, monthsIn, parsePeriod } from '#domain/period.ts';

test.each([
  ['2022', '2022-01-01', '2022-12-31', 12, 'helåret 2022'],
  ['2022-01/2022-10', '2022-01-01', '2022-10-31', 10, 'januari–oktober 2022'],
  ['2022-08/2023-07', '2022-08-01', '2023-07-31', 12, 'augusti 2022–juli 2023'],
  ['2021-02', '2021-02-01', '2021-02-28', 1, 'februari 2021'],
  ['2024-02', '2024-02-01', '2024-02-29', 1, 'februari 2024'],
  ['2023-08-31', '2023-08-31', '2023-08-31', null, '31 augusti 2023'],
  ['2022-11-01/2023-08-15', '2022-11-01', '2023-08-15', null, '1 november 2022–15 augusti 2023'],
  ['../2023-08', null, '2023-08-31', null, 'till och med augusti 2023'],
  ['2019/..', '2019-01-01', null, null, 'från och med januari 2019'],
  ['../..', null, null, null, 'hela tiden'],
])('parsePeriod() reads %j', (text, start, slut, månader, ord) => {
  const period = parsePeriod(text);
  expect([period.start, period.slut]).toEqual([start, slut]);
  expect(monthsIn(period)).toBe(månader);
  expect(formatPeriod(period)).toBe(ord);
});

test.each([
  '',
  '23',
  '2023-13',
  '2023-8',
  '2023-02-30',
  '2023/2022',
  '2022-10-delarsrapport',
  '..',
  'a/b',
  '2021/2022/2023',
])('parsePeriod() refuses %j', (text) => {
  expect(isPeriod(text)).toBe(false);
  expect(() => parsePeriod(text)).toThrow(SyntaxError);
});

test('isHelår() is a calendar year, not any twelve months', () => {
  expect(isHelår(parsePeriod('2022'))).toBe(true);
  expect(isHelår(parsePeriod('2022-08/2023-07'))).toBe(false);
});

test.each([
  ['2022', '2022'],
  ['2023-01/2023-08', 'jan–aug 2023'],
  ['2022-10', 'okt 2022'],
  ['../2023-08', 't.o.m. aug 2023'],
  ['2022-08/2023-07', 'aug 2022–juli 2023'],
])('formatPeriodShort() writes %s as %s', (period, text) => {
  expect(formatPeriodShort(parsePeriod(period))).toBe(text);
});
