import { expect, test } from 'vitest';
import { compareMätning, isComparable, mätsOf, type Mätning } from '#domain/matt/jamforbar.ts';
import { readRapport } from '#domain/matt/observation.ts';
import { platsOf } from '#test/domain/sifferkontroll/rapporter.ts';
import { parsePeriod } from '#domain/period.ts';

const mätning = (period: string, mer: Partial<Mätning> = {}): Mätning => ({
  period: parsePeriod(period),
  enhet: 'tkr',
  mäts: 'flöde',
  ...mer,
});

// Leanlink: ten months of 2022 beside eight months of 2023.
test('compareMätning() refuses flows over other months, and says which', () => {
  expect(compareMätning(mätning('2022-01/2022-10'), mätning('2023-01/2023-08'))).toMatchObject({
    jämförbar: false,
    hinder: { kod: 'olika månader', a: { text: '2022-01/2022-10' }, b: { text: '2023-01/2023-08' } },
  });
});

test('compareMätning() sets the same months of two years beside each other', () => {
  const svar = { jämförbar: true, förbehåll: [] };
  expect(compareMätning(mätning('2021-01/2021-10'), mätning('2022-01/2022-10'))).toEqual(svar);
  expect(compareMätning(mätning('2022'), mätning('2023', { enhet: 'mnkr' }))).toEqual(svar);
  expect(compareMätning(mätning('2021-08/2022-07'), mätning('2022-08/2023-07'))).toEqual(svar);
});

// 2 366 employed in October beside 2 495 in August.
test('compareMätning() allows stocks and ratios across dates, with both dates shown', () => {
  const antal = { enhet: 'personer', mäts: 'bestånd' } as const;
  expect(compareMätning(mätning('2022-10', antal), mätning('2023-08', antal))).toMatchObject({
    jämförbar: true,
    förbehåll: [{ kod: 'olika tid', a: { text: '2022-10' }, b: { text: '2023-08' } }],
  });
});

// Leanlink's Ledning holds from 2023 an income of 525 mkr.
test('compareMätning() refuses values on either side of a declared break, with its reason', () => {
  const brott = { från: '2023', motivering: 'Intäkten för SON ligger från 2023 under Ledning' };
  expect(compareMätning(mätning('2022'), mätning('2023', { brott }))).toEqual({
    jämförbar: false,
    hinder: { kod: 'brott', ...brott },
  });
  expect(compareMätning(mätning('2023'), mätning('2024', { brott })).jämförbar).toBe(true);
});

const hinder = (a: Mätning, b: Mätning) => {
  const svar = compareMätning(a, b);
  return svar.jämförbar ? null : svar.hinder.kod;
};

test('compareMätning() refuses other dimensions, unprinted units and open periods', () => {
  expect(hinder(mätning('2022'), mätning('2022', { enhet: 'timmar' }))).toBe('olika dimension');
  expect(hinder(mätning('2022'), mätning('2022', { enhet: null }))).toBe('enhet saknas');
  expect(hinder(mätning('../2022-10'), mätning('2022-01/2022-10'))).toBe('öppen period');
});

// Leanlink's two shares of full-time posts, SON's figures of its förvaltning, VON's "< 1 %" and its uncertain rows.
test.each<[Partial<Mätning>, Partial<Mätning>, string]>([
  [{ mått: 'heltid' }, { mått: 'heltidsanstallningar' }, 'olika definition'],
  [{ storhet: 'prognos' }, { storhet: 'utfall' }, 'olika storhet'],
  [{ slag: 'kostnad' }, { slag: 'netto' }, 'olika slag'],
  [{ kön: 'kvinnor' }, { kön: null }, 'olika kön'],
  [{ vem: 'Social- och omsorgsförvaltningen' }, { vem: null }, 'olika organ'],
  [{}, { osäker: true }, 'osäker läsning'],
  [{ gräns: '<' }, {}, 'bara en gräns'],
  [{ värde: null }, { värde: 1 }, 'tecknet framgår inte'],
  [{ mäts: null }, {}, 'mätsätt saknas'],
  [{ period: null }, {}, 'period saknas'],
])('compareMätning() refuses %j beside %j: %s', (a, b, kod) => {
  expect(hinder(mätning('2023', a), mätning('2023', b))).toBe(kod);
});

// A made-up nämnd's cost: "ca 500" tkr in one report, 510 in the next.
test.each([
  ['ca 500', { jämförbar: true, förbehåll: [{ kod: 'ungefärligt tal' }] }],
  ['< 500', { jämförbar: false, hinder: { kod: 'bara en gräns' } }],
])('compareMätning() answers of an amount of %s beside 510', (cell, svar) => {
  const drift = (värde: string | number, period: string) => ({
    ...{ ämne: 'drift', enhet: 'tkr', plus: 'kostnad', storhet: 'utfall' },
    kolumner: [{ nyckel: 'utfall', rubrik: 'Utfall', period }],
    rader: [{ nyckel: 'kost', benämning: 'Kost', värden: [värde] }],
  });
  const plats = platsOf({ blad: { förra: drift(cell, '2022'), nu: drift(510, '2023') } });
  const [förra, nu] = readRapport(plats, new Map()).observationer;
  expect(compareMätning(förra!, nu!)).toEqual(svar);
  expect(isComparable(förra!)).toBe(svar.jämförbar);
});

test('compareMätning() allows an approximate figure and says that it is one', () => {
  expect(compareMätning(mätning('2023', { gräns: 'ca' }), mätning('2023'))).toEqual({
    jämförbar: true,
    förbehåll: [{ kod: 'ungefärligt tal' }],
  });
});

// Major Incidents: 34 and 55 of two whole years, 7 of January to March.
test('compareMätning() sets counts of which nothing is said beside each other over the same months only', () => {
  const antal = { enhet: 'antal', mäts: null } as const;
  expect(compareMätning(mätning('2024', antal), mätning('2025', antal)).jämförbar).toBe(true);
  expect(hinder(mätning('2024', antal), mätning('2026-01/2026-03', antal))).toBe('mätsätt saknas');
  expect(hinder(mätning('2022-10', antal), mätning('2023-08', antal))).toBe('mätsätt saknas');
});

test('mätsOf() does not take the register for it that what is printed for a span of time is of a date', () => {
  const [kvartal, oktober] = [parsePeriod('2026-01/2026-03'), parsePeriod('2022-10')];
  expect(mätsOf({ enhet: 'antal' }, kvartal, 'bestånd')).toBeNull();
  expect(mätsOf({ enhet: 'antal' }, oktober, 'bestånd')).toBe('bestånd');
  expect(mätsOf({ enhet: 'antal', mäts: 'bestånd' }, kvartal, 'bestånd')).toBe('bestånd');
  expect(mätsOf({ enhet: 'procent' }, kvartal)).toBe('kvot');
  expect(mätsOf({ enhet: 'tkr' }, kvartal)).toBe('flöde');
  expect(mätsOf({ enhet: 'antal' }, oktober)).toBeNull();
});
