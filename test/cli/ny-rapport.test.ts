import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { writeNew } from '#cli/ny-rapport/write-new.ts';
import { describeFinding, describeFynd } from '#domain/form/meddelanden.ts';
import { readInnehåll } from '#load/from-disk.ts';
import { smallContent, writeContent } from '../load/small-content.ts';
import { temporaryFolder } from '../temporary-folder.ts';

const rapport = 'linkoping/leanlink/2023-08-delarsrapport';

function layOut(mapp: string, ...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src', 'cli', 'ny-rapport.ts'), ...args],
    { encoding: 'utf8', input: '', env: { ...process.env, NAMNDSPEGEL_INNEHALL: mapp } },
  );
  return { status, output: stdout + stderr };
}

const flaggor = (kommun: string, nämnd: string) => [
  ...['--kommun', kommun, '--nämnd', nämnd],
  ...['--typ', 'delårsrapport', '--period', '2023-01/2023-08'],
];
const filesIn = (mapp: string) =>
  readdirSync(mapp, { recursive: true, encoding: 'utf8' })
    .filter((fil) => /\.\w+$/u.test(fil))
    .sort();

test('ny-rapport lays out what kontrollera accepts but for what is to be filled in', async () => {
  const mapp = writeContent(join(temporaryFolder(), 'content'), smallContent);
  const { status, output } = layOut(mapp, ...flaggor('Linköping', 'Leanlink'));
  expect(output).toContain('samma form som 2022-10-delarsrapport');
  expect(status).toBe(0);
  expect(filesIn(join(mapp, rapport))).toEqual(['data/drift-prognos.json', 'ekonomi.mdx', 'rapport.json']);
  const { fynd } = await readInnehåll(mapp);
  expect(fynd.map((ett) => describeFinding(ett))).toEqual([
    `${rapport}/data/drift-prognos.json:4:3 › rubrik: här står "FYLL I, förra gången: Prognos för helår 2022". Skriv rubriken som den står i källan i stället.`,
    `${rapport}/data/drift-prognos.json:5:46 › källa › avsnitt: här står "FYLL I, förra gången: Prognos för helår 2022". Skriv rubriken i källan som tabellen står under i stället.`,
    `${rapport}/data/drift-prognos.json:12:7 › kolumner › budget › rubrik: här står "FYLL I, förra gången: Budget 2022". Skriv rubriken som den står i källan i stället.`,
    `${rapport}/data/drift-prognos.json:19:5 › rader › rad-och-stod: 6 ställen i 2 rader är inte ifyllda, med början här. Byt ut "FYLL I" mot det som står i källan, eller mot null där källan är tom. Ta bort rader som källan inte har.`,
    `${rapport}/ekonomi.mdx:8:1: kapitlet har 1 ställe kvar att skriva, med början här. Byt ut "FYLL I" mot din text. Finns avsnittet inte i källan tar du bort det tillsammans med sin rubrik.`,
    `${rapport}/rapport.json:2:3 › titel: här står "FYLL I, förra gången: Delårsrapport per den 31 oktober 2022". Skriv rapportens titel som den är tryckt i stället.`,
    `${rapport}/rapport.json:5:46 › källa › namn: här står "FYLL I". Skriv vad dokumentet heter i stället.`,
    `${rapport}/rapport.json:6:28 › korthet › punkter › nr 1: här står "FYLL I". Skriv det viktigaste i rapporten, en mening i varje punkt, i stället.`,
  ]);
});

