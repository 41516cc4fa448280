import { expect, test } from 'vitest';
import { överspelade } from '#domain/sifferkontroll/sifferkontroll.ts';
import { allvarOf } from '#domain/sifferkontroll/allvar.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';
import { kontrollera, platsOf } from './rapporter.ts';

// Leanlink, October 2022: an avvikelse left over from an earlier forecast.
const prognos = {
  ämne: 'drift',
  enhet: 'tkr',
  plus: 'intäkt',
  kolumner: [
    { nyckel: 'prognos', rubrik: 'Prognos helår', storhet: 'prognos', period: '2022' },
    { nyckel: 'budget', rubrik: 'Budget 2022', storhet: 'budget', period: '2022' },
    { nyckel: 'avvikelse', rubrik: 'Avvikelse', storhet: 'avvikelse', räknas: 'prognos - budget' },
  ],
  rader: [
    { nyckel: 'lss', benämning: 'LSS Funktionsstöd', värden: [-17500, -13557, -2443] },
    { nyckel: 'aldreomsorg', benämning: 'Äldreomsorg', värden: [-15000, -4000, -9452] },
  ],
};
const fel = (mer: Partial<KäntFel>): KäntFel => ({
  regel: 'avvikelse-och-andel',
  datablad: 'prognos',
  avsnitt: 'Prognos för helår 2022',
  motivering: 'Prognosen minus budgeten blir −3 943.',
  kontrollerad: { vem: 'Granskare', datum: '2026-11-21' },
  ...mer,
});
const attRätta = (kändaFel: KäntFel[]) =>
  kontrollera(platsOf({ blad: { prognos }, kändaFel }))
    .filter((ett) => ett.attRätta)
    .map(({ iakttagelse }) => iakttagelse.ställe.rad);

test.each([
  ['nothing', [], ['lss', 'aldreomsorg']],
  ['the cell', [fel({ rad: 'lss', kolumn: 'avvikelse' })], ['aldreomsorg']],
  ['the row', [fel({ rad: 'lss' })], ['aldreomsorg']],
  ['the column', [fel({ kolumn: 'avvikelse' })], []],
  ['the sheet', [fel({})], []],
  ['another rule', [fel({ regel: 'rader-och-summor' })], ['lss', 'aldreomsorg']],
  ['several rules', [fel({ regel: ['rader-och-summor', 'avvikelse-och-andel'] })], []],
  ['another cell', [fel({ rad: 'lss', kolumn: 'budget' })], ['lss', 'aldreomsorg']],
])('kontrolleraBlad() lets a note of %s explain what is found there', (_, kändaFel, kvar) => {
  expect(attRätta(kändaFel)).toEqual(kvar);
});

test.each([
  ['a cell that adds up', fel({ rad: 'lss', kolumn: 'budget' }), ['avvikelse-och-andel']],
  [
    'a rule that finds nothing there',
    fel({ regel: ['avvikelse-och-andel', 'rader-och-summor'] }),
    ['rader-och-summor'],
  ],
  ['what only a reader sees', fel({ regel: 'sett-vid-lasning' }), []],
  ['what still fails', fel({ rad: 'lss' }), []],
])('överspelade() on %s', (_, ett, väntat) => {
  expect(överspelade(ett, kontrollera(platsOf({ blad: { prognos }, kändaFel: [ett] })))).toEqual(väntat);
});

test.each([
  [-9872, -9878, undefined, 'avviker'],
  [-3776, -3176, undefined, 'slutsats'],
  [-4035, 9601, undefined, 'slutsats'],
  [0, 71, 1_130_613, 'avviker'],
  [0, 300, undefined, 'slutsats'],
] as const)('allvarOf(%i, %i, %s) is %s', (tryckt, annat, mot, allvar) => {
  expect(allvarOf(tryckt, annat, mot)).toBe(allvar);
});

// Leanlink, August 2023, outcome: the budget of LSS is printed −182 722; −182 728 makes both its row and its column right.
const utfall = {
  ...prognos,
  kolumner: [
    { nyckel: 'utfall', rubrik: 'Redovisat', storhet: 'utfall', period: '2023-01/2023-08' },
    { nyckel: 'budget', rubrik: 'Budget', storhet: 'budget', period: '2023-01/2023-08' },
    { nyckel: 'avvikelse', rubrik: 'Avvikelse', storhet: 'avvikelse', räknas: 'utfall - budget' },
  ],
  rader: [
    { nyckel: 'lss', benämning: 'LSS Funktionsstöd', värden: [-192600, -182722, -9872] },
    { nyckel: 'ovriga', benämning: 'Övriga', värden: [125492, 190423, -64931] },
    { nyckel: 'summa', benämning: 'Summa', räknas: 'ovan', värden: [-67108, 7695, -74803] },
  ],
};

test('kontrolleraBlad() knows two findings that one figure explains as one slip', () => {
  const fynd = kontrollera(platsOf({ blad: { utfall } }));
  expect(fynd.map(({ iakttagelse: { ställe } }) => [ställe.rad, ställe.kolumn])).toEqual([
    ['summa', 'budget'],
    ['lss', 'avvikelse'],
  ]);
  for (const { skrivfel } of fynd) {
    expect(skrivfel?.ställe).toEqual({ datablad: 'utfall', rad: 'lss', kolumn: 'budget' });
    expect(Math.round(skrivfel?.tal ?? 0)).toBe(-182728);
  }
});

test.each([
  ['the figure', { rad: 'lss', kolumn: 'budget' }],
  ['one of its consequences', { rad: 'lss', kolumn: 'avvikelse' }],
])('kontrolleraBlad() lets a note of %s explain all that follows from it', (_, plats) => {
  const kändaFel = [{ ...fel(plats), datablad: 'utfall' }];
  const fynd = kontrollera(platsOf({ blad: { utfall }, kändaFel }));
  expect(fynd.map(({ attRätta }) => attRätta)).toEqual([false, false]);
  expect(överspelade(kändaFel[0]!, fynd)).toEqual([]);
});

test('kontrolleraBlad() does not take two slips for one', () => {
  const två = {
    ...utfall,
    rader: utfall.rader.map((rad) =>
      rad.nyckel === 'ovriga' ? { ...rad, värden: [125492, 190423, -64831] } : rad,
    ),
  };
  const fynd = kontrollera(platsOf({ blad: { två } }));
  expect(fynd.filter(({ skrivfel }) => skrivfel?.ställe.rad === 'ovriga')).toHaveLength(2);
  expect(fynd.filter(({ skrivfel }) => skrivfel?.ställe.rad === 'lss')).toHaveLength(2);
});
