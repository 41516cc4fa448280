import { expect, test } from 'vitest';
import { capitalise, listWords } from '#domain/ordfogning.ts';

test('listWords() puts "och" before the last of several', () => {
  expect(listWords([])).toBe('');
  expect(listWords(['augusti 2022'])).toBe('augusti 2022');
  expect(listWords(['2021', '2022', 'augusti 2023'])).toBe('2021, 2022 och augusti 2023');
});

test('capitalise() knows å, ä and ö, and leaves the rest', () => {
  expect(capitalise('årsarbetare i SON')).toBe('Årsarbetare i SON');
  expect(capitalise('')).toBe('');
});
