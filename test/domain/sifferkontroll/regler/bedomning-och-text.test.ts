import { expect, test } from 'vitest';
import { bedömningOchUnderlag } from '#domain/sifferkontroll/regler/bedomning-och-underlag.ts';
import { textOchTabell } from '#domain/sifferkontroll/regler/text-och-tabell.ts';
import { check, platsOf, told } from '../rapporter.ts';

// Leanlink, August 2023: goals with their verdicts in text and table, and their indicators.
const mål = (bedömningar: object[]) => ({
  typ: 'namndmal',
  period: '2023',
  rader: [
    {
      nyckel: 'goda-arbetsplatser',
      målområde: null,
      kommunmål: [],
      nämndmål: 'Goda arbetsplatser',
      bedömningar,
    },
  ],
});
const indikatorer = (utfall: string, riktning?: string) => ({
  ämne: 'indikator',
  kolumner: [
    { nyckel: '2022', rubrik: '2022', storhet: 'utfall', period: '2022' },
    { nyckel: 'aug', rubrik: 'Augusti 2023', storhet: 'utfall', period: '../2023-08' },
    { nyckel: 'malvarde', rubrik: 'Målvärde', storhet: 'målvärde', period: '2023' },
  ],
  rader: [
    {
      nyckel: 'sjukfranvaro-total',
      benämning: 'Total sjukfrånvaro',
      enhet: 'procent',
      nämndmål: 'goda-arbetsplatser',
      ...(riktning === undefined ? {} : { riktning }),
      värden: ['10,5', utfall, 9],
    },
  ],
});
const uppnås = { var: 'tabell', tryckt: 'JA', läge: 'uppnås' };

test.each([
  [
    'a target that is missed',
    '9,3',
    'lägre',
    [uppnås],
    [
      'mal/goda-arbetsplatser: Bedömningen är ”JA”, men målvärdet är inte nått för Total sjukfrånvaro (9,3, målvärde 9).',
    ],
  ],
  ['a target that is met', '9,0', 'lägre', [uppnås], []],
  ['an outcome that is not there', 'i.u', 'lägre', [uppnås], []],
  ['no word of what is better', '9,3', undefined, [uppnås], []],
  [
    'targets that are met though the goal is not',
    '8,1',
    'lägre',
    [{ var: 'text', tryckt: 'bedöms delvis nås', läge: 'delvis' }],
    [
      'mal/goda-arbetsplatser: Bedömningen är ”bedöms delvis nås”, men målvärdet är nått för Total sjukfrånvaro (8,1, målvärde 9).',
    ],
  ],
])('bedömningOchUnderlag on %s', (_, utfall, riktning, bedömningar, väntat) => {
  const plats = platsOf({ blad: { mal: mål(bedömningar), indikatorer: indikatorer(utfall, riktning) } });
  expect(check(bedömningOchUnderlag, plats).map(told)).toEqual(väntat);
});

test('bedömningOchUnderlag finds verdicts that differ between text and table', () => {
  const blad = {
    mal: mål([{ var: 'text', tryckt: 'bedöms delvis uppnås per helår', läge: 'delvis' }, uppnås]),
  };
  expect(check(bedömningOchUnderlag, platsOf({ blad })).map(told)).toEqual([
    'mal/goda-arbetsplatser: Källan bedömer samma sak olika: ”bedöms delvis uppnås per helår” (i texten) och ”JA” (i tabellen).',
  ]);
});

