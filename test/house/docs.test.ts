import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFiles, readProjectFile } from './tracked-files.ts';

const files = projectFiles();
const texts = files.filter((path) => /^(docs\/)?[^/]+\.md$|^content\/LASMIG\.md$/u.test(path));
const { scripts } = JSON.parse(readProjectFile('package.json')) as { scripts: Record<string, string> };
/** Made by a build or an installation. */
const made = /^(?:dist|node_modules|pagefind)\b/u;

test.each(texts)('every file and folder that %s leads to exists', (path) => {
  expect(linksOf(readProjectFile(path)).filter((to) => !existsSync(join(dirname(path), to)))).toEqual([]);
});

// The handbook names files of reports that are an editor's to make.
test.each(texts.filter((path) => !path.startsWith('content/')))('every path that %s names exists', (path) => {
  expect(pathsOf(readProjectFile(path)).filter((name) => !isInProject(name))).toEqual([]);
});

test.each(texts)('every command that %s names exists', (path) => {
  const named = [...readProjectFile(path).matchAll(/npm run ([\w:-]+)/gu)].map(([, name = '']) => name);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

test('README.md names every command', () => {
  const readme = readProjectFile('README.md');
  const own = Object.keys(scripts).filter(
    (name) => !/^(?:postinstall|format|lint|types|floors|unused|test:.*)$/u.test(name),
  );
  expect(own.filter((name) => !new RegExp(`\`npm (?:run )?${name}\``, 'u').test(readme))).toEqual([]);
});

test('pathsOf() reads paths and file names, and neither code nor addresses', () => {
  const text =
    'See `domain/matt`, `serie.ts`, `src/cli/*.mjs`, `/sifferkontroll/`, `content/<kommun>/`, `a / b` and `dist/`.\n```\nsrc/\n```';
  expect(pathsOf(text)).toEqual(['domain/matt', 'serie.ts', 'src/cli/*.mjs']);
});

function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/gu)]
    .map(([, to = '']) => to.replace(/#.*$/u, ''))
    .filter((to) => to !== '' && !/^(?:\w+:|\/)/u.test(to));
}

/** What stands in code marks and has the form of a path or of a file's name. */
function pathsOf(text: string): string[] {
  return [...text.replace(/^```.*?^```/gmsu, '').matchAll(/`([^`\n]+)`/gu)]
    .map(([, code = '']) => code)
    .filter((code) =>
      /^[\w.@*[\]-]+(?:\/[\w.@*[\]-]+)+\/?$|^[\w.[\]-]+\.(?:ts|mjs|astro|css|md)$/u.test(code),
    )
    .filter((code) => /\p{L}/u.test(code) && !made.test(code));
}

/** By its whole path or the end of it, as a file or a folder, or as a pattern. */
function isInProject(name: string): boolean {
  const end = name
    .replace(/\/$/u, '')
    .replace(/[.[\]]/gu, '\\$&')
    .replaceAll('*', '[^/]*');
  const pattern = new RegExp(`(?:^|/)${end}(?:/|$)`, 'u');
  return files.some((file) => pattern.test(file));
}
