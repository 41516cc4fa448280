import { expect, test } from 'vitest';
import { enhetOchStorlek } from '#domain/sifferkontroll/regler/enhet-och-storlek.ts';
import { sammaUppgift } from '#domain/sifferkontroll/regler/samma-uppgift.ts';
import { unitIn } from '#domain/sifferkontroll/text/enhetsord.ts';
import { check, platsOf, told } from '../rapporter.ts';

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
  expect(check(sammaUppgift, platsOf({ blad })).map(told)).toEqual([
    'prognos/summa/avvikelse: Här anges −21 347 tkr; oversikt anger −25 422 tkr för samma uppgift.',
  ]);
});

test('sammaUppgift accepts what rounding explains', () => {
  const rundad = prognos(['-25,4', null], { enhet: 'mnkr' });
  expect(check(sammaUppgift, platsOf({ blad: { oversikt: oversikt([25422, null]), rundad } }))).toEqual([]);
});

test('enhetOchStorlek tells of a figure that is a thousand times the other, and sammaUppgift then does not', () => {
  // Leanlink, August 2023, had its headings say mnkr over amounts in tkr.
  const somMnkr = prognos([-83189, null], { enhet: 'mnkr' });
  const plats = platsOf({ blad: { oversikt: oversikt([83189, null]), somMnkr } });
  expect(check(sammaUppgift, plats)).toEqual([]);
  expect(check(enhetOchStorlek, plats).map(told)).toEqual([
    'somMnkr/summa/prognos: Här anges −83 189 mnkr; oversikt anger 83 189 tkr. Det ena är ungefär tusen gånger det andra.',
  ]);
});

// Intraservice, March 2026: investments of 5 403 tkr in one table and 5,401 mnkr in another.
const investering = (mer: object, rad: object, värden: unknown[]) => ({
  ämne: 'investering',
  plus: 'intäkt',
  kolumner: [{ nyckel: 'utfall', rubrik: 'Utfall', storhet: 'utfall', period: '2026-01/2026-03' }],
  rader: [{ nyckel: 'investeringar', benämning: 'Investeringar', ...rad, värden }],
  ...mer,
});

test.each([
  ['nothing more', {}, {}],
  ['that one is a net', { slag: 'netto' }, {}],
  ['the measure in one of them', {}, { nyckeltal: 'investeringar-netto' }],
  ['both', { slag: 'netto', nyckeltal: 'investeringar-netto' }, {}],
])('sammaUppgift finds one amount in two units where the rows say %s', (_, ena, andra) => {
  const blad = {
    sammandrag: investering({ enhet: 'tkr' }, ena, [-5403]),
    projekt: investering({ enhet: 'mnkr' }, andra, [{ tryckt: '-5,401', tal: '-5,4010' }]),
  };
  expect(check(sammaUppgift, platsOf({ blad })).map(told)).toEqual([
    'projekt/investeringar/utfall: Här anges −5,4010 mnkr; sammandrag anger −5 403 tkr för samma uppgift.',
  ]);
  const avrundat = { ...blad, projekt: investering({ enhet: 'mnkr' }, andra, ['-5,4']) };
  expect(check(sammaUppgift, platsOf({ blad: avrundat }))).toEqual([]);
});

test('sammaUppgift does not take a total of other rows for a measure of the register', () => {
  const blad = {
    sammandrag: investering({ enhet: 'tkr' }, { nyckeltal: 'investeringar-netto' }, [-5403]),
    fordon: investering({ enhet: 'tkr' }, { benämning: 'Summa fordon' }, [-120]),
  };
  expect(check(sammaUppgift, platsOf({ blad }))).toEqual([]);
});

test('sammaUppgift does not set forecasts made at different times against each other', () => {
  const blad = {
    augusti: prognos([-25422, null]),
    mars: {
      ...prognos([-21000, null]),
      kolumner: [
        { nyckel: 'prognos', rubrik: 'Fg prognos', storhet: 'prognos', period: '2022', gjord: '2022-03-31' },
        {
          nyckel: 'avvikelse',
          rubrik: 'Avvikelse',
          storhet: 'avvikelse',
          period: '2022',
          räknas: 'prognos - budget?',
        },
      ],
    },
  };
  expect(check(sammaUppgift, platsOf({ blad }))).toEqual([]);
});

