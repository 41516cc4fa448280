import { expect, test } from 'vitest';
import { tabellSchema } from '#domain/datablad/tabell.ts';
import { toTableModel, type TableModel } from '#views/blad/tabell/tabell.ts';
import { readTabell } from '#test/domain/datablad/tabeller.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const adress = 'linkoping/leanlink/2022-10-delarsrapport';
const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, adress);
const model = (blad: string) => toTableModel(arkiv, leanlink, blad, readTabell(adress, blad));

const texter = (tabell: TableModel, nyckel: string) =>
  tabell.rader.find((rad) => rad.nyckel === nyckel)?.celler.map(({ text }) => text.replace(/\u00a0/gu, ' '));

test('toTableModel() shows cells as printed, with minus and thousands set', () => {
  const tabell = model('drift-prognos');
  expect(texter(tabell, 'lss-funktionsstod')).toEqual(['−17 500', '−13 557', '−2 443', '−5 550']);
  expect(texter(tabell, 'kostnader')).toEqual(['1 621 849', '1 586 826', '−17 342', '1 498 722']);
  expect(texter(model('personal'), 'sjukfranvaro-total')).toEqual(['7,0 %', '10.5 %', '9,5 %']);
});

test('toTableModel() tells sums, varav rows and their depth', () => {
  const rader = model('drift-prognos').rader.map(({ nyckel, art, nivå }) => [nyckel, art, nivå]);
  expect(rader.slice(-3)).toEqual([
    ['summa', 'summa', 0],
    ['kostnader', 'varav', 1],
    ['intakter', 'varav', 1],
  ]);
});

test('toTableModel() says the unit once: in the heading, on the table, or on the row', () => {
  expect(model('drift-prognos').enhet).toBeNull();
  const enheter = model('personal').rader.map(({ nyckel, enhet }) => [nyckel, enhet]);
  expect(enheter).toEqual([
    ['tillsvidareanstallda', null],
    ['sjukfranvaro-total', null],
    ['personalavgangar-externt', null],
  ]);
});

test('toTableModel() pads figures so that decimals stand under each other', () => {
  const [antal, sjuk] = model('personal').rader.map((rad) => rad.celler[1]);
  expect([antal?.utfyllnad, sjuk?.utfyllnad]).toEqual(['.5\u00a0%', '']);
});

test('toTableModel() gathers columns under their printed headings', () => {
  expect(model('investeringar').grupper).toEqual([
    { rubrik: 'Redovisat jan-okt 2022', span: 2 },
    { rubrik: 'Prognos 2022', span: 3 },
    { rubrik: '', span: 2 },
  ]);
});

test('toTableModel() gives the reason for a missing value, never a nought', () => {
  const [cell] = model('personal').rader[0]?.celler ?? [];
  expect(cell).toMatchObject({ text: '-', tal: null, saknas: 'ingen uppgift' });
});

// Leanlink, August 2023: a footnote on a cell, an interpretation on the table, a break on a row.
test('toTableModel() numbers notes in the order they are met, each once', () => {
  const tabell = toTableModel(
    arkiv,
    leanlink,
    'prov',
    tabellSchema.parse({
      typ: 'tabell',
      ämne: 'indikator',
      rubrik: 'Indikatorer',
      källa: { dokument: '000', avsnitt: 'Förvaltningsindikatorer' },
      tolkning: 'Rubriken säger mnkr; beloppen är tkr',
      noter: { '*': 'Utan inhyrda sjuksköterskor 80,5 %' },
      kolumner: [{ nyckel: 'a', rubrik: 'Augusti 2023', not: '*' }],
      rader: [
        { nyckel: 'kostnad', benämning: 'Andel personalkostnader', värden: [{ tryckt: '82%', not: '*' }] },
        {
          nyckel: 'ledning',
          benämning: 'Ledning',
          brott: { från: '2023', motivering: 'Ny intäkt' },
          värden: ['1,2%'],
        },
      ],
    }),
  );
  expect(tabell.noter.map(({ nummer, slag }) => [nummer, slag])).toEqual([
    [1, 'tolkning'],
    [2, 'not'],
    [3, 'brott'],
  ]);
  expect(tabell.kolumner[0]?.märken).toEqual([{ nummer: 2 }]);
  expect(tabell.rader[0]?.celler[0]?.märken).toEqual([{ nummer: 2 }]);
  expect(tabell.rader[1]?.märken).toEqual([{ nummer: 3 }]);
});

// Socialnämnden, August 2023: amounts in tkr beside a column of shares.
test('toTableModel() says the unit of a column or a cell that differs from the others', () => {
  const tabell = toTableModel(
    arkiv,
    leanlink,
    'prov',
    tabellSchema.parse({
      typ: 'tabell',
      ämne: 'drift',
      rubrik: 'Driftbudget',
      källa: { dokument: '003', avsnitt: 'Driftbudget' },
      plus: 'kostnad',
      kolumner: [
        { nyckel: 'budget', rubrik: 'Budget 2023', enhet: 'tkr' },
        { nyckel: 'forbrukning', rubrik: 'Förbrukning %', enhet: 'procent' },
        { nyckel: 'andel', rubrik: 'Andel', enhet: 'procent' },
      ],
      rader: [
        {
          nyckel: 'intakter',
          benämning: 'Intäkter',
          värden: [-28220, '78,3', { tryckt: '1,2', enhet: 'procentenheter' }],
        },
      ],
    }),
  );
  expect(tabell.kolumner.map(({ enhet }) => enhet)).toEqual(['tkr', null, 'procent']);
  expect(tabell.rader[0]?.celler.map(({ enhet }) => enhet)).toEqual([null, null, 'procentenheter']);
});

// The source prints −2 443 where prognosis and budget give −3 943; the figure stays, and the note says so.
test('toTableModel() tells of a fault in the source at its cell, and leaves the figure', () => {
  const tabell = model('drift-prognos');
  const cell = tabell.rader.find(({ nyckel }) => nyckel === 'lss-funktionsstod')?.celler[2];
  expect(cell?.text).toBe('−2\u00a0443');
  const [märke] = cell?.märken ?? [];
  expect(tabell.noter.find(({ nummer }) => nummer === märke?.nummer)?.slag).toBe('fel');
});
