import { expect, test } from 'vitest';
import { talSchema } from '#domain/cell.ts';
import { tabellSchema } from '#domain/datablad/tabell.ts';
import { checkDatablad } from '#domain/form/datablad.ts';
import { describeFynd } from '#domain/form/meddelanden.ts';
import { explainOläst } from '#domain/form/olast.ts';
import { räkningarOf } from '#domain/datablad/rakning.ts';
import { seeded } from '#test/bench/slump.ts';

const slagOf = (text: string) => explainOläst(text)?.hinder.map(({ slag }) => slag) ?? null;

test.each<[string, string, string[]]>([
  // Another minus than the two that stand for one.
  ['\u201125 422', 'minus', ['-25422']],
  ['\u20105', 'minus', ['-5']],
  ['\u20145', 'minus', ['-5']],
  ['\uFE635,2', 'minus', ['"-5,2"']],
  ['\uFF0D12', 'minus', ['-12']],
  // A number below nought in other signs.
  ['(123)', 'parentes', ['-123']],
  ['( −12,5 )', 'parentes', ['"-12,5"']],
  ['123-', 'minus efter', ['-123']],
  ['1 234 −', 'minus efter', ['-1234']],
  // What the number counts.
  ['12 tkr', 'ord', ['12']],
  ['12 st', 'ord', ['12']],
  ['4,8 miljoner kronor', 'ord', ['"4,8"']],
  ['12:-', 'ord', ['12']],
  ['5 000,-', 'ord', ['5000']],
  ['drygt 5 000', 'ord', ['5000']],
  ['≥ 5', 'ord', ['5']],
  ['€ 12', 'ord', ['12']],
  ['kr 12', 'ord', ['12']],
  ['< 5 st', 'ord', ['5']],
  // Letters and digits of other scripts.
  ['1O5', 'bokstav', ['105']],
  ['l2 345', 'bokstav', ['12345']],
  ['-1,90S', 'bokstav', ['"-1,905"']],
  ['B2 410', 'bokstav', ['82410']],
  ['١٢', 'siffra', ['12']],
  ['１２３', 'siffra', ['123']],
  // What is not seen.
  ['25\u200b422', 'osynligt', ['25422']],
  ['1\u00ad234', 'osynligt', ['1234']],
  ['25\ufeff422', 'osynligt', ['25422']],
  ['1\t234', 'osynligt', ['1234']],
  ['25\u2003422', 'mellanslag', ['25422']],
  // Marks of other countries, and of notes.
  ["1'234", 'tusental', ['1234']],
  ['1,234.5', 'tusental', ['"1234,5"']],
  ['1.234,5', 'tusental', ['"1234,5"']],
  ['1.234.567', 'tusental', ['1234567']],
  ['82%*', 'märke', ['82']],
  ['12¹', 'märke', ['12']],
  ['2½', 'bråk', ['"2,5"']],
  ['½', 'bråk', ['"0,5"']],
  ['1e5', 'tiopotens', ['100000']],
  ['12:5', 'kolon', []],
  // A point before three digits, alone and with more.
  ['1.234', 'tvetydigt', ['1234', '"1,234"']],
  ['−5.658', 'tvetydigt', ['-5658', '"-5,658"']],
  ['1.070 %', 'tvetydigt', ['1070', '"1,070"']],
  // Two numbers run together.
  ['1 234 5 678', 'flera tal', []],
  ['12,5 13,4', 'flera tal', []],
  ['1234 567', 'flera tal', []],
  ['690 42', 'flera tal', []],
  ['-17 500 -13 557', 'flera tal', []],
  ['- 4 677 - 2 443', 'flera tal', []],
  ['6 078 - 2 443', 'flera tal', []],
  ['12% 13%', 'flera tal', []],
  ['-4,827-4,900', 'flera tal', []],
  ['12 345-12 300', 'flera tal', []],
  ['12345678901234567', 'flera tal', []],
  ['12 345 678 901 234 567', 'flera tal', []],
  ['9,', 'form', []],
  [',5', 'form', []],
  ['1,2,3', 'form', []],
  ['--5', 'form', []],
  ['5+', 'form', []],
  ['-5-', 'form', []],
  ['5 (4)', 'form', []],
  ['5;6', 'form', []],
])('explainOläst() tells what stands in the way of %j', (text, slag, läsningar) => {
  expect(slagOf(text)?.at(-1)).toBe(slag);
  expect(explainOläst(text)?.läsningar).toEqual(läsningar);
});

test.each([
  ...['25 422', '- 4 677', '–40', '1\u202f621', '9,3', '10.6', '20,068', '< 1 %', 'ca 500', '<5'],
  ...['i.u', '-', '—', '..', '*', '', ' '],
  ...[
    'n/a',
    'Stabilt',
    'se not 1',
    'Q1',
    '10 l',
    '12–15',
    '12 – 15',
    '19-21',
    '5/4',
    '2023-08',
    'B2',
    '2021–2023',
    '30-40%',
    '12/17',
  ],
  ...['100 tals', '1000-tals', '4 platser tillsatta av 7', '12 ind ej erbjudna', '1 ny inom BoU', '2 nya'],
  ...['95% inom 120 dgr', '-10% jmf med förgående år', '133 (februari 2021)', '2023-08-31'],
])('explainOläst() has nothing to say of %j', (text) => expect(explainOläst(text)).toBeNull());

