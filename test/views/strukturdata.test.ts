import { expect, test } from 'vitest';
import { datamängdData } from '../../src/views/datamangd.ts';
import { rapportData, serialiseData } from '../../src/views/strukturdata.ts';
import { findRapport, readArkiv } from './arkivet.ts';

const arkiv = await readArkiv();
const { webbplats } = arkiv;
const adress = (text: string) => `https://exempel.se${text}`;
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');
const okänd = findRapport(arkiv, 'okand-kommun/socialnamnden/2023-08-delarsbokslut');

test('serialiseData() lets no text end its element', () => {
  const text = serialiseData({ name: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)</script>' });
});

test('rapportData() says whose a report is, of when, and which chapters it has', () => {
  expect(rapportData(leanlink, webbplats, adress)).toMatchObject({
    '@type': 'Report',
    headline: 'Delårsrapport per den 31 oktober 2022',
    temporalCoverage: '2022-01-01/2022-10-31',
    author: { name: 'Leanlink', parentOrganization: { name: 'Linköping', identifier: '0580' } },
    hasPart: expect.arrayContaining([
      {
        '@type': 'Chapter',
        name: 'Ekonomi',
        url: 'https://exempel.se/linkoping/leanlink/2022-10-delarsrapport/ekonomi/',
      },
    ]) as unknown,
  });
});

test('a source that names no kommun has no place, and none is guessed', () => {
  const [blad] = okänd.rapport.datablad;
  const data = JSON.parse(serialiseData(datamängdData(okänd, blad!, webbplats, adress))) as object;
  expect(data).not.toHaveProperty('spatialCoverage');
  expect(data).not.toHaveProperty('author.parentOrganization');
});

test('datamängdData() names the columns with their units, and the licence where it is known', () => {
  const blad = leanlink.rapport.datablad.find(({ nyckel }) => nyckel === 'drift-prognos')!;
  const licens = 'https://creativecommons.org/publicdomain/zero/1.0/';
  const data = datamängdData(leanlink, blad, { ...webbplats, licens }, adress);
  expect(data).toMatchObject({
    license: licens,
    variableMeasured: expect.arrayContaining([
      { '@type': 'PropertyValue', name: 'Prognos helår', unitText: 'tkr' },
    ]) as unknown,
  });
});
