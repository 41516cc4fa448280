import { expect, test } from 'vitest';
import { nämndplatser } from '#domain/arkiv.ts';
import type { Tabell } from '#domain/datablad/tabell.ts';
import { compareMätning } from '#domain/matt/jamforbar.ts';
import { readRapport, type Avläsning } from '#domain/matt/observation.ts';
import { toSerier, type Punkt } from '#domain/matt/serie.ts';
import { tabellOf } from '#test/domain/datablad/tabeller.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const läs = (adress: string) => arkiv.of(findRapport(arkiv, adress).rapport);
const [okt2022, aug2023] = [
  läs('linkoping/leanlink/2022-10-delarsrapport'),
  läs('linkoping/leanlink/2023-08-delarsrapport'),
];
const båda = {
  observationer: [...okt2022.observationer, ...aug2023.observationer],
  luckor: [...okt2022.luckor, ...aug2023.luckor],
};
const serier = toSerier(båda);
const serieOf = (mått: string, storhet: string, mer: { slag?: string; kön?: string } = {}, år?: string) =>
  serier.find(
    ({ senast, punkter }) =>
      senast.mått === mått &&
      senast.storhet === storhet &&
      senast.slag === (mer.slag ?? 'netto') &&
      senast.kön === (mer.kön ?? null) &&
      (år === undefined || punkter.some(({ period }) => period.text === år)),
  );
const values = (punkt: Punkt | undefined) => punkt?.tryckningar.map(({ observation }) => observation.värde);

// The forecast for 2022 stands in the overview and in the table: one point with two sources.
test('toSerier() makes one point of a figure that several places print alike', () => {
  const prognos = serieOf('nettokostnad', 'prognos');
  expect(prognos?.punkter.map(({ period }) => period.text)).toEqual(['2022', '2023']);
  expect(values(prognos?.punkter[0])).toEqual([-25_422_000]);
  expect(prognos?.punkter[0]?.tryckningar[0]?.källor.map(({ blad }) => blad)).toEqual([
    'drift-prognos',
    'oversikt',
  ]);
});

// Leanlink 2022: investments are forecast at 4 400 tkr in the overview and 4 100 tkr in the table.
test('toSerier() keeps both figures where two places differ, and never averages them', () => {
  const punkt = serieOf('investeringar-netto', 'prognos')?.punkter.find(
    ({ period }) => period.text === '2022',
  );
  expect(values(punkt)?.sort()).toEqual([-4_100_000, -4_400_000].sort());
});

test('toSerier() keeps flows over other months in series of their own', () => {
  const timmar = serier.filter(
    ({ senast }) => senast.mått === 'hemtjansttimmar' && senast.storhet === 'utfall',
  );
  expect(timmar.map(({ punkter }) => punkter.map(({ period }) => period.text))).toEqual([
    ['2021-01/2021-10', '2022-01/2022-10'],
    ['2022-01/2022-08', '2023-01/2023-08'],
  ]);
});

// 2 256 in October 2021, 2 358 in August and 2 366 in October 2022, 2 495 in August 2023.
test('toSerier() sets stocks of all dates in one series, oldest first', () => {
  expect(
    serieOf('tillsvidareanstallda', 'utfall')?.punkter.map((punkt) => [punkt.period.text, ...values(punkt)!]),
  ).toEqual([
    ['2021-10', 2256],
    ['2022-08', 2358],
    ['2022-10', 2366],
    ['2023-08', 2495],
  ]);
});

test('toSerier() keeps the reason of a period without a figure', () => {
  expect(
    serieOf('sjukfranvaro-total', 'utfall', { kön: 'män' })?.luckor.map(({ period, skäl }) => [
      period?.text,
      skäl,
    ]),
  ).toEqual([['../2023-08', 'markering i källan']]);
});

test('toSerier() leaves out readings that are not certain', () => {
  expect(serier.some(({ senast }) => senast.rad === 'overtid')).toBe(false);
});

// Årsarbetare of a made-up nämnd: three months, a year, three months.
const årsarbetare = (mer: object) =>
  readTabellrapport(
    tabellOf(
      [{ nyckel: 'arsarbetare', nyckeltal: 'arsarbetare', värden: ['188,7', '733,8', '197,7'], ...mer }],
      {
        enhet: 'antal',
        plus: undefined,
        kolumner: ['2025-01/2025-03', '2025', '2026-01/2026-03'].map((period, nummer) => ({
          nyckel: `tid-${String(nummer)}`,
          rubrik: period,
          storhet: 'utfall',
          period,
        })),
      },
    ),
  );
const readTabellrapport = (tabell: Tabell): Avläsning => {
  const plats = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');
  const rapport = { ...plats.rapport, datablad: [{ nyckel: 'personal', innehåll: tabell }] };
  const egen = { ...plats, nämnd: { ...plats.nämnd, rapporter: [rapport] }, rapport };
  return readRapport(egen, new Map(arkiv.nyckeltal.map((mått) => [mått.nyckel, mått])));
};
const lines = (avläsning: Avläsning) =>
  toSerier(avläsning).map(({ punkter }) =>
    punkter.map(({ tryckningar }) => tryckningar[0]?.observation.tryckt),
  );

test('toSerier() keeps a count of three months apart from one of a year, whatever the register says', () => {
  expect(lines(årsarbetare({}))).toEqual([['188,7', '197,7'], ['733,8']]);
  expect(lines(årsarbetare({ nyckeltal: undefined }))).toEqual([['188,7', '197,7'], ['733,8']]);
});

test('toSerier() takes the sheet at its word that figures of other lengths are of a date', () => {
  expect(lines(årsarbetare({ mäts: 'bestånd' }))).toEqual([['188,7', '733,8', '197,7']]);
});

test.each(['content', 'test/fixtures/arkiv'])(
  'toSerier() puts nothing of %s in one line that may not be compared',
  async (mapp) => {
    const läst = await readArkiv(mapp);
    let par = 0;
    for (const { nämnd } of nämndplatser(läst)) {
      const lästa = nämnd.rapporter.map((rapport) => läst.of(rapport));
      const alla = toSerier({
        observationer: lästa.flatMap(({ observationer }) => observationer),
        luckor: [],
      });
      for (const { punkter } of alla) {
        const punkternas = punkter.flatMap(({ tryckningar }) =>
          tryckningar.map(({ observation }) => observation),
        );
        for (const [plats, en] of punkternas.slice(1).entries()) {
          const svar = compareMätning(punkternas[plats]!, en);
          par += 1;
          // A declared break is drawn as one.
          if (!svar.jämförbar) expect(svar.hinder.kod).toBe('brott');
        }
      }
    }
    expect(par).toBeGreaterThan(20);
  },
);