// Leanlink, October 2022: 25 422 in the overview is −25 422 in the table of forecasts.
test('enhetOchStorlek tells as a formality that one amount is printed with both signs', () => {
  const plats = platsOf({ blad: { oversikt: oversikt([25422, null]), prognos: prognos([-25422, null]) } });
  const fynd = check(enhetOchStorlek, plats);
  expect(fynd.map(told)).toEqual([
    'prognos/summa/prognos: Här anges −25 422 tkr; oversikt anger 25 422 tkr. Det är samma belopp, skrivet med olika tecken.',
  ]);
  expect(fynd.map(({ allvar, baraVisas }) => [allvar, baraVisas])).toEqual([['formalia', true]]);
});

// Leanlink, October 2022: "10.6" and "9,5" for shares of the same table.
test('enhetOchStorlek counts the decimal commas and points of a report that has both', () => {
  const blad = { ett: pensionsålder(['64,3'], '2021'), två: pensionsålder(['65.4'], '2022-01/2022-10') };
  expect(check(enhetOchStorlek, platsOf({ blad })).map(told)).toEqual([
    'två/pensionsalder/ar: Rapporten skriver 1 tal med decimalkomma och 1 med decimalpunkt.',
  ]);
});

// Intraservice, March 2026, 2.3.1: incomes with plus and costs with minus.
const resultat = (mer: object, rader: object = {}) => ({
  ämne: 'resultat',
  enhet: 'mnkr',
  plus: 'intäkt',
  kolumner: [
    { nyckel: 'utfall', rubrik: 'Utfall', storhet: 'utfall', period: '2026-01/2026-03' },
    { nyckel: 'budget', rubrik: 'Budget', storhet: 'budget', period: '2026-01/2026-03' },
  ],
  rader: [
    { nyckel: 'intakter', benämning: 'Intäkter', slag: 'intäkt', värden: ['373,6', '375,7'], ...rader },
    { nyckel: 'kostnader', benämning: 'Kostnader', slag: 'kostnad', värden: ['-360,5', '-382,1'] },
  ],
  ...mer,
});
const enhetsfynd = (blad: Record<string, object>) => check(enhetOchStorlek, platsOf({ blad })).map(told);

test('enhetOchStorlek finds a plus that the incomes and costs of a table contradict, in a first report', () => {
  expect(enhetsfynd({ resultat: resultat({}) })).toEqual([]);
  expect(enhetsfynd({ resultat: resultat({ plus: 'kostnad' }) })).toEqual([
    'resultat: ”Intäkter, Utfall” är en intäkt och står som 373,6 mnkr. Läst som att plus är kostnad blir det ett underskott. Så är det med 4 av 4 tal.',
  ]);
});

test('enhetOchStorlek lets single incomes with minus be', () => {
  // "Överförd verksamhet till SLK" takes −4,8 from the incomes of 2.3.5.
  expect(enhetsfynd({ resultat: resultat({}, { värden: ['-4,8', '375,7'] }) })).toEqual([]);
  const överförd = { nyckel: 'overford', benämning: 'Överförd verksamhet', slag: 'intäkt', av: 'intakter' };
  const med = resultat({});
  expect(
    enhetsfynd({ resultat: { ...med, rader: [...med.rader, { ...överförd, värden: ['-4,8', '-4,8'] }] } }),
  ).toEqual([]);
});

test('enhetOchStorlek finds the one row that is said to be of the other kind than those beside it', () => {
  const post = (nyckel: string, slag: string, värden: string[]) => ({
    ...{ nyckel, benämning: nyckel, av: 'kostnader', slag, värden },
  });
  const poster = [
    post('lokaler', 'kostnad', ['-12,1', '-12,0']),
    post('avskrivningar', 'kostnad', ['-14,9', '-15,2']),
    post('personal', 'intäkt', ['-210,4', '-215,0']),
  ];
  const med = resultat({});
  expect(enhetsfynd({ resultat: { ...med, rader: [...med.rader, ...poster] } })).toEqual([
    'resultat/personal: ”personal” är läst som en intäkt, men alla 2 tal på raden har omvänt tecken mot tabellens andra.',
  ]);
});

