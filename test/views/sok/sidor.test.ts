import { expect, test } from 'vitest';
import { rapportkontrollAdress } from '#domain/adresser.ts';
import { invert, synonymnyckel } from '#domain/sok/register.ts';
import { fyndPages } from '#views/sok/fynd.ts';
import { databladPage } from '#views/sok/listor.ts';
import { toSynonymer, toSökregister } from '#views/sok/register.ts';
import { rapportPage, wordPage } from '#views/sok/rapport.ts';
import { toFyndModeller } from '#views/sifferkontroll/fyndlista.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport');
const eskilstuna = findRapport(arkiv, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport');
const sheet = (plats: typeof leanlink, nyckel: string) =>
  databladPage(
    plats,
    plats.rapport.datablad.find((blad) => blad.nyckel === nyckel)!,
  );

test('databladPage() gives a row its latest outcome, as printed', () => {
  const rad = sheet(leanlink, 'personal').delar.find(({ ankare }) => ankare === 'rad-sjukfranvaro-total');
  expect(rad?.rubrik).toBe('Total sjukfrånvaro');
  expect(rad?.text).toBe('till och med augusti 2023 · 9.3\u00a0%');
});

test('databladPage() gives a row of forecasts its forecast, and a sum all its figures to be found by', () => {
  const rad = sheet(leanlink, 'drift-prognos').delar.find(({ ankare }) => ankare === 'rad-summa');
  expect(rad?.text).toBe('prognos helåret 2023 · −83\u00a0189\u00a0tkr');
  expect(rad?.dolt).toContain('−41\u00a0938');
});

test('databladPage() knows the chapters that show a sheet, and what kind of hit it is', () => {
  expect(sheet(leanlink, 'personal').facetter).toEqual({
    kommun: ['Linköping'],
    nämnd: ['Leanlink'],
    år: ['2023'],
    rapporttyp: ['delårsrapport'],
    kapitel: ['Personal'],
    slag: ['tabell'],
  });
  expect(sheet(leanlink, 'i-text').facetter.slag).toEqual(['tal ur texten']);
  expect(sheet(leanlink, 'mal').facetter.slag).toEqual(['mål']);
  expect(sheet(eskilstuna, 'ataganden').delar[0]?.ankare).toBe('ataganden-barnrattsperspektiv');
});

test('rapportPage() holds the decision with its paragraph and case', () => {
  expect(rapportPage(arkiv, eskilstuna).ingress).toContain('§ 82, VON/2023:92');
});

test('wordPage() is found by everyday words too', () => {
  const ivo = wordPage(arkiv.ordlista.find(({ nyckel }) => nyckel === 'ivo')!);
  expect(ivo.rubrik).toBe('IVO – Inspektionen för vård och omsorg');
  expect(ivo.siffror).toContain('klagomål');
});

test.each([
  ['son', 'Social- och omsorgsnämnden'],
  ['von', 'Vård- och omsorgsnämnden'],
  ['omsorgsnamnden', 'Vård- och omsorgsnämnden'],
  ['socialnamnden', 'Socialnämnden'],
  ['leanlink', 'Leanlink'],
])('toSökregister() lets %s name %s', (ord, nämnd) => {
  expect(toSökregister(arkiv, []).namn[ord]).toContainEqual({ facett: 'nämnd', värde: nämnd });
});

test('toSynonymer() leads from everyday words to terms, however inflected, and invert() back', () => {
  const synonymer = toSynonymer(arkiv.ordlista);
  const of = (ord: string, tabell = synonymer) => tabell[synonymnyckel(ord.split(' '))];
  expect(of('sjukskrivningar')).toContain('sjukfranvaro');
  expect(of('sjuka')).toContain('sjukfranvaro');
  expect(of('ålderdomshem')).toContain('vardboende');
  expect(of('underskott')).toContain('avvikelse');
  expect(of('avvikelse', invert(synonymer))).toContain(synonymnyckel(['underskott']));
  expect(of('HME')).toEqual(['hallbart medarbetarengagemang']);
});

test('toSynonymer() leads between the names of a thing, of which inflections are none', () => {
  const synonymer = toSynonymer(arkiv.ordlista);
  expect(synonymer[synonymnyckel(['sjuktalen'])]).toEqual(['sjukfranvaro']);
  expect(synonymer[synonymnyckel(['sjukfrånvaron'])]).toEqual(['sjuktal']);
});

test('toSökregister() knows of which months there are reports', () => {
  expect(toSökregister(arkiv, []).månader).toEqual({
    2021: ['augusti'],
    2022: ['oktober'],
    2023: ['augusti'],
  });
});

test('fyndPages() has every finding of the report, with all that its list says, and leads to it there', () => {
  const sidor = fyndPages(arkiv, leanlink);
  const delar = sidor.flatMap((sida) => sida.delar);
  expect(delar.map(({ ankare }) => ankare).sort()).toEqual(
    toFyndModeller(arkiv, leanlink)
      .map(({ id }) => id)
      .sort(),
  );
  const summa = delar.find(({ text }) => text.includes('−12\u00a0901'));
  expect(summa?.rubrik).toBe('Råd och Stöd: Avvikelse');
  expect(summa?.text).toMatch(
    /^Prognos helår minus Budget 2023 blir .* källan anger −12\u00a0839\u00a0tkr\./u,
  );
  const adresser = sidor.map(({ adress }) => adress);
  expect(new Set(adresser).size).toBe(adresser.length);
  expect(adresser.every((adress) => adress.startsWith(`${rapportkontrollAdress(leanlink)}#`))).toBe(true);
});
