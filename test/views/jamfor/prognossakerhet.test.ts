import { expect, test } from 'vitest';
import { prognosutfallIn } from '#views/jamfor/prognossakerhet.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const outcomes = (adress: string) => prognosutfallIn(arkiv, findRapport(arkiv, adress));

// Leanlink 2022: −25 422 tkr in October, −41 938 tkr in the accounts as printed a year later; budgeted costs 1 586 826 tkr.
test('prognosutfallIn() sets a forecast beside what came of it, in kronor and per cent of budgeted gross cost', () => {
  const [, förra] = outcomes('linkoping/leanlink/2023-08-delarsrapport');
  expect(förra).toMatchObject({
    år: '2022',
    gjord: '31 oktober 2022',
    prognos: { text: '−25,4\u00a0mnkr', tryckt: '−25\u00a0422\u00a0tkr', uträknad: false },
    nästa: null,
    utfall: [
      {
        belopp: { text: '−41,9\u00a0mnkr', tryckt: '−41\u00a0938\u00a0tkr' },
        rapport: 'Delårsrapport augusti 2023',
        // 16 516 of 1 586 826 is 1,04 per cent.
        skillnad: { text: '−16,5\u00a0mnkr', riktning: 'sämre', brutto: { text: '1,0\u00a0%' }, netto: null },
      },
    ],
  });
});

test('prognosutfallIn() says nothing of a year whose outcome no report has', () => {
  expect(outcomes('linkoping/leanlink/2023-08-delarsrapport')[0]).toMatchObject({ år: '2023', utfall: [] });
});

// VON prints the budget, −2 186,3 mnkr, and the forecast's avvikelse, −40,0.
test('prognosutfallIn() computes a forecast that is not printed, and marks it', () => {
  expect(outcomes('eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport')[0]?.prognos).toEqual({
    text: '−2\u00a0226,3\u00a0mnkr',
    fel: null,
    tryckt: '−40,0\u00a0mnkr',
    uträknad: true,
    adress:
      '/eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport/tabell/driftredovisning/#summa--avvikelse',
  });
});

// A made-up barn- och utbildningsnämnd, tkr: −880 500 forecast in February, −884 700 in April, −879 880 in the accounts;
// budgeted costs 964 800.
test('prognosutfallIn() follows a year from forecast to forecast to its accounts', async () => {
  const provet = await readArkiv('test/fixtures/arkiv');
  const plats = findRapport(
    provet,
    'exempelkoping/barn-och-utbildningsnamnden/2023-12-verksamhetsberattelse',
  );
  expect(prognosutfallIn(provet, plats)).toMatchObject([
    {
      gjord: '28 februari 2023',
      prognos: { text: '−880,5\u00a0mnkr' },
      nästa: {
        gjord: '30 april 2023',
        skillnad: { text: '−4,2\u00a0mnkr', riktning: 'sämre', brutto: { text: '0,4\u00a0%' } },
      },
      utfall: [{ skillnad: { text: '0,62\u00a0mnkr', riktning: 'bättre', brutto: { text: '0,1\u00a0%' } } }],
    },
    {
      gjord: '30 april 2023',
      nästa: null,
      utfall: [{ skillnad: { text: '4,8\u00a0mnkr', riktning: 'bättre', brutto: { text: '0,5\u00a0%' } } }],
    },
  ]);
});
