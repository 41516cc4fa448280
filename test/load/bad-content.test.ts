import { expect, test } from 'vitest';
import { describeFinding } from '../../src/domain/kontroll/meddelanden.ts';
import { readInnehåll } from '../../src/load/from-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { paths, smallContent, withFault, writeContent, type Content } from './small-content.ts';

async function messages(content: Content): Promise<string[]> {
  const { fynd } = await readInnehåll(writeContent(temporaryFolder(), content));
  return fynd.map((ett) => describeFinding(ett));
}

test('readInnehåll() finds nothing wrong with a sound report', async () => {
  expect(await messages(smallContent)).toEqual([]);
});

// File, what is right, what is written instead, and what the message must say.
test.each([
  ['a missing field', paths.tabell, '  "ämne": "drift",\n', '', ['ämne', 'saknas', '"drift"', '"volym"']],
  [
    'a missing cell',
    paths.tabell,
    '"värden": [6078, 6078, 0]',
    '"art": "post"',
    [':14', 'rad-och-stod', '3 kolumner'],
  ],
  [
    'a wrong type',
    paths.tabell,
    '"rubrik": "Prognos för helår 2022"',
    '"rubrik": 2022',
    [':4', 'rubrik', '2022', 'en text'],
  ],
  ['an unknown field', paths.tabell, '"plus": "intäkt"', '"pluss": "intäkt"', ['"pluss"', 'plus']],
  [
    'an unknown unit',
    paths.tabell,
    '"enhet": "tkr"',
    '"enhet": "tusenlappar"',
    [':6', 'enhet', '"tusenlappar"', '"tkr"'],
  ],
  [
    'a row with too few values',
    paths.tabell,
    '[6078, 6078, 0]',
    '[6078, 6078]',
    [':14', 'rad-och-stod', '2 värden', '3 kolumner'],
  ],
  [
    'a row with too many values',
    paths.tabell,
    '[6078, 6078, 0]',
    '[6078, 6078, 0, 1]',
    [':14', '4 värden', '3 kolumner'],
  ],
  [
    'a key used twice',
    paths.tabell,
    '"nyckel": "rad-och-stod"',
    '"nyckel": "aldreomsorg"',
    [':15', '"aldreomsorg"', 'redan'],
  ],
  [
    'a column key used twice',
    paths.tabell,
    '"nyckel": "avvikelse"',
    '"nyckel": "budget"',
    [':11', '"budget"', 'redan'],
  ],
  [
    'a formula that names no other column',
    paths.tabell,
    'prognos - budget',
    'prognos - bugdet',
    [':11', '"bugdet"', 'budget'],
  ],
  [
    'a formula that cannot be read',
    paths.tabell,
    'prognos - budget',
    'prognos minus',
    [':11', '"prognos minus"'],
  ],
  ['a decimal number', paths.tabell, '[6078, 6078, 0]', '[6078, 6078, 0.5]', [':14', '0.5', '"0,5"']],
  [
    'a period that is none',
    paths.tabell,
    '"storhet": "budget", "period": "2022"',
    '"storhet": "budget", "period": "okt 2022"',
    [':10', 'period', '"okt 2022"', '2023-01/2023-08'],
  ],
  [
    'a field written twice',
    paths.tabell,
    '"enhet": "tkr",',
    '"enhet": "tkr", "enhet": "tkr",',
    [':6', '"enhet"', 'två gånger'],
  ],
  ['broken JSON', paths.tabell, '"plus": "intäkt",', '"plus": "intäkt"', [':8', 'JSON', 'kommatecken']],
  [
    'a form of report that is none',
    paths.rapport,
    '"delårsrapport"',
    '"delrapport"',
    [':3', 'rapporttyp', '"delrapport"', '"delårsrapport"'],
  ],
  [
    'a period other than the folder says',
    paths.rapport,
    '2022-01/2022-10',
    '2022-01/2022-08',
    ['2022-10-delarsrapport', '2022-01/2022-08'],
  ],
  [
    'an unknown data sheet in <Tabell>',
    paths.kapitel,
    '<Tabell ur="drift-prognos" />',
    '<Tabell ur="driftprognos" />',
    [':10', '"driftprognos"', 'drift-prognos'],
  ],
  [
    'an unknown data sheet in <Tal>',
    paths.kapitel,
    '<Tal ur="drift-prognos"',
    '<Tal ur="drift"',
    [':8', '"drift"', 'drift-prognos'],
  ],
  [
    'an unknown row in <Tal>',
    paths.kapitel,
    'rad="aldreomsorg"',
    'rad="omsorg"',
    [':8', '"omsorg"', 'aldreomsorg'],
  ],
  [
    'an unknown column in <Tal>',
    paths.kapitel,
    'kolumn="prognos"',
    'kolumn="utfall"',
    [':8', '"utfall"', 'prognos'],
  ],
  ['a missing attribute', paths.kapitel, ' rad="aldreomsorg"', '', [':8', '<Tal>', 'rad']],
  ['an unknown element', paths.kapitel, '<Tabell ur', '<Tabel ur', [':10', '<Tabel>', '<Tabell>']],
  [
    'an MDX syntax error',
    paths.kapitel,
    '<Tabell ur="drift-prognos" />',
    '<Tabell ur="drift-prognos"',
    [':10'],
  ],
  ['an expression in a chapter', paths.kapitel, 'väntar', 'väntar {process.env.HOME}', [':8', '{ }']],
  ['a script in a chapter', paths.kapitel, 'väntar', 'väntar <script>x</script>', [':8', '<script>']],
  [
    'a link that runs code',
    paths.kapitel,
    'väntar',
    '[väntar](javascript:x)',
    [':8', 'javascript:x', 'https://'],
  ],
  ['a picture from elsewhere', paths.kapitel, 'väntar', '![x](https://example.com/x.png)', [':8', 'bild']],
  ['front matter without title', paths.kapitel, 'titel: Ekonomi\n', '', ['titel', 'saknas']],
])('readInnehåll() names place, fault and remedy of %s', async (_, path, right, wrong, parts) => {
  const found = await messages(withFault(path, right, wrong));
  expect(found).toHaveLength(1);
  for (const part of [path, ...parts]) expect(found[0]).toContain(part);
});

test.each([
  ['oktober-2022', ['oktober-2022', '2022-10-delarsrapport']],
  ['2022-13-delarsrapport', ['2022-13-delarsrapport', '<månad>']],
])('readInnehåll() finds that the folder %s is no period', async (folder, parts) => {
  const renamed = Object.entries(smallContent).map(([path, text]) => [
    path.replace('2022-10-delarsrapport', folder),
    text,
  ]);
  const found = (await messages(Object.fromEntries(renamed) as Content)).join('\n');
  for (const part of [`linkoping/leanlink/${folder}`, ...parts]) expect(found).toContain(part);
});

test('readInnehåll() reports every fault at once, in order of place', async () => {
  const found = await messages({
    ...withFault(paths.tabell, '"tkr"', '"tkrr"'),
    [paths.rapport]: '{',
    'linkoping/kommun.json': '{}',
    'linkoping/leanlink/anteckningar.txt': 'x',
  });
  expect(found.length).toBeGreaterThanOrEqual(4);
  expect(found).toEqual(found.toSorted((a, b) => a.split(/[: ]/u)[0]!.localeCompare(b.split(/[: ]/u)[0]!)));
});
