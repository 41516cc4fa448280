import { expect, test } from 'vitest';
import { datamängdData } from '#views/maskin/datamangd.ts';
import { rapportData, serialiseData, tidsspann } from '#views/maskin/strukturdata.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const { webbplats } = arkiv;
const adress = (text: string) => `https://exempel.se${text}`;
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');
const okänd = findRapport(arkiv, 'okand-kommun/socialnamnden/2023-08-delarsbokslut');

test('serialiseData() lets no text end its element', () => {
  const text = serialiseData({ '@type': 'Chapter', name: '</script><script>alert(1)</script>' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ name: '</script><script>alert(1)</script>' });
});

test('rapportData() says whose a report is, of when, and which chapters it has', () => {
  expect(rapportData(leanlink, webbplats, adress, true)).toMatchObject({
    '@type': 'Report',
    headline: 'Delårsrapport per den 31 oktober 2022',
    temporalCoverage: '2022-01-01/2022-10-31',
    author: { name: 'Leanlink', parentOrganization: { name: 'Linköping', identifier: '0580' } },
    encoding: ['rapport.pdf', 'tabeller.xlsx'].map((fil) => ({
      contentUrl: `https://exempel.se/linkoping/leanlink/2022-10-delarsrapport/${fil}`,
    })),
    hasPart: expect.arrayContaining([
      {
        '@type': 'Chapter',
        '@id': 'https://exempel.se/linkoping/leanlink/2022-10-delarsrapport/ekonomi/#kapitel',
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

test('rapportData() names no PDF where none is made', () => {
  const { encoding } = JSON.parse(serialiseData(rapportData(leanlink, webbplats, adress, false))) as {
    encoding: { contentUrl: string }[];
  };
  expect(encoding.map(({ contentUrl }) => contentUrl.split('/').at(-1))).toEqual(['tabeller.xlsx']);
});

test('datamängdData() says of when the figures are, not the report', () => {
  const dataOf = (nyckel: string) =>
    datamängdData(
      leanlink,
      leanlink.rapport.datablad.find((blad) => blad.nyckel === nyckel)!,
      webbplats,
      adress,
    );
  expect(dataOf('drift-prognos').temporalCoverage).toBe('2021-01-01/2022-12-31');
});

// Figures of the running text are amounts and numbers of people in one column.
test('datamängdData() gives no unit to a column whose figures have several', () => {
  const blad = leanlink.rapport.datablad.find(({ nyckel }) => nyckel === 'i-text')!;
  const { variableMeasured } = JSON.parse(
    serialiseData(datamängdData(leanlink, blad, webbplats, adress)),
  ) as {
    variableMeasured: object[];
  };
  expect(variableMeasured).not.toEqual([]);
  for (const column of variableMeasured) expect(column).not.toHaveProperty('unitText');
});

test('tidsspann() reaches from the first day to the last, and is open where a time is', () => {
  expect(tidsspann(['2023', '2022-10-31', '2022'])).toBe('2022-01-01/2023-12-31');
  expect(tidsspann(['../2023-08', '2022'])).toBe('../2023-08-31');
  expect(tidsspann(['2022-10-31'])).toBe('2022-10-31');
  expect(tidsspann([])).toBeUndefined();
});
