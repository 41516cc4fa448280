import { expect, test } from 'vitest';
import type { Rapport } from '#domain/arkiv.ts';
import type { Datainnehåll } from '#domain/datablad/index.ts';
import { rapportskillnader } from '#domain/granskning/rapportskillnad.ts';
import { findRapport, readArkiv } from '../../views/arkivet.ts';

const leanlink = findRapport(await readArkiv(), 'linkoping/leanlink/2022-10-delarsrapport').rapport;

/** The report with something else in one of its sheets. */
function changed<Typ extends Datainnehåll['typ']>(
  nyckel: string,
  typ: Typ,
  change: (blad: Extract<Datainnehåll, { typ: Typ }>) => void,
): Rapport {
  const kopia = structuredClone(leanlink);
  const blad = kopia.datablad.find((ett) => ett.nyckel === nyckel && ett.innehåll.typ === typ);
  change(blad!.innehåll as Extract<Datainnehåll, { typ: Typ }>);
  return kopia;
}
const within = (efter: Rapport) => rapportskillnader(leanlink, efter);

test('rapportskillnader() finds nothing in a report that is as it was', () => {
  expect(within(structuredClone(leanlink))).toEqual([]);
});

test('rapportskillnader() finds a changed cell, with its place', () => {
  const efter = changed('drift-prognos', 'tabell', ({ rader }) => {
    rader[1]!.värden![0] = -16000;
  });
  expect(within(efter)).toEqual([
    {
      ...{ datablad: 'drift-prognos', rad: 'lss-funktionsstod', kolumn: 'prognos', fält: 'tryckt' },
      väg: ['rader', 1, 'värden', 0],
      ...{ före: '-17 500 tkr', efter: '-16 000 tkr', betydelse: true },
    },
  ]);
});

test('rapportskillnader() tells of a cell once, with all that gives its figure another meaning', () => {
  const efter = changed('drift-prognos', 'tabell', ({ rader }) => {
    rader[1]!.värden![0] = { tryckt: '-16', enhet: 'mnkr', storhet: 'utfall', tolkning: 'Läst ur texten.' };
  });
  expect(within(efter)).toMatchObject([
    { före: '-17 500 tkr; storhet: prognos', efter: '-16 mnkr; storhet: utfall', betydelse: true },
    { fält: 'tolkning', före: null, efter: 'Läst ur texten.', betydelse: false },
  ]);
});

test('rapportskillnader() tells figure by figure of a row that is gone', () => {
  const utanRad = changed('drift-prognos', 'tabell', ({ rader }) => void rader.shift());
  expect(within(utanRad).map(({ kolumn, före, efter }) => [kolumn, före, efter])).toEqual([
    ['prognos', '6 078 tkr', null],
    ['budget', '6 078 tkr', null],
    ['avvikelse', '0 tkr', null],
    ['bokslut', '5 658 tkr', null],
  ]);
});

test('rapportskillnader() takes a unit that is said on the table and on its columns for the same', () => {
  const mnkr = changed('drift-prognos', 'tabell', (blad) => void (blad.enhet = 'mnkr'));
  expect(new Set(within(mnkr).map(({ före, efter }) => `${före} → ${efter}`))).toEqual(
    new Set(['enhet: tkr → enhet: mnkr']),
  );
  const moved = changed('drift-prognos', 'tabell', (blad) => {
    delete blad.enhet;
    for (const kolumn of blad.kolumner) kolumn.enhet = 'tkr';
  });
  expect(within(moved).filter(({ betydelse }) => betydelse)).toEqual([]);
});

test('rapportskillnader() follows a row and a column that have been given other keys', () => {
  const rename = (prognos: number) =>
    changed('drift-prognos', 'tabell', ({ rader, kolumner }) => {
      Object.assign(rader[1]!, { nyckel: 'lss', tidigare: [rader[1]!.nyckel] });
      Object.assign(kolumner[0]!, { nyckel: 'helar', tidigare: [kolumner[0]!.nyckel] });
      kolumner[2]!.räknas = 'helar - budget';
      rader[1]!.värden![0] = prognos;
    });
  expect(within(rename(-17500)).filter(({ datablad }) => datablad !== undefined)).toEqual([]);
  expect(within(rename(-16000)).filter(({ datablad }) => datablad !== undefined)).toMatchObject([
    { rad: 'lss-funktionsstod', kolumn: 'prognos', före: '-17 500 tkr', efter: '-16 000 tkr' },
  ]);
});

test('rapportskillnader() finds a verdict that has changed', () => {
  const efter = changed('mal', 'namndmal', ({ rader }) => {
    rader[1]!.bedömningar[0]!.läge = 'inte';
  });
  expect(within(efter)).toMatchObject([
    { rad: 'ekonomi', före: 'läge: delvis', efter: 'läge: inte', betydelse: true },
  ]);
});

test('rapportskillnader() takes names that two rows have exchanged for more than words', () => {
  const exchanged = changed('drift-prognos', 'tabell', ({ rader: [a, b] }) => {
    [a!.benämning, b!.benämning] = [b!.benämning, a!.benämning];
  });
  expect(within(exchanged).map(({ betydelse }) => betydelse)).toEqual([true, true]);
  const renamed = changed('drift-prognos', 'tabell', ({ rader }) => void (rader[0]!.benämning = 'Råd'));
  expect(within(renamed)).toMatchObject([{ före: 'Råd och Stöd', efter: 'Råd', betydelse: false }]);
});

test('rapportskillnader() shows the sentences of a chapter that differ, as they are read', () => {
  const efter = structuredClone(leanlink);
  const stycke = efter.kapitel
    .find(({ nyckel }) => nyckel === 'ekonomi')!
    .stycken.find(({ text }) => text.includes('är den tryckta avvikelsen'))!;
  stycke.text = stycke.text.replace(
    'rad="lss-funktionsstod" kolumn="avvikelse"',
    'rad="summa" kolumn="avvikelse"',
  );
  const [en, ...rest] = within(efter);
  expect(rest).toEqual([]);
  expect(en).toMatchObject({ kapitel: 'ekonomi', fält: 'stycken', betydelse: true });
  expect(en!.före).toMatch(
    /^För LSS Funktionsstöd är den tryckta avvikelsen -2 443 tkr, för Äldreomsorg -9 452 tkr/u,
  );
  expect(en!.efter).toMatch(/^För LSS Funktionsstöd är den tryckta avvikelsen -21 347 tkr/u);
  expect(en!.efter).not.toContain('Siffrorna står här');
});
