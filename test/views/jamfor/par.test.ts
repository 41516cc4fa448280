import { expect, test } from 'vitest';
import { rapportpar } from '#domain/rapportpar.ts';
import { toPar } from '#views/jamfor/par.ts';
import { toParModel } from '#views/jamfor/parsida.ts';
import { toParposter } from '#views/jamfor/parpost.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const [oktober, augusti] = ['2022-10-delarsrapport', '2023-08-delarsrapport'].map((slug) =>
  findRapport(arkiv, `linkoping/leanlink/${slug}`),
);
const par = toPar(toParposter(arkiv, oktober!.rapport), toParposter(arkiv, augusti!.rapport));
const avsnitt = (blad: string) => par.avsnitt.find((del) => del.blad === blad);
const rad = (blad: string, benämning: string, vad: string) =>
  avsnitt(blad)?.rader.find((en) => en.benämning === benämning && en.vad === vad);

// Leanlink's forecasts of October 2022 and August 2023: −15 000 and −48 400 tkr for the care of the elderly.
test('toPar() sets the same row of two reports beside each other, with what lies between', () => {
  expect(rad('drift-prognos', 'Äldreomsorg', 'prognos')).toMatchObject({
    då: { text: '−15\u00a0000\u00a0tkr', period: 'helåret 2022' },
    nu: { text: '−48\u00a0400\u00a0tkr', period: 'helåret 2023' },
    skillnad: { text: '−33\u00a0400\u00a0tkr', procent: '−222,7\u00a0%', riktning: 'sämre' },
    förbehåll: null,
  });
});

// The overview of 2022 prints the net cost as 25 422, that of 2023 as −83 189.
test('toPar() says so where the reports print a figure with different signs', () => {
  expect(rad('oversikt', 'Verksamhetens nettokostnader', 'prognos')).toMatchObject({
    då: { text: '25\u00a0422\u00a0tkr' },
    nu: { text: '−83\u00a0189\u00a0tkr' },
    skillnad: { text: '−57\u00a0767\u00a0tkr', riktning: 'sämre' },
    förbehåll: 'Rapporterna trycker talet med olika tecken; skillnaden är räknad med samma.',
  });
});

test('toPar() does not call a higher cost better or worse', () => {
  expect(rad('drift-prognos', 'Summa nettokostnader, varav kostnader', 'prognos')?.skillnad).toEqual({
    text: '+103\u00a0415\u00a0tkr',
    procent: '+6,4\u00a0%',
    riktning: null,
  });
});

// 2 366 employed in October beside 2 495 in August; sick leave 10,5 and 9,3 per cent.
test('toPar() allows stocks and ratios of other dates with both told', () => {
  expect(rad('personal', 'Antal tillsvidareanställda', 'utfall')).toMatchObject({
    skillnad: { text: '+129', procent: '+5,5\u00a0%', riktning: null },
    förbehåll: 'Olika tid: augusti 2023 mot oktober 2022.',
  });
  expect(rad('personal', 'Total sjukfrånvaro', 'utfall')?.skillnad).toEqual({
    text: '−1,2\u00a0procentenheter',
    procent: null,
    riktning: 'bättre',
  });
});

test('toPar() refuses eight months beside ten, and the rows that a break divides, each with its reason', () => {
  expect(avsnitt('volymer')?.hindrade).toEqual([
    {
      hinder: 'Jämförs inte: januari–augusti 2023 mot januari–oktober 2022.',
      rader: [
        'Hemtjänst, timmar: utfall',
        'Vårddygn, antal: utfall',
        'SFB personlig assistans, timmar: utfall',
        'LSS personlig assistans, timmar: utfall',
      ],
    },
  ]);
  expect(
    avsnitt('drift-prognos')?.hindrade.find(({ rader }) => rader.some((en) => en.startsWith('Ledning'))),
  ).toEqual({
    hinder:
      'Jämförs inte: Intäkten för social- och omsorgsnämndens verksamhetsuppdrag ligger från 2023 under Ledning.',
    rader: ['Ledning: prognos, budget, avvikelse'],
  });
});

test('toPar() tells of rows that came', () => {
  expect(par.nya.find(({ blad }) => blad === 'indikatorer-attraktiv-arbetsgivare')?.benämningar).toContain(
    'Chefsindex',
  );
});

test('toParModel() follows goals and chapters from one report to the other', () => {
  const modell = toParModel(arkiv, augusti!, { äldre: oktober!.rapport, nyare: augusti!.rapport });
  expect(modell.mål.rader.find(({ namn }) => namn === 'Goda arbetsplatser')).toMatchObject({
    celler: [null, { läge: 'uppnås' }],
    förändring: 'ny',
  });
  expect(modell.kapitel.find(({ titel }) => titel === 'Indikatorer')).toMatchObject({ äldre: null });
});

test('rapportpar() pairs a report with the one before and with the same month a year earlier', () => {
  const slug = (period: string) => ({
    ...augusti!.rapport,
    slug: period,
    period: `${period.slice(0, 4)}-01/${period}`,
  });
  const rapporter = ['2023-08', '2023-04', '2022-08', '2022-04'].map(slug);
  expect(rapportpar({ rapporter }).map(({ äldre, nyare }) => [äldre.slug, nyare.slug])).toEqual([
    ['2023-04', '2023-08'],
    ['2022-08', '2023-08'],
    ['2022-08', '2023-04'],
    ['2022-04', '2023-04'],
    ['2022-04', '2022-08'],
  ]);
});
