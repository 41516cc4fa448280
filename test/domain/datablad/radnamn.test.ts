import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { rowName, rowOf, type Tabell } from '#domain/datablad/tabell.ts';
import { nameOfRow } from '#views/blad/tabell/indikatorer.ts';
import { readArkiv } from '#test/views/arkivet.ts';
import { readTabell, tabellOf } from './tabeller.ts';

const nameIn = (tabell: Tabell, rad: string) => rowName(tabell, rowOf(tabell, rad)!);

const leanlink = 'linkoping/leanlink/2023-08-delarsrapport';
const eskilstuna = 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport';

test.each([
  [leanlink, 'drift-prognos', 'kostnader', 'Summa nettokostnader, varav kostnader'],
  [leanlink, 'drift-prognos', 'aldreomsorg', 'Äldreomsorg'],
  // Under a sum, two levels down.
  [
    eskilstuna,
    'indikatorer-aldre',
    'nara-vardteam-nyinskrivna-man',
    'Antal brukare med insats från Nära vårdteam, Totalt ny-inskrivna brukare, M',
  ],
  [
    eskilstuna,
    'i-text',
    'vantade-dodsfall-kvinnor',
    'Väntade dödsfall i palliativa registret, utan privata utförare, Kvinnor',
  ],
  // The goal above it is a heading, and the indicator has a name of its own.
  [leanlink, 'indikatorer-attraktiv-arbetsgivare', 'hme', 'Hållbart medarbetarengagemang (HME)'],
])('rowName() of %s, %s, %s is %s', (rapport, blad, rad, namn) => {
  expect(nameIn(readTabell(rapport, blad), rad)).toBe(namn);
});

test('rowName() names what says nothing without its heading', () => {
  const tabell = tabellOf([
    { nyckel: 'sjukfranvaro', benämning: 'Sjukfrånvaro.', art: 'rubrik' },
    { nyckel: 'kvinnor', benämning: 'Kvinnor', kön: 'kvinnor', av: 'sjukfranvaro', värden: [7] },
    { nyckel: 'hemtjanst', benämning: 'Hemtjänst', art: 'rubrik' },
    { nyckel: 'timmar', benämning: 'Timmar', av: 'hemtjanst', värden: [4] },
    { nyckel: 'assistans', benämning: 'Assistans', art: 'rubrik' },
    { nyckel: 'timmar-assistans', benämning: 'Timmar', av: 'assistans', värden: [5] },
    { nyckel: 'brukare', benämning: 'Brukare', av: 'assistans', värden: [5] },
  ]);
  expect(tabell.rader.map((rad) => rowName(tabell, rad))).toEqual([
    'Sjukfrånvaro',
    'Sjukfrånvaro, Kvinnor',
    'Hemtjänst',
    'Hemtjänst, Timmar',
    'Assistans',
    'Assistans, Timmar',
    'Brukare',
  ]);
});

test('rowName() ends where rows stand under each other in a circle', () => {
  const tabell = tabellOf([
    { nyckel: 'a', benämning: 'A', av: 'b', värden: [1] },
    { nyckel: 'b', benämning: 'B', av: 'a', värden: [1] },
  ]);
  expect(nameIn(tabell, 'a')).toMatch(/^(?:[AB], )+A$/u);
});

test.each(['content', 'test/fixtures/arkiv'])('no row of %s is called women or men alone', async (mapp) => {
  const arkiv = await readArkiv(mapp);
  const namn = rapportplatser(arkiv).flatMap((plats) =>
    arkiv.of(plats.rapport).observationer.map(({ blad, rad }) => nameOfRow(plats, blad, rad)),
  );
  expect(namn.length).toBeGreaterThan(500);
  expect(namn.filter((ett) => /^(?:kvinnor|män|k|m|flickor|pojkar)$/iu.test(ett))).toEqual([]);
});
