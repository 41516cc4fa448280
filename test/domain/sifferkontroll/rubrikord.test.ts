import { expect, test } from 'vitest';
import { checkGjorda } from '#domain/sifferkontroll/rubrikord.ts';
import { tabellOf } from '#test/domain/datablad/tabeller.ts';
import { platsOf } from './rapporter.ts';

const { rapport } = platsOf({ blad: {}, period: '2023-01/2023-08' });
const found = (...kolumner: { rubrik: string; gjord?: string | null }[]) =>
  checkGjorda(
    'drift',
    tabellOf([{ nyckel: 'rad', värden: kolumner.map(() => 1) }], {
      kolumner: kolumner.map((en, nummer) => ({
        ...en,
        nyckel: `k-${String(nummer)}`,
        storhet: 'prognos',
        period: '2023',
      })),
    }),
    rapport,
  ).map(({ utsaga }) => utsaga.kod);

test.each([
  ['Prognos 31 augusti', '2023-08-31', []],
  ['Prognos 31 augusti', '2023-07-31', ['prognos-gjord']],
  ['Prognos mars', '2023-04-30', ['prognos-gjord']],
  ['Prognos 2023 mars', '2023-03-31', []],
  // The months that it is of, and not when it was made.
  ['Prognos dec 2023', '2023-08-31', []],
  ['Prognos jan–dec', '2023-08-31', []],
  ['Prognos', '2023-09-30', ['prognos-gjord']],
])('checkGjorda() of %j made %s says %j', (rubrik, gjord, koder) =>
  expect(found({ rubrik, gjord })).toEqual(koder),
);

test('checkGjorda() asks for the dates of two forecasts of a year, unless one is not printed', () => {
  expect(found({ rubrik: 'Fg prognos' }, { rubrik: 'Prognos' })).toEqual(['två-prognoser']);
  expect(found({ rubrik: 'Fg prognos', gjord: null }, { rubrik: 'Prognos' })).toEqual([]);
});