test.each([
  [{ benämning: 'Kostnader' }, ['resultat/intakter: Rubriken säger ”Kostnader”; talen är lästa som intäkt.']],
  [
    { benämning: 'Summa externa utgifter' },
    ['resultat/intakter: Rubriken säger ”Summa externa utgifter”; talen är lästa som intäkt.'],
  ],
  [{ benämning: 'Intäkter minus kostnader' }, []],
  [
    { benämning: 'Personalkostnader' },
    ['resultat/intakter: Rubriken säger ”Personalkostnader”; talen är lästa som intäkt.'],
  ],
  [{ benämning: 'Kostnadsersättning' }, []],
  [{ benämning: 'Ersättning för kostnader' }, []],
  [{ benämning: 'Nettokostnader' }, []],
  [{ benämning: 'Kostnader', tolkning: 'Källan har bytt plats på orden.' }, [expect.any(String)]],
])('enhetOchStorlek on an income with %j', (rad, väntat) => {
  expect(enhetsfynd({ resultat: resultat({}, rad) })).toEqual(väntat);
});

// Words for thousands and millions, of which "kr" is a part.
test.each<[string, string | null]>([
  ['Belopp i tusentals kr', 'tkr'],
  ['Belopp (tusental kr)', 'tkr'],
  ['Nettokostnad, t kr', 'tkr'],
  ['kr i tusental', 'tkr'],
  ['KKR', 'tkr'],
  ['Milj. kr', 'mnkr'],
  ['Belopp i miljontals kronor', 'mnkr'],
  ['miljoner SEK', 'mnkr'],
  ['Mdr kr', 'mdkr'],
  ['miljarder kronor', 'mdkr'],
  ['Kronor per invånare', 'kr'],
  ['Andel (%)', 'procent'],
  ['Förändring, %-enheter', 'procentenheter'],
  ['Budget mnkr, avvikelse %', null],
  ['Avvikelser över 5 mnkr', null],
])('unitIn() reads %j', (rubrik, enhet) => {
  expect(unitIn(rubrik)?.enhet ?? null).toBe(enhet);
});

// "Kronor" over a price by the hour is said of kronor too.
test('enhetOchStorlek lets kronor stand over kr per timme', () => {
  const blad = {
    ämne: 'volym',
    kolumner: [{ nyckel: 'utfall', rubrik: 'Ersättning, kronor', period: '2026-01/2026-03' }],
    rader: [
      { nyckel: 'rad', benämning: 'Hemtjänst', storhet: 'utfall', enhet: 'kr per timme', värden: [412] },
    ],
  };
  expect(enhetsfynd({ volymer: blad })).toEqual([]);
});

test.each([
  ['radrubrik', { radrubrik: 'Belopp i tkr' }, 'resultat'],
  ['rubrik', { rubrik: 'Resultatredovisning i sammandrag, tusentals kronor' }, 'resultat'],
  ['rubrik after a year', { rubrik: 'Utfall januari–mars 2026, tkr' }, 'resultat'],
  ['rubrik after a date', { rubrik: 'Utfall 26-03-31 tkr' }, 'resultat'],
  [
    'a note to a column',
    {
      kolumner: [
        { nyckel: 'utfall', rubrik: 'Utfall', not: '1', storhet: 'utfall', period: '2026-03' },
        { nyckel: 'budget', rubrik: 'Budget', storhet: 'budget', period: '2026-03' },
      ],
      noter: { 1: 'Belopp i tkr' },
    },
    'resultat/utfall',
  ],
  ['a note to the table', { not: '*', noter: { '*': 'Alla belopp anges i tkr.' } }, 'resultat'],
  [
    'grupp',
    {
      kolumner: [
        { nyckel: 'utfall', rubrik: 'Utfall', grupp: 'Period (tkr)', storhet: 'utfall', period: '2026-03' },
        { nyckel: 'budget', rubrik: 'Budget', grupp: 'Period (tkr)', storhet: 'budget', period: '2026-03' },
      ],
    },
    'resultat/utfall',
  ],
])('enhetOchStorlek finds a unit that is printed in %s and is not that of the figures', (_, mer, plats) => {
  const fynd = enhetsfynd({ resultat: resultat(mer) });
  expect(fynd).toHaveLength(1);
  expect(fynd[0]).toMatch(new RegExp(`^${plats}: Rubriken säger .*; talen är lästa som mnkr\\.$`, 'u'));
});

