import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { isBelopp } from '#domain/enhet.ts';
import { betterWay, betterWayOf } from '#domain/matt/riktning.ts';
import { readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const observationer = rapportplatser(arkiv).flatMap(({ rapport }) => arkiv.of(rapport).observationer);
const of = (adress: string) => {
  const [rapport, blad, rad, kolumn] = adress.split(' ');
  const en = observationer.find(
    (ett) =>
      ett.plats.rapport.slug === rapport && ett.blad === blad && ett.rad === rad && ett.kolumn === kolumn,
  );
  if (en === undefined) throw new Error(`No figure ${adress}`);
  return betterWay(en, arkiv.nyckeltal.find(({ nyckel }) => nyckel === en.nyckeltal)?.riktning ?? null);
};

test.each([
  // 001: −36 000 is what is missing of the budget.
  ['2021-08-delarsrapport drift-prognos summa avvikelse', 'högre'],
  ['2021-08-delarsrapport drift-prognos summa prognos', 'högre'],
  // A budget is neither.
  ['2021-08-delarsrapport drift-prognos summa budget', null],
  ['2021-08-delarsrapport indikatorer-attraktiv-arbetsgivare hme aug-2021', 'högre'],
  ['2021-08-delarsrapport indikatorer-attraktiv-arbetsgivare sjukfranvaro-total aug-2021', 'lägre'],
])('betterWay() of %s is %j', (adress, riktning) => expect(of(adress)).toBe(riktning));

test('betterWay() says of no amount that lower is better, since minus is worse', () => {
  const belopp = observationer.filter(({ enhet }) => isBelopp(enhet));
  expect(belopp.length).toBeGreaterThan(300);
  expect(belopp.filter((en) => betterWay(en, 'lägre') === 'lägre')).toEqual([]);
});

test('betterWayOf() turns the costs of the register as they are shown', () => {
  const riktningar = arkiv.nyckeltal.map((mått) => [mått.nyckel, betterWayOf(mått)]);
  expect(Object.fromEntries(riktningar)).toMatchObject({
    nettokostnad: 'högre',
    prognosavvikelse: 'högre',
    personalkostnader: null,
    'sjukfranvaro-total': 'lägre',
  });
});
