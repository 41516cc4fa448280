import { expect, test } from 'vitest';
import { rapportplatser, type Rapportplats } from '#domain/arkiv.ts';
import { uppgifterOf } from '#domain/datablad/tabell.ts';
import { toRapportbok, toTabellbok } from '#views/data/kalkyl/bok.ts';
import { databladNames } from '#views/data/kalkyl/blad.ts';
import { numberFormat } from '#views/data/kalkyl/talformat.ts';
import { writeXlsx } from '#views/data/kalkyl/xlsx.ts';
import { readXlsx, type ReadSheet } from '#test/read-xlsx.ts';
import { findRapport, readArkiv } from '#test/views/arkivet.ts';

const arkiv = await readArkiv();
const leanlink = findRapport(arkiv, 'linkoping/leanlink/2022-10-delarsrapport');
const adress = (text: string) => `https://exempel.se${text}`;

async function databladOf(plats: Rapportplats, nyckel: string): Promise<ReadSheet> {
  const blad = plats.rapport.datablad.find((ett) => ett.nyckel === nyckel);
  if (blad === undefined) throw new Error(`No sheet ${nyckel}`);
  const { sheets } = readXlsx(await writeXlsx(toTabellbok(arkiv, plats, blad, adress)));
  return sheets[0]!;
}

/** The cells of a row, by the words in its first one. */
function rowOf({ cells }: ReadSheet, first: string): (number | string | undefined)[] {
  const ref = [...cells].find(([at, { value }]) => at.startsWith('A') && value === first)?.[0] ?? '';
  return ['B', 'C', 'D', 'E', 'F'].map((column) => cells.get(column + ref.slice(1))?.value);
}

const words = ({ cells }: ReadSheet) => [...cells.values()].map(({ value }) => value);

// Leanlink, October 2022: the forecast for the year.
test('a table as Excel has its figures as numbers in the printed unit, with the printed sign', async () => {
  const sheet = await databladOf(leanlink, 'drift-prognos');
  expect(sheet.name).toBe('drift-prognos');
  expect(rowOf(sheet, 'Summa nettokostnader, tkr').slice(0, 3)).toEqual([-25422, 0, -21347]);
});

test('a table as Excel keeps its headings and names of rows in place', async () => {
  const sheet = await databladOf(leanlink, 'drift-prognos');
  expect(sheet.frozen).toEqual({ rows: 2, columns: 1 });
  expect([...sheet.cells].filter(([ref]) => /\D2$/u.test(ref)).map(([, { value }]) => value)).toEqual(
    expect.arrayContaining(['Prognos helår', 'Budget 2022', 'Avvikelse']),
  );
});

test('a table as Excel says its source, its address and what does not add up', async () => {
  const sheet = await databladOf(leanlink, 'drift-prognos');
  expect(words(sheet)).toEqual(
    expect.arrayContaining([
      'Linköping · Leanlink, Delårsrapport oktober 2022, som gäller januari–oktober 2022',
      expect.stringMatching(/^Källa: .*”Prognos för helår 2022”/u),
      'https://exempel.se/linkoping/leanlink/2022-10-delarsrapport/tabell/drift-prognos/',
      expect.stringMatching(/^1\. Går inte ihop i källan: /u),
    ]),
  );
  expect(sheet.links).toHaveLength(1);
});

// Linköping's Social- och omsorgsnämnd writes small numbers as words; they count all the same.
test.each([
  ['−25 422', -25422, null, '#,##0'],
  ['9,0 %', 9, null, '#,##0.0" %"'],
  ['63', 63, 'mnkr', '#,##0"\u00a0mnkr"'],
  ['2035', 2035, null, '0'],
  ['+3,2', 3.2, null, '+#,##0.0;-#,##0.0;#,##0.0'],
  ['133 (februari 2021)', 133, null, '#,##0" (februari 2021)"'],
  ['tre', 3, null, '"tre"'],
  ['< 1 %', 1, null, null],
  ['ca 30', 30, null, null],
] as const)('numberFormat() of %s', (text, tal, enhet, format) =>
  expect(numberFormat(text, tal, enhet)).toBe(format),
);

test('a goal list as Excel has a row for each verdict, as printed', async () => {
  const sheet = await databladOf(leanlink, 'mal');
  expect(words(sheet)).toEqual(
    expect.arrayContaining(['Målområde', 'Som tryckt', 'Läge', 'bedöms målområdet kunna uppnås']),
  );
});

// Eskilstuna's Vård- och omsorgsnämnd has no outcome yet for some of its indicators.
test('a missing value is its reason in words, and never a nought', async () => {
  const eskilstuna = findRapport(arkiv, 'eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport');
  const sheet = await databladOf(eskilstuna, 'indikatorer-aldre');
  expect(words(sheet)).toContain('redovisas senare');
  expect(words(sheet)).not.toContain(0);
});

test('databladNames() keeps names within 31 characters and apart', () => {
  const lång = 'indikatorer-attraktiv-arbetsgivare';
  expect(databladNames([lång, `${lång}-2`])).toEqual([
    'indikatorer-attraktiv-arbetsgiv',
    'indikatorer-attraktiv-arbetsg-2',
  ]);
});

test('a report as one book begins with its contents, and leads from there to each sheet', async () => {
  const { sheets } = readXlsx(await writeXlsx(toRapportbok(arkiv, leanlink, adress)));
  const [first, ...rest] = sheets;
  expect(first?.name).toBe('Innehåll');
  expect(rest).toHaveLength(leanlink.rapport.datablad.length);
  const led = first?.links.flatMap(({ location }) => (location === undefined ? [] : [location]));
  expect(led).toEqual(rest.map(({ name }) => `'${name}'!A1`));
});

test('the same figures give the same bytes', async () => {
  const once = await writeXlsx(toRapportbok(arkiv, leanlink, adress));
  await new Promise((resolve) => setTimeout(resolve, 2100));
  expect(Buffer.from(await writeXlsx(toRapportbok(arkiv, leanlink, adress))).equals(once)).toBe(true);
});

test.each(
  rapportplatser(arkiv).map((plats) => [`${plats.nämnd.slug} ${plats.rapport.slug}`, plats] as const),
)('every number of %s is a number in its book', async (_, plats) => {
  const { sheets } = readXlsx(await writeXlsx(toRapportbok(arkiv, plats, adress)));
  for (const { nyckel, innehåll } of plats.rapport.datablad) {
    if (innehåll.typ !== 'tabell') continue;
    const sheet = sheets.find(({ name }) => name === nyckel.slice(0, 31));
    const läsningar = innehåll.rader
      .flatMap((rad) => uppgifterOf(innehåll, rad))
      .map(({ läsning }) => läsning);
    const tal = läsningar.flatMap((en) => (en.slag === 'tal' && en.gräns === null ? [en.tal] : []));
    const numbers = words(sheet!).filter((value) => typeof value === 'number');
    expect(numbers, nyckel).toEqual(tal);
  }
});
