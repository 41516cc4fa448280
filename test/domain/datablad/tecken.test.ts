import { expect, test } from 'vitest';
import { normaliseBelopp, räkningarOf, stämmer } from '#domain/datablad/rakning.ts';
import { uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import { tabellOf } from './tabeller.ts';

// Tables of a made-up nämnd, the first half of 2023.
const period = { storhet: 'utfall', period: '2023-01/2023-06' };

/** Each amount in thousands of kronor, plus = better for the treasury. */
const normaliserat = (tabell: Tabell) =>
  tabell.rader.map((rad) =>
    uppgifterOf(tabell, rad).map((uppgift) => (normaliseBelopp(tabell, uppgift) ?? Number.NaN) / 1000),
  );
const avvikande = (tabell: Tabell) => räkningarOf(tabell).filter((räkning) => !stämmer(räkning));

// How the table prints, what plus means to it, and to the row of incomes where that differs.
test.each([
  ['incomes negative, costs positive', 'kostnad', undefined, [-84, 471, 387]],
  ['incomes positive, costs negative', 'intäkt', undefined, [84, -471, -387]],
  ['both positive, a net cost', 'kostnad', 'intäkt', [84, 471, 387]],
  ['both negative, a net cost', 'intäkt', 'kostnad', [-84, -471, -387]],
])('normaliseBelopp() gives the same for %s', (_, plus, plusOfIncome, [intäkter, kostnader, netto]) => {
  const tabell = tabellOf(
    [
      { nyckel: 'intakter', slag: 'intäkt', plus: plusOfIncome, värden: [intäkter] },
      { nyckel: 'kostnader', slag: 'kostnad', värden: [kostnader] },
      { nyckel: 'netto', räknas: 'intakter + kostnader', värden: [netto] },
    ],
    { plus },
  );
  expect(normaliserat(tabell)).toEqual([[84], [-471], [-387]]);
  expect(räkningarOf(tabell)).toHaveLength(1);
  expect(avvikande(tabell)).toEqual([]);
});

// The formula that is printed over the column, and the avvikelse it gives when 10 has been spent too much.
test.each([
  ['utfall - budget', 'kostnad', [110, 100, 10]],
  ['budget - utfall', 'kostnad', [110, 100, -10]],
  ['utfall - budget', 'intäkt', [-110, -100, -10]],
  ['budget - utfall', 'intäkt', [-110, -100, 10]],
])('normaliseBelopp() reads %s where plus is %s as 10 worse', (räknas, plus, värden) => {
  const tabell = tabellOf([{ nyckel: 'netto', värden }], {
    plus,
    kolumner: [
      { nyckel: 'utfall', rubrik: 'Utfall', ...period },
      { nyckel: 'budget', rubrik: 'Budget', ...period, storhet: 'budget' },
      { nyckel: 'avvikelse', rubrik: 'Avvikelse', storhet: 'avvikelse', räknas },
    ],
  });
  expect(normaliserat(tabell)).toEqual([[-110, -100, -10]]);
  expect(avvikande(tabell)).toEqual([]);
});

test('räkningarOf() adds up what stands under a total that is printed first, a level at a time', () => {
  const tabell = tabellOf([
    { nyckel: 'totalt', räknas: 'under', värden: [387] },
    { nyckel: 'aldreomsorg', av: 'totalt', räknas: 'under', värden: [210] },
    { nyckel: 'aldreomsorg-intakter', av: 'aldreomsorg', slag: 'intäkt', värden: [-41] },
    { nyckel: 'aldreomsorg-kostnader', av: 'aldreomsorg', slag: 'kostnad', värden: [251] },
    { nyckel: 'funktionsstod', av: 'totalt', värden: [177] },
    { nyckel: 'hyror', art: 'varav', av: 'totalt', värden: [30] },
  ]);
  expect(räkningarOf(tabell).map(({ uppgift, räknat }) => [uppgift.rad.nyckel, räknat])).toEqual([
    ['totalt', 387],
    ['aldreomsorg', 210],
  ]);
});

test('räkningarOf() counts nothing twice where totals overlap', () => {
  const tabell = tabellOf([
    { nyckel: 'forskola', värden: [201] },
    { nyckel: 'grundskola', värden: [402] },
    { nyckel: 'summa-obligatorisk', räknas: 'ovan', värden: [603] },
    { nyckel: 'fritidshem', värden: [61] },
    { nyckel: 'stab', värden: [25] },
    { nyckel: 'summa-ovrigt', räknas: 'ovan', värden: [86] },
    { nyckel: 'skola-och-fritids', art: 'varav', räknas: 'grundskola + fritidshem', värden: [463] },
    { nyckel: 'summa', räknas: 'summa-obligatorisk + summa-ovrigt', värden: [689] },
  ]);
  expect(räkningarOf(tabell).map(({ räknat }) => räknat)).toEqual([603, 86, 463, 689]);
});

test('uppgifterOf() keeps when each forecast was made', () => {
  const prognos = (nyckel: string, gjord?: string | null) => ({
    ...{ nyckel, rubrik: nyckel, storhet: 'prognos', period: '2023' },
    ...(gjord === undefined ? {} : { gjord }),
  });
  const tabell = tabellOf([{ nyckel: 'netto', värden: [900, 910, 920] }], {
    kolumner: [prognos('mars', '2023-03-31'), prognos('augusti', '2023-08-31'), prognos('okand', null)],
  });
  expect(uppgifterOf(tabell, tabell.rader[0]!).map(({ sagt }) => sagt.gjord)).toEqual([
    '2023-03-31',
    '2023-08-31',
    null,
  ]);
});

test('räkningarOf() adds up a row of kWh and MWh in the unit of the sum, and no percentage points', () => {
  const tabell = tabellOf(
    [
      { nyckel: 'el', värden: [500, '0,5'] },
      { nyckel: 'fjarrvarme', värden: [{ tryckt: '2', enhet: 'MWh' }, '0,2'] },
      { nyckel: 'summa', räknas: 'ovan', värden: [2500, '0,4'] },
    ],
    {
      kolumner: [
        { nyckel: 'energi', rubrik: 'Energi', ...period, enhet: 'kWh' },
        {
          nyckel: 'forandring',
          rubrik: 'Förändring',
          storhet: 'förändring',
          period: '2023',
          enhet: 'procentenheter',
        },
      ],
    },
  );
  expect(räkningarOf(tabell).map(({ tryckt, räknat }) => [tryckt, räknat])).toEqual([[2500, 2500]]);
});
