import { expect, test } from 'vitest';
import { delarOchHelhet } from '#domain/sifferkontroll/regler/delar-och-helhet.ts';
import { periodOchRubrik } from '#domain/sifferkontroll/regler/period-och-rubrik.ts';
import { agrees, tiderIn } from '#domain/sifferkontroll/text/tidsord.ts';
import { check, platsOf, told } from '../rapporter.ts';

test.each([
  ['Redovisat jan-mars 2023', [[2023, 3]]],
  ['Utfall 22-08-31', [[2022, 8]]],
  [
    'R12 aug 2022 - juli 2023',
    [
      [2022, 8],
      [2023, 7],
    ],
  ],
  ['Bokslut 2022', [[2022, null]]],
  ['Redovisat jan.-aug. 2023', [[2023, 8]]],
  ['1250 - Pågående investeringar', []],
  ['Framtidens vård och omsorg', []],
])('tiderIn(%j) reads %j', (text, tider) => {
  expect(tiderIn(text).map(({ år, månad }) => [år, månad])).toEqual(tider);
});

test.each([
  ['31 mars 2023', '2023-01/2023-08', false],
  ['Aug 2023', '2023-01/2023-08', true],
  ['Augusti 2023', '../2023-08', true],
  ['Dec 2022', '2022', true],
  ['Budget 2023', '2023-01/2023-08', true],
  ['2022', '2022-08/2023-07', true],
])('"%s" over figures of %s agrees: %s', (text, period, svar) => {
  expect(agrees(tiderIn(text)[0]!, period)).toBe(svar);
});

const kolumn = (rubrik: string, period: string, mer: object = {}) => ({
  ämne: 'drift',
  enhet: 'antal',
  kolumner: [{ nyckel: 'utfall', rubrik, storhet: 'utfall', period, ...mer }],
  rader: [{ nyckel: 'rad', benämning: 'Rad', värden: [1] }],
});

// Leanlink, August 2023: headings left over from the report of March.
test('periodOchRubrik finds a heading left over from another time, once for the table and its column', () => {
  const blad = {
    utfall: { ...kolumn('Redovisat jan-mars 2023', '2023-01/2023-08'), rubrik: 'Resultat 31 mars 2023' },
  };
  expect(check(periodOchRubrik, platsOf({ blad })).map(told)).toEqual([
    'utfall: Rubriken säger ”Resultat 31 mars 2023”; talen är lästa som januari–augusti 2023.',
  ]);
  const bara = { utfall: { ...blad.utfall, rubrik: 'Resultat' } };
  expect(check(periodOchRubrik, platsOf({ blad: bara })).map(told)).toEqual([
    'utfall/utfall: Rubriken säger ”Redovisat jan-mars 2023”; talen är lästa som januari–augusti 2023.',
  ]);
});

// Vård- och omsorgsnämnden, August 2023: one heading over figures of their own times.
test('periodOchRubrik counts the cells that are of another time than their heading', () => {
  const tabell = kolumn('Utfall jan-aug', '2023-01/2023-08');
  tabell.rader.push({
    nyckel: 'hme',
    benämning: 'HME',
    värden: [{ tryckt: '81', period: '2022-10' }],
  } as never);
  tabell.rader.push({
    nyckel: 'nara-vardteam-sedan-start',
    benämning: 'Nära vårdteam sedan starten',
    värden: [{ tryckt: '94 st', tal: 94, period: '2019/2023-08' }],
  } as never);
  expect(check(periodOchRubrik, platsOf({ blad: { indikatorer: tabell } })).map(told)).toEqual([
    'indikatorer/utfall: Rubriken säger ”Utfall jan-aug”; 2 av 3 tal under den gäller enligt källan en annan tid.',
  ]);
});

// Leanlink's volumes: a month over a figure that is counted from January says where it ends, and no more.
test('periodOchRubrik lets a heading that names a month stand over figures that end then', () => {
  const tabell = kolumn('Aug 2023', '2023-08');
  tabell.rader.push({
    nyckel: 'dygn',
    benämning: 'Vårddygn',
    värden: [{ tryckt: '310', period: '2023-01/2023-08' }],
  } as never);
  expect(check(periodOchRubrik, platsOf({ blad: { volymer: tabell } }))).toEqual([]);
});

