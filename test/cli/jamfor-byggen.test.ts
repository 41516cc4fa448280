import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compareSites, type Webbplatsfiler } from '#cli/byggjamforelse/webbplatser.ts';
import { projectRoot } from '#cli/install.mjs';
import { temporaryFolder } from '../temporary-folder.ts';

type Filer = Record<string, string | Buffer>;

function site(filer: Filer): Webbplatsfiler {
  return { vägar: Object.keys(filer), read: (väg) => Buffer.from(filer[väg] ?? '') };
}

const compare = (a: Filer, b: Filer) => compareSites(site(a), site(b));

/** A page, its styles and scripts as Astro builds them, with the names that change when a file is moved. */
function astroSite({
  scope = '7gtn6voi',
  other = 'tvnsmdhq',
  style = 'style.Cgj-lr22.css',
  script = 'SearchField.astro_astro_type_script_index_0_lang.D_h8wH64.js',
  chunk = 'falt.43wOR_Fm.js',
  digest = '4mzh/asv/AN7P/S0jzVSGgFKXAkKBqfzUIeB2ACEpEc=',
} = {}): Filer {
  return {
    'index.html': [
      `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-${digest}'">`,
      `<link rel="stylesheet" href="/_astro/${style}"><script src="/_astro/${script}"></script>`,
      `<h1 data-astro-cid-${scope}>Leanlink</h1>`,
      `<p data-astro-cid-${other}>Delårsrapport per 31 oktober 2022</p>`,
    ].join('\n'),
    [`_astro/${style}`]: `h1[data-astro-cid-${scope}]{margin:0}p[data-astro-cid-${other}]{color:red}`,
    [`_astro/${script}`]: `import("./${chunk}");const m=["_astro/${chunk}"]`,
    [`_astro/${chunk}`]: 'export{e as t}',
  };
}

test('compareSites() holds a site to be the same as itself', () => {
  expect(compare(astroSite(), astroSite())).toEqual({
    lika: 4,
    baraNamn: [],
    skiljer: [],
    baraA: [],
    baraB: [],
  });
});

test('compareSites() holds names to be equal that the build makes up of where a file lies', () => {
  const moved = astroSite({
    scope: 'ygjusear',
    other: 'a1b2c3d4',
    style: 'style.B_x9-k2Q.css',
    script: 'Sokfalt.astro_astro_type_script_index_0_lang.Aaaa1111.js',
    chunk: 'falt.CCCC-333.js',
    digest: 'Ut0WpzgMhZ8OklQxlKhnjARGBXaU4DODlxbuEWBBWa8=',
  });
  const { lika, baraNamn, skiljer, baraA, baraB } = compare(astroSite(), moved);
  expect({ lika, namn: baraNamn.length, skiljer, baraA, baraB }).toEqual({
    lika: 0,
    namn: 4,
    skiljer: [],
    baraA: [],
    baraB: [],
  });
});

test('compareSites() sees that a page has got the styles of another component', () => {
  const styled = astroSite();
  const page = String(styled['index.html']);
  const changed = {
    ...styled,
    'index.html': page.replace('p data-astro-cid-tvnsmdhq', 'p data-astro-cid-7gtn6voi'),
  };
  const { skiljer } = compare(styled, changed);
  expect(skiljer.map(({ a }) => a)).toEqual(['index.html']);
  // Also where each site by itself looks sound, since the one name answers to two.
  const [first, second] = [astroSite(), astroSite({ scope: 'tvnsmdhq', other: '7gtn6voi' })];
  const crossed = { ...second, '_astro/style.Cgj-lr22.css': first['_astro/style.Cgj-lr22.css'] ?? '' };
  expect(compare(first, crossed).skiljer).toHaveLength(1);
});

test('compareSites() says the first place where two texts part', () => {
  const { skiljer } = compare(
    { 'leanlink/index.html': '<h1>Leanlink</h1>\n<td>−8\u00a0450</td><td>1</td>' },
    { 'leanlink/index.html': '<h1>Leanlink</h1>\n<td>−8\u00a0540</td><td>2</td>' },
  );
  expect(skiljer).toEqual([
    {
      a: 'leanlink/index.html',
      b: 'leanlink/index.html',
      plats: {
        rad: 2,
        kolumn: 8,
        a: '<h1>Leanlink</h1> <td>−8 450</td><td>1</td>',
        b: '<h1>Leanlink</h1> <td>−8 540</td><td>2</td>',
      },
    },
  ]);
});

test('compareSites() finds the longer of two texts where the shorter ends, and a name where there is none', () => {
  const places = (a: string, b: string) =>
    compare({ 'a.txt': a }, { 'a.txt': b }).skiljer.map(({ plats }) => 'kolumn' in plats && plats.kolumn);
  expect(places('Drift', 'Driftprognos')).toEqual([6]);
  expect(places('<p data-astro-cid-7gtn6voi>', '<p>')).toEqual([3]);
  expect(places('<p>', '<p>\n')).toEqual([4]);
});

