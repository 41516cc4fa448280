import { expect, test } from 'vitest';
import type { Rapport } from '#domain/arkiv.ts';
import { rapportskillnader } from '#domain/granskning/rapportskillnad.ts';
import {
  lostChanges,
  newChanges,
  standLast,
  toUppgifter,
  untold,
  untrue,
} from '#domain/granskning/rattelse.ts';
import { findRapport, readArkiv } from '../../views/arkivet.ts';

const leanlink = findRapport(await readArkiv(), 'linkoping/leanlink/2022-10-delarsrapport').rapport;
const en = { datum: '2026-12-03', vad: 'Prognosen', varför: 'Felskriven' };
const två = { ...en, datum: '2026-12-04' };

/** The report with its table of forecasts changed. */
function changed(
  change: (tabell: Extract<Rapport['datablad'][number]['innehåll'], { typ: 'tabell' }>) => void,
) {
  const kopia = structuredClone(leanlink);
  const blad = kopia.datablad.find(({ nyckel }) => nyckel === 'drift-prognos')!.innehåll;
  if (blad.typ === 'tabell') change(blad);
  return { kopia, skillnader: rapportskillnader(leanlink, kopia).filter(({ betydelse }) => betydelse) };
}

test('newChanges() and lostChanges() tell entries apart, by all that they say', () => {
  const [före, efter] = [
    { ...leanlink, ändringar: [en] },
    { ...leanlink, ändringar: [två] },
  ];
  expect(newChanges(före, efter)).toEqual([två]);
  expect(lostChanges(före, efter)).toEqual([en]);
  expect(lostChanges({ ...leanlink, ändringar: undefined }, efter)).toEqual([]);
  const annorlunda = { ...leanlink, ändringar: [{ ...en, uppgifter: [{ före: 'a', efter: 'b' }] }] };
  expect(lostChanges(före, annorlunda)).toEqual([en]);
});

test('standLast() wants what is new after what was there', () => {
  const före = { ...leanlink, ändringar: [en] };
  expect(standLast(före, { ...leanlink, ändringar: [en, två] })).toBe(true);
  expect(standLast(före, { ...leanlink, ändringar: [två, en] })).toBe(false);
  expect(standLast(före, före)).toBe(true);
});

test('toUppgifter() tells of a whole table, column or row that changed alike at once, and of figures one by one', () => {
  const iBladet = changed((tabell) => void (tabell.enhet = 'mnkr'));
  expect(toUppgifter(iBladet.skillnader, iBladet.kopia)).toEqual([
    { datablad: 'drift-prognos', före: 'enhet: tkr', efter: 'enhet: mnkr' },
  ]);
  const iKolumnen = changed(({ kolumner }) => void (kolumner[1]!.storhet = 'utfall'));
  expect(toUppgifter(iKolumnen.skillnader, iKolumnen.kopia)).toEqual([
    { datablad: 'drift-prognos', kolumn: 'budget', före: 'storhet: budget', efter: 'storhet: utfall' },
  ]);
  const iRaden = changed(({ rader }) => void (rader[3]!.vem = 'Kommunstyrelsen'));
  expect(toUppgifter(iRaden.skillnader, iRaden.kopia)).toEqual([
    { datablad: 'drift-prognos', rad: 'ledning', före: 'vem: inte angivet', efter: 'vem: Kommunstyrelsen' },
  ]);
  const nollor = changed(({ rader }) => void (rader[3]!.värden = [0, 0, 0, 0]));
  expect(toUppgifter(nollor.skillnader, nollor.kopia)).toHaveLength(4);
});

test('untold() and untrue() hold the entries against what has changed', () => {
  const { skillnader, kopia } = changed(({ rader }) => void (rader[2]!.värden![0] = -16000));
  const uppgifter = toUppgifter(skillnader, kopia);
  expect(untold(skillnader, [{ ...en, uppgifter }], kopia)).toEqual([]);
  expect(untrue(skillnader, [{ ...en, uppgifter }], kopia)).toEqual([]);
  expect(untold(skillnader, [{ ...en, datablad: ['drift-prognos'] }], kopia)).toEqual(skillnader);
  // Which figure it was must be said.
  const utanPlats = [
    { ...en, uppgifter: uppgifter.map(({ datablad, före, efter }) => ({ datablad, före, efter })) },
  ];
  expect(untold(skillnader, utanPlats, kopia)).toEqual(skillnader);
  expect(untrue(skillnader, utanPlats, kopia)).toHaveLength(1);
});

test('untold() takes no correction of a whole table for that of a row', () => {
  const { skillnader, kopia } = changed(({ rader }) => void (rader[3]!.vem = 'Kommunstyrelsen'));
  const alla = [
    {
      ...en,
      uppgifter: [{ datablad: 'drift-prognos', före: 'vem: inte angivet', efter: 'vem: Kommunstyrelsen' }],
    },
  ];
  expect(untold(skillnader, alla, kopia)).toHaveLength(4);
  expect(untrue(skillnader, alla, kopia)).toHaveLength(1);
  const raden = [{ ...en, uppgifter: toUppgifter(skillnader, kopia) }];
  expect(untold(skillnader, raden, kopia)).toEqual([]);
  expect(untrue(skillnader, raden, kopia)).toEqual([]);
});

test.each([
  ['-15 000 tkr', '-16 000 tkr', true],
  ['−15\u00a0000 tkr', '−16\u00a0000 tkr', true],
  ['-15000', '-16000', true],
  ['-15 000 mnkr', '-16 000 mnkr', false],
  ['-15 000 tkr', '-16 001 tkr', false],
  [null, '-16 000 tkr', false],
])('untold() takes "%s → %s" for a figure that went from −15 000 to −16 000 tkr: %s', (före, efter, told) => {
  const { skillnader, kopia } = changed(({ rader }) => void (rader[2]!.värden![0] = -16000));
  const uppgift = { datablad: 'drift-prognos', rad: 'aldreomsorg', kolumn: 'prognos', före, efter };
  expect(untold(skillnader, [{ ...en, uppgifter: [uppgift] }], kopia)).toEqual(told ? [] : skillnader);
});
