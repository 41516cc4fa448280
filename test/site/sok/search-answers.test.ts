import { expect, test } from 'vitest';
import { useBrowser, withPage } from '../rig/browser.ts';
import { frågorAvMedborgare } from './fragor/medborgare.ts';
import { frågorAvOberoendeUndan } from './fragor/oberoende-undan.ts';
import { frågorAvOberoende } from './fragor/oberoende.ts';
import { frågorAvÖvriga } from './fragor/ovriga.ts';
import { frågorAvPolitiker } from './fragor/politiker.ts';
import { frågorUndan } from './fragor/undan.ts';
import type { Fråga } from './fraga.ts';
import { ask, openSearch, type Utslag } from './svar.ts';

useBrowser();

// A query that stands in two sets is asked once.
const asked = new Map<string, string[]>();

const run = (frågor: readonly Fråga[]): Promise<Utslag> =>
  withPage({}, async (page) => {
    const sök = await openSearch(page);
    return ask(async (text) => {
      const adresser = asked.get(text) ?? (await sök(text));
      asked.set(text, adresser);
      return adresser;
    }, frågor);
  });

const trimmade = [...frågorAvMedborgare, ...frågorAvPolitiker, ...frågorAvÖvriga, ...frågorAvOberoende];
const undan = [...frågorUndan, ...frågorAvOberoendeUndan];
const oberoende = [...frågorAvOberoende, ...frågorAvOberoendeUndan];

test('there are 80 queries or more, a third of them by one who had not seen the search, a third set aside', () => {
  const alla = [...trimmade, ...undan];
  expect(alla.length).toBeGreaterThanOrEqual(80);
  expect(new Set(alla.map(({ text }) => text)).size).toBe(alla.length);
  expect(new Set(alla.map(({ vem }) => vem)).size).toBe(4);
  expect(oberoende.length * 3).toBeGreaterThanOrEqual(alla.length);
  expect(undan.length * 3).toBeGreaterThanOrEqual(alla.length);
});

test.each([
  ['that the search was tuned on', trimmade],
  ['set aside', undan],
  ['of one who had not seen the search', oberoende],
])(
  'of the queries %s, nine in ten give the right report first and the right place among three',
  async (_, frågor) => {
    const { rapport, avsnitt, tomma, fel } = await run(frågor);
    expect(tomma).toEqual([]);
    expect(rapport / frågor.length, fel.join('\n')).toBeGreaterThanOrEqual(0.9);
    expect(avsnitt / frågor.length, fel.join('\n')).toBeGreaterThanOrEqual(0.9);
  },
);

// Kinds of query, one by one: each must give the place itself first.
const named = [
  ['frånvaro i delar av sammansättningar', 'korttidsfrånvaron', /korttidssjukfranvaro/u],
  ['utan prickar', 'overtid', /overtid/u],
  ['en felstavning', 'familjeradgivnng', /familjeradgivning/u],
  ['en förkortning', 'HSL', /^\/ordlista\/#hsl$/u],
  ['ett vardagsord', 'ålderdomshem', /#(?:vardboende|sarskilt-boende)$/u],
  ['ett belopp', '83189', /leanlink\/2023-08-delarsrapport\//u],
  ['ett diarienummer', 'VON/2023:92', /vard-och-omsorgsnamnden\/2023-08-delarsrapport\//u],
  ['en nämnd och ett år', 'leanlink 2022 sjukfrånvaro', /leanlink\/2022-10-delarsrapport\//u],
] as const;

test('the place itself comes first, whichever way it is asked for', () =>
  withPage({}, async (page) => {
    const sök = await openSearch(page);
    for (const [kind, text, adress] of named) expect.soft((await sök(text))[0], kind).toMatch(adress);
  }));

test('at equal match the newer report stands before the older, and what stands in several places is one hit', () =>
  withPage({}, async (page) => {
    const sök = await openSearch(page);
    const lika = await sök('hemtjänst timmar leanlink');
    const plats = (år: string) =>
      lika.findIndex((adress) => adress.includes(`/leanlink/${år}`) && adress.includes('/volymer/'));
    expect(plats('2023')).toBeGreaterThan(-1);
    expect(plats('2023')).toBeLessThan(plats('2022'));

    const adresser = await sök('upplevelsecykel BikeAround');
    expect(adresser.filter((adress) => adress.includes('/leanlink/2022-10-delarsrapport/'))).toHaveLength(1);
    expect(adresser.some((adress) => adress.includes('/hela/'))).toBe(false);
  }));
