import { expect, test } from 'vitest';
import { räkningarOf, stämmer } from '#domain/datablad/rakning.ts';
import { tabellSchema } from '#domain/datablad/tabell.ts';
import { toTableModel } from '#views/blad/tabell/tabell.ts';
import { toTabellblad } from '#views/data/kalkyl/tabellblad.ts';
import { toCsv } from '#views/data/csv.ts';
import { toDataposter } from '#views/data/nedladdning.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

// A made-up report in mnkr with three decimals: costs with a minus in one table, without a sign in the other.
const arkiv = await readArkiv('test/fixtures/arkiv');
const rapport = findRapport(arkiv, 'provstad/fritidsnamnden/2024-03-kvartalsrapport');
const bladen = rapport.rapport.datablad.map(({ nyckel, innehåll }) => ({
  nyckel,
  innehåll: tabellSchema.parse(innehåll),
}));
const [drift, investeringar] = bladen.map(({ nyckel, innehåll }) =>
  toTableModel(arkiv, rapport, nyckel, innehåll),
);
const textsOf = (table = drift) => table?.rader.map(({ celler }) => celler.map(({ text }) => text));
const underskrift = { plats: rapport, källa: '', adress: '' };

test('every sum and avvikelse is held within half of a thousandth', () => {
  const räkningar = bladen.flatMap(({ innehåll }) => räkningarOf(innehåll));
  expect(räkningar).toHaveLength(12);
  expect(räkningar.filter((räkning) => !stämmer(räkning))).toEqual([]);
  for (const { avrundning } of räkningar) expect(avrundning).toBeCloseTo(0.0015, 6);
});

test('the page shows three decimals, and a year or a number among words as it is written', () => {
  expect(textsOf()).toEqual([
    ['20,068', '19,500', '−0,568'],
    ['−24,895', '−24,727', '0,168'],
    ['−4,827', '−5,227', '−0,400'],
  ]);
  expect(textsOf(investeringar)).toEqual([
    ['13100', '2026', '12,500', '4,659', '7,841'],
    ['2024', 'hösten 2024', '0,750', '0,827', '−0,077'],
    ['', '', '13,250', '5,486', '7,764'],
  ]);
  expect(investeringar?.kolumner.map(({ tal }) => tal)).toEqual([false, false, true, true, true]);
});

test('the files have the figure, and its print', () => {
  const csv = bladen.flatMap((blad) =>
    toCsv(toDataposter(arkiv, rapport, blad, (adress) => adress)).split('\r\n'),
  );
  const [netto] = csv.filter((rad) => rad.includes(',netto,') && rad.includes(',budget,'));
  expect(netto).toContain(',mnkr,-4.827,-4827000,,"-4,827",');
  const [projekt] = csv.filter((rad) => rad.includes(',idrottshall,') && rad.includes(',projekt,'));
  expect(projekt).toContain(',mnkr,,,,13100,');
});

test('Excel has the number with three decimals, and words as words', () => {
  if (investeringar === undefined) throw new Error('No table');
  const { rader } = toTabellblad(investeringar, 'Investeringar', underskrift);
  const celler = rader.find((rad) => JSON.stringify(rad[0]).includes('Idrottshall'));
  expect(celler?.slice(1)).toMatchObject([
    { text: '13100' },
    { text: '2026' },
    { tal: 12.5, format: '#,##0.000' },
    { tal: 4.659, format: '#,##0.000' },
    { tal: 7.841, format: '#,##0.000' },
  ]);
});
