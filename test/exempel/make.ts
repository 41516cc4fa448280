import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { projectRoot } from '#cli/install.mjs';
import { readInnehåll } from '#load/from-disk.ts';
import { toDatabladModel } from '#views/blad/datablad.ts';
import { notslag } from '#views/blad/tabell/noter.ts';
import { toNyheter } from '#views/maskin/flode.ts';
import { rapportplatser } from '#domain/arkiv.ts';

/** Where the example lies, from the root of the project. */
export const exampleFile = 'docs/exempel-andringsforslag.md';

const rapport = 'linkoping/leanlink/2022-10-delarsrapport';
const files = {
  kapitel: `content/${rapport}/ekonomi.mdx`,
  tabell: `content/${rapport}/data/drift-prognos.json`,
  rapport: `content/${rapport}/rapport.json`,
};
const dag = '2026-12-03';

/** A repository of its own with the real content, in which a figure was once typed wrong. */
class Example {
  readonly rot: string;

  constructor() {
    const parent = join(projectRoot, '.cache');
    mkdirSync(parent, { recursive: true });
    this.rot = mkdtempSync(join(parent, 'exempel-'));
    // One nämnd is enough, with what is common to all.
    const common = readdirSync(join(projectRoot, 'content')).filter((name) => name.endsWith('.json'));
    for (const path of [...common, 'linkoping/kommun.json', dirname(rapport)])
      cpSync(join(projectRoot, 'content', path), join(this.rot, 'content', path), { recursive: true });
    this.edit(files.tabell, '[-15000, -4000, -9452, 18373]', '[-15500, -4000, -9452, 18373]');
    this.git('init', '-q', '-b', 'main');
    this.git('add', '-A');
    this.git('commit', '-qm', 'Utlagt');
  }

  /** Each proposal begins from what is published. */
  begin(): void {
    this.git('reset', '-q', '--hard', 'main');
  }

  edit(file: string, from: string, to: string): void {
    const text = readFileSync(join(this.rot, file), 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(join(this.rot, file), text.replace(from, to));
  }

  /** What has changed, line by line, without what git says around it. */
  diff(): string {
    return this.git('diff', '--unified=0', '--no-ext-diff')
      .split('\n')
      .filter((rad) => /^[-+](?![-+]{2} )/u.test(rad))
      .map((rad) => (rad.length > 400 ? `${rad.slice(0, 400)} …` : rad))
      .join('\n');
  }

  run(
    command: 'granska' | 'kontrollera',
    ...args: string[]
  ): { output: string; summary: string; status: number | null } {
    const summary = join(this.rot, '.git', 'summary.md');
    writeFileSync(summary, '');
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(projectRoot, 'src/cli', `${command}.ts`), ...args],
      {
        cwd: this.rot,
        encoding: 'utf8',
        env: {
          ...process.env,
          GITHUB_ACTIONS: '',
          GITHUB_STEP_SUMMARY: summary,
          NAMNDSPEGEL_INNEHALL: 'content',
        },
      },
    );
    return { output: (stdout + stderr).trim(), summary: readFileSync(summary, 'utf8').trim(), status };
  }

  review(...args: string[]) {
    return this.run('granska', '--sedan', 'main', '--dag', dag, ...args);
  }

  private git(...args: string[]): string {
    return execFileSync('git', ['-c', 'user.name=Exempel', '-c', 'user.email=exempel@example.se', ...args], {
      cwd: this.rot,
      encoding: 'utf8',
      env: { ...process.env, GIT_CONFIG_GLOBAL: '', GIT_CONFIG_NOSYSTEM: '1' },
    });
  }
}

