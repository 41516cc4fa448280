import { expect, test } from 'vitest';
import { put } from '#client/form.ts';

test.each([
  ['__namn__', 'Äldreomsorg'],
  ['par-__blad__-rubrik', 'par-drift-prognos-rubrik'],
  ['__namn__: __då.text__', 'Äldreomsorg: −15 000 tkr'],
  ['__okänt__ i __namn__', '__okänt__ i Äldreomsorg'],
  ['utan plats', 'utan plats'],
])('put() puts values in their slots and leaves what is not given: %s', (text, fylld) => {
  const slots = { namn: 'Äldreomsorg', blad: 'drift-prognos', 'då.text': '−15 000 tkr', vad: null };
  expect(put(text, slots)).toBe(fylld);
});

test('put() says that a slot has nothing, and takes a value for what it is, not for a slot', () => {
  expect(put(' __vad__', { vad: null })).toBeNull();
  expect(put('__vad__', { vad: '' })).toBe('');
  expect(put('__a__ $& __b__', { a: '__b__', b: '$1' })).toBe('__b__ $& $1');
});
