import { expect, test } from 'vitest';
import { rapportplatser } from '#domain/arkiv.ts';
import { readCell } from '#domain/cell.ts';
import { isCellobjekt, uppgifterOf, type Rad, type Tabell } from '#domain/datablad/tabell.ts';
import type { Önskemål } from '#views/diagram/figur.ts';
import { toChartFigure } from '#views/diagram/figur.ts';
import type { ChartFigure, ChartSpec } from '#views/diagram/spec.ts';
import { findRapport, readArkiv } from '../arkivet.ts';

const arkiv = await readArkiv();
const leanlink23 = 'linkoping/leanlink/2023-08-delarsrapport';
const son = 'linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport';
const von = 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport';
const socialnämnden = 'okand-kommun/socialnamnden/2023-08-delarsbokslut';

function figureOf(rapport: string, datablad: string, önskemål: Önskemål = {}): ChartFigure {
  const plats = findRapport(arkiv, rapport);
  const innehåll = plats.rapport.datablad.find(({ nyckel }) => nyckel === datablad)?.innehåll;
  const figur = innehåll?.typ === 'tabell' ? toChartFigure(plats, datablad, innehåll, önskemål) : null;
  if (figur === null) throw new Error(`no chart of ${datablad}`);
  return figur;
}

const panelOf = (figur: ChartFigure, nyckel: string): ChartSpec => {
  const panel = figur.paneler.find((ett) => ett.nyckel === nyckel);
  if (panel === undefined) throw new Error(`no panel ${nyckel}`);
  return panel;
};

test('toChartFigure() draws deviations with their printed text and says which way is better', () => {
  const [spec] = figureOf(son, 'drift-utfall').paneler;
  expect(spec?.bättre).toBe(1);
  expect(spec?.enhet).toBe('tkr');
  expect(spec?.kategorier.at(-1)).toEqual({ namn: 'Summa', art: 'summa' });
  expect(spec?.serier[0]?.punkter[0]).toEqual({
    tal: -12801,
    etikett: '−12\u00a0801',
    text: '−12\u00a0801\u00a0tkr',
    mått: 'sämre',
  });
});

test('toChartFigure() leaves a gap with its reason where a value is missing', () => {
  const män = panelOf(figureOf(leanlink23, 'indikatorer-attraktiv-arbetsgivare'), 'sjukfranvaro-total')
    .serier[2];
  expect(män?.mått).toBe('män');
  expect(män?.punkter.at(-1)).toEqual({
    tal: null,
    etikett: 'i.u',
    text: 'i.u (källan förklarar inte märket)',
  });
});

test('toChartFigure() draws no uncertain reading and says so', () => {
  const { serier, kategorier } = panelOf(figureOf(socialnämnden, 'personalsituationen'), 'arsarbetare');
  expect(kategorier.map(({ namn }) => namn)).toEqual(['31 augusti 2023', 'Budget 2023', 'Årsprognos 2023']);
  expect(serier[0]?.punkter.map((punkt) => punkt?.tal)).toEqual([null, 282, 279]);
  expect(serier[0]?.punkter[0]?.text).toBe('279\u00a0årsarbetare, ritas inte: osäker läsning');
});

test('toChartFigure() names a time as its cell does when the heading says another', () => {
  const { kategorier } = panelOf(
    figureOf(son, 'indikatorer-samhalle'),
    'hushall-i-tillfalliga-boendelosningar',
  );
  expect(kategorier.map(({ namn }) => namn)).toEqual(['December 2019', 'December 2020', 'Februari 2021']);
});

test('toChartFigure() tells range, trend, target, direction, gaps and breaks in words', () => {
  expect(panelOf(figureOf(son, 'indikatorer-attraktiv-arbetsgivare'), 'sjukfranvaro-total').beskrivning).toBe(
    'Linje över tid. Totalt: 2019 7,0\u00a0%; 2020 6,5\u00a0%; Aug 2021 4,5\u00a0%. ' +
      'Kvinnor: 2019 7,5\u00a0%; 2020 6,7\u00a0%; Aug 2021 4,6\u00a0%. ' +
      'Män: 2019 3,4\u00a0%; 2020 4,9\u00a0%; Aug 2021 3,8\u00a0%. ' +
      'Målvärde 6,0\u00a0%. Lägre är bättre. ' +
      'Linjen är bruten före Aug 2021: 2019 och 2020 räknas utan den tidigare avdelningen för försörjningsstöd. 2021 gäller hela social- och omsorgsförvaltningen.',
  );
  expect(figureOf(von, 'resultatrakning').paneler[0]?.beskrivning).toBe(
    'Staplar för 7\u00a0poster. Lägst är Övriga intäkter −57,1\u00a0mnkr, högst är Övriga kostnader 26,7\u00a0mnkr. ' +
      'Summa RR verksamhetsrapportering −40,0\u00a0mnkr. Ritas inte: FINANSNETTO tomt i källan.',
  );
});