// Leanlink, August 2023, had the outcome's heading say March: read so, it would be set against another time's budget.
test('periodOchRubrik finds an avvikelse between figures of different times', () => {
  const utfall = {
    ...kolumn('Redovisat jan-mars 2023', '2023-01/2023-03'),
    kolumner: [
      { nyckel: 'utfall', rubrik: 'Redovisat jan-mars 2023', storhet: 'utfall', period: '2023-01/2023-03' },
      { nyckel: 'budget', rubrik: 'Budget jan-aug 2023', storhet: 'budget', period: '2023-01/2023-08' },
      { nyckel: 'avvikelse', rubrik: 'Avvikelse', storhet: 'avvikelse', räknas: 'utfall - budget' },
    ],
    rader: [{ nyckel: 'summa', benämning: 'Summa', värden: [-67108, 7695, -74803] }],
  };
  expect(check(periodOchRubrik, platsOf({ blad: { utfall } })).map(told)).toEqual([
    'utfall/avvikelse: ”Avvikelse” jämför ”Redovisat jan-mars 2023” (januari–mars 2023) och ”Budget jan-aug 2023” (januari–augusti 2023), alltså olika tider.',
  ]);
});

test('periodOchRubrik finds an outcome of the time after the report', () => {
  const blad = { utfall: kolumn('Utfall', '2023-01/2023-10') };
  expect(check(periodOchRubrik, platsOf({ blad })).map(told)).toEqual([
    'utfall/utfall: Talen står som utfall för januari–oktober 2023, men rapporten gäller januari–augusti 2023.',
  ]);
});

// Social- och omsorgsnämnden, August 2021: notes that speak of December.
test('periodOchRubrik finds notes that name the months of another report', () => {
  const blad = {
    volymer: {
      ...kolumn('Augusti 2021', '2021-08'),
      noter: { 2: 'LinQ, rapport 12. Noten anger december 2019 och december 2020.' },
      rader: [{ nyckel: 'arenden', benämning: 'Ärenden', not: '2', värden: [330] }],
    },
  };
  expect(check(periodOchRubrik, platsOf({ blad, period: '2021-01/2021-08' })).map(told)).toEqual([
    'volymer/utfall: Rubriken säger ”Augusti 2021”; noten 2 nämner december 2019 och december 2020.',
  ]);
});

const kön = (total: string, man: string, kvinnor: string, mer: object = {}) => ({
  ämne: 'indikator',
  kolumner: [{ nyckel: 'ar', rubrik: '2021', storhet: 'utfall', period: '2021' }],
  rader: [
    {
      nyckel: 'total',
      benämning: 'Avgångsålder pension',
      enhet: 'år',
      mäts: 'kvot',
      värden: [total],
      ...mer,
    },
    { nyckel: 'man', benämning: 'Män', av: 'total', kön: 'män', värden: [man] },
    { nyckel: 'kvinnor', benämning: 'Kvinnor', av: 'total', kön: 'kvinnor', värden: [kvinnor] },
  ],
});

// Leanlink, August 2023, and Social- och omsorgsnämnden, August 2021.
test.each([
  ['64,3', '65,8', '64,5', 1],
  ['65,8', '66,0', '65,8', 0],
  ['65', '65,4', '65,2', 0],
])('delarOchHelhet on %s for all, %s for men and %s for women: %i findings', (total, man, kvinnor, antal) => {
  const fynd = check(delarOchHelhet, platsOf({ blad: { indikatorer: kön(total, man, kvinnor) } }));
  expect(fynd).toHaveLength(antal);
});

test('delarOchHelhet finds a share over a hundred, a part larger than its whole and per cent for percentage points', () => {
  const blad = {
    indikatorer: {
      ämne: 'indikator',
      kolumner: [{ nyckel: 'ar', rubrik: '2021', storhet: 'utfall', period: '2021' }],
      rader: [{ nyckel: 'nyanstallda', benämning: 'Andel nyanställda kvar', värden: [115] }],
    },
    drift: {
      ämne: 'drift',
      enhet: 'tkr',
      plus: 'kostnad',
      kolumner: [{ nyckel: 'utfall', rubrik: 'Utfall', storhet: 'utfall', period: '2021' }],
      rader: [
        { nyckel: 'ifo', benämning: 'Individ- och familjeomsorg', värden: [337352] },
        { nyckel: 'vuxna', benämning: 'varav vuxna', art: 'varav', av: 'ifo', värden: [461700] },
      ],
    },
    text: {
      ämne: 'text',
      kolumner: [{ nyckel: 'tal', rubrik: 'Tal i texten' }],
      rader: [
        {
          nyckel: 'okning',
          benämning: 'Sjukfrånvarons ökning',
          enhet: 'procentenheter',
          storhet: 'förändring',
          period: '2022',
          värden: ['1%'],
        },
      ],
    },
  };
  expect(check(delarOchHelhet, platsOf({ blad })).map(told)).toEqual([
    'indikatorer/nyanstallda: Raden kallas andel, men värdena är 115, alltså över hundra.',
    'drift/vuxna/utfall: Raden är en del av ”Individ- och familjeomsorg”, men 461 700 tkr är mer än 337 352 tkr.',
    'text/okning/tal: Källan skriver 1%; skillnaden mellan två procenttal är procentenheter.',
  ]);
});
