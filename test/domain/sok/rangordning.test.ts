import { expect, test } from 'vitest';
import { dolt, rankAvsnitt, type Fynd } from '#domain/sok/rangordning.ts';

// Leanlink's table of its staff, August 2023, as the index has it: title, then rows with their figures.
const ord = `Personal Antal tillsvidareanställda. 2 495 Total sjukfrånvaro. 9.3 % ${dolt} franvaro`.split(
  ' ',
);
const avsnitt = [
  { ankare: null, från: 0, till: 1, synligt: 1, rubrik: 1 },
  { ankare: 'rad-tillsvidareanstallda', från: 1, till: 5, synligt: 5, rubrik: 2 },
  { ankare: 'rad-sjukfranvaro-total', från: 5, till: ord.length, synligt: 9, rubrik: 2 },
];
const term = (...platser: number[]): Fynd => ({
  tyngd: 1,
  platser: new Map(platser.map((plats) => [plats, 1])),
});
const rank = (fynd: Fynd[], sökta: string[][]) =>
  rankAvsnitt(ord, 1, avsnitt, fynd, sökta).map(({ avsnitt: { ankare } }) => ankare);

test('rankAvsnitt() finds the row by its name', () => {
  expect(rank([term(6)], [['sjukfranvaro']])[0]).toBe('rad-sjukfranvaro-total');
});

test('rankAvsnitt() counts the title of the page for its rows, yet a row must have something of its own', () => {
  expect(rank([term(0), term(6)], [['personal'], ['sjukfranvaro']])[0]).toBe('rad-sjukfranvaro-total');
  expect(rank([term(0)], [['personal']])[0]).toBeNull();
});

test('rankAvsnitt() prefers the part that covers more of the query', () => {
  expect(rank([term(1, 5), term(6)], [['antal'], ['sjukfranvaro']])[0]).toBe('rad-sjukfranvaro-total');
});

test('rankAvsnitt() gives less for what is only searched, and for a word that only begins so', () => {
  const [synligt] = rankAvsnitt(ord, 1, avsnitt, [term(6)], [['sjukfranvaro']]);
  const [osynligt] = rankAvsnitt(ord, 1, avsnitt, [term(10)], [['franvaro']]);
  const [början] = rankAvsnitt(ord, 1, avsnitt, [term(6)], [['sjuk']]);
  expect(osynligt?.poäng).toBeLessThan(synligt?.poäng ?? 0);
  expect(början?.poäng).toBeLessThan(synligt?.poäng ?? 0);
});

test('rankAvsnitt() has no answer where nothing is found', () => {
  expect(rank([], [])).toEqual([]);
  expect(rank([term()], [['sjukfranvaro']])).toEqual([]);
});
