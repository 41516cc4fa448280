import { expect, test } from 'vitest';
import {
  describeLost,
  extendAdresslista,
  lostAddresses,
  readAdresslista,
  suggestRedirects,
} from '#domain/adresslista.ts';

const gammal = '/linkoping/leanlink/2022-10-delarsrapport/';
const ny = '/linkoping/leanlink/2022-10-delarsbokslut/';
const finns = new Set(['/', ny, `${ny}ekonomi/`, `${ny}tabell/drift-prognos.csv`]);

test('lostAddresses() finds what neither stands nor leads on to what does', () => {
  const lista = ['/', gammal, `${gammal}ekonomi/`];
  expect(lostAddresses(lista, finns, {})).toEqual([gammal, `${gammal}ekonomi/`]);
  expect(lostAddresses(lista, finns, { [gammal]: ny })).toEqual([`${gammal}ekonomi/`]);
  expect(lostAddresses(lista, finns, { [gammal]: ny, [`${gammal}ekonomi/`]: '/borta/' })).toEqual([
    `${gammal}ekonomi/`,
  ]);
});

test('extendAdresslista() adds in order, keeps what it says of itself, and takes nothing away', () => {
  const text = '# Varje adress.\n/om/\n/borta/\n';
  const längre = extendAdresslista(text, ['/', '/om/', '/ordlista/']);
  expect(längre).toBe('# Varje adress.\n/\n/borta/\n/om/\n/ordlista/\n');
  expect(readAdresslista(längre)).toEqual(['/', '/borta/', '/om/', '/ordlista/']);
});

test('lostAddresses() finds a row or column that is gone, also where its page has moved', () => {
  const tabell = `${gammal}tabell/drift-prognos/`;
  const lista = [`${tabell}#rad-aldreomsorg`, `${tabell}#--prognos`];
  const nyTabell = `${ny}tabell/drift-prognos/`;
  const nu = new Set([...finns, nyTabell, `${nyTabell}#rad-aldreomsorg`, `${nyTabell}#--utfall`]);
  expect(lostAddresses(lista, nu, { [tabell]: nyTabell })).toEqual([`${tabell}#--prognos`]);
  // The page says it for its rows, and a page without a table has none.
  expect(lostAddresses(lista, nu, {})).toEqual([]);
  expect(lostAddresses([tabell, ...lista], nu, { [tabell]: ny })).toEqual([]);
  expect(describeLost(suggestRedirects(lista, nu)))
    .toBe(`Nycklar som har varit utlagda finns inte längre. Någon kan ha länkat till siffrorna där.
Lägg tillbaka dem, eller skriv den gamla nyckeln i databladet, på den rad eller kolumn som har siffrorna nu:
  ${tabell}: raden som hette "aldreomsorg": "tidigare": ["aldreomsorg"]
  ${tabell}: kolumnen som hette "prognos": "tidigare": ["prognos"]`);
});

test('describeLost() writes the lines for omdirigeringar.json, and finds the new place of a moved folder', () => {
  const förlorade = [gammal, `${gammal}tabell/drift-prognos.csv`, `${gammal}mal/`];
  const rader = suggestRedirects(förlorade, finns, { från: gammal, till: ny });
  expect(describeLost(rader))
    .toBe(`3 adresser som har varit utlagda leder ingenstans längre. Någon kan ha länkat dit.
Lägg tillbaka det som låg där, eller skriv i content/omdirigeringar.json var det nu finns:
  "${gammal}": "${ny}",
  "${gammal}tabell/drift-prognos.csv": "${ny}tabell/drift-prognos.csv",
  "${gammal}mal/": "/…/"`);
  expect(describeLost(suggestRedirects([gammal], finns))).toContain('En adress som har varit utlagd leder');
});
