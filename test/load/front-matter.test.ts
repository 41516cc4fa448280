import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { readHuvud } from '#load/front-matter.ts';

const read = (titel: string, ordning = '1') =>
  readHuvud(`---\ntitel: ${titel}\nordning: ${ordning}\n---\n\nText`, 'x.mdx');
const said = (...args: Parameters<typeof read>) =>
  read(...args)
    .fynd.map((ett) => describeFinding(ett))
    .join('\n');

test.each([
  ['Ekonomi', 'Ekonomi'],
  ['"Ekonomi: läget"', 'Ekonomi: läget'],
  ["'Mål #1'", 'Mål #1'],
  ['2023 i korthet', '2023 i korthet'],
  ['Mål C#', 'Mål C#'],
  ['"2023"', '2023'],
  ['Kl. 10:30   ', 'Kl. 10:30'],
])('readHuvud() reads the title %s', (skriven, titel) => {
  expect(read(skriven)).toEqual({ fakta: { titel, ordning: 1 }, fynd: [], helt: true });
  // As the build reads it, by either edition of YAML.
  for (const version of ['1.1', '1.2'] as const)
    expect(parse(`titel: ${skriven}`, { version })).toEqual({ titel });
});

test.each([
  ['Ekonomi: läget', 'kolon'],
  ['Mål #1 för nämnden', 'försvinner'],
  ['”Ekonomi”', 'raka citattecken'],
  ['0o17', 'en text'],
  ['1:30', 'en text'],
  ['2022-01-01 10:00', 'en text'],
  ['Yes', 'en text'],
  ['null', 'en text'],
  ['"a\\u202e"', 'omvänt snedstreck'],
  ['&a E', 'citattecken'],
  ['- punkt', 'citattecken'],
  ['|', 'citattecken'],
  ['"   "', 'bara blanksteg'],
  ['"a\u202eb"', 'U+202E'],
  ['', 'inte är tom'],
])('readHuvud() refuses the title %j, which YAML reads otherwise, and says why', (skriven, ord) => {
  expect(said(skriven)).toContain(ord);
  expect(read(skriven).fynd[0]?.plats.rad).toBeGreaterThan(0);
});

test.each(['1:30', '1_0', '010', '0x1', '1.5', '-1', '1 # x', 'ett', '1000', ''])(
  'readHuvud() refuses ordning %j',
  (ordning) => expect(said('Ekonomi', ordning)).toContain('ett heltal'),
);

test.each([
  ['no dashes', 'Text'],
  ['no end', '---\ntitel: Ekonomi\n'],
  ['another field', '---\ntitel: Ekonomi\nordning: 1\nlayout: x\n---\n'],
  ['a field twice', '---\ntitel: Ekonomi\ntitel: Mål\nordning: 1\n---\n'],
  ['an indented field', '---\n titel: Ekonomi\nordning: 1\n---\n'],
  ['a comment', '---\n# dold\ntitel: Ekonomi\nordning: 1\n---\n'],
  ['a lone carriage return', '---\ntitel: Ekonomi\rordning: 1\n---\n'],
])('readHuvud() refuses %s', (_, text) => {
  const { fakta, fynd } = readHuvud(text, 'x.mdx');
  expect(fakta).toBeNull();
  expect(fynd).not.toEqual([]);
});

test('readHuvud() reads what Windows saves', () => {
  expect(readHuvud('---\r\ntitel: Ekonomi\r\nordning: 2\r\n---\r\n', 'x.mdx').fakta).toEqual({
    titel: 'Ekonomi',
    ordning: 2,
  });
});

test('readHuvud() answers at once to blanks that lead nowhere', () => {
  const { fynd } = readHuvud(
    `---\n${`titel: a${' '.repeat(20)}x${' '.repeat(5_000)}\n`.repeat(100)}`,
    'x.mdx',
  );
  expect(fynd).toHaveLength(1);
});
