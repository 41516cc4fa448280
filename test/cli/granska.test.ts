import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { paths, smallContent, writeContent, type Content } from '../load/small-content.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const publicerat = { ...smallContent };
publicerat[paths.rapport] = smallContent[paths.rapport]!.replace('\n}', ',\n  "publicerad": "2026-11-21"\n}');
const lista = 'test/content/adresser.txt';
const utlagd = '/linkoping/leanlink/2022-10-delarsrapport/';

/** Reviews a pull request that changes the small report, in a repository of its own. */
function review(change: (rot: string) => void): { status: number | null; output: string } {
  const rot = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=prov', '-c', 'user.email=prov@example.se', ...args], { cwd: rot });
  writeContent(join(rot, 'content'), publicerat);
  mkdirSync(dirname(join(rot, lista)), { recursive: true });
  writeContent(rot, { [lista]: `# Adresser.\n/\n${utlagd}\n` });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'before');
  git('switch', '-qc', 'forslag');
  change(rot);
  git('add', '-A');
  git('commit', '-qm', 'after', '--allow-empty');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src', 'cli', 'granska.ts'), '--sedan', 'main'],
    { cwd: rot, encoding: 'utf8', env: { ...process.env, GITHUB_ACTIONS: '' } },
  );
  return { status, output: stdout + stderr };
}

const write = (nya: Content) => (rot: string) => void writeContent(join(rot, 'content'), nya);
const medFel = publicerat[paths.tabell]!.replace('-15000', '-16000');
const medRättelse = publicerat[paths.rapport]!.replace(
  '\n}',
  ',\n  "ändringar": [{ "datum": "2026-12-03", "vad": "Äldreomsorgens prognos", "varför": "Felskriven", "datablad": ["drift-prognos"] }]\n}',
);

test('granska refuses a published figure that is changed in silence, and says where and what to write', () => {
  expect(review(write({ [paths.tabell]: medFel }))).toEqual({
    status: 1,
    output: `content/${paths.tabell}:15:71: rapporten är redan utlagd, och i "drift-prognos" har det här ändrats: aldreomsorg › prognos (-15000, tkr, 2022 → -16000, tkr, 2022). Läsarna ska få veta det. Lägg till sist under "ändringar" i content/${paths.rapport}: { "datum": "åååå-mm-dd", "vad": "vad som ändrades", "varför": "varför", "datablad": ["drift-prognos"] }.\n`,
  });
});

test('granska lets a figure be corrected openly', () => {
  const { status, output } = review(write({ [paths.tabell]: medFel, [paths.rapport]: medRättelse }));
  expect(output).toBe('2 ändrade filer.\n');
  expect(status).toBe(0);
});

test('granska takes no correction of one table for that of another', () => {
  const annat = medRättelse.replace('"drift-prognos"', '"budget"');
  const { status, output } = review(write({ [paths.tabell]: medFel, [paths.rapport]: annat }));
  expect(status).toBe(1);
  expect(output).toContain('i "drift-prognos" har det här ändrats');
});

test('granska knows a report again that has got another address', () => {
  const mapp = dirname(paths.rapport);
  const flyttad = mapp.replace('leanlink', 'leanlink-ab');
  const redirects = Object.fromEntries(
    ['', 'ekonomi/', 'hela/', 'sifferkontroll/', 'tabell/drift-prognos/'].map((del) => [
      `/${mapp}/${del}`,
      `/${flyttad}/${del}`,
    ]),
  );
  const { status, output } = review((rot) => {
    renameSync(join(rot, 'content', dirname(mapp)), join(rot, 'content', dirname(flyttad)));
    write({
      [paths.tabell.replace('leanlink', 'leanlink-ab')]: medFel,
      'omdirigeringar.json': JSON.stringify({ omdirigeringar: redirects }),
    })(rot);
  });
  expect(status).toBe(1);
  expect(output).toContain(`content/${flyttad}/data/drift-prognos.json:15:71: rapporten är redan utlagd`);
});

test('granska refuses a key that is gone, until the row says that it has had it', () => {
  const rename = (text: string, mer = '') => text.replaceAll('"aldreomsorg"', `"aldre"${mer}`);
  const renamed = (mer: string) =>
    write({
      [paths.tabell]: rename(publicerat[paths.tabell]!, mer),
      [paths.kapitel]: rename(publicerat[paths.kapitel]!),
    });
  const { status, output } = review(renamed(''));
  expect(status).toBe(1);
  expect(output).toContain(
    `${utlagd}tabell/drift-prognos/: raden som hette "aldreomsorg": "tidigare": ["aldreomsorg"]`,
  );
  expect(review(renamed(', "tidigare": ["aldreomsorg"]')).output).toBe('2 ändrade filer.\n');
});

test('granska asks a new report when it is published', () => {
  const ny = 'linkoping/leanlink/2023-10-delarsrapport/rapport.json';
  const text = smallContent[paths.rapport]!.replace('2022-01/2022-10', '2023-01/2023-10');
  const { status, output } = review(write({ [ny]: text }));
  expect(status).toBe(1);
  expect(output).toContain(`content/${ny}:1:1: det står inte när rapporten läggs ut`);
});

test('granska refuses an address that leads nowhere, until it leads on', () => {
  const move = (rot: string) =>
    renameSync(
      join(rot, 'content', paths.kapitel),
      join(rot, 'content', paths.kapitel.replace('ekonomi', 'beslut')),
    );
  const { status, output } = review(move);
  expect(status).toBe(1);
  expect(output).toBe(
    `content/omdirigeringar.json:1:3: En adress som har varit utlagd leder ingenstans längre. Någon kan ha länkat dit.\nLägg tillbaka det som låg där, eller skriv i content/omdirigeringar.json var det nu finns:\n  "${utlagd}ekonomi/": "/…/"\n`,
  );
  const redirect = `{ "omdirigeringar": { "${utlagd}ekonomi/": "${utlagd}beslut/" } }`;
  const svar = review((rot) => {
    move(rot);
    write({ 'omdirigeringar.json': redirect })(rot);
  });
  expect(svar.status).toBe(0);
});

test('granska refuses a list of addresses that has lost one', () => {
  const { status, output } = review((rot) => void writeContent(rot, { [lista]: '# Adresser.\n/\n' }));
  expect(status).toBe(1);
  expect(output).toContain(`${lista}: borttaget ur listan: ${utlagd}. En utlagd adress tas aldrig bort`);
});

test('granska leaves content that cannot be read to the check of it', () => {
  const { status, output } = review((rot) => rmSync(join(rot, 'content', 'linkoping', 'kommun.json')));
  expect(status).toBe(0);
  expect(output).toContain('granskas när innehållet går att läsa');
});
