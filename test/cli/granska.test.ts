import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { paths, smallContent, writeContent, type Content } from '../load/small-content.ts';
import { temporaryFolder } from '../temporary-folder.ts';

// Each review is a process of its own, in a repository of its own.
vi.setConfig({ testTimeout: 60_000 });

const publicerat = { ...smallContent };
publicerat[paths.rapport] = smallContent[paths.rapport]!.replace('\n}', ',\n  "publicerad": "2026-11-21"\n}');
const lista = 'test/content/adresser.txt';
const utlagd = '/linkoping/leanlink/2022-10-delarsrapport/';

const dag = '2026-12-03';

interface Setting {
  /** The content that is published. */
  bas?: Content;
  args?: string[];
  /** Whether the proposal is committed. */
  commit?: boolean;
  github?: boolean;
}

/** Reviews a proposal that changes the small report, in a repository of its own. */
function review(
  change: (rot: string) => void,
  { bas = publicerat, args = [], commit = true, github = false }: Setting = {},
): { status: number | null; output: string; after: Content; summary: string } {
  const rot = temporaryFolder();
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=prov', '-c', 'user.email=prov@example.se', ...args], { cwd: rot });
  writeContent(join(rot, 'content'), bas);
  mkdirSync(dirname(join(rot, lista)), { recursive: true });
  writeContent(rot, { [lista]: `# Adresser.\n/\n${utlagd}\n` });
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'before');
  git('switch', '-qc', 'forslag');
  change(rot);
  if (commit) {
    git('add', '-A');
    git('commit', '-qm', 'after', '--allow-empty');
  }
  const summary = join(temporaryFolder(), 'summary.md');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'src', 'cli', 'granska.ts'), '--sedan', 'main', '--dag', dag, ...args],
    {
      cwd: rot,
      encoding: 'utf8',
      env: { ...process.env, GITHUB_ACTIONS: String(github), GITHUB_STEP_SUMMARY: summary },
    },
  );
  const read = (path: string) => (existsSync(path) ? readFileSync(path, 'utf8') : '');
  const after = Object.fromEntries(
    [paths.rapport, paths.tabell].map((path) => [path, read(join(rot, 'content', path))]),
  );
  return { status, output: stdout + stderr, after, summary: read(summary) };
}

const write = (nya: Content) => (rot: string) => void writeContent(join(rot, 'content'), nya);
const medFel = publicerat[paths.tabell]!.replace('-15000', '-16000');
const medRättelse = (mer: object = {}, uppgift: object = {}) =>
  JSON.stringify({
    ...(JSON.parse(publicerat[paths.rapport]!) as object),
    ändringar: [
      {
        ...{ datum: '2026-12-03', vad: 'Äldreomsorgens prognos', varför: 'Felskriven' },
        uppgifter: [
          {
            ...{ datablad: 'drift-prognos', rad: 'aldreomsorg', kolumn: 'prognos' },
            ...{ före: '−15 000 tkr', efter: '-16 000 tkr', ...uppgift },
          },
        ],
        ...mer,
      },
    ],
  });
test('granska refuses a published figure that is changed in silence, and says where and what to write', () => {
  const { status, output } = review(write({ [paths.tabell]: medFel }));
  expect(status).toBe(1);
  expect(output).toBe(
    `content/${paths.tabell}:15:71: rapporten är redan utlagd, och i drift-prognos har det här ändrats: aldreomsorg › prognos (-15 000 tkr → -16 000 tkr). Läsarna ska få veta det.
content/${paths.rapport}:1:1: det som har ändrats i den utlagda rapporten ska stå under "ändringar". Kör npm run granska -- --anteckna, som skriver det åt dig, eller lägg själv till sist i listan i content/${paths.rapport}: {"datum":"${dag}","vad":"FYLL I vad som ändrades","varför":"FYLL I varför","uppgifter":[{"datablad":"drift-prognos","rad":"aldreomsorg","kolumn":"prognos","före":"-15 000 tkr","efter":"-16 000 tkr"}]}
`,
  );
});

