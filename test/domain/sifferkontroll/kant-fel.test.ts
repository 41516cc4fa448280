import { expect, test } from 'vitest';
import { checkKäntFel } from '#domain/form/rapport.ts';
import type { KäntFel } from '#domain/register/kant-fel.ts';
import { platsOf } from './rapporter.ts';

// Leanlink, August 2023: a goal judged differently in text and table, and the forecast table.
const { rapport } = platsOf({
  blad: {
    mal: {
      typ: 'namndmal',
      period: '2023',
      rader: [
        {
          nyckel: 'helhetsperspektiv',
          målområde: null,
          kommunmål: [],
          nämndmål: 'Helhetsperspektiv',
          bedömningar: [
            { var: 'text', tryckt: 'bedöms delvis uppnås per helår', läge: 'delvis' },
            { var: 'tabell', tryckt: 'Ja', läge: 'uppnås' },
          ],
        },
      ],
    },
    prognos: {
      ämne: 'drift',
      enhet: 'tkr',
      plus: 'intäkt',
      kolumner: [{ nyckel: 'prognos', rubrik: 'Prognos', storhet: 'prognos', period: '2023' }],
      rader: [{ nyckel: 'summa', benämning: 'Summa', värden: [-83189] }],
    },
  },
});
const kontrollerad = { vem: 'Granskare', datum: '2026-11-21' };
const fel = (mer: Partial<KäntFel> & { datablad: string }): KäntFel => ({
  regel: 'sett-vid-lasning',
  avsnitt: 'Avsnitt',
  motivering: 'Motivering.',
  kontrollerad,
  ...mer,
});

test.each([
  [
    'a cell as it stands',
    fel({ datablad: 'prognos', rad: 'summa', kolumn: 'prognos', tryckt: '-83189' }),
    [],
  ],
  [
    'a cell as it is printed',
    fel({ datablad: 'prognos', rad: 'summa', kolumn: 'prognos', tryckt: '− 83 189' }),
    [],
  ],
  [
    'a cell that is another',
    fel({ datablad: 'prognos', rad: 'summa', kolumn: 'prognos', tryckt: '-83198' }),
    ['fel-tryckt'],
  ],
  ['a row', fel({ datablad: 'prognos', rad: 'summa' }), []],
  [
    'what is printed without a cell',
    fel({ datablad: 'prognos', rad: 'summa', tryckt: '-83189' }),
    ['tryckt-utan-cell'],
  ],
  ['a row that is not there', fel({ datablad: 'prognos', rad: 'sum' }), ['okänd-rad']],
  ['a sheet that is not there', fel({ datablad: 'prognoser' }), ['okänt-datablad']],
  ['a verdict as it stands', fel({ datablad: 'mal', rad: 'helhetsperspektiv', tryckt: 'Ja' }), []],
  [
    'a verdict that is another',
    fel({ datablad: 'mal', rad: 'helhetsperspektiv', tryckt: 'Nej' }),
    ['fel-tryckt'],
  ],
  ['a verdict of no row', fel({ datablad: 'mal', tryckt: 'Ja' }), ['tryckt-utan-cell']],
])('checkKäntFel() on %s', (_, ett, väntat) => {
  expect(checkKäntFel(ett, 0, rapport).map(({ kod }) => kod)).toEqual(väntat);
});
