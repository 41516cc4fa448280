import { expect, test } from 'vitest';
import { describeCount, isShown, readVal, toggle, writeVal, type Val } from '#client/sifferkontroll/val.ts';

const fynd = { allvar: 'fel', regler: ['summa', 'avvikelse'], nämnd: 'linkoping/leanlink' };
const sida = 'https://exempel.se/sifferkontroll/';

test('readVal() takes the kinds there are, the last where one is said twice', () => {
  expect([...readVal('?regel=summa&annat=1&regel=avvikelse&n%C3%A4mnd=linkoping%2Fleanlink')]).toEqual([
    ['regel', 'avvikelse'],
    ['nämnd', 'linkoping/leanlink'],
  ]);
});

test('writeVal() sets and takes away the choice, and leaves the rest of the address', () => {
  const valt = writeVal(`${sida}?annat=1&allvar=fel#lista`, new Map([['regel', 'summa']]));
  expect(valt).toBe(`${sida}?annat=1&regel=summa#lista`);
  expect(writeVal(valt, new Map())).toBe(`${sida}?annat=1#lista`);
});

test('writeVal() writes one address for one choice, whatever was chosen first', () => {
  const valt = writeVal(
    `${sida}?regel=summa`,
    new Map([
      ['regel', 'summa'],
      ['allvar', 'fel'],
    ]),
  );
  expect(valt).toBe(`${sida}?allvar=fel&regel=summa`);
});

test('toggle() chooses, chooses another of the kind, and takes away what is chosen again', () => {
  const en = toggle(new Map(), 'regel', 'summa');
  const annan = toggle(en, 'regel', 'avvikelse');
  expect([...toggle(annan, 'allvar', 'fel')]).toEqual([
    ['regel', 'avvikelse'],
    ['allvar', 'fel'],
  ]);
  expect([...toggle(annan, 'regel', 'avvikelse')]).toEqual([]);
  expect([...en]).toEqual([['regel', 'summa']]);
});

test.each<[string, Val, boolean]>([
  ['everything where nothing is chosen', new Map(), true],
  ['a finding of one of its rules', new Map([['regel', 'avvikelse']]), true],
  ['no finding of another rule', new Map([['regel', 'andel']]), false],
  ['no finding of another severity', new Map([['allvar', 'oklart']]), false],
  ['no finding of another nämnd', new Map([['nämnd', 'linkoping/aldrenamnden']]), false],
  [
    'a finding that all choices let through',
    new Map([
      ['allvar', 'fel'],
      ['regel', 'summa'],
      ['nämnd', 'linkoping/leanlink'],
    ]),
    true,
  ],
  [
    'none that one choice of two rules out',
    new Map([
      ['allvar', 'fel'],
      ['regel', 'andel'],
    ]),
    false,
  ],
])('isShown(): %s', (_, val, svar) => {
  expect(isShown(fynd, val)).toBe(svar);
});

test('describeCount() says how many of all are shown, while something is chosen', () => {
  expect(describeCount(new Map([['regel', 'summa']]), 3, '41')).toBe(
    '3 av 41 fynd visas. Välj igen för att ta bort valet.',
  );
  expect(describeCount(new Map(), 41, '41')).toBe('');
});