test('toChartFigure() says in short whether the target is met, and only where a direction is declared', () => {
  const ekonomi = figureOf(leanlink23, 'indikatorer-hallbar-ekonomi');
  expect(panelOf(ekonomi, 'andel-mer-och-overtid').iKorthet).toBe('2,6%, målet 1,9% nås inte');
  expect(panelOf(ekonomi, 'avvikelse-utfall-budget').iKorthet).toBe('−3,1%, målvärdet är max 1%');
  expect(panelOf(figureOf(leanlink23, 'indikatorer-medborgare'), 'nojdhet-hemtjanst').iKorthet).toBe(
    'Oförändrat 90%',
  );
});

test('toChartFigure() tells which numbers are left out, and that the source contradicts itself', () => {
  expect(figureOf(leanlink23, 'volymer').anmärkningar[0]).toBe(
    'Prognos 2023 ritas inte för 4 av måtten: talet gäller helåret 2023 och går inte att ställa bredvid de andra.',
  );
  expect(figureOf(leanlink23, 'drift-prognos').anmärkningar[0]).toBe(
    '4 av talen stämmer inte med det som källan räknar med på andra ställen. De är ritade som de är tryckta; tabellens noter säger mer.',
  );
});

test('toChartFigure() draws one row when asked for it, under its own name', () => {
  const figur = figureOf(leanlink23, 'indikatorer-kompetensforsorjning', { rad: 'pensionsalder' });
  expect(figur.titel).toBe('Avgångsålder pension');
  expect(figur.paneler.map(({ nyckel }) => nyckel)).toEqual(['pensionsalder']);
});

const tables = rapportplatser(arkiv).flatMap((plats) =>
  plats.rapport.datablad.flatMap(({ nyckel, innehåll }) =>
    innehåll.typ === 'tabell'
      ? [{ plats, nyckel, tabell: innehåll, namn: `${plats.rapport.slug} ${nyckel}` }]
      : [],
  ),
);

test.each(
  tables.filter(({ tabell }) =>
    ['drift', 'resultat', 'investering', 'volym', 'personal', 'sjukfrånvaro'].includes(tabell.ämne),
  ),
)('the table of money, volumes or staff $namn has its chart', ({ plats, nyckel, tabell }) =>
  expect(toChartFigure(plats, nyckel, tabell)?.paneler.length).toBeGreaterThan(0),
);

/** Numbers of a row, and of the women and men under it, that are read for certain. */
function numbersOf(tabell: Tabell, rad: Rad): number {
  return [rad, ...tabell.rader.filter(({ av, kön }) => av === rad.nyckel && kön !== undefined)]
    .flatMap((en) => (en.osäker === true ? [] : uppgifterOf(tabell, en)))
    .filter(({ cell }) => !(isCellobjekt(cell) && cell.osäker === true) && readCell(cell).slag === 'tal')
    .length;
}

test('every indicator with three or more numbers has its panel', () => {
  for (const { plats, nyckel, tabell, namn } of tables.filter((ett) => ett.tabell.ämne === 'indikator')) {
    const ska = tabell.rader
      .filter((rad) => rad.kön === undefined && numbersOf(tabell, rad) > 2)
      .map((rad) => rad.nyckel);
    const har = toChartFigure(plats, nyckel, tabell)?.paneler.map((panel) => panel.nyckel) ?? [];
    expect([namn, ska.filter((rad) => !har.includes(rad))]).toEqual([namn, []]);
  }
});

test('every number in every chart is one that the table prints, and no gap is nought', () => {
  for (const { plats, nyckel, tabell } of tables) {
    const printed = new Set(
      tabell.rader
        .flatMap((rad) => uppgifterOf(tabell, rad))
        .flatMap(({ läsning }) => (läsning.slag === 'tal' ? [läsning.tal] : [])),
    );
    const figur = toChartFigure(plats, nyckel, tabell);
    const punkter = (figur?.paneler ?? []).flatMap(({ serier }) => serier.flatMap((serie) => serie.punkter));
    for (const punkt of punkter.filter((en) => en !== null)) {
      if (punkt.tal === null) expect(punkt.text).not.toMatch(/^0/u);
      else expect(printed.has(punkt.tal)).toBe(true);
    }
  }
});
