import { expect, test } from 'vitest';
import { trycktTal } from '#views/data/tryckt.ts';
import { toDataposter, toJson } from '#views/data/nedladdning.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');
const bladet = (nyckel: string) => {
  const blad = leanlink.rapport.datablad.find((ett) => ett.nyckel === nyckel);
  if (blad === undefined) throw new Error(`No sheet ${nyckel}`);
  return blad;
};
const adress = (text: string) => `https://exempel.se${text}`;

test('toDataposter() gives a record for each cell, with all that is said of it', () => {
  const poster = toDataposter(arkiv, leanlink, bladet('drift-prognos'), adress);
  expect(poster).toHaveLength(28);
  expect(poster.find(({ rad, kolumn }) => rad === 'summa' && kolumn === 'avvikelse')).toMatchObject({
    kommun: 'Linköping',
    namnd: 'Leanlink',
    rapport_id: '2022-10-delarsrapport',
    rapport_titel: 'Delårsrapport per den 31 oktober 2022',
    rapportperiod: '2022-01/2022-10',
    blad: 'drift-prognos',
    rad: 'summa',
    benamning: 'Summa nettokostnader, tkr',
    avsnitt: 'Prognos för helår 2022',
    av: null,
    vem: null,
    kolumn: 'avvikelse',
    rubrik: 'Avvikelse',
    kolumngrupp: null,
    amne: 'drift',
    storhet: 'avvikelse',
    period: '2022',
    gjord: null,
    slag: null,
    kon: null,
    enhet: 'tkr',
    tal: -21347,
    omraknat: -21_347_000,
    grans: null,
    tryckt: '-21 347',
    saknas: null,
    kant_fel: expect.stringContaining('Det tryckta talet är inget av de två.') as string,
    lage: null,
    osaker: null,
    rattad: null,
    fore: null,
    adress:
      'https://exempel.se/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/#summa--avvikelse',
    värde: -21347,
    benämning: 'Summa nettokostnader, tkr',
  });
});

// Investments of October 2022 have two columns "Utgifter" under headings that say which.
test('toDataposter() says the heading over several columns', () => {
  const poster = toDataposter(arkiv, leanlink, bladet('investeringar'), adress);
  expect(new Set(poster.map(({ kolumngrupp }) => kolumngrupp)).size).toBeGreaterThan(1);
});

test.each([
  ['- 4 677', '-4 677'],
  ['−2,6 %', '-2,6 %'],
  ['ca –30', 'ca -30'],
  ['19–21', '19–21'],
  ['25\u00a0422', '25 422'],
])('trycktTal() writes %j for a file', (text, iFil) => {
  expect(trycktTal(text)).toBe(iFil);
});

test('toJson() holds the cells and the sheet as the editor wrote it', () => {
  const fil = JSON.parse(toJson(arkiv, leanlink, bladet('mal'), adress)) as {
    uppgifter: unknown[];
    datablad: object;
  };
  expect(fil.uppgifter).toHaveLength(4);
  expect(fil.datablad).toMatchObject({ typ: 'namndmal' });
  expect(fil.datablad).not.toHaveProperty('$schema');
});
