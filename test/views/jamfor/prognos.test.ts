import { expect, test } from 'vitest';
import { tabellSchema } from '#domain/datablad/tabell.ts';
import { latestPrognoser, toPrognosrader } from '#views/jamfor/prognos.ts';
import { changedArkiv, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const enbart2022 = changedArkiv(arkiv, {
  kommuner: arkiv.kommuner.map((kommun) => ({
    ...kommun,
    nämnder: kommun.nämnder.map((nämnd) => ({
      ...nämnd,
      rapporter: nämnd.rapporter.filter(({ slug }) => slug === '2022-10-delarsrapport'),
    })),
  })),
});

// Leanlink, October 2022: −25 422 tkr against a budget of 0, on budgeted costs of 1 586 826 tkr.
test('latestPrognoser() sets a forecast against its budget in whole kronor', () => {
  expect(latestPrognoser(enbart2022, 'nettokostnad')).toMatchObject([
    { år: '2022', avvikelse: -25_422_000, bruttokostnad: { tal: 1586826 } },
  ]);
});

test('toPrognosrader() says better or worse in words, and the share of budgeted costs', () => {
  expect(toPrognosrader(latestPrognoser(enbart2022, 'nettokostnad'))).toMatchObject([
    {
      nämnd: 'Leanlink',
      nämndadress: '/linkoping/leanlink/',
      utfall: 'sämre än budget för 2022',
      prognos: { text: '25,4\u00a0mnkr', fel: null },
      andelText: '1,6\u00a0% av budgeterad bruttokostnad',
      riktning: 'sämre',
      andel: -1,
    },
  ]);
});

// SON's −36,0 mnkr for 2021 was drawn as long as Leanlink's −83,2 for 2023, each in a list of its own.
test('toPrognosrader() draws the forecasts of all years on one scale, the newest year first', () => {
  const rader = toPrognosrader(latestPrognoser(arkiv, 'nettokostnad'));
  expect(rader.map(({ utfall }) => utfall.slice(-4))).toEqual(['2023', '2023', '2023', '2021']);
  const andelOf = (sökt: string) => rader.find(({ prognos }) => prognos?.text === sökt)?.andel;
  expect(andelOf('83,2\u00a0mnkr')).toBe(-1);
  expect(andelOf('36,0\u00a0mnkr')).toBeCloseTo(-36 / 83.189, 2);
});

// Vård- och omsorgsnämnden prints no gross cost: −40,0 mnkr on net costs of 2 186,3; Socialnämnden −3 000 tkr on 206 613.
test('toPrognosrader() gives the share of what the source prints, and says of what', () => {
  const rader = toPrognosrader(latestPrognoser(arkiv, 'nettokostnad'));
  const andelar = new Map(rader.map(({ nämnd, andelText }) => [nämnd, andelText]));
  expect(andelar.get('Vård- och omsorgsnämnden')).toBe('1,8\u00a0% av budgeterad nettokostnad');
  expect(andelar.get('Socialnämnden')).toBe('1,5\u00a0% av budgeterad nettokostnad');
  expect(andelar.get('Leanlink')).toBe('4,9\u00a0% av budgeterad bruttokostnad');
});

// A made-up nämnd with a budget of −100: forecasts of several dates, and that of a nämnd in a report about several.
test.each([
  ['2023-04-30', '2023-02-28', {}, -7],
  ['2023-02-28', '2023-04-30', {}, -3],
  ['2023-04-30', undefined, {}, -3],
  [null, '2023-02-28', {}, -3],
  ['2023-04-30', '2023-02-28', { vem: 'Skolnämnden' }, null],
])(
  'latestPrognoser() takes the later of those made %j and %j, and none of another body',
  (en, annan, vem, avvikelse) => {
    const prognos = (nyckel: string, gjord: string | null | undefined) => ({
      ...{ nyckel, rubrik: nyckel, storhet: 'prognos', period: '2023' },
      ...(gjord === undefined ? {} : { gjord }),
    });
    const innehåll = tabellSchema.parse({
      typ: 'tabell',
      ämne: 'drift',
      rubrik: 'Prognos',
      källa: { dokument: 'prov', avsnitt: 'Ekonomi' },
      enhet: 'tkr',
      plus: 'intäkt',
      kolumner: [
        prognos('en', en),
        prognos('annan', annan),
        { nyckel: 'budget', rubrik: 'Budget', storhet: 'budget', period: '2023' },
      ],
      rader: [
        {
          nyckel: 'netto',
          benämning: 'Netto',
          nyckeltal: 'nettokostnad',
          ...vem,
          värden: [-107, -103, -100],
        },
      ],
    });
    const [kommun] = enbart2022.kommuner.filter(({ nämnder }) =>
      nämnder.some(({ rapporter }) => rapporter.length > 0),
    );
    const [nämnd] = kommun!.nämnder.filter(({ rapporter }) => rapporter.length > 0);
    const [rapport] = nämnd!.rapporter;
    const påhittad = { ...rapport!, period: '2023-01/2023-08', datablad: [{ nyckel: 'prognos', innehåll }] };
    const found = latestPrognoser(
      changedArkiv(arkiv, {
        kommuner: [{ ...kommun!, nämnder: [{ ...nämnd!, rapporter: [påhittad] }] }],
      }),
      'nettokostnad',
    );
    expect(found.map((ett) => ett.avvikelse / 1000)).toEqual(avvikelse === null ? [] : [avvikelse]);
  },
);
