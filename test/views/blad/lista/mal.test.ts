import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { målPosts } from '#views/blad/lista/historikposter.ts';
import { countDiffering, countBedömningar, målIn, toMållista, wordForMål } from '#views/blad/lista/mal.ts';
import { describeUnknown } from '#views/ord/lagen.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport');

function goalsOf(plats: typeof leanlink, nyckel: string, läst = arkiv) {
  const blad = plats.rapport.datablad.find((ett) => ett.nyckel === nyckel);
  if (blad?.innehåll.typ !== 'namndmal') throw new Error(`No goals ${nyckel}`);
  return toMållista(läst, plats, nyckel, blad.innehåll).mål;
}

// Leanlink, August 2023: the text says "delvis", the table "Ja". Both are kept.
test('toMållista() keeps every printed verdict with its place', () => {
  const mål = goalsOf(leanlink, 'mal').find(({ nämndmål }) =>
    nämndmål?.startsWith('Äldreomsorg och socialtjänst'),
  );
  expect(mål?.bedömningar.map(({ läge, tryckt, var: ställe }) => [läge, tryckt, ställe])).toEqual([
    ['delvis', 'bedöms delvis uppnås per helår', 'i texten'],
    ['uppnås', 'Ja', 'i tabellen'],
  ]);
});

test('toMållista() sets the indicators of a goal beside it, with their rows', () => {
  const mål = goalsOf(leanlink, 'mal').find(({ nyckel }) => nyckel === 'kostnadseffektiv-verksamhet');
  const adress = '/linkoping/leanlink/2023-08-delarsrapport/tabell/indikatorer-kostnadseffektiv-verksamhet/';
  expect(mål?.indikatorer).toEqual([
    {
      benämning: 'Nyttjandegrad hemtjänst, tätort',
      utfall: '45%',
      målvärde: '62%',
      adress: `${adress}#rad-nyttjandegrad-hemtjanst-tatort`,
    },
    {
      benämning: 'Nyttjandegrad hemtjänst, glesbygd',
      utfall: '46%',
      målvärde: '54%',
      adress: `${adress}#rad-nyttjandegrad-hemtjanst-glesbygd`,
    },
    {
      benämning: 'Andel arbetade timmar timavlönade',
      utfall: '16%',
      målvärde: '18%',
      adress: `${adress}#rad-arbetade-timmar-timavlonade`,
    },
    {
      benämning: 'Beläggning för vårdboende',
      utfall: '95,1%',
      målvärde: '95%',
      adress: `${adress}#rad-belaggning-vardboende`,
    },
  ]);
});

// Vård- och omsorgsnämnden, August 2023: the symbols are lost in the text, and nothing is inferred.
test('countBedömningar() counts a lost symbol as missing, never as a verdict', () => {
  const eskilstuna = findRapport(arkiv, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport');
  const processer = goalsOf(eskilstuna, 'processer-hallbar-utveckling');
  expect(processer.map(({ bedömningar, trend }) => [bedömningar[0]?.läge, trend?.läge])).toEqual([
    ['saknas', 'oförändrad'],
    ['saknas', 'oförändrad'],
    ['saknas', 'oförändrad'],
  ]);
  expect(countBedömningar(leanlink.rapport)).toEqual([
    { läge: 'uppnås', antal: 7 },
    { läge: 'delvis', antal: 5 },
    { läge: 'inte', antal: 1 },
  ]);
});

test('countBedömningar() counts goals, not the areas beside them nor the verdicts on indicators', () => {
  const eskilstuna = findRapport(arkiv, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport');
  // 004: seven processmål, of which one has verdicts on its indicators; six areas stand beside them.
  expect(countBedömningar(eskilstuna.rapport)).toEqual([{ läge: 'saknas', antal: 7 }]);
  expect(wordForMål(målIn(eskilstuna.rapport))).toBe('målen');
  // 002 judges four areas, and no goals.
  const äldre = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport').rapport;
  expect(countBedömningar(äldre)).toEqual([
    { läge: 'uppnås', antal: 2 },
    { läge: 'delvis', antal: 2 },
  ]);
  expect(wordForMål(målIn(äldre))).toBe('målområdena');
});

test('målPosts() follows a goal by what is said of it, and not of its indicator', () => {
  const eskilstuna = findRapport(arkiv, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport');
  const post = målPosts(eskilstuna).find(({ nyckel }) => nyckel === 'hallbart-arbetsliv');
  expect(post?.cell).toMatchObject({ läge: 'saknas', tryckt: null });
});

test('describeUnknown() tells what the source does not', () => {
  expect(describeUnknown('uppdragen', 31)).toBe(
    'Hur de 31 uppdragen har gått, vart och ett för sig, framgår inte av källan.',
  );
  expect(describeUnknown('målen', 1)).toBe('Hur målet bedöms framgår inte av källan.');
});

test('countDiffering() counts goals that text and table judge differently', () => {
  expect(countDiffering(leanlink.rapport)).toBe(2);
});

// A made-up report whose history runs from the newest year to the oldest, with a column for the whole country last.
test('toMållista() takes the latest outcome of the body itself, in whichever order years are printed', async () => {
  const påhittat = await readArkiv('test/fixtures/arkiv');
  const found = rapportplatser(påhittat).flatMap((plats) =>
    plats.rapport.datablad.flatMap(({ nyckel, innehåll }) =>
      innehåll.typ === 'namndmal'
        ? goalsOf(plats, nyckel, påhittat).flatMap(({ indikatorer }) => indikatorer)
        : [],
    ),
  );
  expect(found.map(({ utfall }) => utfall)).toEqual(['84,1\u00a0%']);
});