const tabellOf = (värden: unknown[], kolumn: object = {}) =>
  tabellSchema.parse({
    typ: 'tabell',
    ämne: 'drift',
    rubrik: 'Resultat',
    källa: { dokument: '002', avsnitt: 'Resultat' },
    enhet: 'tkr',
    plus: 'intäkt',
    kolumner: [{ nyckel: 'utfall', rubrik: 'Utfall', storhet: 'utfall', period: '2022', ...kolumn }],
    rader: [
      ...värden.map((värde, plats) => ({ nyckel: `r${String(plats)}`, benämning: 'Rad', värden: [värde] })),
      { nyckel: 'summa', benämning: 'Summa', räknas: 'ovan', värden: [1] },
    ],
  });

const sentences = (tabell: ReturnType<typeof tabellOf>) =>
  checkDatablad(tabell).map(({ fält, ...fynd }) => describeFynd({ ...fynd, plats: { fil: '', fält } }));

test('a cell that is not read says where, what and how to write it', () => {
  const tabell = tabellOf(['(123)', '\u20115', '1.234', { tryckt: '12 tkr' }, '82*', '1 234 5 678']);
  expect(checkDatablad(tabell).map(({ fält }) => fält)).toEqual(
    [0, 1, 2, 3, 4, 5].map((rad) => ['rader', rad, 'värden', 0]),
  );
  const [parentes, minus, punkt, ord, märke, två] = sentences(tabell);
  expect(parentes).toContain('"(123)" i kolumnen "utfall"');
  expect(parentes).toContain('{ "tryckt": "(123)", "tal": -123 }');
  expect(minus).toContain('U+2011');
  expect(minus).toContain('Skriv -5.');
  expect(punkt).toContain('{ "tryckt": "1.234", "tal": 1234 } eller { "tryckt": "1.234", "tal": "1,234" }');
  expect(ord).toContain('{ "tryckt": "12 tkr", "tal": 12 }');
  expect(märke).toContain('{ "tryckt": "82", "not": "*" }');
  expect(två).toContain('flera tal i samma cell');
});

test('what a finding says to write is read, and has no finding', () => {
  const skrivna = [{ tryckt: '(123)', tal: -123 }, { tryckt: '1.234', tal: '1,234' }, '20,068', '-5'];
  expect(sentences(tabellOf(skrivna))).toEqual([]);
  expect(sentences(tabellOf(['1.234', { tryckt: '12:5', storhet: 'text' }], {}))).toHaveLength(1);
  expect(sentences(tabellOf(['12:5', '(a)', '1 234 5 678'], { storhet: 'text' }))).toEqual([]);
});

test('a comma before three digits asks where nothing but whole numbers is counted', () => {
  expect(sentences(tabellOf(['4,827'], { enhet: 'mnkr' }))).toEqual([]);
  expect(sentences(tabellOf(['4,827'], { enhet: 'procent' }))).toEqual([]);
  expect(sentences(tabellOf(['0,827'], { enhet: 'antal' }))).toEqual([]);
  const [antal] = sentences(tabellOf(['4,827'], { enhet: 'antal' }));
  expect(antal).toContain('{ "tryckt": "4,827", "tal": 4827 } eller { "tryckt": "4,827", "tal": "4,827" }');
});

test.each([411221411221100, '411 221 411 221 100', { tryckt: 'tusen', tal: '411221411221100' }])(
  'an amount that no kommun has, %j, is a finding on its cell and not an error in the sums',
  (värde) => {
    const tabell = tabellOf([värde, 1]);
    expect(sentences(tabell)).toHaveLength(1);
    expect(() => räkningarOf(tabell)).not.toThrow();
  },
);

test('no string makes the reading or the check throw', () => {
  const random = seeded(1606);
  const tecken = Array.from(
    '012345678901234567890123456789 ,.-−–+%()[]*<>~±/:;\'"eEOlIkrtst½²³٣１€' +
      '\u00a0\u2009\u202f\u2003\u200b\u00ad\ufeff\u2011\uff0d\u0000\n',
  ).concat('\ud83d', '\ud800');
  const texter = Array.from({ length: 3000 }, () =>
    Array.from(
      { length: 1 + Math.floor(random() * 14) },
      () => tecken[Math.floor(random() * tecken.length)],
    ).join(''),
  );
  const tabell = tabellOf(texter.flatMap((text) => [text, { tryckt: text }]));
  expect(() => [sentences(tabell), räkningarOf(tabell)]).not.toThrow();
  // What a finding says to write is a number.
  for (const text of texter)
    for (const läsning of explainOläst(text)?.läsningar ?? [])
      expect(talSchema.safeParse(JSON.parse(läsning)).success, JSON.stringify([text, läsning])).toBe(true);
});
