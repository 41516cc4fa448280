import { expect, test } from 'vitest';
import type { Mål } from '#domain/datablad/namndmal.ts';
import { nämndplatser } from '#domain/arkiv.ts';
import { toComparison } from '#views/jamfor/jamforelsesida.ts';
import { toMatrix } from '#views/jamfor/matris.ts';
import { toNyckeltalModel } from '#views/jamfor/nyckeltalssida.ts';
import { budgetRows, knownUtfall } from '#views/jamfor/prognossakerhet.ts';
import { toTimeGroups } from '#views/jamfor/tidsserier.ts';
import { uppdragHistorik, målHistorik } from '#views/blad/lista/historikposter.ts';
import { makeArkiv } from '#test/bench/arkiv.ts';
import { changedArkiv, findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const matris = toMatrix(arkiv);
const cellOf = (nyckel: string, nämnd: string, i = matris) =>
  i.rader.find((rad) => rad.nyckel === nyckel)?.celler[i.nämnder.findIndex(({ id }) => id === nämnd)];
const mått = (nyckel: string) => arkiv.nyckeltal.find((ett) => ett.nyckel === nyckel)!;
const tabeller = (adress: string) =>
  toTimeGroups(arkiv, findRapport(arkiv, adress).nämnd).flatMap((grupp) => grupp.tabeller);
const leanlink = tabeller('linkoping/leanlink/2023-08-delarsrapport');

test('toMatrix() shows the latest value with its date and its own target', () => {
  expect(cellOf('sjukfranvaro-total', 'linkoping/leanlink')).toMatchObject({
    när: 'till och med augusti 2023',
    mål: { riktning: 'sämre' },
  });
  expect(cellOf('sjukfranvaro-total', 'linkoping/social-och-omsorgsnamnden')).toMatchObject({
    text: '4,5\u00a0%',
    vem: 'Social- och omsorgsförvaltningen',
    mål: { riktning: 'bättre', text: '6,0\u00a0%' },
  });
});

// SON prints its net cost as 1 601 988 tkr without sign, Leanlink as −83 189 tkr.
test('toMatrix() turns amounts so that minus is worse for all, with the printed figure beside', () => {
  expect(cellOf('nettokostnad', 'linkoping/social-och-omsorgsnamnden')).toMatchObject({
    text: '−1\u00a0602,0\u00a0mnkr',
    tryckt: '1\u00a0601\u00a0988\u00a0tkr',
    när: 'prognos helåret 2021',
  });
  expect(cellOf('nettokostnad', 'linkoping/leanlink')?.text).toBe('−83,2\u00a0mnkr');
});

test('toMatrix() keeps the reason where a nämnd has the measure but no value yet', () => {
  expect(cellOf('avtalstrohet', 'eskilstuna/vard-och-omsorgsnamnden')).toMatchObject({
    text: 'redovisas senare',
    saknas: true,
  });
});

// VON prints a budget of −2 186,3 mnkr net and how far the year is from it; its forecast is of a result with the grant in it.
test('toMatrix() says why where a nämnd prints a budget of the measure but neither outcome nor forecast', () => {
  expect(cellOf('nettokostnad', 'eskilstuna/vard-och-omsorgsnamnden')).toMatchObject({
    text: 'kan inte anges',
    saknas: true,
    när: 'helåret 2023',
    uträknat: 'rapporten trycker budgeten men varken utfall eller prognos',
    adress:
      '/eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport/tabell/driftredovisning/#summa--budget',
  });
  expect(cellOf('nettokostnad', 'eskilstuna/vard-och-omsorgsnamnden', toMatrix(arkiv, '2022'))).toBeNull();
});

// 004 does not say whether its investments are net: 4,7 mnkr is no figure of the measure, and that is said.
test('toMatrix() says why where a source prints what may or may not be the measure', () => {
  const väntat = {
    text: 'kan inte anges',
    saknas: true,
    uträknat: 'rapporten trycker tal i ämnet, men säger inte att de är detta mått',
  };
  expect(cellOf('investeringar-netto', 'eskilstuna/vard-och-omsorgsnamnden')).toMatchObject(väntat);
  const { senaste } = toNyckeltalModel(arkiv, mått('investeringar-netto'), 1);
  expect(senaste.find(({ nämnd }) => nämnd === 'Vård- och omsorgsnämnden')?.cell).toMatchObject(väntat);
  // Of staff there are many measures: that one is not printed says nothing of the others.
  expect(cellOf('medarbetare-per-chef', 'eskilstuna/vard-och-omsorgsnamnden')).toBeNull();
});

// Leanlink's accounts of 2022, −41 938 tkr, stand before its forecast of that year, −25 422.
test('toMatrix() shows the outcome of a year before its forecast', () => {
  expect(cellOf('nettokostnad', 'linkoping/leanlink', toMatrix(arkiv, '2022'))).toMatchObject({
    text: '−41,9\u00a0mnkr',
    när: 'helåret 2022',
  });
});

test('toMatrix() and toNyckeltalModel() keep a page to what it shows, however large the archive', () => {
  const stort = makeArkiv({ nämnder: 50, rapporter: 9 });
  expect(toMatrix(stort)).toMatchObject({ sidor: 2, alla: { length: 50 } });
  expect(toMatrix(stort, undefined, 2).nämnder.map(({ namn }) => namn)).toContain('Nämnd 50');
  const [nettokostnad] = stort.nyckeltal;
  const sista = toNyckeltalModel(stort, nettokostnad!, 9);
  expect(sista.sidor).toBe(9);
  expect(sista.värden.length).toBe(50 * 9 * 8 - 8 * 400);
});

test('toMatrix() keeps to one year where it is asked for', () => {
  const fjol = toMatrix(arkiv, '2022');
  expect(cellOf('hme', 'linkoping/leanlink', fjol)).toMatchObject({ text: '72', när: 'helåret 2022' });
});

test('toNyckeltalModel() says which measure of a like name is another, and why years differ', () => {
  const modell = toNyckeltalModel(arkiv, mått('sjukfranvaro-total'), 1);
  expect(modell.lika.map(({ nyckel }) => nyckel)).toEqual(['sjukfranvaro-tillsvidareanstallda']);
  expect(modell.senaste.map(({ nämnd, anmärkning }) => [nämnd, anmärkning])).toEqual([
    ['Leanlink', null],
    ['Social- och omsorgsnämnden', 'Olika år: 2021 mot 2023.'],
  ]);
});

// Leanlink is paid by the nämnder for what it does: its −83 mnkr is what that does not cover, not what its care costs.
test('toNyckeltalModel() tells of amounts of a förvaltning beside those of a nämnd', () => {
  const { senaste } = toNyckeltalModel(arkiv, mått('nettokostnad'), 1);
  expect(senaste.map(({ nämnd, anmärkning }) => [nämnd, anmärkning])).toEqual([
    ['Vård- och omsorgsnämnden', 'rapporten trycker budgeten men varken utfall eller prognos'],
    ['Leanlink', null],
    [
      'Social- och omsorgsnämnden',
      'Olika år: 2021 mot 2023. En nämnd mot en förvaltning: de kan ha olika uppgifter och få sina pengar på olika sätt.',
    ],
    [
      'Socialnämnden',
      'En nämnd mot en förvaltning: de kan ha olika uppgifter och få sina pengar på olika sätt.',
    ],
  ]);
});

// 004: "Inköp från avtalsleverantörer" is told of in the accounts of the year; Leanlink has 59 % of a target of 65.
test('toNyckeltalModel() gives a nämnd without a value a row of its own, with the reason', () => {
  const { senaste } = toNyckeltalModel(arkiv, mått('avtalstrohet'), 1);
  expect(senaste.map(({ nämnd, cell, anmärkning }) => [nämnd, cell.text, cell.saknas, anmärkning])).toEqual([
    ['Vård- och omsorgsnämnden', 'redovisas senare', true, 'Det finns inget tal att jämföra.'],
    ['Leanlink', '59%', false, null],
  ]);
});

// Leanlink aims at 2 400 employees, and nobody says whether more or fewer is better.
test('toNyckeltalModel() tells of a target that no side can be told of', () => {
  const [leanlink] = toNyckeltalModel(arkiv, mått('tillsvidareanstallda'), 1).senaste;
  expect(leanlink).toMatchObject({
    nämnd: 'Leanlink',
    cell: { mål: null },
    utanMål: 'målet är 2\u00a0400; det framgår inte om talet når det',
  });
});

// 000 prints "88%" in its text and "87,3%" in its table; of 2022 the investments are 4 100 and 4 400 tkr.
test('toMatrix() shows each value where a report prints two of the same', () => {
  expect(cellOf('andel-heltid', 'linkoping/leanlink')?.text).toBe('87,3% eller 88%');
  expect(cellOf('investeringar-netto', 'linkoping/leanlink', toMatrix(arkiv, '2022'))).toMatchObject({
    text: '−4,1\u00a0mnkr eller −4,4\u00a0mnkr',
    tryckt: '4 100 tkr eller 4 400 tkr'.replaceAll(' ', '\u00a0').replace('\u00a0eller\u00a0', ' eller '),
  });
});

// "< 1 %" of those who work by the hour is a limit: it is told of, and set beside nothing.
test('toMatrix() shows what may not be compared as it is printed, with the reason', () => {
  const gräns = changedArkiv(arkiv, { kommuner: structuredClone(arkiv.kommuner) });
  const { rapport } = findRapport(gräns, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport');
  const celler = rapport.datablad.flatMap(({ innehåll }) =>
    innehåll.typ === 'tabell' ? innehåll.rader.flatMap(({ värden = [] }) => ({ värden })) : [],
  );
  const { värden } = celler.find((rad) => rad.värden.some((cell) => JSON.stringify(cell).includes('15,73')))!;
  const plats = värden.findIndex((cell) => JSON.stringify(cell).includes('15,73'));
  värden[plats] = JSON.parse(JSON.stringify(värden[plats]).replace(/15,73 ?%?/u, '< 1 %')) as string;
  expect(cellOf('timavlonade', 'eskilstuna/vard-och-omsorgsnamnden', toMatrix(gräns))).toMatchObject({
    text: '< 1\u00a0%',
    saknas: true,
    uträknat: 'Jämförs inte: källan anger bara en gräns.',
  });
});

// The Socialnämnd's investments, 268 tkr in eight months, as if it printed no forecast of 950 beside them.
test('toNyckeltalModel() refuses a flow over other months, with the reason', () => {
  const utanPrognos = changedArkiv(arkiv, { kommuner: structuredClone(arkiv.kommuner) });
  const { nämnd } = findRapport(utanPrognos, 'okand-kommun/socialnamnden/2023-08-delarsbokslut');
  const blad = nämnd.rapporter[0]!.datablad.find(({ nyckel }) => nyckel === 'investeringsbudget')?.innehåll;
  if (blad?.typ !== 'tabell') throw new Error('No table of investments');
  blad.rader[0]!.värden![2] = null;
  const { senaste } = toNyckeltalModel(utanPrognos, mått('investeringar-netto'), 1);
  expect(senaste.find((rad) => rad.nämnd === 'Socialnämnden')?.anmärkning).toBe(
    'Jämförs inte: januari–augusti 2023 mot helåret 2023.',
  );
});

// Leanlink: 83 189 of 1 688 129 tkr is 4,9 %; VON prints no gross budget: 40,0 of 2 186,3 mnkr net is 1,8 %.
test('budgetRows() takes shares of gross cost where it is printed, of net cost in a column of its own elsewhere', () => {
  const rader = new Map(budgetRows(arkiv).map((rad) => [rad.nämnd, rad]));
  expect(rader.get('Leanlink')?.avvikelse).toMatchObject({
    text: '−83,2\u00a0mnkr',
    brutto: { text: '4,9\u00a0%', av: '1\u00a0688\u00a0129\u00a0tkr' },
    netto: null,
  });
  expect(rader.get('Vård- och omsorgsnämnden')?.avvikelse).toMatchObject({
    brutto: null,
    netto: { text: '1,8\u00a0%' },
  });
  expect(rader.get('Socialnämnden')).toMatchObject({
    avvikelse: { text: '−3,0\u00a0mnkr' },
    källan: { text: 'Prognosen minus budgeten är −2,4\u00a0mnkr', fel: null },
  });
});

test('knownUtfall() has the nämnder whose forecast of the year has an outcome', () => {
  const alla = nämndplatser(arkiv);
  expect(knownUtfall(arkiv, alla, '2023')).toEqual([]);
  expect(knownUtfall(arkiv, alla, '2022').map(({ organ }) => organ)).toEqual(['Leanlink, Linköping']);
  expect(knownUtfall(arkiv, alla).map(({ organ, år }) => [organ, år])).toEqual([
    ['Leanlink, Linköping', '2022'],
  ]);
});

test('toComparison() has the budget and the forecasts of the nämnder of its page, and of no other', () => {
  expect(toComparison(arkiv, undefined, 1)).toMatchObject({
    budget: budgetRows(arkiv),
    prognoser: [{ år: '2022' }],
  });
  const stort = makeArkiv({ nämnder: 50, rapporter: 6 });
  const sidor = [1, 2].map((sida) => toComparison(stort, undefined, sida));
  for (const { matrix, budget, prognoser } of sidor) {
    const här = matrix.nämnder.map(({ id }) => id).sort();
    expect(budget.map(({ id }) => id).sort()).toEqual(här);
    expect([...new Set(prognoser.map(({ id }) => id))].sort()).toEqual(här);
  }
  expect(sidor.map(({ budget }) => budget.length)).toEqual([40, 10]);
  expect(toComparison(stort, '2019', 2)).toMatchObject({ budget: [], prognoser: { length: 3 * 10 } });
});

test('toTimeGroups() shows both figures where two reports differ, and says so', () => {
  const rad = leanlink.flatMap(({ rader }) => rader).find(({ namn }) => namn === 'Avgångsålder vid pension');
  expect(rad?.celler.flatMap(({ olika }) => olika ?? [])).toEqual([
    'Helåret 2021 anges som 64,3\u00a0år i delårsrapport augusti 2023 och 64,2\u00a0år i delårsrapport oktober 2022. Skillnaden är 0,1\u00a0år.',
  ]);
});

test('toTimeGroups() tells of a break within a series', () => {
  expect(leanlink.flatMap(({ brott }) => brott)).toContain(
    'Ledning, brott från 2023: Intäkten för social- och omsorgsnämndens verksamhetsuppdrag ligger från 2023 under Ledning.',
  );
});

test('toTimeGroups() draws measures with three periods, broken where the measure is', () => {
  const figur = tabeller('linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport').find(
    ({ figur }) => figur !== null,
  )?.figur;
  expect(figur?.paneler[0]).toMatchObject({
    titel: 'Total sjukfrånvaro (Social- och omsorgsförvaltningen)',
    slag: 'linje',
    brott: [3],
    serier: [{ punkter: [{ etikett: '7,0' }, { etikett: '6,5' }, { etikett: '6,5' }, { etikett: '4,5' }] }],
  });
});

test('målHistorik() says which goals are new and which are gone', () => {
  const plats = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport');
  const { rader } = målHistorik(plats, plats.nämnd.rapporter.toReversed());
  expect(rader.filter(({ förändring }) => förändring === 'borta').map(({ namn }) => namn)).toEqual([
    'Medborgare',
    'Ekonomi',
    'Verksamhet',
    'Medarbetare',
  ]);
});

// Leanlink's report of August 2023 and a made-up one a year later, where a goal is met and an assignment is done.
test('målHistorik() and uppdragHistorik() tell which verdicts and statuses have changed', () => {
  const plats = findRapport(arkiv, 'linkoping/leanlink/2023-08-delarsrapport');
  const senare = {
    ...plats.rapport,
    slug: '2024-08-delarsrapport',
    datablad: plats.rapport.datablad.map((blad) => {
      if (blad.innehåll.typ === 'namndmal')
        return { ...blad, innehåll: { ...blad.innehåll, rader: blad.innehåll.rader.map(met) } };
      if (blad.innehåll.typ === 'uppdrag')
        return { ...blad, innehåll: { ...blad.innehåll, rader: blad.innehåll.rader.slice(1) } };
      return blad;
    }),
  };
  const mål = målHistorik(plats, [plats.rapport, senare]);
  expect(mål.rader.find(({ namn }) => namn === 'Goda resultat och stabil ekonomi')).toMatchObject({
    celler: [{ läge: 'inte' }, { läge: 'uppnås' }],
    förändring: 'ändrad',
  });
  expect(mål.rader.find(({ namn }) => namn === 'Goda arbetsplatser')?.förändring).toBe('oförändrad');
  const uppdrag = uppdragHistorik(plats, [plats.rapport, senare]);
  expect(uppdrag.rader.filter(({ förändring }) => förändring === 'borta')).toHaveLength(1);
});

function met(mål: Mål): Mål {
  return { ...mål, bedömningar: mål.bedömningar.map((en) => ({ ...en, läge: 'uppnås' as const })) };
}