test('granska lets a figure be corrected openly, and shows it to whoever judges it', () => {
  const { status, output } = review(write({ [paths.tabell]: medFel, [paths.rapport]: medRättelse() }));
  expect(output).toBe(
    `content/${paths.tabell}:15:71: aldreomsorg › prognos: ”-15 000 tkr” → ”-16 000 tkr”. Håll det mot källan.\n2 ändrade filer.\n`,
  );
  expect(status).toBe(0);
});

test('granska takes no correction that tells of the figure otherwise than it was', () => {
  const { status, output } = review(
    write({ [paths.tabell]: medFel, [paths.rapport]: medRättelse({}, { före: '-14 000 tkr' }) }),
  );
  expect(status).toBe(1);
  expect(output).toContain('i drift-prognos har det här ändrats');
  expect(output).toContain('men så är det inte ändrat');
});

test('granska refuses a correction that is put before one that readers have seen, and its words changed', () => {
  const sedd = { datum: '2026-11-22', vad: 'Titeln', varför: 'Felskriven' };
  const med = (...ändringar: object[]) =>
    JSON.stringify({ ...(JSON.parse(publicerat[paths.rapport]!) as object), ändringar });
  const ny = { datum: '2026-11-22', vad: 'Ordet', varför: 'Felskrivet' };
  const bas = { ...publicerat, [paths.rapport]: med(sedd, ny) };
  const { output } = review(write({ [paths.rapport]: med({ ...ny, vad: 'Annat' }, sedd) }), { bas });
  expect(output).toContain('Skriv den sist');
  expect(output).toContain('borttagen eller omskriven');
});

test('granska --anteckna writes what has changed, before and after, and only why is left to say', () => {
  const { output, after } = review(write({ [paths.tabell]: medFel }), { args: ['--anteckna'] });
  expect(output).toContain('1 uppgift, före och efter. Skriv varför.');
  expect(JSON.parse(after[paths.rapport]!)).toMatchObject({
    ändringar: [
      {
        datum: dag,
        vad: 'Äldreomsorg i Prognos för helår 2022',
        uppgifter: [
          {
            ...{ datablad: 'drift-prognos', rad: 'aldreomsorg', kolumn: 'prognos' },
            ...{ före: '-15 000 tkr', efter: '-16 000 tkr' },
          },
        ],
      },
    ],
  });
  const varför = after[paths.rapport]!.replace(
    /"varför": "(?:[^"\\\\]|\\\\.)*"/u,
    '"varför": "Felskriven här"',
  );
  expect(review(write({ ...after, [paths.rapport]: varför })).status).toBe(0);
});

test('granska --anteckna goes on with the entry that is begun, and tells of a whole table at once', () => {
  const mnkr = publicerat[paths.tabell]!.replace('"enhet": "tkr"', '"enhet": "mnkr"');
  const { after } = review(write({ [paths.tabell]: mnkr, [paths.rapport]: medRättelse() }), {
    args: ['--anteckna'],
  });
  expect(JSON.parse(after[paths.rapport]!)).toMatchObject({
    ändringar: [
      {
        vad: 'Äldreomsorgens prognos',
        uppgifter: [{ datablad: 'drift-prognos', före: 'enhet: tkr', efter: 'enhet: mnkr' }],
      },
    ],
  });
});

test('granska looks at what is there before it is committed', () => {
  const { status, output } = review(write({ [paths.tabell]: medFel }), { commit: false });
  expect(status).toBe(1);
  expect(output).toContain('aldreomsorg › prognos (-15 000 tkr → -16 000 tkr)');
});

test('granska shows words old beside new', () => {
  const nytt = publicerat[paths.kapitel]!.replace('Äldreomsorgen väntar', 'Äldreomsorgen befarar');
  const { status, output } = review(write({ [paths.kapitel]: nytt }));
  expect(status).toBe(0);
  expect(output).toContain(
    `content/${paths.kapitel}:8: texten: ”Äldreomsorgen väntar -15 000 tkr.” → ”Äldreomsorgen befarar -15 000 tkr.”. Läs båda`,
  );
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
  // One more redirect to it, which nobody needs, hides nothing.
  const skugga = review((rot) => {
    renameSync(join(rot, 'content', dirname(mapp)), join(rot, 'content', dirname(flyttad)));
    write({
      [paths.tabell.replace('leanlink', 'leanlink-ab')]: medFel,
      'omdirigeringar.json': JSON.stringify({ omdirigeringar: { ...redirects, '/zz/': `/${flyttad}/` } }),
    })(rot);
  });
  expect(skugga.output).toContain(
    `content/${flyttad}/data/drift-prognos.json:15:71: rapporten är redan utlagd`,
  );
  expect(skugga.output).toContain('adressen /zz/ har aldrig varit utlagd');
});

