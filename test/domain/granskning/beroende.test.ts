import { expect, test } from 'vitest';
import { dependents } from '#domain/granskning/beroende.ts';
import type { Rapportskillnad } from '#domain/granskning/rapportskillnad.ts';
import { findRapport, readArkiv } from '../../views/arkivet.ts';

const leanlink = findRapport(await readArkiv(), 'linkoping/leanlink/2022-10-delarsrapport');
const adress = '/linkoping/leanlink/2022-10-delarsrapport/';
const difference = (mer: Partial<Rapportskillnad>): Rapportskillnad => ({
  ...{ fält: 'tryckt', väg: [], före: 'a', efter: 'b', betydelse: true },
  ...mer,
});

test('dependents() of a cell are the sentences that fetch it, the charts that draw it and the pages that show it', () => {
  const { meningar, diagram, sidor } = dependents(
    leanlink,
    difference({ datablad: 'drift-prognos', rad: 'summa', kolumn: 'prognos' }),
  );
  expect(meningar.length).toBeGreaterThan(0);
  expect(meningar.join('\n')).toMatch(
    /^För LSS Funktionsstöd är den tryckta avvikelsen .* prognosen -25 422 tkr\.$/mu,
  );
  expect(diagram).toEqual([`${adress}tabell/drift-prognos/inbaddad/`, `${adress}ekonomi/`]);
  expect(sidor).toEqual(
    expect.arrayContaining([
      `${adress}tabell/drift-prognos/#summa--prognos`,
      ...['ekonomi/', '', 'hela/', 'sifferkontroll/'].map((del) => `${adress}${del}`),
      '/linkoping/leanlink/',
      '/jamfor/nettokostnad/',
    ]),
  );
});

test('dependents() leave out chapters that do not show the cell', () => {
  const { sidor, meningar } = dependents(
    leanlink,
    difference({ datablad: 'personal', rad: 'tillsvidareanstallda', kolumn: 'malvarde' }),
  );
  expect(sidor).toContain(`${adress}personal/`);
  expect(sidor).not.toContain(`${adress}ekonomi/`);
  expect(meningar).toEqual([]);
});

test('dependents() of a chapter are its page, and of the report its own', () => {
  expect(dependents(leanlink, difference({ kapitel: 'mal', fält: 'stycken' })).sidor).toEqual([
    `${adress}mal/`,
    `${adress}hela/`,
  ]);
  expect(dependents(leanlink, difference({ fält: 'titel' })).sidor).toContain(adress);
});
