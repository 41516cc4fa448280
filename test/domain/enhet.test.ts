import { expect, test } from 'vitest';
import { unitWord, withUnit, wordsFor } from '#domain/enhet.ts';
import { siffrorIn } from '#domain/sifferkontroll/text/siffror.ts';
import { unitIn } from '#domain/sifferkontroll/text/enhetsord.ts';

test('withUnit() writes the unit after a hard space, and none where the number says enough', () => {
  expect(withUnit('−83\u00a0189', 'tkr')).toBe('−83\u00a0189\u00a0tkr');
  expect(withUnit('9,3', 'procent')).toBe('9,3\u00a0%');
  expect(withUnit('2\u00a0495', 'antal')).toBe('2\u00a0495');
  expect([unitWord('index'), unitWord(null)]).toEqual(['', '']);
});

test('wordsFor() begins with the name, and has the words of running text', () => {
  expect(wordsFor('mnkr')).toEqual(['mnkr', 'mkr', 'msek', 'miljoner kronor', 'miljoner']);
  expect(wordsFor('procent')).toEqual(['procent', '%']);
});

// A unit that one reads and the other does not is a unit that is held against nothing.
test.each(['kvm', 'km', 'kWh', 'MWh', 'kg', 'ton', 'tkr', 'mnkr', 'procent'] as const)(
  'headings and running text both name %s',
  (enhet) => {
    expect(unitIn(`Förbrukning, ${enhet}`)?.enhet).toBe(enhet);
    expect(siffrorIn(`Det blev 340 ${enhet} i år.`)[0]?.enhet).toBe(enhet);
  },
);

test('siffrorIn() takes the whole unit: kronor per hour are no kronor', () => {
  expect(siffrorIn('Ersättningen är 340 kr per timme.')).toMatchObject([{ enhet: 'kr per timme', tal: 340 }]);
});
