import { expect, test } from 'vitest';
import { förändringarSenast } from '#views/jamfor/forandring.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport');
const ändringar = förändringarSenast(arkiv, leanlink);
const radenOm = (rubrik: string) => ändringar?.rader.find((rad) => rad.rubrik.startsWith(rubrik));

// Leanlink: the forecast of August 2023 beside that of October 2022, each of its whole year.
test('förändringarSenast() sets a whole-year forecast beside that of the year before', () => {
  expect(radenOm('Väntat resultat')).toMatchObject({
    nu: { text: '−83,2\u00a0mnkr', period: 'helåret 2023' },
    då: { text: '−25,4\u00a0mnkr', period: 'helåret 2022' },
  });
});

test('förändringarSenast() refuses eight months beside ten, and says so', () => {
  expect(radenOm('Resultat januari–augusti')?.då).toEqual({
    hinder: 'Jämförs inte: januari–augusti 2023 mot januari–oktober 2022.',
  });
});

test('förändringarSenast() shows both dates of stocks and ratios', () => {
  expect(radenOm('Tillsvidareanställda')).toMatchObject({
    nu: { text: '2\u00a0495' },
    då: { text: '2\u00a0366' },
  });
  expect(radenOm('Total sjukfrånvaro')?.då).toMatchObject({ text: '10,5\u00a0%' });
});

test('förändringarSenast() is null for the first report of a nämnd', () => {
  expect(
    förändringarSenast(arkiv, findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport')),
  ).toBeNull();
});
