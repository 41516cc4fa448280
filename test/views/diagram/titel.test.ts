import { expect, test } from 'vitest';
import { toChartFigure } from '#views/diagram/figur.ts';
import { rapportplatser } from '#domain/arkiv.ts';
import { tabellSchema } from '#domain/datablad/tabell.ts';
import { tabellOf } from '#test/domain/datablad/tabeller.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();

function titleOf(rapport: string, datablad: string): string | undefined {
  const plats = findRapport(arkiv, rapport);
  const innehåll = plats.rapport.datablad.find(({ nyckel }) => nyckel === datablad)?.innehåll;
  return innehåll?.typ === 'tabell' ? toChartFigure(plats, datablad, innehåll)?.titel : undefined;
}

test.each([
  // 002: −150, −4 677, −12 597 and −7 343 are all minus, and the printed sum −24 767 is theirs: 12 597 / 24 767 = 50,9 %.
  [
    'linkoping/leanlink/2022-10-delarsrapport',
    'drift-utfall',
    'Äldreomsorg är 12,6\u00a0mnkr sämre än budget, 51 procent av hela avvikelsen',
  ],
  // 002 prints −9 479 for Ledning and −9 452 for Äldreomsorg, but its columns give −10 479 and −11 000: neither is surely worst.
  [
    'linkoping/leanlink/2022-10-delarsrapport',
    'drift-prognos',
    'Prognos för helår 2022. Driftsammandrag, netto tkr',
  ],
  // 000 prints −35 800 for Ledning where its columns give −33 400: worst either way, by an amount that is not certain.
  [
    'linkoping/leanlink/2023-08-delarsrapport',
    'drift-prognos',
    'Ledning väntas gå sämst mot budget av 4 poster',
  ],
  // 001: −25 000 is the largest of seven, and one is nought; Socialpsykiatri and two more are plus, so no share is claimed.
  [
    'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport',
    'drift-prognos',
    'Individ- och familjeomsorg väntas bli 25,0\u00a0mnkr sämre än budget, mest av 7 verksamheter som avviker',
  ],
  [
    'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport',
    'driftredovisning',
    'Område Äldreomsorg väntas bli 54,1\u00a0mnkr sämre än budget, mest av 6 poster som avviker',
  ],
  // 004: the finansnetto is blank, and could be anything.
  [
    'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport',
    'resultatrakning',
    'Resultaträkning. Projekt: Drift + driftprojekt',
  ],
  // 004: +2,0 for HoS; the next largest, Biståndsenhet, is −1,6.
  [
    'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport',
    'sjukfranvaro-omraden',
    'Störst ändring: Område HoS, från 7,9\u00a0% till 9,9\u00a0%',
  ],
  // 001: +89; the next largest is +64.
  [
    'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport',
    'volymer',
    'Störst ändring: Antal pågående ärenden myndighet, 21 -64 år, från 601 till 690\u00a0ärenden',
  ],
  // 000: 16 of at most 18 and 95,1 of at least 95 are met; 45 of 62, 46 of 54 and 59 of 65 are not.
  [
    'linkoping/leanlink/2023-08-delarsrapport',
    'indikatorer-kostnadseffektiv-verksamhet',
    '2 av 5 mått når sitt målvärde',
  ],
  // 000: HME 73 of 73 and 34 of at most 36 are met, 9,3 of at most 9 and 50 of 75 are not; one measure has no target.
  [
    'linkoping/leanlink/2023-08-delarsrapport',
    'indikatorer-attraktiv-arbetsgivare',
    '2 av 4 bedömbara mått når sitt målvärde',
  ],
  // 001: HME 69 of 76 is not met, though 2020 is left out of its panel.
  [
    'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport',
    'indikatorer-attraktiv-arbetsgivare',
    '2 av 3 mått når sitt målvärde',
  ],
  [
    'okand-kommun/socialnamnden/2023-08-delarsbokslut',
    'investeringsbudget',
    'Prognosen är lika stor som budgeten',
  ],
])('toChartFigure() calls %s %s %j', (rapport, datablad, titel) =>
  expect(titleOf(rapport, datablad)).toBe(titel),
);

