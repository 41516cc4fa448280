import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { mätvärdenOf } from '#domain/sifferkontroll/matvarden.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const { nämnd } = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport');

test('of() reads a report once, and refuses one of another archive', () => {
  const [nyast] = nämnd.rapporter;
  expect(arkiv.of(nyast!)).toBe(arkiv.of(nyast!));
  expect(() => arkiv.of({ ...nyast! })).toThrow('not of this archive');
});

test('ofNämnd() and byMeasure() give the same figures as the reports they stand in', () => {
  const [nyast, äldst] = nämnd.rapporter.map((rapport) => arkiv.of(rapport).observationer);
  const alla = arkiv.ofNämnd(nämnd).observationer;
  expect(alla).toHaveLength(nyast!.length + äldst!.length);
  expect(alla[0]).toBe(äldst![0]);
  const nettokostnad = arkiv.byMeasure('nettokostnad').observationer;
  expect(nettokostnad.length).toBeGreaterThan(10);
  expect(nettokostnad.every((en) => arkiv.of(en.plats.rapport).observationer.includes(en))).toBe(true);
  expect(arkiv.byMeasure('finns-inte')).toEqual({ observationer: [], luckor: [], poster: [] });
});

// What the pages show of a cell and what the checks hold against others is one value, in base units with plus for better.
test.each(['content', 'test/fixtures/arkiv'])(
  'pages and sifferkontroll read every figure of %s as one value',
  async (mapp) => {
    const läst = await readArkiv(mapp);
    let jämförda = 0;
    for (const { rapport } of rapportplatser(läst)) {
      const sidornas = new Map(
        läst.of(rapport).observationer.map((en) => [`${en.blad}/${en.rad}/${en.kolumn}`, en]),
      );
      for (const { datablad, uppgift, värde, period } of [...mätvärdenOf(rapport).values()].flat()) {
        const cell = `${datablad}/${uppgift.rad.nyckel}/${uppgift.kolumn.nyckel}`;
        const sidans = sidornas.get(cell);
        expect([cell, värde, period]).toEqual([cell, sidans?.värde, sidans?.period?.text]);
        jämförda += 1;
      }
    }
    expect(jämförda).toBeGreaterThan(200);
  },
);