test('ny-rapport begins a kommun and a nämnd that are not there', async () => {
  const mapp = writeContent(join(temporaryFolder(), 'content'), smallContent);
  expect(layOut(mapp, ...flaggor('Provby kommun', 'Tekniska nämnden')).status).toBe(0);
  const ny = join(mapp, 'provby');
  expect(filesIn(ny)).toEqual([
    'kommun.json',
    'tekniska-namnden/2023-08-delarsrapport/data/drift-prognos.json',
    'tekniska-namnden/2023-08-delarsrapport/data/mal.json',
    'tekniska-namnden/2023-08-delarsrapport/ekonomi.mdx',
    'tekniska-namnden/2023-08-delarsrapport/mal.mdx',
    'tekniska-namnden/2023-08-delarsrapport/oversikt.mdx',
    'tekniska-namnden/2023-08-delarsrapport/rapport.json',
    'tekniska-namnden/namnd.json',
  ]);
  const { fynd } = await readInnehåll(mapp);
  const ofyllda = ['inte-ifyllt', 'rader-inte-ifyllda', 'kapitel-inte-skrivet'];
  expect(fynd.filter(({ kod }) => !ofyllda.includes(kod))).toEqual([]);
  expect(fynd.map(describeFynd).join('\n')).toContain('nyckeln "fyll-i" mot ett kort namn på raden');
});

test('ny-rapport leaves a folder that is there as it is', () => {
  const mapp = writeContent(join(temporaryFolder(), 'content'), smallContent);
  mkdirSync(join(mapp, rapport));
  writeFileSync(join(mapp, rapport, 'ekonomi.mdx'), 'en halvskriven text');
  const { status, output } = layOut(mapp, ...flaggor('Linköping', 'Leanlink'));
  expect(status).toBe(1);
  expect(output).toContain(`${rapport} finns redan, och inget har ändrats`);
  expect(filesIn(join(mapp, rapport))).toEqual(['ekonomi.mdx']);
  expect(readFileSync(join(mapp, rapport, 'ekonomi.mdx'), 'utf8')).toBe('en halvskriven text');
});

// Nothing is forbidden to root.
test.skipIf(process.getuid?.() === 0)('ny-rapport says that a folder may not be written in', () => {
  const mapp = writeContent(join(temporaryFolder(), 'content'), smallContent);
  chmodSync(join(mapp, 'linkoping', 'leanlink'), 0o555);
  const { status, output } = layOut(mapp, ...flaggor('Linköping', 'Leanlink'));
  chmodSync(join(mapp, 'linkoping', 'leanlink'), 0o755);
  expect(status).toBe(1);
  expect(output).toContain('inget har ändrats. Mappen får inte ändras av den här användaren');
});

test('ny-rapport says what is in the way, and leaves it', () => {
  const mapp = writeContent(join(temporaryFolder(), 'content'), smallContent);
  writeFileSync(join(mapp, 'provby'), 'en fil där en mapp ska vara');
  const { status, output } = layOut(mapp, ...flaggor('Provby', 'Tekniska nämnden'));
  expect(status).toBe(1);
  expect(output).toContain('inget har ändrats. Det ligger redan något där.');
  expect(readFileSync(join(mapp, 'provby'), 'utf8')).toBe('en fil där en mapp ska vara');
});

test('writeNew() leaves nothing half made where a file cannot be written', async () => {
  const mapp = temporaryFolder();
  const filer = new Map([
    ['provby/kommun.json', '{}'],
    ['provby/kommun.json/data.json', '{}'],
  ]);
  await expect(writeNew(mapp, 'provby/tekniska-namnden', filer)).rejects.toThrow('EEXIST');
  expect(readdirSync(mapp)).toEqual([]);
  writeFileSync(join(mapp, 'linkoping'), 'a file where a folder should be');
  await expect(
    writeNew(mapp, 'linkoping/leanlink', new Map([['linkoping/leanlink/namnd.json', '{}']])),
  ).rejects.toThrow('ENOTDIR');
  expect(readdirSync(mapp)).toEqual(['linkoping']);
});

test('ny-rapport without somebody to ask says which answers are missing', () => {
  const mapp = writeContent(join(temporaryFolder(), 'content'), smallContent);
  const { status, output } = layOut(mapp, '--kommun', 'Linköping');
  expect(status).toBe(2);
  expect(output).toContain('Det saknas svar på --nämnd, --period, --typ');
  expect(existsSync(join(mapp, rapport))).toBe(false);
});
