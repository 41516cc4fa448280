import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  describeLost,
  lostAddresses,
  readAdresslista,
  suggestRedirects,
} from '#domain/adresslista.ts';
import { adresslistfil } from '#load/paths.ts';
import { publishedAddresses } from '#views/maskin/publicerade.ts';
import { readArkiv } from '../views/arkivet.ts';

const lista = readAdresslista(readFileSync(adresslistfil, 'utf8'));
const arkiv = await readArkiv();
const finns = publishedAddresses(arkiv);

test('every address that has been published stands, or leads on', () => {
  const förlorade = lostAddresses(lista, finns, arkiv.omdirigeringar);
  expect(förlorade, describeLost(suggestRedirects(förlorade, finns))).toEqual([]);
});

test('the list has each address once, in order', () => {
  expect(lista).toEqual([...new Set(lista)].sort());
  const tabell = '/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos';
  expect(lista).toContain(`${tabell}.csv`);
  expect(lista).toContain(`${tabell}/#rad-aldreomsorg`);
  expect(lista).toContain(`${tabell}/#--prognos`);
});
