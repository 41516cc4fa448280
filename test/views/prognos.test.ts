import { expect, test } from 'vitest';
import { latestForecasts, toForecastGroups } from '../../src/views/prognos.ts';
import { readArkiv } from './arkivet.ts';

const arkiv = await readArkiv();
const enbart2022 = {
  ...arkiv,
  kommuner: arkiv.kommuner.map((kommun) => ({
    ...kommun,
    nämnder: kommun.nämnder.map((nämnd) => ({
      ...nämnd,
      rapporter: nämnd.rapporter.filter(({ slug }) => slug === '2022-10-delarsrapport'),
    })),
  })),
};

// Leanlink, October 2022: −25 422 tkr against a budget of 0, on budgeted costs of 1 586 826 tkr.
test('latestForecasts() sets a forecast against its budget in whole kronor', () => {
  expect(latestForecasts(enbart2022, 'nettokostnad')).toMatchObject([
    { år: '2022', avvikelse: -25_422_000, bruttokostnad: 1_586_826_000 },
  ]);
});

test('toForecastGroups() says better or worse in words, and the share of budgeted costs', () => {
  const [grupp] = toForecastGroups(latestForecasts(enbart2022, 'nettokostnad'));
  expect(grupp).toMatchObject({
    år: '2022',
    rader: [
      {
        nämnd: 'Leanlink',
        prognos: '25,4\u00a0mnkr sämre än budget',
        andelText: '1,6\u00a0%',
        riktning: 'sämre',
        andel: -1,
      },
    ],
  });
});
