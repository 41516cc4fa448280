import { expect, test } from 'vitest';
import { readKommun, readNämnd, readPeriod, readTyp } from '#cli/ny-rapport/order-report.ts';
import { readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const linköping = { slug: 'linkoping', namn: null };

test.each([
  ['Linköping', linköping],
  ['linköpings kommun', linköping],
  ['linkoping', linköping],
  ['okand-kommun', { slug: 'okand-kommun', namn: null }],
  ['Västra Ingelstad', { slug: 'vastra-ingelstad', namn: 'Västra Ingelstad' }],
])('readKommun() reads %s', (svar, kommun) => expect(readKommun(arkiv, svar)).toEqual(kommun));

test('readKommun() refuses an address that the site has itself', () => {
  expect(() => readKommun(arkiv, 'Om')).toThrow('webbplatsens egen');
  expect(() => readKommun(arkiv, '  ')).toThrow('inga bokstäver');
});

test('readNämnd() knows the nämnder of the kommun only', () => {
  expect(readNämnd(arkiv, linköping, 'social- och omsorgsnämnden').namn).toBe(null);
  expect(readNämnd(arkiv, linköping, 'Socialnämnden')).toEqual({
    slug: 'socialnamnden',
    namn: 'Socialnämnden',
  });
});

test('readTyp() reads a form of report with and without å and ä', () => {
  expect(readTyp('Delårsrapport')).toBe('delårsrapport');
  expect(readTyp('arsredovisning')).toBe('årsredovisning');
  expect(() => readTyp('rapport')).toThrow('delårsrapport, delårsbokslut');
});

test.each([
  ['2024-01/2024-08', 'delårsrapport', '2024-01/2024-08'],
  [' 2024-01 – 2024-08 ', 'delårsrapport', '2024-01/2024-08'],
  ['2024', 'årsredovisning', '2024'],
  ['2024-03', 'månadsrapport', '2024-03'],
] as const)('readPeriod() reads %s', (svar, typ, text) => expect(readPeriod(svar, typ).text).toBe(text));

test.each([
  ['2024-08', 'bara en månad', '2024-01/2024-08'],
  ['januari', 'Kan inte läsa', '2024-01/2024-08'],
  ['2024-13', 'Kan inte läsa', '2024-01/2024-08'],
  ['../2024-08', 'saknar början', '2024-01/2024-08'],
])('readPeriod() says what to write instead of %s', (svar, fel, istället) => {
  expect(() => readPeriod(svar, 'delårsrapport')).toThrow(fel);
  expect(() => readPeriod(svar, 'delårsrapport')).toThrow(istället);
});
