import { expect, test } from 'vitest';
import type { Rapport, Rapportplats } from '#domain/arkiv.ts';
import { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { toDatabladModel } from '#views/blad/datablad.ts';
import { toDataposter, toJson } from '#views/data/nedladdning.ts';
import { toObservationspost } from '#views/data/observationer.ts';
import { toNyheter } from '#views/maskin/flode.ts';
import { toRättelser } from '#views/sida/rapport.ts';
import { changedArkiv, findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');
const adress = '/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/';
const same = (text: string) => text;

type Uppgift = NonNullable<NonNullable<Rapport['ändringar']>[number]['uppgifter']>[number];
const prognos = { datablad: 'drift-prognos', rad: 'aldreomsorg', kolumn: 'prognos' };
const rättad = { ...prognos, före: '-15 500 tkr', efter: '-15 000 tkr' };

function corrected(...uppgifter: Uppgift[]): Rapportplats {
  const ändringar = [
    { datum: '2026-12-03', vad: 'Äldreomsorgens prognos', varför: 'Felskriven här', uppgifter },
  ];
  return { ...leanlink, rapport: { ...leanlink.rapport, ändringar } };
}

/** The archive of a changed report. */
function readAlone({ kommun, nämnd, rapport }: Rapportplats): AvlästArkiv {
  const nämnder = [{ ...nämnd, rapporter: [rapport] }];
  return changedArkiv(arkiv, { kommuner: [{ ...kommun, nämnder }] });
}

function tableOf(plats: Rapportplats, blad = 'drift-prognos') {
  const model = toDatabladModel(
    readAlone(plats),
    plats,
    plats.rapport.datablad.find(({ nyckel }) => nyckel === blad)!,
  );
  if (model.typ !== 'tabell') throw new Error('Not a table');
  return model.table;
}
const corrections = (noter: { slag: string; text: string; nummer: number }[]) =>
  noter.filter(({ slag }) => slag === 'rättat');

test('a corrected cell has a note of what stood there and when it was corrected', () => {
  const { rader, kolumner, noter } = tableOf(corrected(rättad));
  const [not] = corrections(noter);
  expect(not?.text).toBe('3 december 2026: förut −15\u00a0500 tkr, nu −15\u00a0000 tkr');
  const marked = rader.flatMap((rad) =>
    rad.celler.flatMap(({ märken }, i) =>
      märken.some(({ nummer }) => nummer === not?.nummer)
        ? [`${rad.nyckel} ${kolumner[i]?.nyckel ?? ''}`]
        : [],
    ),
  );
  expect(marked).toEqual(['aldreomsorg prognos']);
});

test('what is corrected in a whole column is noted at the column, and what is gone at the table', () => {
  const { kolumner, noter } = tableOf(
    corrected(
      { datablad: 'drift-prognos', kolumn: 'budget', före: 'storhet: utfall', efter: 'storhet: budget' },
      { datablad: 'drift-prognos', rad: 'borta', kolumn: 'prognos', före: '17 tkr', efter: null },
    ),
  );
  const [borta, not] = corrections(noter);
  expect(kolumner.find(({ nyckel }) => nyckel === 'budget')?.märken).toContainEqual({ nummer: not?.nummer });
  expect(borta?.text).toBe('3 december 2026: borta › prognos: förut 17 tkr, nu borttaget');
});

test('a corrected verdict has a note at its goal', () => {
  const plats = corrected({ datablad: 'mal', rad: 'ekonomi', före: 'läge: uppnås', efter: 'läge: delvis' });
  const model = toDatabladModel(
    readAlone(plats),
    plats,
    plats.rapport.datablad.find(({ nyckel }) => nyckel === 'mal')!,
  );
  if (model.typ !== 'namndmal') throw new Error('No goals');
  expect(corrections(model.lista.noter).map(({ text }) => text)).toEqual([
    '3 december 2026: förut läge: uppnås, nu läge: delvis',
  ]);
});

test('toRättelser() tells of each figure before and after, with its place, and of sentences', () => {
  const [rättelse] = toRättelser(
    corrected(
      rättad,
      { kapitel: 'ekonomi', före: 'Det gick bra.', efter: 'Det gick illa.' },
      { före: 'period: 2021', efter: 'period: 2022' },
    ),
  );
  expect(rättelse?.uppgifter).toEqual([
    {
      var: 'Äldreomsorg: Prognos helår, Prognos för helår 2022. Driftsammandrag, netto tkr',
      text: 'förut −15\u00a0500 tkr, nu −15\u00a0000 tkr',
      adress: `${adress}#aldreomsorg--prognos`,
    },
    {
      ...{ var: 'Ekonomi', text: 'förut ”Det gick bra.”, nu ”Det gick illa.”' },
      adress: '/linkoping/leanlink/2022-10-delarsrapport/ekonomi/',
    },
    { var: null, text: 'förut period: 2021, nu period: 2022', adress: null },
  ]);
});

test('toNyheter() tells those who follow the feed of the figure before and after', () => {
  const [nyhet] = toNyheter([corrected(rättad)]);
  expect(nyhet?.text).toBe(
    'Äldreomsorgens prognos. Skäl: Felskriven här. Äldreomsorg: Prognos helår, Prognos för helår 2022. Driftsammandrag, netto tkr: förut −15\u00a0500 tkr, nu −15\u00a0000 tkr.',
  );
});

test('the files tell at the figure when it was corrected, and what stood before', () => {
  const plats = corrected(rättad);
  const blad = plats.rapport.datablad.find(({ nyckel }) => nyckel === 'drift-prognos')!;
  const poster = toDataposter(readAlone(plats), plats, blad, same).filter(({ rättad: när }) => när !== null);
  expect(poster).toMatchObject([
    { rad: 'aldreomsorg', kolumn: 'prognos', rättad: '2026-12-03', före: '-15 500 tkr' },
  ]);
  expect(JSON.parse(toJson(readAlone(plats), plats, blad, same))).toMatchObject({
    rättelser: [
      {
        datum: '2026-12-03',
        rad: 'aldreomsorg',
        kolumn: 'prognos',
        före: '-15 500 tkr',
        efter: '-15 000 tkr',
      },
    ],
  });
  const { webbplats, nyckeltal, ordlista, omdirigeringar } = arkiv;
  const nämnd = { ...plats.nämnd, rapporter: [plats.rapport] };
  const kommuner = [{ ...plats.kommun, nämnder: [nämnd] }];
  const läst = new AvlästArkiv({ webbplats, nyckeltal, ordlista, omdirigeringar, kommuner });
  const rättade = läst
    .of(plats.rapport)
    .observationer.map((en) => toObservationspost(läst, en, same))
    .filter(({ rattad }) => rattad !== null);
  expect(rättade).toMatchObject([
    { rad: 'aldreomsorg', kolumn: 'prognos', rattad: '2026-12-03', fore: '-15 500 tkr' },
  ]);
});
