import { expect, test } from 'vitest';
import {
  describeFyndlista,
  toFilters,
  toFyndgrupper,
  toFyndModeller,
} from '#views/sifferkontroll/fyndlista.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const fynd = toFyndModeller(arkiv, findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport'));

test('toFyndModeller() sets what is printed, what it comes to and our reading side by side', () => {
  const aldreomsorg = fynd.find(({ plats }) => plats.rubrik === 'Äldreomsorg: Avvikelse');
  expect(aldreomsorg?.utsagor.map((text) => text.replace(/\u00a0/gu, ' '))).toEqual([
    'Prognos helår minus Budget 2022 blir −11 000 tkr; källan anger −9 452 tkr. Skillnaden är 1 548 tkr, och avrundningen av 3 tal kan förklara högst 1,5.',
  ]);
  expect(aldreomsorg?.läsning).toContain('Troligen är avvikelsen kvar från en tidigare prognos');
  expect(aldreomsorg?.plats.adress).toBe(
    '/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/#aldreomsorg--avvikelse',
  );
});

test('toFyndModeller() tells of all that one note explains under one heading', () => {
  const summa = fynd.find(({ plats }) => plats.rubrik === 'Summa nettokostnader, tkr: Avvikelse');
  expect(summa?.regler.map(({ namn }) => namn)).toEqual([
    'Rader och summor',
    'Avvikelser, andelar och netto',
  ]);
  expect(summa?.utsagor.length).toBeGreaterThan(1);
  expect(summa?.allvar).toBe('slutsats');
});

test('toFyndModeller() tells of what matters most first, and of each finding once', () => {
  const grader = fynd.map(({ allvar }) => allvar);
  expect(grader).toEqual([...grader].sort((a, b) => ordning.indexOf(a) - ordning.indexOf(b)));
  const utsagor = fynd.flatMap((ett) => ett.utsagor.map((text) => `${ett.plats.adress} ${text}`));
  expect(new Set(utsagor).size).toBe(utsagor.length);
});
const ordning = ['slutsats', 'avviker', 'formalia'];

test('what is only seen by a reader is counted apart', () => {
  expect(describeFyndlista(fynd).replace(/\u00a0/gu, ' ')).toMatch(
    /^\d+ fynd, varav 1 sett av en läsare och inte av en regel$/u,
  );
  const [enda] = fynd.filter(({ regler }) => regler.every(({ nyckel }) => nyckel === 'sett-vid-lasning'));
  expect(describeFyndlista([enda!, enda!])).toBe(
    '2\u00a0fynd, varav 2 sedda av en läsare och inte av en regel',
  );
});

test('toFilters() counts what each choice shows', () => {
  const grupper = toFyndgrupper(arkiv);
  for (const { länkar } of toFilters(arkiv, grupper))
    for (const { slag, värde, antal } of länkar) {
      const valda = toFyndgrupper(arkiv, { [slag]: värde }).flatMap((grupp) => grupp.fynd);
      expect(valda, `${slag} ${värde}`).toHaveLength(antal);
    }
});

test('toFyndgrupper() gives each finding an id of its own', () => {
  const ider = toFyndgrupper(arkiv).flatMap((grupp) => grupp.fynd.map(({ id }) => id));
  expect(new Set(ider).size).toBe(ider.length);
});