test.each([
  ['an amount is no unit', { rubrik: 'Avvikelser över 500 tkr' }],
  ['a note that tells of an amount', { not: '*', noter: { '*': 'Varav 300 tkr i statsbidrag.' } }],
  ['the unit that they have', { radrubrik: 'Belopp i mnkr' }],
  ['several units', { rubrik: 'Resultat (mnkr) och investeringar (tkr)' }],
])('enhetOchStorlek finds nothing in a heading where %s', (_, mer) => {
  expect(enhetsfynd({ resultat: resultat(mer) })).toEqual([]);
});

test('enhetOchStorlek finds the one row whose unit is not that of its table', () => {
  expect(enhetsfynd({ resultat: resultat({ radrubrik: 'Belopp i mnkr' }, { enhet: 'tkr' }) })).toEqual([
    'resultat/intakter: Rubriken säger mnkr; talen är lästa som tkr.',
  ]);
});

test('enhetOchStorlek tells of a surplus that is a deficit elsewhere', () => {
  const plats = platsOf({ blad: { oversikt: oversikt([25422, null]), prognos: prognos([25422, null]) } });
  expect(check(enhetOchStorlek, plats).map(told)).toEqual([
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
  const fynd = check(sammaUppgift, plats);
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
  expect(check(sammaUppgift, platsOf({ blad }))).toEqual([]);
});

test('enhetOchStorlek reads the unit in a heading, and lets an explained one be', () => {
  const rubrik = 'Driftsammandrag för prognos för helår 2023, belopp mnkr';
  const [utan] = check(enhetOchStorlek, platsOf({ blad: { prognos: prognos([-83189, null], { rubrik }) } }));
  expect(utan && told(utan)).toBe('prognos: Rubriken säger mnkr; talen är lästa som tkr.');
  expect(utan?.baraVisas).toBe(false);
  const tolkad = prognos([-83189, null], { rubrik, tolkning: 'Beloppen är i tusen kronor.' });
  expect(check(enhetOchStorlek, platsOf({ blad: { tolkad } })).map(({ baraVisas }) => baraVisas)).toEqual([
    true,
  ]);
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
  expect(check(sammaUppgift, platsOf({ blad })).map(told)).toEqual(väntat);
});

test.each<[string, object, object]>([
  ['the end of the report as when a forecast was made', { gjord: '2022-10-31' }, {}],
  ['the months of a whole year', { period: '2022-01/2022-12' }, {}],
  ['a net', {}, { slag: 'netto' }],
])('sammaUppgift compares %s with what is left out', (_, kolumn, rad) => {
  const annan = prognos([-25432, null]);
  const [första, andra] = annan.kolumner;
  const kolumner = [{ ...första, ...kolumn }, andra];
  const rader = annan.rader.map((en) => ({ ...en, ...rad }));
  const blad = { oversikt: oversikt([25422, null]), prognos: { ...annan, kolumner, rader } };
  const plats = platsOf({ blad });
  expect(
    check(sammaUppgift, { ...plats, rapport: { ...plats.rapport, period: '2022-01/2022-10' } }).map(told),
  ).toEqual(['prognos/summa/prognos: Här anges −25 432 tkr; oversikt anger 25 422 tkr för samma uppgift.']);
});
