import { expect, test } from 'vitest';
import { uppgiftAt, type Tabell } from '#domain/datablad/tabell.ts';
import type { Sagt } from '#domain/datablad/sagt.ts';
import { reachesTarget, sideOfTarget, type Målt } from '#domain/matt/malvarde.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();

function tableAt(rapport: string, blad: string): Tabell {
  return findRapport(arkiv, rapport).rapport.datablad.find(({ nyckel }) => nyckel === blad)!
    .innehåll as Tabell;
}

// 001: HME 69 of 76, sick leave 4,5 of at most 6,0, full-time posts 98,7 of at least 98; Jämix is "i.u".
test.each([
  ['hme', false],
  ['sjukfranvaro-total', true],
  ['heltidsanstallningar', true],
  ['jamix', null],
])('reachesTarget() says of %s in August 2021: %s', (rad, nådd) => {
  const tabell = tableAt(
    'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport',
    'indikatorer-attraktiv-arbetsgivare',
  );
  const at = (kolumn: string) => uppgiftAt(tabell, rad, kolumn)!;
  expect(reachesTarget(tabell, at('aug-2021'), at('malvarde'))).toBe(nådd);
});

const index = (tal: number, mer: Partial<Målt> = {}): Målt => ({
  ...{ tal, värde: tal, gräns: null, enhet: 'index', mäts: 'kvot', osäker: false },
  ...mer,
});

test.each<[Målt, Målt, Sagt['riktning'] | null, string | null]>([
  [index(69), index(76), 'högre', 'sämre'],
  [index(76), index(76), 'högre', 'lika'],
  [index(9.3), index(9), 'lägre', 'sämre'],
  [index(69), index(76), null, null],
  [index(69), index(76, { osäker: true }), 'högre', null],
  [index(69, { gräns: 'ca' }), index(76), 'högre', null],
  [index(69), index(76, { enhet: 'procent' }), 'högre', null],
  // "< 5": five itself is not reached.
  [index(5), index(5, { gräns: '<' }), 'lägre', 'sämre'],
  [index(4), index(5, { gräns: '<' }), 'lägre', 'bättre'],
  // A förskola's children in a group: twelve to fifteen are good.
  [index(14.7), index(15), { från: 12, till: 15 }, 'lika'],
  [index(15.4), index(15), { från: 12, till: 15 }, 'sämre'],
])('sideOfTarget() holds %j against %j, %j being better: %s', (utfall, mål, riktning, läge) => {
  expect(sideOfTarget(utfall, mål, riktning)).toBe(läge);
});

// A net cost printed with minus in tkr, against a target without one in mnkr; the register says that lower is better.
test('sideOfTarget() holds amounts against each other by what they mean for the treasury', () => {
  const utfall = index(-25_422, { värde: -25_422_000, enhet: 'tkr', mäts: 'flöde' });
  const mål = index(24.2, { värde: -24_200_000, enhet: 'mnkr', mäts: 'flöde' });
  expect(sideOfTarget(utfall, mål, 'lägre')).toBe('sämre');
  expect(sideOfTarget(mål, utfall, 'lägre')).toBe('bättre');
});
