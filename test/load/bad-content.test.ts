import { symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { readArkiv, readInnehåll } from '#load/from-disk.ts';
import { temporaryFolder } from '../temporary-folder.ts';
import { messages } from './messages.ts';
import { paths, smallContent, withFault, writeContent, type Content } from './small-content.ts';

test('readInnehåll() finds nothing wrong with a sound report', async () => {
  expect(await messages(smallContent)).toEqual([]);
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
  expect(found).toEqual(
    found.toSorted((a, b) => a.split(/[: ]/u)[0]!.localeCompare(b.split(/[: ]/u)[0]!, 'sv')),
  );
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

// The avvikelse of Äldreomsorg is printed −9 452 in October 2022.
test.each([
  [
    'the report',
    paths.rapport,
    '{ "titl": "Delårsrapport", "rapporttyp": "delårsrapport", "period": "2022-01/2022-10" }',
  ],
  [
    'the nämnd',
    'linkoping/leanlink/namnd.json',
    '{ "nam": "Leanlink", "form": "förvaltning", "verksamheter": [] }',
  ],
])('readInnehåll() holds figures against each other though %s has a fault of form', async (_, path, text) => {
  const found = await messages({ ...withFault(paths.tabell, '-4000, null', '-4000, -9452'), [path]: text });
  expect(found.some((ett) => ett.startsWith(`${path}:`))).toBe(true);
  expect(found.filter((ett) => ett.includes('Prognos helår minus Budget 2022 blir'))).toHaveLength(1);
});

test('readInnehåll() takes a note of a known fault for what it is though a field of it is wrong', async () => {
  const fel = {
    regel: 'avvikelse-och-andel',
    datablad: 'drift-prognos',
    rad: 'aldreomsorg',
    kolumn: 'avvikelse',
    avsnitt: 'Prognos för helår 2022',
    motiv: 'Kvar från en tidigare prognos.',
    kontrollerad: { vem: 'Redaktören', skrevIn: true, datum: '2026-11-30' },
  };
  const found = await messages({
    ...withFault(paths.tabell, '-4000, null', '-4000, -9452'),
    'linkoping/leanlink/2022-10-delarsrapport/kanda-fel.json': JSON.stringify({ fel: [fel] }),
  });
  expect(found).toHaveLength(2);
  expect(found.every((ett) => ett.includes('kanda-fel.json'))).toBe(true);
});

test('readInnehåll() does not miss in a chapter what may stand in a sheet that cannot be read', async () => {
  const found = await messages({
    ...withFault(
      paths.kapitel,
      'Äldreomsorgen väntar',
      'Det kostade 12 mnkr den 9 maj (2022-05-10). Äldreomsorgen väntar',
    ),
    'linkoping/leanlink/2022-10-delarsrapport/data/personal.json': '{',
  });
  expect(found.map((ett) => ett.split(': ')[0])).toEqual([
    'linkoping/leanlink/2022-10-delarsrapport/data/personal.json:1:2',
    `${paths.kapitel}:8:25`,
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

test('readInnehåll() finds a correction older than the report, or than the one before it', async () => {
  const med = (...datum: string[]) => ({
    ...smallContent,
    [paths.rapport]: JSON.stringify({
      ...(JSON.parse(smallContent[paths.rapport]!) as object),
      publicerad: '2022-11-21',
      ändringar: datum.map((dag) => ({ datum: dag, vad: 'Prognosen', varför: 'Felskriven' })),
    }),
  });
  expect(await messages(med('2022-11-21', '2022-11-21', '2022-12-03'))).toEqual([]);
  expect(await messages(med('2000-01-01'))).toEqual([
    expect.stringContaining('rättelsen är daterad 2000-01-01, men rapporten lades ut 2022-11-21'),
  ]);
  expect(await messages(med('2022-12-03', '2022-12-01'))).toEqual([
    expect.stringContaining('rättelsen är daterad 2022-12-01, men rättelsen före den 2022-12-03'),
  ]);
});

test.each([
  ['nothing', smallContent, true],
  ['a fault in a figure', withFault(paths.tabell, '-15000, -4000, null', '-15000, -4000, 7'), true],
  [
    'a field that is not filled in',
    withFault(paths.rapport, '"Delårsrapport per', '"FYLL I Delårsrapport per'),
    true,
  ],
  ['a file that is no JSON', withFault(paths.tabell, '"rader": [', '"rader": '), false],
  ['a formula that cannot be read', withFault(paths.tabell, 'prognos - budget', 'prognos - - budget'), false],
  ['a cell too few', withFault(paths.tabell, '[6078, 6078, 0]', '[6078, 6078]'), false],
])('readArkiv() with %s wrong gives an archive: %s', async (_, content, reads) => {
  expect((await readArkiv(writeContent(temporaryFolder(), content))) !== null).toBe(reads);
});
