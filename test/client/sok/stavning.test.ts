import { expect, test } from 'vitest';
import { Stavning } from '#client/sok/stavning.ts';
import { readFråga } from '#domain/sok/fraga.ts';
import { synonymnyckel, toLäsregister } from '#domain/sok/register.ts';

// A few words of the archive by their first letter, and by their second: common ones on the first line.
const ord: Record<string, string> = {
  k: 'kommunal\nkommunalt',
  'andra-j': 'sjukfrånvaro\nsjälv',
  'andra-o': 'kommunal rollen\n',
  'andra-r': '\nframtidsmässan',
  f: 'frånvaro familjerådgivning\nfärre',
  h: 'hemtjänst hyrsjuksköterska\nhemtjänstens',
  s: 'sjukfrånvaro sjukfrånvaron sjuksköterskor\nsjukfrånvaros stafett',
  t: 'timmar\n',
  o: 'övertid\n',
};
const register = toLäsregister({
  sidor: 1,
  namn: {},
  år: [],
  månader: {},
  värden: {},
  synonymer: { [synonymnyckel(['stafett'])]: ['hyrsjukskoterska'] },
});
const check = (text: string) => {
  const stavning = new Stavning((fil) =>
    Promise.resolve(ord[/ord\/(?<blad>.+)\.txt/u.exec(fil)?.groups?.blad ?? ''] ?? '\n'),
  );
  return stavning.check(readFråga(text, register), register.synonymer);
};

test.each([
  ['sjukfånvaro', 'sjukfrånvaro'],
  ['sjukfråvro', 'sjukfrånvaro'],
  ['familjeradgivnng', 'familjerådgivning'],
  ['övertd', 'övertid'],
  ['kjukfrånvaro', 'sjukfrånvaro'],
  ['jukfrånvaro', 'sjukfrånvaro'],
  ['ssjukfrånvaro', 'sjukfrånvaro'],
  ['jsukfrånvaro', 'sjukfrånvaro'],
  ['nommunal', 'kommunal'],
  ['gramtidsmässan', 'framtidsmässan'],
])('check() takes %j for %j', async (skrivet, menat) => {
  expect((await check(skrivet)).menat).toEqual([{ skrivet, menat }]);
});

test.each(['sjukfranvaro', 'overtid', 'sjukfrånvarons', 'sjukfr', 'hemtjänsten'])(
  'check() lets %j stand: the archive has it',
  async (skrivet) => {
    const { menat, okända } = await check(skrivet);
    expect([menat, okända]).toEqual([[], []]);
  },
);

test('check() reads a compound that the archive lacks by its parts', async () => {
  const { fråga } = await check('hemtjänsttimmar');
  expect(fråga.termer[0]?.läsningar).toEqual([{ ord: ['hemtjanst', 'timmar'], vikt: 0.75 }]);
});

test('check() reads the first part of a compound as what the glossary calls it too', async () => {
  const { fråga } = await check('stafettsjuksköterskor');
  expect(fråga.termer[0]?.läsningar.map((läsning) => läsning.ord)).toEqual([
    ['stafett', 'sjukskoterskor'],
    ['hyrsjukskoterska', 'sjukskoterskor'],
  ]);
});

test('check() searches for the part that the archive has of a word that it lacks, and says so', async () => {
  const { fråga, menat } = await check('frånvaroanmälan');
  expect(menat).toEqual([{ skrivet: 'frånvaroanmälan', menat: 'frånvaro' }]);
  expect(fråga.termer[0]?.läsningar).toEqual([{ ord: ['franvaro'], vikt: 0.5 }]);
});

test('check() says what is nowhere near a word of the archive, and searches for the rest', async () => {
  const { fråga, okända } = await check('xylofon sjukfrånvaro');
  expect(okända).toEqual(['xylofon']);
  expect(fråga.termer.map(({ skrivet }) => skrivet)).toEqual(['sjukfrånvaro']);
});
