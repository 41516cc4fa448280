import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './tracked-files.ts';

/** State of a module, kept because nothing that lives as long can be passed to those who share it. */
const kept: Record<string, string> = {
  'src/charts/delning/typsnitt.ts read': 'a font is made once for all the pictures of a build',
  'src/charts/figure.ts drawnBefore': 'the pages of a build share only modules, and show the same drawings',
  'src/charts/measure.ts font': 'chart.js asks for widths without anything of ours in hand',
  'src/charts/measure.ts widths': 'chart.js asks for widths without anything of ours in hand',
  'src/cli/test.mjs made': 'a program, not a module: what it has left to clear away',
  'src/client/sok/ladda.ts laddar': 'the search field and the page of a site share one index',
  'src/load/from-astro.ts läst': 'the pages of a build share only modules, and are of one archive',
};

/** Variables of a module that change: what is assigned anew, and collections that begin empty. */
function stateIn(text: string): string[] {
  const changed =
    /^(?:export )?(?:let (?<plain>[\p{L}\w$]+)|const (?<held>[\p{L}\w$]+)[^=\n]*=\s*new (?:Weak)?(?:Map|Set)\b[^;]*?\(\);)/gmu;
  return [...text.matchAll(changed)].flatMap(({ groups }) => groups?.plain ?? groups?.held ?? []);
}

test('stateIn() sees what a module changes, and not what it states', () => {
  const text = [
    'let läst: Arkiv | null = null;',
    'export const funna = new WeakMap<Tabell, Map<string, Rad>>();',
    'const långa: Map<string, Period> =\n  new Map();',
    "const fasta = new Set(['kommun']);",
    'function of() {\n  const egna = new Map<string, Rad>();\n}',
  ].join('\n');
  expect(stateIn(text)).toEqual(['läst', 'funna', 'långa']);
});

test('no module remembers what whoever owns it could hold', () => {
  const sources = projectFiles().filter((path) => /^src\/.*\.(?:ts|mjs)$/u.test(path));
  const state = sources.flatMap((path) => stateIn(readProjectFile(path)).map((name) => `${path} ${name}`));
  expect(state.sort()).toEqual(Object.keys(kept));
});
