import { expect, test } from 'vitest';
import { enhetOchStorlek } from '#domain/sifferkontroll/regler/enhet-och-storlek.ts';
import { sammaUppgift } from '#domain/sifferkontroll/regler/samma-uppgift.ts';
import { platsOf, told } from '../rapporter.ts';

// Leanlink, October 2022: the overview prints costs as positive, the forecast table the result as negative.
const oversikt = (värden: unknown[], mer: object = {}) => ({
  ämne: 'drift',
  enhet: 'tkr',
  plus: 'kostnad',
  kolumner: [
    { nyckel: 'prognos', rubrik: 'Prognos helår', storhet: 'prognos', period: '2022' },
    {
      nyckel: 'avvikelse',
      rubrik: 'Avvikelse',
      storhet: 'avvikelse',
      period: '2022',
      räknas: 'budget? - prognos',
    },
  ],
  rader: [{ nyckel: 'nettokostnader', benämning: 'Nettokostnader', nyckeltal: 'nettokostnad', värden }],
  ...mer,
});
const prognos = (värden: unknown[], mer: object = {}) => ({
  ämne: 'drift',
  enhet: 'tkr',
  plus: 'intäkt',
  kolumner: [
    { nyckel: 'prognos', rubrik: 'Prognos helår', storhet: 'prognos', period: '2022' },
    {
      nyckel: 'avvikelse',
      rubrik: 'Avvikelse',
      storhet: 'avvikelse',
      period: '2022',
      räknas: 'prognos - budget?',
    },
  ],
  rader: [{ nyckel: 'summa', benämning: 'Summa', nyckeltal: 'nettokostnad', värden }],
  ...mer,
});

test('sammaUppgift compares one measure in two tables, whatever their signs, keys and units', () => {
  const blad = { oversikt: oversikt([25422, -25422]), prognos: prognos([-25422, -21347]) };
  expect(sammaUppgift.checkBlad!(platsOf({ blad })).map(told)).toEqual([
    'prognos/summa/avvikelse: Här anges −21 347 tkr; oversikt anger −25 422 tkr för samma uppgift.',
  ]);
});

test('sammaUppgift accepts what rounding explains', () => {
  const rundad = prognos(['-25,4', null], { enhet: 'mnkr' });
  expect(sammaUppgift.checkBlad!(platsOf({ blad: { oversikt: oversikt([25422, null]), rundad } }))).toEqual(
    [],
  );
});

test('enhetOchStorlek tells of a figure that is a thousand times the other, and sammaUppgift then does not', () => {
  // Leanlink, August 2023, had its headings say mnkr over amounts in tkr.
  const somMnkr = prognos([-83189, null], { enhet: 'mnkr' });
  const plats = platsOf({ blad: { oversikt: oversikt([83189, null]), somMnkr } });
  expect(sammaUppgift.checkBlad!(plats)).toEqual([]);
  expect(enhetOchStorlek.checkBlad!(plats).map(told)).toEqual([
    'somMnkr/summa/prognos: Här anges −83 189 mnkr; oversikt anger 83 189 tkr. Det ena är ungefär tusen gånger det andra.',
  ]);
});

test('enhetOchStorlek tells of a surplus that is a deficit elsewhere', () => {
  const plats = platsOf({ blad: { oversikt: oversikt([25422, null]), prognos: prognos([25422, null]) } });
  expect(enhetOchStorlek.checkBlad!(plats).map(told)).toEqual([
    'prognos/summa/prognos: Här anges 25 422 tkr; oversikt anger 25 422 tkr. Beloppen är lika stora, men det ena är ett överskott och det andra ett underskott.',
  ]);
});

const pensionsålder = (värden: unknown[], period: string) => ({
  ämne: 'indikator',
  kolumner: [{ nyckel: 'ar', rubrik: '2021', storhet: 'utfall', period }],
  rader: [{ nyckel: 'pensionsalder', benämning: 'Avgångsålder pension', enhet: 'år', mäts: 'kvot', värden }],
});

// Leanlink prints 64,3 for 2021 in August 2023 and 64,2 in October 2022, which rounding explains; 63,9 is made up.
test('sammaUppgift shows what an earlier report said of the same time, and asks nobody to mend it', () => {
  const plats = platsOf(
    { blad: { indikatorer: pensionsålder(['64,3'], '2021') } },
    { blad: { indikatorer: pensionsålder(['63,9'], '2021') }, period: '2022-01/2022-10' },
  );
  const fynd = sammaUppgift.checkBlad!(plats);
  expect(fynd.map(told)).toEqual([
    'indikatorer/pensionsalder/ar: Här anges 64,3 år; rapport-1 anger 63,9 år för samma uppgift.',
  ]);
  expect(fynd.every(({ baraVisas }) => baraVisas)).toBe(true);
});

test('sammaUppgift does not compare another time, another kind of figure or two columns of one row', () => {
  const blad = {
    ett: pensionsålder(['64,3'], '2021'),
    två: pensionsålder(['65,4'], '2022-01/2022-10'),
    status: {
      ämne: 'statistik',
      enhet: 'antal',
      storhet: 'utfall',
      period: '2023-12-31',
      kolumner: [
        { nyckel: 'klart', rubrik: 'Klart, avslutat' },
        { nyckel: 'forsenat', rubrik: 'Försenat' },
      ],
      rader: [{ nyckel: 'namnden', benämning: 'Vård- och omsorgsnämnden', värden: [30, 1] }],
    },
  };
  expect(sammaUppgift.checkBlad!(platsOf({ blad }))).toEqual([]);
});

test('enhetOchStorlek reads the unit in a heading, and lets an explained one be', () => {
  const rubrik = 'Driftsammandrag för prognos för helår 2023, belopp mnkr';
  const [utan] = enhetOchStorlek.checkBlad!(
    platsOf({ blad: { prognos: prognos([-83189, null], { rubrik }) } }),
  );
  expect(utan && told(utan)).toBe('prognos: Rubriken säger mnkr; talen är lästa som tkr.');
  expect(utan?.baraVisas).toBe(false);
  const tolkad = prognos([-83189, null], { rubrik, tolkning: 'Beloppen är i tusen kronor.' });
  expect(enhetOchStorlek.checkBlad!(platsOf({ blad: { tolkad } })).map(({ baraVisas }) => baraVisas)).toEqual(
    [true],
  );
});

// Vård- och omsorgsnämnden, August 2023: the cell is empty, and the comment on its row has the figure.
test.each([
  [null, ['indikatorer/timavlonade/utfall: Cellen är tom; text anger 15,73 % för samma uppgift.']],
  [{ tryckt: null, saknas: 'redovisas senare' }, []],
])('sammaUppgift on a cell of %j where the text has a figure', (cell, väntat) => {
  const rad = { nyckel: 'timavlonade', benämning: 'Timavlönade', enhet: 'procent', mäts: 'kvot' };
  const blad = {
    indikatorer: {
      ämne: 'indikator',
      kolumner: [
        { nyckel: 'utfall', rubrik: 'Utfall jan-aug', storhet: 'utfall', period: '2023-01/2023-08' },
      ],
      rader: [{ ...rad, värden: [cell] }],
    },
    text: {
      ämne: 'text',
      kolumner: [{ nyckel: 'tal', rubrik: 'Tal i texten' }],
      rader: [{ ...rad, storhet: 'utfall', period: '2023-01/2023-06', värden: ['15,73 %'] }],
    },
  };
  expect(sammaUppgift.checkBlad!(platsOf({ blad })).map(told)).toEqual(väntat);
});
