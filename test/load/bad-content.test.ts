import { symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
    'a form for faults that does not ask for the page',
    'webbplats.json',
    '"kontakt": null',
    '"kontakt": "https://exempel.se/fel"',
    ['webbplats.json:6', 'kontakt', '{adress}'],
  ],
  [
    'a former key that another row has',
    paths.tabell,
    '"nyckel": "rad-och-stod"',
    '"nyckel": "rad-och-stod", "tidigare": ["aldreomsorg"]',
    ['rader › rad-och-stod › tidigare', '"aldreomsorg"', 'plats'],
  ],
  [
    'a key used twice',
    paths.tabell,
    '"nyckel": "rad-och-stod"',
    '"nyckel": "aldreomsorg"',
    [':15', '"aldreomsorg"', 'redan', 'plats 1'],
  ],
  [
    'a measure of another unit',
    paths.tabell,
    '"benämning": "Råd och Stöd",',
    '"benämning": "Råd och Stöd", "nyckeltal": "nettokostnad", "enhet": "timmar",',
    [':14', 'rad-och-stod', '"nettokostnad"', 'nyckeltal.json', 'i tkr', '"prognos" är i timmar'],
  ],
  [
    'a measure that is counted otherwise',
    paths.tabell,
    '"benämning": "Råd och Stöd",',
    '"benämning": "Råd och Stöd", "nyckeltal": "nettokostnad", "mäts": "bestånd",',
    [':14', '"nettokostnad"', 'flöde', 'är bestånd'],
  ],
  [
    'a measure that the site computes, claimed by a row',
    paths.tabell,
    '"benämning": "Råd och Stöd",',
    '"benämning": "Råd och Stöd", "nyckeltal": "prognosavvikelse",',
    [':14', '"prognosavvikelse"', 'räknar webbplatsen själv ut', '"nettokostnad"'],
  ],
  [
    'a measure that the site computes, claimed by a column',
    paths.tabell,
    '"nyckel": "avvikelse"',
    '"nyckel": "avvikelse", "nyckeltal": "prognosavvikelse"',
    [':11', '"prognosavvikelse"', 'räknar webbplatsen själv ut'],
  ],
  [
    'a measure computed from one that is computed itself',
    'nyckeltal.json',
    '"ur": "nettokostnad"',
    '"ur": "prognosavvikelse"',
    ['nyckeltal.json:18', '"prognosavvikelse"', 'räknar webbplatsen själv ut'],
  ],
  [
    'a measure computed from none of the register',
    'nyckeltal.json',
    '"ur": "nettokostnad"',
    '"ur": "bruttokostnad"',
    ['nyckeltal.json:18', '"bruttokostnad"', 'finns inte i nyckeltal.json'],
  ],
  [
    'a computed measure of another unit',
    'nyckeltal.json',
    '"enhet": "mnkr"',
    '"enhet": "procent"',
    ['nyckeltal.json:14', 'räknas ut i tkr', 'enheten är procent'],
  ],
  [
    'a forecast followed in a measure that the site computes',
    'webbplats.json',
    '"prognosmått": "nettokostnad"',
    '"prognosmått": "prognosavvikelse"',
    ['webbplats.json', 'räknar webbplatsen själv ut'],
  ],
  [
    'a measure claimed by two rows',
    paths.tabell,
    '"benämning": "Råd och Stöd", "värden": [6078, 6078, 0] },\n    { "nyckel": "aldreomsorg",',
    '"benämning": "Råd och Stöd", "nyckeltal": "nettokostnad", "värden": [6078, 6078, 0] },\n    { "nyckel": "aldreomsorg", "nyckeltal": "nettokostnad",',
    [':15', 'aldreomsorg', '"nettokostnad"', 'redan raden "rad-och-stod"', '"prognos"'],
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
  ['an expression in a chapter', paths.kapitel, 'väntar', 'väntar {process.env.HOME}', [':8', '{ }', '<Tal']],
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
  [
    'a title that is read as a date',
    paths.kapitel,
    'titel: Ekonomi',
    'titel: 2022-01-01',
    ['titel', 'en text'],
  ],
  [
    'a field of its own in front matter',
    paths.kapitel,
    'ordning: 1',
    'ordning: 1\nlayout: x',
    [':1', 'tre streck'],
  ],
  [
    'a table in the text',
    paths.kapitel,
    'Äldreomsorgen väntar',
    '| a | b |\n| - | - |\n| 1 | 2 |\n\nÄldreomsorgen väntar',
    ['tabell'],
  ],
  [
    'an attribute written twice',
    paths.kapitel,
    ' rad="aldreomsorg"',
    ' rad="aldreomsorg" rad="aldreomsorg"',
    ['två gånger'],
  ],
  ['a link to no page', paths.kapitel, 'väntar', '[väntar](/finns-inte/)', [':8', '/finns-inte/']],
  [
    'decimals without a unit to convert to',
    paths.kapitel,
    ' kolumn="prognos"',
    ' kolumn="prognos" decimaler="1"',
    [':8', 'enhet'],
  ],
  [
    'a formula that names itself',
    paths.tabell,
    'prognos - budget',
    'prognos - avvikelse',
    [':11', 'egna nyckeln'],
  ],
  [
    'a sum over no rows',
    paths.tabell,
    '"benämning": "Råd och Stöd", ',
    '"benämning": "Råd och Stöd", "räknas": "under", ',
    [':14', 'under', 'inga rader'],
  ],
  [
    'a goal that is not there',
    paths.tabell,
    '"benämning": "Råd och Stöd", ',
    '"benämning": "Råd och Stöd", "nämndmål": "finns-inte", ',
    [':14', 'finns-inte'],
  ],
  [
    'an unknown measure on the start page',
    'webbplats.json',
    '"prognosmått": "nettokostnad"',
    '"prognosmått": "netto"',
    ['prognosmått', '"netto"', 'nettokostnad'],
  ],
  [
    'an accessibility statement that claims to be whole without anybody having looked',
    'webbplats.json',
    '"prognosmått"',
    '"tillgänglighet": { "uppdaterad": "2026-11-26", "bedömd": null, "av": null, "nivå": "helt", "brister": [] },\n  "prognosmått"',
    ['nivå', '"helt"', 'bedömd och av'],
  ],
  [
    'an accessibility statement that claims to be whole where a test has found faults',
    'webbplats.json',
    '"prognosmått"',
    '"tillgänglighet": { "uppdaterad": "2026-11-26", "bedömd": "2026-11-26", "av": "Utgivaren", "nivå": "helt", "brister": [], "prov": { "datum": "2026-11-26", "verktyg": "axe-core 4.14.1", "sidor": 227, "utföranden": ["320 pixlar, mörkt"], "brister": [{ "regel": "color-contrast", "vad": "Text ska synas", "sidor": 3 }] } },\n  "prognosmått"',
    ['brister', 'bristerna i prov'],
  ],
  [
    'an accessibility statement that says "delvis" and not of what',
    'webbplats.json',
    '"prognosmått"',
    '"tillgänglighet": { "uppdaterad": "2026-11-26", "bedömd": "2026-11-20", "av": "Utgivaren", "nivå": "delvis", "brister": [] },\n  "prognosmått"',
    ['brister', 'säga vad som brister'],
  ],
  [
    'an address that is none',
    'webbplats.json',
    '"adress": null',
    '"adress": "https://a.b:99999/x y"',
    ['adress', 'https://'],
  ],
  [
    'a redirect from a page',
    'omdirigeringar.json',
    '{ "omdirigeringar": {} }',
    '{ "omdirigeringar": { "/om/": "/linkoping/" } }',
    ['/om/', 'redan en sida'],
  ],
  [
    'a redirect to no page',
    'omdirigeringar.json',
    '{ "omdirigeringar": {} }',
    '{ "omdirigeringar": { "/a/": "/b/" } }',
    ['/b/', 'finns inte'],
  ],
  [
    'a redirect from a page to a file',
    'omdirigeringar.json',
    '{ "omdirigeringar": {} }',
    '{ "omdirigeringar": { "/a/": "/data/index.json" } }',
    ['/a/', 'en fil bara till en fil med samma ändelse'],
  ],
  [
    'a redirect over a file of the site',
    'omdirigeringar.json',
    '{ "omdirigeringar": {} }',
    '{ "omdirigeringar": { "/schema/tabell.json": "/data/index.json" } }',
    ['/schema/tabell.json', 'redan en sida'],
  ],
  [
    'a redirect out of the site',
    'omdirigeringar.json',
    '{ "omdirigeringar": {} }',
    '{ "omdirigeringar": { "/a/": "//b.se/" } }',
    ['//b.se/', 'inom webbplatsen'],
  ],
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

test('readInnehåll() finds a folder that takes an address of the site itself', async () => {
  const { 'linkoping/kommun.json': kommun = '' } = smallContent;
  expect((await messages({ ...smallContent, 'om/kommun.json': kommun })).join('\n')).toMatch(
    /om: mappen heter "om".*egen/u,
  );
});

test('readInnehåll() checks what it can though another file cannot be read', async () => {
  const found = await messages({
    ...withFault(paths.kapitel, 'rad="aldreomsorg"', 'rad="omsorg"'),
    'anteckningar.txt': 'x',
    'nyckeltal.json': '{',
  });
  expect(found.map((text) => text.split(' ')[0])).toEqual([
    'anteckningar.txt:',
    `${paths.kapitel}:8:22`,
    'nyckeltal.json:1:2:',
  ]);
});

test('readInnehåll() refuses links to files elsewhere, which the build would follow', async () => {
  const folder = writeContent(temporaryFolder(), smallContent);
  symlinkSync(join(folder, 'webbplats.json'), join(folder, dirname(paths.kapitel), 'personal.mdx'));
  const { fynd } = await readInnehåll(folder);
  expect(fynd.map(({ kod, plats }) => [kod, plats.fil])).toEqual([
    ['okänd-fil', `${dirname(paths.kapitel)}/personal.mdx`],
  ]);
});

test.each([
  ['JSON', paths.rapport, '['.repeat(20_000)],
  ['a chapter', paths.kapitel, `---\ntitel: E\nordning: 1\n---\n\n${'>'.repeat(5_000)} x\n`],
])('readInnehåll() answers with a finding to %s of too many levels', async (_, path, text) => {
  expect((await messages({ ...smallContent, [path]: text })).join('\n')).toContain('nivåer');
});

test.each([
  [
    'a line break of another kind',
    '---\n#\rtitel: E\rordning: 1\n--- # {process.exit(9)}\ntitel: E\nordning: 1\n---\n',
  ],
  ['an end of front matter that is none', '---\ntitel: E\nordning: 1\n---x\n\n{process.exit(9)}\n---\n'],
  ['TOML', '+++\ntitel = "E"\n+++\n\n{process.exit(9)}\n'],
])('readInnehåll() refuses front matter with %s', async (_, text) => {
  expect(await messages({ ...smallContent, [paths.kapitel]: text })).not.toEqual([]);
});
