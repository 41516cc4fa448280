import { expect, test } from 'vitest';
import { TermFinder } from '#domain/register/termer.ts';

const ordlista = [
  { nyckel: 'lss', term: 'LSS', förklaring: 'En lag' },
  {
    nyckel: 'nettokostnad',
    term: 'nettokostnad',
    förklaring: 'Kostnad minus intäkt',
    former: ['nettokostnaden', 'nettokostnader'],
  },
  { nyckel: 'bas', term: 'BAS', förklaring: 'En enhet', länkas: false },
];
const termer = (finder: TermFinder, text: string) =>
  finder.split(text).flatMap(({ text, nyckel }) => (nyckel ? [text] : []));

test('TermFinder marks the first use of a term, in any of its forms', () => {
  const finder = new TermFinder(ordlista);
  expect(termer(finder, 'Leanlinks nettokostnader enligt LSS. Nettokostnaden och LSS igen.')).toEqual([
    'nettokostnader',
    'LSS',
  ]);
  expect(termer(finder, 'LSS')).toEqual([]);
});

test('TermFinder knows å, ä, ö as letters and lets whole words only be terms', () => {
  expect(termer(new TermFinder(ordlista), 'bruttonettokostnad LSS-boende ÅLSS lss LSSÄ')).toEqual(['LSS']);
  expect(termer(new TermFinder(ordlista), 'Nettokostnaden steg.')).toEqual(['Nettokostnaden']);
});

test('TermFinder leaves out words that the glossary explains without linking', () => {
  expect(termer(new TermFinder(ordlista), 'BAS')).toEqual([]);
});

test('TermFinder gives the text back whole', () => {
  const text = 'Om LSS (lagen) – och nettokostnad.';
  expect(
    new TermFinder(ordlista)
      .split(text)
      .map((del) => del.text)
      .join(''),
  ).toBe(text);
});