// Vård- och omsorgsnämnden, August 2023: the target is "< 1 %" and the outcome 1.12 %.
test('bedömningOchUnderlag holds the verdict on one indicator against that indicator', () => {
  const blad = {
    mal: mål([{ var: 'text', tryckt: 'Målet nått på delårsbasis.', läge: 'uppnås', rad: 'skador' }]),
    indikatorer: {
      ämne: 'indikator',
      kolumner: [
        { nyckel: 'utfall', rubrik: 'Utfall', storhet: 'utfall', period: '2023' },
        { nyckel: 'malvarde', rubrik: 'Mål', storhet: 'målvärde', period: '2023' },
      ],
      rader: [
        {
          nyckel: 'skador',
          benämning: 'Andel arbetsskador',
          enhet: 'procent',
          riktning: 'lägre',
          värden: ['1.12 %', '< 1 %'],
        },
      ],
    },
  };
  expect(check(bedömningOchUnderlag, platsOf({ blad })).map(told)).toEqual([
    'indikatorer/skador: Bedömningen av ”Andel arbetsskador” är ”Målet nått på delårsbasis.”, men utfallet är 1.12 % och målvärdet < 1 %.',
  ]);
});

const uppdrag = (antal: number) => ({
  typ: 'uppdrag',
  period: '2023-12-31',
  rader: Array.from({ length: antal }, (_, nummer) => ({
    nyckel: `uppdrag-${String(nummer)}`,
    nummer: null,
    lydelse: 'Minska personalomsättningen',
    status: { tryckt: 'Pågår', läge: 'pågår' },
    ...(nummer === 0 ? { kommentar: 'I målredovisningen bedöms uppdraget vara uppfyllt.' } : {}),
  })),
});

test('bedömningOchUnderlag finds a comment that calls an assignment done, and a count that is not the list’s', () => {
  const status = {
    ämne: 'statistik',
    enhet: 'antal',
    rubrik: 'Status åtaganden',
    kolumner: [
      { nyckel: 'klart', rubrik: 'Klart' },
      { nyckel: 'total', rubrik: 'Total Summa', räknas: 'klart' },
    ],
    rader: [{ nyckel: 'namnden', benämning: 'Nämnden', värden: [31, 31] }],
  };
  expect(check(bedömningOchUnderlag, platsOf({ blad: { status, uppdrag: uppdrag(30) } })).map(told)).toEqual([
    'uppdrag/uppdrag-0: Statusen är ”Pågår”. Om texten står det: I målredovisningen bedöms uppdraget vara uppfyllt.',
    'status: ”Status åtaganden” räknar till 31; listan har 30.',
  ]);
  const lika = check(bedömningOchUnderlag, platsOf({ blad: { status, uppdrag: uppdrag(31) } }));
  expect(lika.map(({ utsaga }) => utsaga.kod)).toEqual(['status-mot-text']);
});

const personal = {
  ämne: 'personal',
  kolumner: [
    { nyckel: 'fore', rubrik: 'Augusti 2022', storhet: 'utfall', period: '2022-08' },
    { nyckel: 'nu', rubrik: 'Augusti 2023', storhet: 'utfall', period: '2023-08' },
  ],
  rader: [
    { nyckel: 'tillsvidare', benämning: 'Antal tillsvidareanställda', enhet: 'antal', värden: [2358, 2495] },
  ],
};
const iText = (värde: unknown, mer: object = {}) => ({
  ämne: 'text',
  kolumner: [{ nyckel: 'tal', rubrik: 'Tal i texten' }],
  rader: [
    {
      nyckel: 'okning',
      benämning: 'Fler tillsvidareanställda',
      enhet: 'personer',
      storhet: 'förändring',
      period: '2023-08',
      avstämningar: [
        {
          räknas: 'nu - fore',
          termer: {
            nu: { ur: 'personal', rad: 'tillsvidare', kolumn: 'nu' },
            fore: { ur: 'personal', rad: 'tillsvidare', kolumn: 'fore' },
          },
          ...mer,
        },
      ],
      värden: [värde],
    },
  ],
});

