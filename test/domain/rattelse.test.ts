import { expect, test } from 'vitest';
import type { Rapport } from '#domain/arkiv.ts';
import type { Datainnehåll } from '#domain/datablad/index.ts';
import { changedFigures, lostChanges, newChanges } from '#domain/rattelse.ts';
import { findRapport, readArkiv } from '../views/arkivet.ts';

const leanlink = findRapport(await readArkiv(), 'linkoping/leanlink/2022-10-delarsrapport').rapport;

/** The report with something else in one of its sheets. */
function changed<Typ extends Datainnehåll['typ']>(
  nyckel: string,
  typ: Typ,
  change: (blad: Extract<Datainnehåll, { typ: Typ }>) => void,
): Rapport {
  const kopia = structuredClone(leanlink);
  const blad = kopia.datablad.find((ett) => ett.nyckel === nyckel && ett.innehåll.typ === typ);
  change(blad!.innehåll as Extract<Datainnehåll, { typ: Typ }>);
  return kopia;
}
const within = (efter: Rapport) => changedFigures(leanlink, efter);

test('changedFigures() finds nothing in a report that is as it was', () => {
  expect(within(structuredClone(leanlink))).toEqual([]);
});

test('changedFigures() finds a changed cell, with its place', () => {
  const efter = changed('drift-prognos', 'tabell', ({ rader }) => {
    rader[1]!.värden![0] = -16000;
  });
  expect(within(efter)).toEqual([
    {
      datablad: 'drift-prognos',
      namn: 'lss-funktionsstod › prognos',
      före: '-17500, tkr, 2022',
      efter: '-16000, tkr, 2022',
      fält: ['rader', 1, 'värden', 0],
    },
  ]);
});

test('changedFigures() finds a figure that is gone, and one in another unit', () => {
  const utanRad = changed('drift-prognos', 'tabell', ({ rader }) => void rader.shift());
  expect(within(utanRad).map(({ efter }) => efter)).toEqual([null, null, null, null]);
  const mnkr = changed('drift-prognos', 'tabell', (blad) => void (blad.enhet = 'mnkr'));
  expect(within(mnkr).length).toBeGreaterThan(10);
});

test('changedFigures() follows a row and a column that have been given other keys', () => {
  const rename = (prognos: number) =>
    changed('drift-prognos', 'tabell', ({ rader, kolumner }) => {
      Object.assign(rader[1]!, { nyckel: 'lss', tidigare: [rader[1]!.nyckel] });
      Object.assign(kolumner[0]!, { nyckel: 'helar', tidigare: [kolumner[0]!.nyckel] });
      rader[1]!.värden![0] = prognos;
    });
  expect(within(rename(-17500))).toEqual([]);
  expect(within(rename(-16000))).toMatchObject([
    { namn: 'lss-funktionsstod › prognos', före: '-17500, tkr, 2022', efter: '-16000, tkr, 2022' },
  ]);
});

test('changedFigures() finds a verdict that has changed', () => {
  const efter = changed('mal', 'namndmal', ({ rader }) => {
    rader[1]!.bedömningar[0]!.läge = 'inte';
  });
  expect(within(efter)).toMatchObject([
    { namn: 'ekonomi › bedömningar › 0', fält: ['rader', 1, 'bedömningar', 0] },
  ]);
});

test('changedFigures() leaves what is new, and what is said of a figure in words, in peace', () => {
  const efter = changed('drift-prognos', 'tabell', ({ rader }) => {
    rader.push({ nyckel: 'ny', benämning: 'Ny', värden: [1, 2, 3, 4] });
    rader[0]!.tolkning = 'Läst ur texten.';
    rader[0]!.benämning = 'Råd och stöd';
  });
  expect(within(efter)).toEqual([]);
});

test('newChanges() and lostChanges() tell entries apart', () => {
  const en = { datum: '2026-12-03', vad: 'Prognosen', varför: 'Felskriven' };
  const två = { ...en, datum: '2026-12-04' };
  const [före, efter] = [
    { ...leanlink, ändringar: [en] },
    { ...leanlink, ändringar: [två] },
  ];
  expect(newChanges(före, efter)).toEqual([två]);
  expect(lostChanges(före, efter)).toEqual([en]);
  expect(lostChanges({ ...leanlink, ändringar: undefined }, efter)).toEqual([]);
});
