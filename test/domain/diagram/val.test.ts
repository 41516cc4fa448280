import { expect, test } from 'vitest';
import { chooseDiagram, pickDiagram, possibleDiagram, type Diagramval } from '#domain/diagram/val.ts';
import { isLine } from '#domain/diagram/utveckling.ts';
import { readTabell, tabellOf } from '../datablad/tabeller.ts';

const leanlink23 = 'linkoping/leanlink/2023-08-delarsrapport';
const leanlink22 = 'linkoping/leanlink/2022-10-delarsrapport';
const son = 'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport';
const von = 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport';
const socialnämnden = 'okand-kommun/socialnamnden/2023-08-delarsbokslut';

const pick = (rapport: string, blad: string) => chooseDiagram(readTabell(rapport, blad));

test.each([
  [leanlink23, 'drift-prognos', 'avvikelse'],
  [leanlink22, 'investeringar', 'staplar'],
  [socialnämnden, 'driftbudget', 'avvikelse'],
  [socialnämnden, 'investeringsbudget', 'staplar'],
  [von, 'sjukfranvaro-omraden', 'staplar'],
  [son, 'volymer', 'staplar'],
  [leanlink23, 'volymer', 'utveckling'],
  [leanlink23, 'personal', 'utveckling'],
  [leanlink23, 'indikatorer-kompetensforsorjning', 'utveckling'],
  [von, 'indikatorer-barn', undefined],
  [von, 'status-ataganden', undefined],
  [leanlink23, 'i-text', undefined],
])('chooseDiagram() gives %s %s the chart %s', (rapport, blad, visa) =>
  expect(pick(rapport, blad)?.visa).toBe(visa),
);

const rows = (val: Diagramval | null) =>
  val === null
    ? []
    : 'paneler' in val
      ? val.paneler.map(({ rad }) => rad.nyckel)
      : val.visa === 'staplar'
        ? val.rader.map(({ nyckel }) => nyckel)
        : val.uppgifter.map(({ rad }) => rad.nyckel);

test('chooseDiagram() draws posts, their varav and the last total, but not totals on the way', () => {
  expect(rows(pick(von, 'resultatrakning'))).toEqual([
    'kommunersattning',
    'ovriga-intakter',
    'personalkostnader',
    'lokalkostnader',
    'kop-av-verksamhet',
    'ovriga-kostnader',
    'finansnetto',
    'over-underskott',
    'resultat',
  ]);
  expect(rows(pick(son, 'drift-prognos'))).toContain('dygnsplaceringar-barn-och-unga');
  expect(rows(pick(leanlink23, 'drift-prognos'))).not.toContain('kostnader');
});

test('chooseDiagram() takes the deviation of the whole year before that of a part of it', () => {
  const val = pick(von, 'driftredovisning');
  expect(val?.visa === 'avvikelse' && val.kolumn.rubrik).toBe('Avvikelse Årsprognos aug');
});

test('pickDiagram() sets no outcome of ten months beside a budget of twelve', () => {
  const val = pickDiagram(readTabell(leanlink23, 'investeringar'), 'staplar');
  if (val?.visa !== 'staplar') throw new Error('no bars');
  expect(val.serier.map(({ mått }) => mått)).toEqual(['prognos', 'budget']);
  expect(val.utelämnade.map(({ kolumn }) => kolumn.rubrik)).toEqual(['Redovisat jan.-aug. 2023']);
});

test('pickDiagram() sets no figure from before a break beside those after it', () => {
  const val = pickDiagram(readTabell(leanlink23, 'drift-prognos'), 'staplar');
  if (val?.visa !== 'staplar') throw new Error('no bars');
  const bokslut = val.serier.find(({ kolumn }) => kolumn.nyckel === 'bokslut');
  const drawn = bokslut?.uppgifter.map((uppgift) => uppgift?.rad.nyckel ?? null);
  expect(drawn).toEqual(['aldreomsorg', null, null, null, 'summa']);
});

const panel = (rapport: string, blad: string, rad: string) => {
  const val = pickDiagram(readTabell(rapport, blad), 'utveckling', rad);
  if (val === null || !('paneler' in val)) throw new Error(`no panel for ${rad}`);
  return val.paneler[0]!;
};

test('pickDiagram() draws three outcomes as a line with women and men, and breaks it at a declared break', () => {
  const { grupper, tider, brott, målvärde } = panel(
    son,
    'indikatorer-attraktiv-arbetsgivare',
    'sjukfranvaro-total',
  );
  expect(grupper.map(({ kön }) => kön)).toEqual([null, 'kvinnor', 'män']);
  expect(tider.map(({ period }) => period)).toEqual(['2019', '2020', '../2021-08']);
  expect(brott).toEqual([2]);
  expect(målvärde?.läsning.tal).toBe(6);
  expect(isLine(panel(son, 'indikatorer-attraktiv-arbetsgivare', 'sjukfranvaro-total'))).toBe(true);
});

test('pickDiagram() leaves out bars from before a break', () => {
  const { tider, utelämnade } = panel(son, 'indikatorer-attraktiv-arbetsgivare', 'hme');
  expect(tider.map(({ period }) => period)).toEqual(['../2021-08']);
  expect(utelämnade.map(({ kolumn }) => kolumn.rubrik)).toEqual(['2020']);
});

test('pickDiagram() draws no uncertain reading, and no row that has nothing else', () => {
  const rader = rows(pick(leanlink23, 'indikatorer-kompetensforsorjning'));
  expect(rader).not.toContain('overtid');
  expect(rader).toContain('mertid');
});

test('pickDiagram() holds no earlier outcome to a target when the last cannot be set beside it', () => {
  // 001: nought in 2019, two in 2020, three new ones to the end of August 2021; the target is for 2021.
  const { målvärde, utelämnade } = panel(son, 'indikatorer-verksamhet', 'digitala-tjanster');
  expect(målvärde).toBeNull();
  expect(utelämnade.map(({ kolumn }) => kolumn.rubrik)).toEqual(['Aug 2021']);
});

test('pickDiagram() shows words as a gap, whatever their months', () => {
  const { grupper } = panel(son, 'indikatorer-medborgare', 'nationella-brukarundersokningar');
  expect(grupper[0]?.uppgifter.map((uppgift) => uppgift?.läsning.slag)).toEqual(['tal', 'tal', 'text']);
});

test('pickDiagram() answers null to what a table cannot carry', () => {
  expect(pickDiagram(readTabell(von, 'indikatorer-barn'), 'utveckling')).toBeNull();
  expect(pickDiagram(readTabell(leanlink23, 'personal'), 'staplar')).toBeNull();
  expect(pickDiagram(readTabell(leanlink23, 'volymer'), 'avvikelse')).toBeNull();
  expect(pickDiagram(tabellOf([{ nyckel: 'a', värden: [1] }]), 'staplar')).toBeNull();
});

test('possibleDiagram() lists what can be asked for', () => {
  expect(possibleDiagram(readTabell(leanlink22, 'drift-prognos'))).toEqual([
    'avvikelse',
    'staplar',
    'utveckling',
  ]);
  expect(possibleDiagram(readTabell(leanlink22, 'personal'))).toEqual(['utveckling', 'mål']);
});