// Leanlink, August 2023: "120 fler" in one chapter, "knappt 140" in another; the table gives 137.
test.each([
  [
    120,
    {},
    [
      'text/okning/tal: Källan anger 120 personer; ”Antal tillsvidareanställda, Augusti 2023” minus ”Antal tillsvidareanställda, Augusti 2022” ger 137 personer.',
    ],
  ],
  [140, { ungefär: true }, []],
  [137, {}, []],
  // "Knappt" is under the round number and "drygt" over it, by less than a ten.
  [{ tryckt: 'knappt 140', tal: 140 }, { ungefär: true }, []],
  [{ tryckt: 'drygt 130', tal: 130 }, { ungefär: true }, []],
  [
    { tryckt: 'drygt 140', tal: 140 },
    { ungefär: true },
    [
      'text/okning/tal: Källan anger 140 personer; ”Antal tillsvidareanställda, Augusti 2023” minus ”Antal tillsvidareanställda, Augusti 2022” ger 137 personer.',
    ],
  ],
])('textOchTabell on %j with %j', (värde, mer, väntat) => {
  const blad = { personal, text: iText(värde, mer) };
  expect(check(textOchTabell, platsOf({ blad })).map(told)).toEqual(väntat);
});

// Social- och omsorgsnämnden, August 2021: "30 mnkr" where the table has −36 000 tkr.
test('textOchTabell sets an amount in words beside the table’s, in one unit and with one sign', () => {
  const blad = {
    prognos: {
      ämne: 'drift',
      enhet: 'tkr',
      plus: 'kostnad',
      kolumner: [
        {
          nyckel: 'avvikelse',
          rubrik: 'Avvikelse',
          storhet: 'avvikelse',
          period: '2021',
          räknas: 'budget? - prognos?',
        },
      ],
      rader: [{ nyckel: 'summa', benämning: 'Summa', värden: [-36000] }],
    },
    text: {
      ämne: 'text',
      kolumner: [{ nyckel: 'tal', rubrik: 'Tal i texten' }],
      rader: [
        {
          nyckel: 'underskott',
          benämning: 'Budgetunderskott',
          enhet: 'mnkr',
          storhet: 'avvikelse',
          period: '2021',
          plus: 'kostnad',
          avstämningar: [
            { räknas: 'tabell', termer: { tabell: { ur: 'prognos', rad: 'summa', kolumn: 'avvikelse' } } },
          ],
          värden: [30],
        },
      ],
    },
  };
  expect(check(textOchTabell, platsOf({ blad })).map(told)).toEqual([
    'text/underskott/tal: Källan anger 30 mnkr; ”Summa, Avvikelse” ger 36 mnkr.',
  ]);
});

// Leanlink, October 2022: the text's 1,8 mnkr is of August, the table's 1 758 tkr of January to October.
test.each([
  [
    '../2022-08',
    [
      'text/utgifter/tal: Källan anger 1,8 mnkr för tiden till och med augusti 2022; ”Summa, Utgifter” ger samma tal för januari–oktober 2022.',
    ],
  ],
  ['../2022-10', []],
])('textOchTabell on a figure of the table’s that is said of %s', (period, väntat) => {
  const blad = {
    investeringar: {
      ämne: 'investering',
      enhet: 'tkr',
      plus: 'kostnad',
      kolumner: [{ nyckel: 'utgifter', rubrik: 'Utgifter', storhet: 'utfall', period: '2022-01/2022-10' }],
      rader: [{ nyckel: 'summa', benämning: 'Summa', värden: [1758] }],
    },
    text: {
      ämne: 'text',
      kolumner: [{ nyckel: 'tal', rubrik: 'Tal i texten' }],
      rader: [
        {
          nyckel: 'utgifter',
          benämning: 'Investeringsutgifter',
          enhet: 'mnkr',
          storhet: 'utfall',
          period,
          plus: 'kostnad',
          avstämningar: [
            {
              räknas: 'tabell',
              termer: { tabell: { ur: 'investeringar', rad: 'summa', kolumn: 'utgifter' } },
            },
          ],
          värden: ['1,8'],
        },
      ],
    },
  };
  expect(check(textOchTabell, platsOf({ blad })).map(told)).toEqual(väntat);
});
