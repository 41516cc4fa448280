import { expect, test } from 'vitest';
import { answerKey } from '#client/sok/tangent.ts';

const öppen = (vald: number, antal = 3) => ({ öppen: true, antal, vald });
const stängd = { öppen: false, antal: 3, vald: -1 };

test.each([
  ['down from the field chooses the first', 'ArrowDown', öppen(-1), { slag: 'välj', nummer: 0 }],
  ['down from the last leads back to the field', 'ArrowDown', öppen(2), { slag: 'välj', nummer: -1 }],
  ['up from the field chooses the last', 'ArrowUp', öppen(-1), { slag: 'välj', nummer: 2 }],
  ['up from the first leads back to the field', 'ArrowUp', öppen(0), { slag: 'välj', nummer: -1 }],
  ['an arrow opens a closed list', 'ArrowDown', stängd, { slag: 'sök' }],
  ['an arrow asks again where nothing is shown', 'ArrowUp', öppen(-1, 0), { slag: 'sök' }],
  ['Enter follows what is chosen', 'Enter', öppen(1), { slag: 'följ', nummer: 1 }],
  ['Enter in the field is left to the form', 'Enter', öppen(-1), null],
  ['Escape closes the list', 'Escape', öppen(1), { slag: 'stäng' }],
  ['Escape with the list closed is left to the field', 'Escape', stängd, null],
  ['a letter is written', 'k', öppen(1), null],
])('answerKey(): %s', (_, key, läge, svar) => {
  expect(answerKey(key, läge)).toEqual(svar);
});
