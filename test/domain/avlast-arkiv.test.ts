import { expect, test } from 'vitest';
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

test('findings() holds a report against its neighbours once', () => {
  const [nyast] = nämnd.rapporter;
  expect(arkiv.findings(nyast!)).toBe(arkiv.findings(nyast!));
  expect(arkiv.findings(nyast!).length).toBeGreaterThan(10);
  expect(() => arkiv.findings({ ...nyast! })).toThrow('not of this archive');
});
