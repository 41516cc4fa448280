import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { uppgiftAt, type Tabell } from '#domain/datablad/tabell.ts';
import { isComparable } from '#domain/matt/jamforbar.ts';
import { isCertain } from '#domain/matt/saker.ts';
import { toMätvärden } from '#domain/sifferkontroll/matvarden.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();

function tableAt(rapport: string, blad: string): Tabell {
  return findRapport(arkiv, rapport).rapport.datablad.find(({ nyckel }) => nyckel === blad)!
    .innehåll as Tabell;
}

// 003: "279" of August, whose year the source does not show, between certain figures; 000: a whole row.
test.each([
  ['okand-kommun/socialnamnden/2023-08-delarsbokslut', 'personalsituationen', 'arsarbetare', 'utfall', false],
  ['okand-kommun/socialnamnden/2023-08-delarsbokslut', 'personalsituationen', 'arsarbetare', 'prognos', true],
  ['linkoping/leanlink/2023-08-delarsrapport', 'indikatorer-kompetensforsorjning', 'overtid', '2021', false],
])('isCertain() asks cell and row: %s/%s/%s/%s is %s', (rapport, blad, rad, kolumn, säkert) => {
  const tabell = tableAt(rapport, blad);
  expect(isCertain(uppgiftAt(tabell, rad, kolumn)!)).toBe(säkert);
  const en = arkiv
    .of(findRapport(arkiv, rapport).rapport)
    .observationer.find((post) => post.blad === blad && post.rad === rad && post.kolumn === kolumn);
  expect(en?.osäker).toBe(!säkert);
  expect(isComparable(en!)).toBe(säkert);
});

test('toMätvärden() sets no uncertain figure against another, whether its row or its cell says so', () => {
  for (const { rapport } of rapportplatser(arkiv))
    for (const { uppgift } of [...toMätvärden(arkiv.of(rapport).observationer).values()].flat())
      expect(isCertain(uppgift)).toBe(true);
  const { rapport } = findRapport(arkiv, 'okand-kommun/socialnamnden/2023-08-delarsbokslut');
  const årsarbetare = [...toMätvärden(arkiv.of(rapport).observationer).values()]
    .flat()
    .filter(
      ({ datablad, uppgift }) => datablad === 'personalsituationen' && uppgift.rad.nyckel === 'arsarbetare',
    );
  expect(new Set(årsarbetare.map(({ uppgift }) => uppgift.kolumn.nyckel))).toEqual(
    new Set(['budget', 'prognos']),
  );
});
