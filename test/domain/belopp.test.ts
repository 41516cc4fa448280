import { expect, test } from 'vitest';
import { fromKronor, toKronor } from '#domain/belopp.ts';

test('toKronor() counts in whole kronor, where floats would not', () => {
  expect(toKronor(24.2, 'mnkr')).toBe(24_200_000);
  expect(toKronor(0.1, 'mnkr') + toKronor(0.2, 'mnkr')).toBe(toKronor(0.3, 'mnkr'));
  expect(toKronor(-25422, 'tkr')).toBe(-25_422_000);
});

test('toKronor() refuses what is no amount, or too large to be exact', () => {
  expect(() => toKronor(1, 'timmar')).toThrow(/Not an amount/u);
  expect(() => toKronor(1e10, 'mdkr')).toThrow(/Too large/u);
});

test('fromKronor() writes kronor in another unit', () => {
  expect(fromKronor(-25_422_000, 'mnkr')).toBe(-25.422);
  expect(() => fromKronor(1, 'procent')).toThrow(/Not a unit of money/u);
});
