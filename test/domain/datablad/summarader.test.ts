import { expect, test } from 'vitest';
import { räkningarOf, stämmer } from '#domain/datablad/rakning.ts';
import { summedRows } from '#domain/datablad/summarader.ts';
import { tabellSchema, type Tabell } from '#domain/datablad/tabell.ts';

const tabellOf = (
  rader: object[],
  rubriker = ['Utfall intäkter period', 'Utfall kostnader period'],
): Tabell =>
  tabellSchema.parse({
    typ: 'tabell',
    ämne: 'drift',
    rubrik: 'Resultatuppföljning tjänster och förändringsinsatser period',
    källa: { dokument: 'intraservice-2026-03', avsnitt: '2.3.5' },
    enhet: 'mnkr',
    plus: 'intäkt',
    kolumner: rubriker.map((rubrik, nummer) => ({
      nyckel: `kolumn-${String(nummer + 1)}`,
      rubrik,
      storhet: 'utfall',
      period: '2026-01/2026-03',
    })),
    rader: rader.map((rad) => ({ benämning: 'Rad', ...rad })),
  });

const summerade = (tabell: Tabell, nyckel: string) =>
  [...summedRows(tabell)].flatMap(([rad, rader]) =>
    rad.nyckel === nyckel ? rader.map((term) => term.nyckel) : [],
  );

// Intraservice, March 2026, 2.3.5: a heading with its services, and totals that go on from each other.
const tjänster = [
  { nyckel: 'gemensamma-tjanster', art: 'rubrik' },
  { nyckel: 'ekonomi', av: 'gemensamma-tjanster', värden: ['20,5', '-13,7'] },
  { nyckel: 'hr', av: 'gemensamma-tjanster', värden: ['35,8', '-34,3'] },
  { nyckel: 'kommunikation', av: 'gemensamma-tjanster', värden: ['24,5', '-22,1'] },
  { nyckel: 'digital-infrastruktur', värden: ['210,1', '-194,4'] },
  { nyckel: 'total-forvaltning', räknas: 'ovan', värden: ['290,9', '-264,5'] },
  { nyckel: 'forandringsinitiativ', värden: ['9,1', '-7,6'] },
  { nyckel: 'total-och-initiativ', räknas: 'ovan', värden: ['300,0', '-272,1'] },
  { nyckel: 'e-tjanstekort', värden: ['2,6', '-2,9'] },
  { nyckel: 'ovriga', värden: ['79,8', '-86,7'] },
  { nyckel: 'kommunbidrag', värden: ['10,6', '-8,8'] },
  { nyckel: 'totalt', räknas: 'ovan', värden: ['393,0', '-370,5'] },
];

test('summedRows() counts the rows of a heading where they stand, and goes on from the total before', () => {
  const tabell = tabellOf(tjänster);
  expect(summerade(tabell, 'total-forvaltning')).toEqual([
    'ekonomi',
    'hr',
    'kommunikation',
    'digital-infrastruktur',
  ]);
  expect(summerade(tabell, 'total-och-initiativ')).toEqual(['total-forvaltning', 'forandringsinitiativ']);
  expect(summerade(tabell, 'totalt')).toEqual([
    'total-och-initiativ',
    'e-tjanstekort',
    'ovriga',
    'kommunbidrag',
  ]);
  expect(räkningarOf(tabell).filter((räkning) => !stämmer(räkning))).toEqual([]);
});

test('summedRows() reads a total in the same way where one of its figures is a slip', () => {
  // The year's table prints −1 633,7 for the income of Totalt.
  const tabell = tabellOf(
    tjänster.map((rad) => (rad.nyckel === 'totalt' ? { ...rad, värden: ['-393,0', '-370,5'] } : rad)),
  );
  expect(
    räkningarOf(tabell)
      .filter((räkning) => !stämmer(räkning))
      .map(({ uppgift, räknat }) => [uppgift.rad.nyckel, uppgift.kolumn.nyckel, räknat]),
  ).toEqual([['totalt', 'kolumn-1', 393]]);
});

test('summedRows() gathers the sums of several headings in a total', () => {
  const tabell = tabellOf([
    { nyckel: 'skola', art: 'rubrik' },
    { nyckel: 'forskola', av: 'skola', värden: [201, -190] },
    { nyckel: 'grundskola', av: 'skola', värden: [402, -380] },
    { nyckel: 'summa-skola', av: 'skola', räknas: 'ovan', värden: [603, -570] },
    { nyckel: 'fritid', art: 'rubrik' },
    { nyckel: 'bad', av: 'fritid', värden: [61, -70] },
    { nyckel: 'bibliotek', av: 'fritid', värden: [25, -40] },
    { nyckel: 'summa-fritid', av: 'fritid', räknas: 'ovan', värden: [86, -110] },
    { nyckel: 'totalt', räknas: 'ovan', värden: [689, -680] },
  ]);
  expect(summerade(tabell, 'summa-fritid')).toEqual(['bad', 'bibliotek']);
  expect(summerade(tabell, 'totalt')).toEqual(['summa-skola', 'summa-fritid']);
});

test('summedRows() does not count the parts of a post that has figures of its own', () => {
  const tabell = tabellOf([
    { nyckel: 'vard', värden: [100, -90] },
    { nyckel: 'hemtjanst', av: 'vard', värden: [60, -50] },
    { nyckel: 'stab', värden: [10, -20] },
    { nyckel: 'totalt', räknas: 'ovan', värden: [110, -110] },
  ]);
  expect(summerade(tabell, 'totalt')).toEqual(['vard', 'stab']);
});
