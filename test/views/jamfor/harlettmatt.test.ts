import { expect, test } from 'vitest';
import type { Arkiv } from '#domain/arkiv.ts';
import { isHärlett, type HärlettMått } from '#domain/register/nyckeltal.ts';
import { toHärleddaPoster } from '#views/data/harleddfil.ts';
import { härlettValues } from '#views/jamfor/harlettmatt.ts';
import { toMatrix } from '#views/jamfor/matris.ts';
import { toMatrisposter } from '#views/data/matrisfil.ts';
import { toHärlettModel } from '#views/jamfor/nyckeltalssida.ts';
import { makeArkiv } from '#test/bench/arkiv.ts';
import { readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const mått = (nyckel: string, i: Arkiv = arkiv): HärlettMått => {
  const ett = i.nyckeltal.find((en) => en.nyckel === nyckel);
  if (ett === undefined || !isHärlett(ett)) throw new Error(`No computed measure ${nyckel}`);
  return ett;
};
const avvikelse = mått('prognosavvikelse');
const andel = mått('prognosavvikelse-andel');
const valuesOf = (ett: HärlettMått, nämnd: string) =>
  härlettValues(arkiv, ett).filter(({ id }) => id === nämnd);

// Leanlink: −83 189 of 1 688 129 tkr is −4,9 %, −25 422 of 1 586 826 tkr is −1,6 %; both budgets are 0.
test('härlettValues() has every forecast of a nämnd against its budget, with the cells it comes from', () => {
  expect(valuesOf(avvikelse, 'linkoping/leanlink')).toMatchObject([
    { år: '2023', text: '−83,2\u00a0mnkr', värde: -83_189_000, riktning: 'sämre' },
    {
      år: '2022',
      gjord: '31 oktober 2022',
      text: '−25,4\u00a0mnkr',
      källa: {
        storhet: 'prognos',
        text: '−25\u00a0422\u00a0tkr',
        adress: '/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/#summa--prognos',
      },
      budget: { text: '0\u00a0tkr' },
    },
  ]);
  expect(valuesOf(andel, 'linkoping/leanlink')).toMatchObject([
    { text: '−4,9\u00a0%', bruttokostnad: { text: '1\u00a0688\u00a0129\u00a0tkr' } },
    { text: '−1,6\u00a0%', bruttokostnad: { text: '1\u00a0586\u00a0826\u00a0tkr' } },
  ]);
});

// VON prints its budget, −2 186,3 mnkr, and the avvikelse, −40,0, but neither the forecast nor gross costs.
test('härlettValues() says why a share cannot be told, and which avvikelse is the source’s own', () => {
  const von = 'eskilstuna/vard-och-omsorgsnamnden';
  expect(valuesOf(andel, von)).toMatchObject([
    {
      text: 'kan inte anges',
      värde: null,
      saknas: 'rapporten trycker inte den budgeterade bruttokostnaden',
      bruttokostnad: null,
    },
  ]);
  expect(valuesOf(avvikelse, von)).toMatchObject([
    {
      text: '−40,0\u00a0mnkr',
      förklaring: 'sämre än budget, källans egen avvikelse',
      källa: { storhet: 'avvikelse', text: '−40,0\u00a0mnkr' },
    },
  ]);
});

test('toMatrix() has a place for a measure that the site computes, also of one year', () => {
  const cellOf = (nyckel: string, nämnd: string, år?: string) => {
    const { rader, nämnder } = toMatrix(arkiv, år);
    return rader.find((rad) => rad.nyckel === nyckel)?.celler[nämnder.findIndex(({ id }) => id === nämnd)];
  };
  expect(cellOf('prognosavvikelse', 'linkoping/leanlink')).toMatchObject({
    text: '−83,2\u00a0mnkr',
    när: 'prognos helåret 2023',
    uträknat: 'sämre än budget, uträknat ur prognos och budget',
    tryckt: null,
  });
  expect(cellOf('prognosavvikelse-andel', 'linkoping/leanlink', '2022')?.text).toBe('−1,6\u00a0%');
  expect(cellOf('prognosavvikelse-andel', 'eskilstuna/vard-och-omsorgsnamnden')).toMatchObject({
    saknas: true,
    text: 'kan inte anges',
    uträknat: 'rapporten trycker inte den budgeterade bruttokostnaden',
  });
});

test('toMatrisposter() never calls a computed figure printed', () => {
  const poster = toMatrisposter(arkiv, undefined, (adress) => adress);
  expect(
    poster.find(({ nyckeltal, namnd }) => nyckeltal === 'prognosavvikelse' && namnd === 'Leanlink'),
  ).toMatchObject({
    varde: '−83,2\u00a0mnkr',
    tryckt: null,
    utraknat: 'sämre än budget, uträknat ur prognos och budget',
  });
});

// The source prints another avvikelse than forecast minus budget: −21 347 tkr.
test('toHärleddaPoster() names each figure that a value comes from', () => {
  const poster = toHärleddaPoster(arkiv, andel, (adress) => adress);
  expect(poster.find(({ namnd, ar }) => namnd === 'Leanlink' && ar === '2022')).toMatchObject({
    text: '−1,6\u00a0%',
    prognos: '-25 422 tkr',
    avvikelse: '-21 347 tkr',
    budget: '0 tkr',
    bruttokostnad: '1 586 826 tkr',
  });
});

test('toHärlettModel() keeps a page to 400 forecasts, however large the archive', () => {
  const stort = makeArkiv({ nämnder: 30, rapporter: 15 });
  const detta = mått('prognosavvikelse', stort);
  const första = toHärlettModel(stort, detta, 1);
  const sista = toHärlettModel(stort, detta, första.sidor);
  expect(första.värden).toHaveLength(400);
  expect((första.sidor - 1) * 400 + sista.värden.length).toBe(härlettValues(stort, detta).length);
});
