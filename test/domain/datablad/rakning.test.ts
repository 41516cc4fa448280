import { expect, test } from 'vitest';
import { normaliseBelopp, räkningarOf, stämmer } from '#domain/datablad/rakning.ts';
import { tabellSchema, uppgiftAt, type Tabell } from '#domain/datablad/tabell.ts';
import { driftbudget, enKolumn, readTabell, tabellOf } from './tabeller.ts';

const leanlink2022 = 'linkoping/leanlink/2022-10-delarsrapport';

const avvikande = (tabell: Tabell) =>
  räkningarOf(tabell)
    .filter((räkning) => !stämmer(räkning))
    .map(({ axel, uppgift, tryckt, räknat }) => [
      axel,
      uppgift.rad.nyckel,
      uppgift.kolumn.nyckel,
      tryckt,
      räknat,
    ]);

// Leanlink, October 2022, result by verksamhet: the rows give −26 438.
test('räkningarOf() lets rounding explain what it can', () => {
  expect(avvikande(enKolumn([5082, -14698, -16050, -772], { summa: -26439 }))).toEqual([]);
  expect(avvikande(enKolumn([5082, -14698, -16050, -772], { summa: -26441 }))).toEqual([
    ['rader', 'summa', 'utfall', -26441, -26438],
  ]);
});

test('räkningarOf() finds nothing in the result of October 2022 beyond rounding', () => {
  const tabell = readTabell(leanlink2022, 'drift-utfall');
  expect(räkningarOf(tabell)).toHaveLength(9);
  expect(avvikande(tabell)).toEqual([]);
});

// The column Avvikelse of the forecast does not follow from its own table, but the column of the year before does.
test('räkningarOf() finds what does not follow in the forecast of October 2022', () => {
  expect(avvikande(readTabell(leanlink2022, 'drift-prognos'))).toEqual([
    ['rader', 'summa', 'avvikelse', -21347, -21374],
    ['kolumner', 'lss-funktionsstod', 'avvikelse', -2443, -3943],
    ['kolumner', 'aldreomsorg', 'avvikelse', -9452, -11000],
    ['kolumner', 'ledning', 'avvikelse', -9479, -10479],
    ['kolumner', 'summa', 'avvikelse', -21347, -25422],
    ['kolumner', 'kostnader', 'avvikelse', -17342, -35023],
    ['kolumner', 'intakter', 'avvikelse', -4035, 9601],
  ]);
});

test('normaliseBelopp() gives whole kronor where plus is better, whichever sign the table prints', () => {
  const kronor = (blad: string, rad: string, kolumn: string) => {
    const tabell = readTabell(leanlink2022, blad);
    const uppgift = uppgiftAt(tabell, rad, kolumn);
    return uppgift === null ? null : normaliseBelopp(tabell, uppgift);
  };
  // The same forecast is printed as 25 422 in the overview and as −25 422 in the table.
  expect(kronor('oversikt', 'nettokostnader', 'prognos')).toBe(-25_422_000);
  expect(kronor('drift-prognos', 'summa', 'prognos')).toBe(-25_422_000);
  expect(kronor('oversikt', 'nettokostnader', 'avvikelse')).toBe(-25_422_000);
  expect(kronor('drift-prognos', 'kostnader', 'prognos')).toBe(-1_621_849_000);
  expect(kronor('drift-prognos', 'intakter', 'prognos')).toBe(1_596_427_000);
  expect(kronor('personal', 'sjukfranvaro-total', 'okt-2022')).toBeNull();
});

test('normaliseBelopp() takes "ca 500" for 500, and no figure from a mere limit', () => {
  const tabell = tabellOf(
    ['ca 500', '510', '< 500', '> 500'].map((cell, nummer) => ({
      nyckel: `rad-${String(nummer)}`,
      värden: [cell],
    })),
  );
  expect(
    tabell.rader.map(({ nyckel }) => normaliseBelopp(tabell, uppgiftAt(tabell, nyckel, 'utfall')!)),
  ).toEqual([-500_000, -510_000, null, null]);
});

test('räkningarOf() checks shares along their rows in per cent, and adds them up nowhere', () => {
  const andelar = räkningarOf(driftbudget).filter(({ uppgift }) => uppgift.kolumn.nyckel === 'forbrukning');
  expect(andelar.map(({ räknat }) => Math.round(räknat * 10) / 10)).toEqual([78.3, 67.9, 71.9, 67.7]);
  expect(andelar.every(stämmer)).toBe(true);
});

test('normaliseBelopp() reads an avvikelse by its formula: 3 080 more income is better', () => {
  const avvikelse = (rad: string) => {
    const uppgift = uppgiftAt(driftbudget, rad, 'avvikelse');
    return uppgift === null ? null : normaliseBelopp(driftbudget, uppgift);
  };
  expect([avvikelse('intakter'), avvikelse('personal'), avvikelse('summa')]).toEqual([
    3_080_000, -2_304_000, -3_000_000,
  ]);
});

test('räkningarOf() turns terms to the sign of their result', () => {
  // Social- och omsorgsnämnden, August 2021: costs and incomes both printed as positive.
  const tabell = tabellSchema.parse({
    typ: 'tabell',
    ämne: 'drift',
    rubrik: 'Prognos för helår 2021',
    källa: { dokument: '001', avsnitt: 'Prognos' },
    enhet: 'tkr',
    plus: 'kostnad',
    kolumner: [{ nyckel: 'prognos', rubrik: 'Prognos helår', storhet: 'prognos', period: '2021' }],
    rader: [
      { nyckel: 'kostnader', benämning: 'varav kostnader', slag: 'kostnad', värden: [1866988] },
      { nyckel: 'intakter', benämning: 'varav intäkter', slag: 'intäkt', plus: 'intäkt', värden: [265000] },
      { nyckel: 'summa', benämning: 'Summa', räknas: 'kostnader + intakter', värden: [1601988] },
    ],
  });
  expect(räkningarOf(tabell).map(({ tryckt, räknat }) => [tryckt, räknat])).toEqual([[1601988, 1601988]]);
});

test('räkningarOf() leaves varav rows, headings and rows under others out of a sum', () => {
  const tabell = enKolumn([100, 200], { summa: 300 });
  const [post] = tabell.rader;
  if (post === undefined) throw new Error('No row');
  tabell.rader.splice(1, 0, {
    ...post,
    nyckel: 'varav',
    benämning: 'varav x',
    art: 'varav',
    av: 'post-1',
    värden: [40],
  });
  expect(avvikande(tabell)).toEqual([]);
});
