import { expect, test } from 'vitest';
import { toFigure, type Skrivsätt } from '#views/ord/tal.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');

const skriv = (ur: string, rad: string, kolumn: string, skrivsätt?: Skrivsätt) =>
  toFigure(arkiv, leanlink, { ur, rad, kolumn }, skrivsätt).text.replace(/\u00a0/gu, ' ');

test('toFigure() writes the printed figure with its unit', () => {
  expect(skriv('drift-prognos', 'summa', 'avvikelse')).toBe('−21 347 tkr');
  expect(skriv('personal', 'sjukfranvaro-total', 'okt-2022')).toBe('10,5 %');
});

test('toFigure() converts money, and says so', () => {
  expect(
    skriv('drift-prognos', 'summa', 'prognos', { enhet: 'miljoner kronor', decimaler: 1, utanTecken: true }),
  ).toBe('25,4 miljoner kronor');
  const tal = toFigure(
    arkiv,
    leanlink,
    { ur: 'drift-prognos', rad: 'summa', kolumn: 'prognos' },
    { enhet: 'mnkr' },
  );
  expect(tal).toMatchObject({
    text: '−25,4\u00a0mnkr',
    omräknad: true,
    tryckt: '−25\u00a0422\u00a0tkr',
    adress: '/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/#summa--prognos',
  });
});

test('toFigure() shows no more decimals than the source has, and a nought as 0', () => {
  expect(
    skriv('i-text', 'kostnad-hyrsjukskoterskor', 'tal', { enhet: 'miljoner kronor', decimaler: 2 }),
  ).toBe('63 miljoner kronor');
  expect(skriv('drift-prognos', 'summa', 'budget', { enhet: 'mnkr' })).toBe('0 mnkr');
});

test('toFigure() leaves the unit to the sentence, or spells it out', () => {
  expect(skriv('personal', 'tillsvidareanstallda', 'okt-2022', { enhet: 'utan' })).toBe('2 366');
  expect(skriv('personal', 'sjukfranvaro-total', 'okt-2022', { enhet: 'procent' })).toBe('10,5 procent');
});

test('toFigure() throws for a cell that is not there', () => {
  expect(() => skriv('drift-prognos', 'finns-inte', 'prognos')).toThrow(
    'No cell drift-prognos › finns-inte › prognos',
  );
});

// Ledning's budget of 40 tkr is not nought million.
test('toFigure() shows enough decimals for an amount not to read as nought', () => {
  const [rad] = leanlink.rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    nyckel === 'oversikt' && innehåll.typ === 'tabell' ? innehåll.rader : [],
  );
  if (rad === undefined) throw new Error('No row');
  const plats = structuredClone(leanlink);
  plats.rapport.kändaFel = [];
  const blad = plats.rapport.datablad.find(({ nyckel }) => nyckel === 'oversikt');
  if (blad?.innehåll.typ !== 'tabell') throw new Error('No sheet');
  blad.innehåll.rader = [{ ...rad, värden: [-40, 0, 25] }];
  const figure = (kolumn: string) =>
    toFigure(arkiv, plats, { ur: 'oversikt', rad: rad.nyckel, kolumn }, { enhet: 'mnkr' }).text;
  expect(figure('prognos')).toBe('−0,04\u00a0mnkr');
  expect(figure('budget')).toBe('0\u00a0mnkr');
});
