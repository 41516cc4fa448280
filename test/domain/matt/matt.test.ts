import { expect, test } from 'vitest';
import { uppgiftAt, uppgifterOf, type Tabell } from '#domain/datablad/tabell.ts';
import { measureOf } from '#domain/matt/matt.ts';
import { tabellOf } from '#test/domain/datablad/tabeller.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();

function measureAt(adress: string): ReturnType<typeof measureOf> {
  const [kommun, nämnd, rapport, blad, rad, kolumn] = adress.split('/');
  const { datablad } = findRapport(arkiv, [kommun, nämnd, rapport].join('/')).rapport;
  const tabell = datablad.find(({ nyckel }) => nyckel === blad)!.innehåll as Tabell;
  return measureOf(tabell, uppgiftAt(tabell, rad!, kolumn!)!);
}

// "varav kostnader", 1 725 264 tkr, under "Summa nettokostnader", −83 189.
test.each([
  'linkoping/leanlink/2023-08-delarsrapport/drift-prognos/kostnader/prognos',
  'linkoping/leanlink/2022-10-delarsrapport/drift-prognos/intakter/bokslut',
  'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport/oversikt/kostnader/budget',
])('measureOf() takes %s for a part of the net cost, and not for the net cost', (adress) => {
  const [, , , , rad] = adress.split('/');
  expect(measureAt(adress)).toEqual({ nyckeltal: null, mått: `drift/${rad!}`, delAv: 'nettokostnad' });
});

test.each([
  ['linkoping/leanlink/2023-08-delarsrapport/drift-prognos/summa/prognos', 'nettokostnad'],
  // A sum that is claimed in one cell only.
  ['linkoping/leanlink/2022-10-delarsrapport/investeringar/summa/ram', 'investeringar-netto'],
  // Women, under Eskilstuna's index of engagement.
  [
    'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport/indikatorer-medarbetare/hme-kvinnor/utfall',
    'hme',
  ],
  // Costs that are claimed themselves.
  [
    'okand-kommun/socialnamnden/2023-08-delarsbokslut/driftbudget/personalkostnader/utfall',
    'personalkostnader',
  ],
])('measureOf() takes %s for %s', (adress, nyckeltal) => {
  expect(measureAt(adress)).toEqual({ nyckeltal, mått: nyckeltal, delAv: null });
});

const netto = { nyckel: 'netto', rubrik: 'Netto', storhet: 'utfall', period: '2023' };
const perVerksamhet = tabellOf(
  [
    { nyckel: 'summa', benämning: 'Summa', nyckeltal: 'nettokostnad', värden: [100, -400, -300] },
    { nyckel: 'skola', benämning: 'Skola', av: 'summa', värden: [60, -200, -140] },
  ],
  {
    kolumner: [
      { ...netto, nyckel: 'intakter', rubrik: 'Intäkter', slag: 'intäkt' },
      { ...netto, nyckel: 'kostnader', rubrik: 'Kostnader', slag: 'kostnad' },
      netto,
    ],
  },
);

function measuresIn(tabell: Tabell): (string | null)[][] {
  return tabell.rader.map((rad) =>
    uppgifterOf(tabell, rad).map((uppgift) => measureOf(tabell, uppgift).nyckeltal),
  );
}

test('measureOf() takes costs in a column beside the net for a part of it', () => {
  expect(measuresIn(perVerksamhet)).toEqual([
    [null, null, 'nettokostnad'],
    [null, null, null],
  ]);
  expect(measureOf(perVerksamhet, uppgiftAt(perVerksamhet, 'summa', 'kostnader')!).delAv).toBe(
    'nettokostnad',
  );
});

// The table's own claim is for its rows, and not for what is a part of one of them.
test('measureOf() keeps the claim of a table from the parts of its rows', () => {
  const tabell = tabellOf(
    [
      { nyckel: 'kommunen', benämning: 'Kommunen', värden: [-300] },
      { nyckel: 'skola', benämning: 'varav skola', art: 'varav', av: 'kommunen', värden: [-140] },
    ],
    { kolumner: [netto] },
  );
  expect(measuresIn({ ...tabell, nyckeltal: 'nettokostnad' })).toEqual([['nettokostnad'], [null]]);
});
