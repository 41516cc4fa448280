import { expect, test } from 'vitest';
import { checkMätsätt } from '#domain/form/matsatt.ts';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { tabellOf } from '#test/domain/datablad/tabeller.ts';
import { readArkiv } from '#test/views/arkivet.ts';

const { nyckeltal } = await readArkiv();

/** Årsarbetare and incidents of a made-up report of three months, beside the whole year before. */
const personal = (rad: object, perioder = ['2025', '2026-01/2026-03']) =>
  tabellOf([{ nyckel: 'rad', värden: ['733,8', '197,7'], ...rad }], {
    enhet: 'antal',
    plus: undefined,
    kolumner: perioder.map((period, nummer) => ({
      nyckel: `tid-${String(nummer)}`,
      rubrik: period,
      storhet: 'utfall',
      period,
    })),
  });
const koder = (tabell: ReturnType<typeof personal>) => checkMätsätt(tabell, nyckeltal).map(({ kod }) => kod);

test('checkMätsätt() asks how a count is measured where its times are of other lengths, naming both readings', () => {
  const [fynd] = checkMätsätt(personal({ nyckeltal: 'arsarbetare' }), nyckeltal);
  expect(describeFinding({ ...fynd!, plats: { fil: 'personal.json' } })).toMatch(
    /"tid-0" gäller helåret 2025 och ett annat januari–mars 2026.*"flöde" om talet är hopräknat.*"bestånd" om det är ett läge.*"arsarbetare"/u,
  );
  expect(koder(personal({}))).toEqual(['mätsätt-saknas']);
});

test('checkMätsätt() asks too where a span stands beside a date', () => {
  expect(koder(personal({}, ['2025', '2026-03-31']))).toEqual(['mätsätt-saknas']);
});

test.each([
  ['says how it is measured', personal({ mäts: 'flöde' })],
  ['is of like times', personal({}, ['2025-01/2025-03', '2026-01/2026-03'])],
  ['is of dates', personal({}, ['2025-12', '2026-03'])],
  ['is money', personal({ enhet: 'mnkr', plus: 'kostnad' })],
  ['is a share', personal({ enhet: 'procent' })],
])('checkMätsätt() asks nothing of what %s', (_, tabell) => {
  expect(koder(tabell)).toEqual([]);
});
