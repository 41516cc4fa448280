import { expect, test } from 'vitest';
import { describeChosen, describeRows, isShown, readVal, writeVal, type Val } from '#client/jamfor/val.ts';

const finns = new Map([
  ['namnd', ['linkoping/leanlink', 'linkoping/social-och-omsorgsnamnden']],
  ['matt', ['hme', 'nettokostnad']],
]);
const val = (...valda: [string, string[]][]): Val => new Map(valda);
const hme = { av: { matt: 'hme' }, hämtad: false };
const leanlink = (hämtad: boolean) => ({ av: { namnd: 'linkoping/leanlink', ar: '2023' }, hämtad });

test('readVal() takes what the page offers from the address, in the order of the page', () => {
  const läst = readVal('?matt=nettokostnad&matt=hme&matt=okant&namnd=&annat=1', finns);
  expect([...läst]).toEqual([
    ['namnd', []],
    ['matt', ['hme', 'nettokostnad']],
  ]);
});

test('writeVal() says the same choice that readVal() reads, and nothing where nothing is chosen', () => {
  const valt = val(['namnd', ['linkoping/leanlink']], ['matt', ['hme', 'nettokostnad']]);
  expect(writeVal(valt)).toBe('namnd=linkoping%2Fleanlink&matt=hme&matt=nettokostnad');
  expect(readVal(writeVal(valt), finns)).toEqual(valt);
  expect(writeVal(val(['namnd', []], ['matt', []]))).toBe('');
});

test.each([
  ['everything where nothing is chosen', hme, val(['namnd', []], ['matt', []]), true],
  ['what is chosen', hme, val(['matt', ['nettokostnad', 'hme']]), true],
  ['not what is not chosen', hme, val(['matt', ['nettokostnad']]), false],
  ['what a group says nothing of', hme, val(['namnd', ['linkoping/leanlink']], ['matt', []]), true],
  [
    'not what one group of two rules out',
    leanlink(false),
    val(['namnd', ['linkoping/leanlink']], ['ar', ['2022']]),
    false,
  ],
  ['a brought row of a chosen nämnd', leanlink(true), val(['namnd', ['linkoping/leanlink']]), true],
  ['no brought row while all nämnder are shown', leanlink(true), val(['namnd', []], ['ar', ['2023']]), false],
])('isShown(): %s', (_, del, valt, svar) => {
  expect(isShown(del, valt)).toBe(svar);
});

test('describeChosen() and describeRows() say how many', () => {
  expect([describeChosen(0, 7), describeChosen(2, 7)]).toEqual(['alla', '2 av 7']);
  expect([0, 1, 2].map(describeRows)).toEqual(['Visar 0 rader.', 'Visar 1 rad.', 'Visar 2 rader.']);
});
