import { expect, test } from 'vitest';
import { rapportpar } from '#domain/rapportpar.ts';
import { parsePeriod } from '#domain/period.ts';
import { toPar, type Parpost } from '#views/jamfor/par.ts';
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
    rader: ['Ledning: prognos, budget, avvikelse i prognos'],
  });
});

// "Prognos för LSS" −17,5 and −33,9 in the text: the table's own row for it is broken from 2023.
test('toPar() refuses what the text repeats of a row that a break divides', () => {
  expect(rad('i-text', 'Prognos för LSS', 'prognos')).toBeUndefined();
  expect(
    avsnitt('i-text')?.hindrade.find(({ rader }) => rader.some((en) => en.includes('LSS')))?.hinder,
  ).toContain('ligger från 2023 under Ledning');
});

const post = (ändrat: Partial<Parpost>): Parpost => ({
  ...toParposter(arkiv, augusti!.rapport).find(({ radnyckel }) => radnyckel === 'drift/aldreomsorg')!,
  ...{ storhet: 'utfall', gjord: null, period: parsePeriod('2022'), brott: undefined, iText: false },
  ...ändrat,
});
const one = (då: Parpost, nu: Parpost) => toPar([då], [nu]).avsnitt[0]?.rader[0];

test('toPar() calls an outcome that was printed anew restated, and no change', () => {
  const [då, nu] = [post({ tal: -100, värde: -100_000 }), post({ tal: -101, värde: -101_000 })];
  expect(one(då, nu)).toMatchObject({
    skillnad: null,
    förbehåll: 'Samma tid i båda rapporterna: talet har räknats om, det har inte ändrats över tid.',
  });
  expect(one(då, då)?.förbehåll).toBe('Samma tid i båda rapporterna, och samma tal.');
  // A budget that was changed is a change.
  expect(one({ ...då, storhet: 'budget' }, { ...nu, storhet: 'budget' })?.skillnad).not.toBeNull();
});

test.each([
  [-3_000, -41_938, null],
  [-20_000, -41_938, '−109,7\u00a0%'],
  [3_000, -41_938, null],
  [0, -41_938, null],
])('toPar() of %i and then %i writes the percentage %j', (förr, nu, procent) => {
  const [a, b] = [förr, nu].map((tal, plats) =>
    post({ tal, värde: tal * 1000, period: parsePeriod(`${2022 + plats}`) }),
  );
  expect(one(a!, b!)?.skillnad?.procent).toBe(procent);
});

test('toPar() says that one figure stands in the text and the other in a table', () => {
  const [då, nu] = [post({ iText: true }), post({ period: parsePeriod('2023') })];
  expect(one(då, nu)?.förbehåll).toContain('Det ena talet står i källans text och det andra i en tabell');
});

test('toPar() says when a forecast was made, where it was not with its report', () => {
  const prognos = { storhet: 'prognos', medRapporten: false };
  const [då, nu] = [post({ ...prognos, gjord: '2022-06-30' }), post({ ...prognos, gjord: '' })];
  expect(one(då, nu)?.då.period).toBe('helåret 2022, prognos per 30 juni 2022');
  expect(one(då, nu)?.nu.period).toBe('helåret 2022, prognos, okänt datum');
});

test('toPar() goes by the outcome of a year where a report prints a forecast of it too', () => {
  const prognos = post({ storhet: 'prognos', gjord: '2022-10-31' });
  expect(toPar([post({}), prognos], [post({}), prognos]).avsnitt[0]?.rader.map(({ vad }) => vad)).toEqual([
    'utfall',
  ]);
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
