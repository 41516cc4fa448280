import { expect, test } from 'vitest';
import { readFråga } from '#domain/sok/fraga.ts';
import { synonymnyckel, toLäsregister } from '#domain/sok/register.ts';

const register = toLäsregister({
  sidor: 287,
  namn: {
    leanlink: [{ facett: 'nämnd', värde: 'Leanlink' }],
    omsorgsnamnden: [
      { facett: 'nämnd', värde: 'Social- och omsorgsnämnden' },
      { facett: 'nämnd', värde: 'Vård- och omsorgsnämnden' },
    ],
    linkoping: [{ facett: 'kommun', värde: 'Linköping' }],
    'upplands vasby': [{ facett: 'kommun', värde: 'Upplands Väsby' }],
  },
  år: ['2021', '2022', '2023'],
  månader: { 2022: ['oktober'] },
  värden: {},
  synonymer: Object.fromEntries(
    Object.entries({
      sjukskrivning: ['sjukfranvaro'],
      'fast jobb': ['tillsvidareanstalld'],
      än: ['aldrenamnden'],
    }).map(([från, till]) => [synonymnyckel(från.split(' ')), till]),
  ),
});
const termer = (text: string) => readFråga(text, register).termer.map(({ skrivet }) => skrivet);

test('readFråga() takes nämnd and year as what is wished for, and the rest as what is asked', () => {
  expect(readFråga('Leanlink 2022 sjukfrånvaro', register)).toEqual({
    ordfråga: false,
    ensam: true,
    önskat: [
      { facett: 'nämnd', värde: 'Leanlink' },
      { facett: 'år', värde: '2022' },
    ],
    termer: [
      {
        skrivet: 'sjukfrånvaro',
        figur: false,
        läsningar: [
          { ord: ['sjukfranvaro'], vikt: 1 },
          { ord: ['sjukskrivning'], vikt: 0.3 },
        ],
      },
    ],
  });
});

test('readFråga() reads an everyday word also as the term, and a phrase as one thing', () => {
  const [term] = readFråga('fast jobb', register).termer;
  expect(term?.läsningar).toEqual([
    { ord: ['fast', 'jobb'], vikt: 1, fras: true },
    { ord: ['tillsvidareanstalld'], vikt: 0.6 },
  ]);
});

test('readFråga() looks for what a short abbreviation stands for, since its letters begin too much', () => {
  const [term] = readFråga('ÄN avvikelse', register).termer;
  expect(term?.läsningar).toEqual([{ ord: ['aldrenamnden'], vikt: 1 }]);
});

test.each([
  ['hur går det för hemtjänsten i Linköping?', ['hemtjänsten']],
  ['-83 189 tkr', ['83 189']],
  ['VON/2023:92 § 82', ['VON/2023:92', '§ 82']],
  ['ÄN avvikelse', ['ÄN', 'avvikelse']],
  ['än avvikelse', ['avvikelse']],
  ['leanlink oktober 2022 sjukfrånvaro', ['sjukfrånvaro']],
  ['sjukfrånvaro i oktober', ['sjukfrånvaro', 'oktober']],
  ['hur lång tid tar en utredning', ['utredning']],
  ['hur är det med', []],
  ['', []],
  ['👵🏽 .*+?^${}()|[\\]', []],
  ['__proto__ constructor', ['proto', 'constructor']],
])('readFråga() asks of %j for %j', (text, skrivna) => expect(termer(text)).toEqual(skrivna));

test('readFråga() lets a name that two nämnder have stand for both', () => {
  expect(readFråga('omsorgsnämnden', register).önskat).toHaveLength(2);
});

test('readFråga() reads a name of two words as one, and neither word alone', () => {
  expect(readFråga('hemtjänst upplands väsby', register)).toMatchObject({
    önskat: [{ facett: 'kommun', värde: 'Upplands Väsby' }],
    termer: [{ skrivet: 'hemtjänst' }],
  });
  expect(readFråga('väsby', register)).toMatchObject({ önskat: [], termer: [{ skrivet: 'väsby' }] });
});

test('readFråga() cuts what is too long', () => {
  expect(termer('sjukfrånvaro '.repeat(1000)).length).toBeLessThanOrEqual(10);
  expect(termer('a'.repeat(10_000))[0]).toHaveLength(200);
});

test.each(['vad betyder IVO', 'Vad är HME'])('readFråga() hears that %j asks for a word', (text) =>
  expect(readFråga(text, register).ordfråga).toBe(true),
);