const code = (text: string, språk = '') => `\`\`\`${språk}\n${text}\n\`\`\``;
/** The table of the summary, under the headings of this page. */
const table = (summary: string) => summary.replace(/^## .*\n+/u, '').replace(/\nSidorna finns som .*$/u, '');

/** The example as it comes out when each proposal is made, and judged by the project's own commands. */
export async function makeExample(): Promise<string> {
  const example = new Example();
  try {
    const text = [
      '# Tre ändringsförslag, från början till slut',
      'Den här sidan är gjord av `npm run exempel`, som gör förslagen i en kopia av innehållet och kör granskningen på dem. Den visar vad redaktören skriver, vad granskningen svarar, vad den som bedömer förslaget ser och vad läsarna får veta. I kopian är en siffra felskriven: Äldreomsorgens prognos står som −15 500 tkr; källan har −15 000.',
      ...sentence(example),
      ...(await figure(example)),
      ...refused(example),
    ].join('\n\n');
    const config = await resolveConfig(join(projectRoot, exampleFile));
    return await format(`${text}\n`, { ...config, parser: 'markdown' });
  } finally {
    rmSync(example.rot, { recursive: true, force: true });
  }
}

function sentence(example: Example): string[] {
  example.begin();
  example.edit(
    files.kapitel,
    'I LSS och äldreomsorgen har det gått kraftigt nedåt även efter augusti.',
    'Resultatet i LSS och äldreomsorgen har fortsatt att falla kraftigt efter augusti.',
  );
  const { output, summary, status } = example.review();
  expectStatus(status, 0);
  return [
    '## 1. En mening rättas',
    `Redaktören skriver om en mening i \`${files.kapitel}\`:`,
    code(cut(example.diff()), 'diff'),
    'Granskningen stoppar inget. Den lägger det gamla bredvid det nya, så att den som bedömer förslaget kan läsa båda:',
    code(output),
    'I körningens sammanfattning står det som en tabell:',
    table(summary),
    'Läsarna får ingen rättelse att läsa: inget tal har ändrats. Den som bedömer förslaget hämtar filen *sidor*, öppnar kapitlet som förslaget bygger det, och godkänner.',
  ];
}

async function figure(example: Example): Promise<string[]> {
  example.begin();
  example.edit(files.tabell, '[-15500, -4000, -9452, 18373]', '[-15000, -4000, -9452, 18373]');
  const utan = example.review();
  expectStatus(utan.status, 1);
  const antecknat = example.review('--anteckna');
  expectStatus(antecknat.status, 0);
  const varför = /"varför": "FYLL I[^\n]*"(?=,?\n)/u.exec(
    readFileSync(join(example.rot, files.rapport), 'utf8'),
  )?.[0];
  example.edit(files.rapport, varför ?? '', '"varför": "Felskriven här; källan har −15 000 tkr"');
  const med = example.review();
  expectStatus(med.status, 0);
  return [
    '## 2. En siffra rättas',
    `Redaktören ändrar cellen i \`${files.tabell}\`:`,
    code(
      '-      "värden": [-15500, -4000, -9452, 18373]\n+      "värden": [-15000, -4000, -9452, 18373]',
      'diff',
    ),
    'Rapporten är redan utlagd, så granskningen stoppar förslaget och säger vad som ska skrivas:',
    code(utan.output),
    'På den egna datorn skriver `npm run granska -- --anteckna` det i `rapport.json`:',
    code(antecknat.output.replace(`${example.rot}/`, '')),
    'Redaktören fyller i varför:',
    code(entry(example), 'json'),
    'Nu går förslaget igenom, och den som bedömer det håller siffran mot källan:',
    code(med.output),
    table(med.summary),
    'Läsarna får veta det. Under tabellen, med ett märke vid siffran:',
    ...(await told(example)),
  ];
}

/** What the readers are told of the correction: at the cell, and in the feed. */
async function told(example: Example): Promise<string[]> {
  const { arkiv } = await readInnehåll(join(example.rot, 'content'), rapport);
  if (arkiv === null) throw new Error('The example cannot be read');
  const plats = rapportplatser(arkiv).find(({ rapport: en }) => `${rapport}/`.endsWith(`/${en.slug}/`));
  const blad = plats?.rapport.datablad.find(({ nyckel }) => nyckel === 'drift-prognos');
  if (plats === undefined || blad === undefined) throw new Error('The example cannot be read');
  const model = toDatabladModel(arkiv, plats, blad);
  const noter = model.typ === 'tabell' ? model.table.noter : model.lista.noter;
  const not = noter.find(({ slag }) => slag === 'rättat');
  const nyhet = toNyheter([plats]).find(({ rubrik }) => rubrik.startsWith('Rättad'));
  if (not === undefined || nyhet === undefined) throw new Error('Nobody is told of the correction');
  return [
    `> ${notslag.rättat ?? ''}${not.text}`,
    'I flödet, och på samma sätt under *Rättelser* på rapportens sida:',
    `> **${nyhet.rubrik}.** ${nyhet.text}`,
    'Och i filerna, där kolumnerna `rättad` och `före` säger när siffran ändrades och vad som stod förut.',
  ];
}

function refused(example: Example): string[] {
  example.begin();
  example.edit(files.tabell, '[-15500, -4000, -9452, 18373]', '[-15500, -4000, -11500, 18373]');
  const { output, summary, status } = example.review();
  expectStatus(status, 1);
  const kontroll = example.run('kontrollera', '--rapport', rapport);
  return [
    '## 3. Ett förslag får nej',
    'En läsare har sett att Äldreomsorgens avvikelse inte är prognosen minus budgeten, räknar själv och ändrar cellen:',
    code(
      '-      "värden": [-15500, -4000, -9452, 18373]\n+      "värden": [-15500, -4000, -11500, 18373]',
      'diff',
    ),
    'Förslaget stoppas:',
    code(output),
    'Kontrollen säger också ifrån, för felet är känt och antecknat:',
    code(
      kontroll.output
        .split('\n\n')
        .filter((rad) => rad.startsWith(`content/${rapport}/kanda-fel.json`))
        .join('\n\n'),
    ),
    'I sammanfattningen står vad förslaget skulle ändra:',
    table(summary),
    'Den som bedömer förslaget slår upp källan. Där står −9 452: felet är källans. En siffra som är fel i källan ska stå som den är tryckt, så förslaget får nej, med en rad om varför. Att talen inte går ihop står redan i en not under tabellen.',
  ];
}

/** The entry as it stands in the report's file. */
function entry(example: Example): string {
  const { ändringar } = JSON.parse(readFileSync(join(example.rot, files.rapport), 'utf8')) as {
    ändringar: unknown;
  };
  return JSON.stringify({ ändringar }, null, 2)
    .replace(/^\{\n|\n\}$/gu, '')
    .replace(/^ {2}/gmu, '');
}

/** The sentence, and not the paragraph that it stands in. */
function cut(diff: string): string {
  return diff.replace(/^(?<sentence>[-+][^.]*\.).*$/gmu, '$<sentence> …');
}

function expectStatus(status: number | null, expected: number): void {
  if (status !== expected)
    throw new Error(`The review ended with ${String(status)}, not ${String(expected)}`);
}

export function writeExample(text: string): void {
  const file = join(projectRoot, exampleFile);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
