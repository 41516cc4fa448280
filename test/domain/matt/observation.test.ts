import { expect, test } from 'vitest';
import { isEarlierForecast, isLucka, observationId } from '#domain/matt/observation.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const observationer = (adress: string) => arkiv.of(findRapport(arkiv, adress).rapport).observationer;
const leanlink = observationer('linkoping/leanlink/2022-10-delarsrapport');
const at = (alla: typeof leanlink, cell: string) =>
  alla.find((en) => `${en.blad}/${en.rad}/${en.kolumn}` === cell);

// Leanlink, October 2022: the same forecast with a minus in the table and without one in the overview.
test('readRapport() turns amounts so that plus is better, whatever the table prints', () => {
  expect(at(leanlink, 'drift-prognos/summa/prognos')).toMatchObject({ tal: -25422, värde: -25_422_000 });
  expect(at(leanlink, 'oversikt/nettokostnader/prognos')).toMatchObject({ tal: 25422, värde: -25_422_000 });
  expect(at(leanlink, 'drift-prognos/kostnader/prognos')).toMatchObject({ värde: -1_621_849_000 });
});

test('readRapport() says what, of whom, of when and how it was printed', () => {
  const anställda = at(leanlink, 'personal/tillsvidareanstallda/okt-2022');
  expect(anställda).toMatchObject({
    nyckeltal: 'tillsvidareanstallda',
    storhet: 'utfall',
    mäts: 'bestånd',
    enhet: 'antal',
    tryckt: '2366',
    period: { text: '2022-10' },
    gjord: null,
  });
  expect(observationId(anställda!)).toBe(
    'linkoping/leanlink/2022-10-delarsrapport/personal/tillsvidareanstallda/okt-2022',
  );
});

test('readRapport() gives an avvikelse the period of the forecast it was computed from', () => {
  expect(at(leanlink, 'drift-prognos/summa/avvikelse')?.period?.text).toBe('2022');
});

test('readRapport() dates a forecast by its report, unless the sheet says when it was made', () => {
  expect(at(leanlink, 'drift-prognos/summa/prognos')?.gjord).toBe('2022-10-31');
});

// "varav kostnader" stands under the sum of Leanlink's net costs: a part of them, and another measure.
test.each([
  ['Fg prognos', true],
  ['Föregående prognos', true],
  ['Prognos förra rapporten', true],
  ['Prognos', false],
  ['Prognos helår 2023', false],
  ['Differens mot prognos', false],
])('isEarlierForecast() of %j is %s', (rubrik, svar) => {
  expect(isEarlierForecast({ rubrik })).toBe(svar);
});

test('readRapport() keeps parts of a measure apart from it', () => {
  expect(at(leanlink, 'drift-prognos/kostnader/budget')).toMatchObject({
    nyckeltal: null,
    mått: 'drift/kostnader',
    delAv: 'nettokostnad',
    slag: 'kostnad',
  });
  expect(at(leanlink, 'drift-prognos/aldreomsorg/budget')).toMatchObject({
    nyckeltal: null,
    mått: 'drift/aldreomsorg',
  });
});

// A made-up socialnämnd prints income and costs under each verksamhet, all under the net cost of the whole.
test('readRapport() does not take the costs of a part for those of the whole', async () => {
  const provet = await readArkiv('test/fixtures/arkiv');
  const plats = findRapport(provet, 'provstad/socialnamnden/2023-06-delarsrapport');
  const kostnader = provet
    .of(plats.rapport)
    .observationer.filter(
      ({ blad, slag, kolumn }) => blad === 'per-verksamhet' && slag === 'kostnad' && kolumn === 'utfall',
    );
  expect(kostnader.map(({ rad, nyckeltal }) => [rad, nyckeltal])).toContainEqual([
    'aldreomsorg-kostnader',
    null,
  ]);
});

test('readRapport() keeps words out of the numbers, and the reasons of what is missing', () => {
  const son = arkiv.of(
    findRapport(arkiv, 'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport').rapport,
  );
  expect(at(son.observationer, 'volymer/arenden-myndighet-0-20/prognos')).toBeUndefined();
  expect(at(son.observationer, 'volymer/arenden-myndighet-0-20/aug-2021')?.tal).toBe(1152);
  expect(son.luckor.find(({ rad, kolumn }) => rad === 'jamix' && kolumn === '2019')?.skäl).toBe(
    'markering i källan',
  );
});

// Social- och omsorgsnämnden, August 2021: HME is marked i.u for 2019.
test('readRapport() lists numbers and missing ones together, as they are printed', () => {
  const { rapport } = findRapport(arkiv, 'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport');
  const { poster, observationer: tal, luckor } = arkiv.of(rapport);
  expect(poster.filter(isLucka)).toEqual(luckor);
  expect(poster.filter((en) => !isLucka(en))).toEqual(tal);
  expect(
    poster
      .filter(({ blad, rad }) => blad === 'indikatorer-attraktiv-arbetsgivare' && rad === 'hme')
      .map((en) => `${en.kolumn}: ${isLucka(en) ? en.skäl : en.tryckt}`),
  ).toEqual(['2019: markering i källan', '2020: 74', 'aug-2021: 69', 'malvarde: 76']);
});

// Fritidsnämnden prints a project number and a year beside its investments, and neither beside their sum.
test('readRapport() misses no number where words belong', async () => {
  const provstad = await readArkiv('test/fixtures/arkiv');
  const plats = findRapport(provstad, 'provstad/fritidsnamnden/2024-03-kvartalsrapport');
  const rader = provstad.of(plats.rapport).poster.filter(({ blad }) => blad === 'investeringar');
  expect(rader.filter(isLucka)).toEqual([]);
  expect(rader.filter(({ rad }) => rad === 'summa')).toHaveLength(3);
});
