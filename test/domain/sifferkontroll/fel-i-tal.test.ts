import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const oktober = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');

// −21 347 in the forecast of October 2022, which its columns give as −25 422.
test('felInTable() gives a figure the faults noted at it, and those that explain what was noticed there', () => {
  const fel = arkiv.felInTable(oktober.rapport)({
    datablad: 'drift-prognos',
    rad: 'summa',
    kolumn: 'avvikelse',
  });
  expect(fel.map(({ motivering }) => motivering)).toContainEqual(
    expect.stringContaining('Det tryckta talet är inget'),
  );
  expect(
    arkiv.felInTable(oktober.rapport)({ datablad: 'drift-prognos', rad: 'summa', kolumn: 'budget' }),
  ).toEqual([]);
});

// "1 %" for a rise of a percentage point: a matter of form.
test('felWithFigure() leaves matters of form to the table', () => {
  const ställe = { datablad: 'i-text', rad: 'sjukfranvaro-okning', kolumn: 'tal' };
  expect(arkiv.felInTable(oktober.rapport)(ställe)).toHaveLength(1);
  expect(arkiv.felWithFigure(oktober.rapport)(ställe)).toEqual([]);
});

test('a figure of the archive bears its known faults wherever it is read', () => {
  for (const plats of rapportplatser(arkiv))
    for (const { blad, rad, kolumn, fel } of arkiv.of(plats.rapport).poster)
      expect(fel).toEqual(arkiv.felWithFigure(plats.rapport)({ datablad: blad, rad, kolumn }));
  const märkta = rapportplatser(arkiv).flatMap(({ rapport }) =>
    arkiv.of(rapport).poster.filter(({ fel }) => fel.length > 0),
  );
  expect(märkta.length).toBeGreaterThan(40);
});