test('compareSites() holds files that are not text against each other byte by byte', () => {
  const pdf = (date: string) => Buffer.from(`%PDF-1.4\n%\xd3\xeb\xe9\xe1\n(D:${date})`, 'latin1');
  const { lika, skiljer } = compare(
    { 'rapport.pdf': pdf('20221031'), 'bild.png': Buffer.from([0x89, 0, 1]) },
    { 'rapport.pdf': pdf('20221130'), 'bild.png': Buffer.from([0x89, 0, 1]) },
  );
  expect(lika).toBe(1);
  expect(skiljer).toEqual([
    { a: 'rapport.pdf', b: 'rapport.pdf', plats: { byte: 23, storlek: { a: 27, b: 27 } } },
  ]);
});

test('compareSites() lists what only one of the sites has', () => {
  const { baraA, baraB } = compare(
    { 'index.html': '', 'om/index.html': '' },
    { 'index.html': '', 'data/index.html': '' },
  );
  expect({ baraA, baraB }).toEqual({ baraA: ['om/index.html'], baraB: ['data/index.html'] });
});

test('compareSites() holds parts of the search index against each other by the page that they find', () => {
  const fragment = (url: string, content: string) =>
    gzipSync(`pagefind_dcd${JSON.stringify({ url, content })}`);
  const a = {
    'pagefind/fragment/sv_0684ffe.pf_fragment': fragment('/ordlista/#klf', 'Förvaltningen'),
    'pagefind/fragment/sv_10f129d.pf_fragment': fragment('/leanlink/', 'Drift'),
    'pagefind/pagefind-entry.json': '{"hash":"sv_3b9105eee7"}',
  };
  const b = {
    'pagefind/fragment/sv_fed87dd.pf_fragment': fragment('/ordlista/#klf', 'Kansliet'),
    'pagefind/fragment/sv_10f129d.pf_fragment': fragment('/leanlink/', 'Drift'),
    'pagefind/pagefind-entry.json': '{"hash":"sv_f11e78e93c"}',
  };
  const { lika, baraNamn, skiljer, baraA, baraB } = compare(a, b);
  expect({ lika, namn: baraNamn.length, baraA, baraB }).toEqual({ lika: 1, namn: 1, baraA: [], baraB: [] });
  expect(skiljer).toHaveLength(1);
  expect(skiljer[0]).toMatchObject({
    b: 'pagefind/fragment/sv_fed87dd.pf_fragment',
    plats: { rad: 1, kolumn: 48 },
  });
});

test('jamfor-byggen ends with 0 for the same, 1 for another and 2 for none, and says so', () => {
  const folder = temporaryFolder();
  const write = (namn: string, html: string, style: string) => {
    mkdirSync(join(folder, namn, '_astro'), { recursive: true });
    writeFileSync(join(folder, namn, 'index.html'), html);
    writeFileSync(join(folder, namn, '_astro', style), 'p{}');
  };
  write('a', '<link href="/_astro/style.AAAAAAAA.css"><p>Leanlink</p>', 'style.AAAAAAAA.css');
  write('b', '<link href="/_astro/style.BBBBBBBB.css"><p>Leanlink</p>', 'style.BBBBBBBB.css');
  write('c', '<link href="/_astro/style.BBBBBBBB.css"><p>Leanlink AB</p>', 'style.BBBBBBBB.css');
  mkdirSync(join(folder, 'tom'));
  const compareFolders = (...args: string[]) => {
    const program = join(projectRoot, 'src', 'cli', 'jamfor-byggen.ts');
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      encoding: 'utf8',
      cwd: folder,
    });
    return { status, output: stdout + stderr };
  };
  expect(compareFolders('a', 'b')).toEqual({
    status: 0,
    output:
      '0 filer är lika byte för byte, 2 när namn som bygget hittar på räknas som lika. 0 skiljer sig, 0 finns bara i a och 0 bara i b.\n',
  });
  expect(compareFolders('a', 'b', '--exakt').status).toBe(1);
  const other = compareFolders('b', 'c');
  expect(other.status).toBe(1);
  expect(other.output).toContain('index.html, rad 1, tecken 52\n    a: …');
  expect(other.output).toContain('1 skiljer sig, 0 finns bara i b och 0 bara i c.');
  expect(compareFolders('a', 'tom')).toMatchObject({
    status: 2,
    output: expect.stringContaining('tom är tom') as string,
  });
  expect(compareFolders('a', 'finns-inte').output).toContain('finns-inte går inte att läsa (ENOENT)');
  expect(compareFolders('a')).toMatchObject({
    status: 2,
    output: expect.stringContaining('Ge två mappar') as string,
  });
});