const [plats] = rapportplatser(arkiv);
const titleOfTable = (tabell: ReturnType<typeof tabellOf>) =>
  toChartFigure(plats!, 'finns-inte', tabell)?.titel;
const avvikelse = {
  nyckel: 'avvikelse',
  rubrik: 'Avvikelse',
  storhet: 'avvikelse',
  period: '2022',
  räknas: 'utfall? - budget?',
};

test('toChartFigure() tells what goes the way of the whole, and not the one post that goes the other', () => {
  const kolumner = [{ ...avvikelse, räknas: 'utfall? - budget?' }];
  const of = (värden: unknown[], enhet = 'mnkr') =>
    titleOfTable(
      tabellOf(
        värden.map((värde, i) => ({
          nyckel: `post-${String(i)}`,
          benämning: 'ABCDE'.charAt(i),
          värden: [värde],
        })),
        { plus: 'intäkt', enhet, kolumner },
      ),
    );
  expect(of(['-2,1', '21,6', 0, 0])).toBe('B är 21,6\u00a0mnkr bättre än budget');
  expect(of(['-2,1', '21,6', '1,4', 0])).toBe(
    'B är 21,6\u00a0mnkr bättre än budget, mest av 3 poster som avviker',
  );
  expect(of(['-12,0', '10,0', '10,0'])).toBe('Driftsammandrag, netto tkr');
  expect(of([0, 0, 0])).toBe('Ingen post avviker från budget');
  expect(of(['0,40', '0,10', '0,00'], 'kr')).toBe('A är 0,40\u00a0kr bättre än budget');
});

test('toChartFigure() says of no posts neither that nothing changed nor that the target of one is met', () => {
  const kolumner = [
    { nyckel: 'fjol', rubrik: '2021', storhet: 'utfall', period: '2021' },
    { nyckel: 'nu', rubrik: '2022', storhet: 'utfall', period: '2022' },
  ];
  const rader = [{ nyckel: 'summa', benämning: 'Summa', art: 'summa', värden: [5, 9] }];
  expect(titleOfTable(tabellOf(rader, { plus: 'intäkt', kolumner }))).toBe('Driftsammandrag, netto tkr');
});

test('toChartFigure() turns the sign of a table where plus is a cost', () => {
  const rader = [
    { nyckel: 'a', benämning: 'Skola', värden: [900] },
    { nyckel: 'b', benämning: 'Vård', värden: [12_000] },
    { nyckel: 'c', benämning: 'Stab', värden: [-300] },
  ];
  const titel = 'Vård är 12,0\u00a0mnkr sämre än budget, mest av 3 poster';
  expect(titleOfTable(tabellOf(rader, { plus: 'kostnad', kolumner: [avvikelse] }))).toBe(titel);
});

test('toChartFigure() claims nothing of posts that are equal, missing or uncertain', () => {
  const of = (...värden: unknown[]) =>
    titleOfTable(
      tabellOf(
        värden.map((värde, i) => ({ nyckel: `post-${String(i)}`, värden: [värde] })),
        { plus: 'intäkt', kolumner: [avvikelse] },
      ),
    );
  const enkel = 'Driftsammandrag, netto tkr';
  expect(of(-5, -5, -1)).toBe(enkel);
  expect(of(-5, null, -1)).toBe(enkel);
  expect(of(-5, { tryckt: '-9', osäker: true, tolkning: 'Kan gälla en annan rad' }, -1)).toBe(enkel);
  expect(of(-5, -3, -1)).not.toBe(enkel);
});

test('every computed title says that it is computed, and every other is what the source prints', () => {
  for (const ett of rapportplatser(arkiv)) {
    for (const { nyckel, innehåll } of ett.rapport.datablad) {
      if (innehåll.typ !== 'tabell') continue;
      const figur = toChartFigure(ett, nyckel, tabellSchema.parse(innehåll));
      if (figur === null) continue;
      const uträknad = figur.anmärkningar.some((text) => text.startsWith('Rubriken är uträknad här'));
      const tryckta = [innehåll.rubrik, ...innehåll.rader.map(({ benämning }) => benämning)];
      expect([figur.titel, uträknad]).toEqual([figur.titel, !tryckta.includes(figur.titel)]);
    }
  }
});
