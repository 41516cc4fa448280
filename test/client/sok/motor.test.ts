import { expect, test } from 'vitest';
import { Sökmotor } from '#client/sok/motor.ts';
import { synonymnyckel } from '#domain/sok/register.ts';
import { toUnderlag, type Provsida } from './minnesindex.ts';

const leanlink = { kommun: 'Linköping', nämnd: 'Leanlink' };
const socialnämnd = { kommun: 'Jönköping', nämnd: 'Socialnämnden' };
const sidor: Provsida[] = [
  {
    adress: '/linkoping/leanlink/2022-10/personal/',
    titel: 'Personal',
    text: 'Kapitlet handlar om medarbetarna.',
    delar: [
      { id: 'bemanning', rubrik: 'Bemanning', text: 'Fler timavlönade än förra året.' },
      { id: 'sjukfranvaro', rubrik: 'Sjukfrånvaro', text: 'Sjukfrånvaron har minskat till 8,1 procent.' },
    ],
    facetter: { ...leanlink, år: '2022', slag: 'kapitel', kapitel: 'Personal' },
  },
  {
    adress: '/linkoping/leanlink/2023-08/personal/',
    titel: 'Personal',
    text: 'Kapitlet handlar om medarbetarna.',
    delar: [{ id: 'sjukfranvaro', rubrik: 'Sjukfrånvaro', text: 'Sjukfrånvaron är i stort oförändrad.' }],
    facetter: { ...leanlink, år: '2023', slag: 'kapitel', kapitel: 'Personal' },
  },
  {
    adress: '/jonkoping/socialnamnden/2023-08/ekonomi/',
    titel: 'Ekonomi',
    text: 'Nämnden räknar med ett underskott.',
    delar: [
      {
        id: 'inhyrd-personal',
        rubrik: 'Sjukfrånvaro och inhyrd personal',
        text: 'Kostnaderna ökar när sjukfrånvaron är hög.',
      },
    ],
    facetter: { ...socialnämnd, år: '2023', slag: 'kapitel', kapitel: 'Ekonomi' },
  },
  {
    adress: '/jonkoping/socialnamnden/2023-08/',
    titel: 'Delårsrapport augusti 2023',
    text: 'Hemtjänsten har fler timmar än budgeterat.',
    facetter: { ...socialnämnd, år: '2023', slag: 'rapport' },
  },
  {
    adress: '/ordlista/#sjukfranvaro',
    titel: 'Sjukfrånvaro',
    text: 'Andel av den ordinarie arbetstiden som medarbetarna är borta.',
    facetter: { slag: 'ord' },
  },
];
const motor = new Sökmotor(
  toUnderlag(sidor, {
    namn: {
      leanlink: [{ facett: 'nämnd', värde: 'Leanlink' }],
      jonkoping: [{ facett: 'kommun', värde: 'Jönköping' }],
    },
    synonymer: { [synonymnyckel(['sjukskrivning'])]: ['sjukfranvaro'] },
  }),
);
const addresses = async (text: string) =>
  (await motor.search(text, { antal: 10 })).träffar.map(({ adress }) => adress);

test('search() leads to the part of a page that speaks of it, the newer report first', async () => {
  expect(await addresses('sjukfrånvaro Leanlink')).toEqual([
    '/linkoping/leanlink/2023-08/personal/#sjukfranvaro',
    '/linkoping/leanlink/2022-10/personal/#sjukfranvaro',
    expect.any(String),
    expect.any(String),
  ]);
});

test('search() has the report of the year that is named before a newer one', async () => {
  const [första] = await addresses('sjukfrånvaro 2022');
  expect(första).toBe('/linkoping/leanlink/2022-10/personal/#sjukfranvaro');
});

test('search() has the reports of the kommun that is named before those of others', async () => {
  const [första] = await addresses('sjukfrånvaro Jönköping');
  expect(första).toBe('/jonkoping/socialnamnden/2023-08/ekonomi/#inhyrd-personal');
});

test('search() answers what a word means with the glossary, and what it comes to with the reports', async () => {
  expect((await addresses('vad är sjukfrånvaro'))[0]).toBe('/ordlista/#sjukfranvaro');
  expect((await addresses('sjukfrånvaro procent'))[0]).not.toBe('/ordlista/#sjukfranvaro');
});

test('search() has the report itself first for a query that only names a nämnd’s kommun', async () => {
  expect((await addresses('Jönköping'))[0]).toBe('/jonkoping/socialnamnden/2023-08/');
});

test('search() finds an inflected word, a synonym and a misspelling', async () => {
  expect(await addresses('hemtjänst')).toEqual(['/jonkoping/socialnamnden/2023-08/']);
  expect(await addresses('sjukskrivning')).toContain('/linkoping/leanlink/2023-08/personal/#sjukfranvaro');
  expect((await motor.search('hemtjäsnten', { antal: 10 })).menat).toEqual([
    { skrivet: 'hemtjäsnten', menat: 'hemtjänsten' },
  ]);
});

test('search() says which words no page has', async () => {
  const { träffar, antal, okända } = await motor.search('kvantfysik', { antal: 10 });
  expect({ träffar, antal, okända }).toEqual({ träffar: [], antal: 0, okända: ['kvantfysik'] });
});

test('search() counts each facet within what is chosen in the others, and not within its own', async () => {
  const { antal, facetter } = await motor.search('sjukfrånvaro', {
    val: { kommun: 'Linköping' },
    antal: 10,
    räkna: true,
  });
  expect(antal).toBe(2);
  expect(facetter.år).toEqual([
    ['2022', 1],
    ['2023', 1],
  ]);
  expect(facetter.kommun).toEqual([
    ['Linköping', 2],
    ['Jönköping', 1],
  ]);
});