test('granska refuses a report whose address leads to something that is no report', () => {
  const mapp = dirname(paths.rapport);
  const { status, output } = review((rot) => {
    renameSync(join(rot, 'content', mapp), join(rot, 'content', dirname(mapp), '2022-09-delarsrapport'));
    const redirects = Object.fromEntries(
      ['', 'ekonomi/', 'hela/', 'sifferkontroll/', 'tabell/drift-prognos/'].map((del) => [
        `/${mapp}/${del}`,
        `/${dirname(mapp)}/`,
      ]),
    );
    write({
      [join(dirname(mapp), '2022-09-delarsrapport/rapport.json')]: publicerat[paths.rapport]!.replace(
        '/2022-10',
        '/2022-09',
      ),
      'omdirigeringar.json': JSON.stringify({ omdirigeringar: redirects }),
    })(rot);
  });
  expect(status).toBe(1);
  expect(output).toContain(
    'är utlagd men finns inte längre; dess adress leder till /linkoping/leanlink/, som inte är en rapport',
  );
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
  expect(output).toContain(
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

test('granska refuses an address in the list that nobody has published', () => {
  const { status, output } = review(
    (rot) => void writeContent(rot, { [lista]: `# Adresser.\n/\n/finns-inte/\n${utlagd}\n` }),
  );
  expect(status).toBe(1);
  expect(output).toContain(`${lista}: tillagt i listan: /finns-inte/. Ingen sida ligger där`);
  const rätt = review(
    (rot) => void writeContent(rot, { [lista]: `# Adresser.\n/\n/linkoping/\n${utlagd}\n` }),
  );
  expect(rätt.output).toBe('1 ändrade filer.\n');
});

test(
  'granska prints nothing from the content that the log of a pull request takes for an order',
  { timeout: 60_000 },
  () => {
    const onda = [
      'Äldre\n::error file=content/annan.json::FALSKT',
      '\u001b[2Jäldre',
      'äldre ##[error]FALSKT',
    ];
    const nytt = publicerat[paths.tabell]!.replace('"Äldreomsorg"', JSON.stringify(onda.join(' ')));
    for (const github of [false, true]) {
      const { output } = review(write({ [paths.tabell]: nytt }), { github });
      expect(output).not.toMatch(/^::error|^(?!::)[^\n]*##\[|\u001b/mu);
    }
  },
);

test('granska gives whoever judges a table of where, before, after, and what shows it', () => {
  const { summary } = review(
    write({
      [paths.tabell]: medFel.replace('"Råd och Stöd"', '"<b>Råd</b> | [och](https://exempel.se) @stöd"'),
      [paths.rapport]: medRättelse(),
    }),
  );
  const rader = summary.split('\n').filter((rad) => rad.startsWith('|'));
  expect(rader).toHaveLength(4);
  expect(rader[2]).toContain(
    '| -15 000 tkr | -16 000 tkr | **betydelse** | Äldreomsorgen väntar -16 000 tkr. |',
  );
  expect(rader[2]).toContain(`${utlagd}ekonomi/`);
  // What comes from the content is text, whatever it looks like.
  expect(rader[3]).not.toMatch(/<b>|\[och\]|@st/u);
  expect(rader[3]!.match(/\|/gu)).toHaveLength(8);
});

test('granska leaves content that cannot be read to the check of it', () => {
  const { status, output, summary } = review((rot) =>
    rmSync(join(rot, 'content', 'linkoping', 'kommun.json')),
  );
  expect(status).toBe(0);
  expect(summary).toContain('Innehållet går inte att läsa');
  expect(output).toContain('granskas när innehållet går att läsa');
});
