import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { countDiffering, countVerdicts, toGoalList } from '#views/blad/lista/mal.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport');

function goalsOf(plats: typeof leanlink, nyckel: string) {
  const blad = plats.rapport.datablad.find((ett) => ett.nyckel === nyckel);
  if (blad?.innehåll.typ !== 'namndmal') throw new Error(`No goals ${nyckel}`);
  return toGoalList(plats, nyckel, blad.innehåll).mål;
}

// Leanlink, August 2023: the text says "delvis", the table "Ja". Both are kept.
test('toGoalList() keeps every printed verdict with its place', () => {
  const mål = goalsOf(leanlink, 'mal').find(({ nämndmål }) =>
    nämndmål?.startsWith('Äldreomsorg och socialtjänst'),
  );
  expect(mål?.bedömningar.map(({ läge, tryckt, var: ställe }) => [läge, tryckt, ställe])).toEqual([
    ['delvis', 'bedöms delvis uppnås per helår', 'i texten'],
    ['uppnås', 'Ja', 'i tabellen'],
  ]);
});

test('toGoalList() sets the indicators of a goal beside it, with their rows', () => {
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
test('countVerdicts() counts a lost symbol as missing, never as a verdict', () => {
  const eskilstuna = findRapport(arkiv, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport');
  const processer = goalsOf(eskilstuna, 'processer-hallbar-utveckling');
  expect(processer.map(({ bedömningar, trend }) => [bedömningar[0]?.läge, trend?.läge])).toEqual([
    ['saknas', 'oförändrad'],
    ['saknas', 'oförändrad'],
    ['saknas', 'oförändrad'],
  ]);
  expect(countVerdicts(leanlink.rapport)).toEqual([
    { läge: 'uppnås', antal: 7 },
    { läge: 'delvis', antal: 5 },
    { läge: 'inte', antal: 1 },
  ]);
});

test('countDiffering() counts goals that text and table judge differently', () => {
  expect(countDiffering(leanlink.rapport)).toBe(2);
});

// A made-up report whose history runs from the newest year to the oldest, with a column for the whole country last.
test('toGoalList() takes the latest outcome of the body itself, in whichever order years are printed', async () => {
  const påhittat = await readArkiv('test/fixtures/arkiv');
  const found = rapportplatser(påhittat).flatMap((plats) =>
    plats.rapport.datablad.flatMap(({ nyckel, innehåll }) =>
      innehåll.typ === 'namndmal' ? goalsOf(plats, nyckel).flatMap(({ indikatorer }) => indikatorer) : [],
    ),
  );
  expect(found.map(({ utfall }) => utfall)).toEqual(['84,1\u00a0%']);
});
