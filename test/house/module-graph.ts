import { existsSync, globSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';
import { projectRoot } from '#cli/install.mjs';
import { readProjectFile } from './tracked-files.ts';

/** What each module imports, types too: a path in the project, or the name of a package. */
export type ModuleGraph = ReadonlyMap<string, readonly string[]>;

/** Reads the imports of every .ts and .astro file under src, and of the configuration that starts from the root. */
export function moduleGraph(): ModuleGraph {
  const files = globSync(['src/**/*.{ts,mjs,astro}', 'astro.config.mjs'], { cwd: projectRoot }).map((file) =>
    file.replaceAll('\\', '/'),
  );
  return new Map(files.map((file) => [file, importsOf(file, readProjectFile(file))]));
}

/** Imports of one file's text, relative ones as paths from the project's root. */
export function importsOf(file: string, text: string): string[] {
  return scriptsOf(file, text)
    .flatMap((script) => ts.preProcessFile(script, true, true).importedFiles)
    .map(({ fileName }) => (/^[.#]/u.test(fileName) ? locate(file, fileName) : fileName));
}

/** Of a component: its front matter and its scripts. */
function scriptsOf(file: string, text: string): string[] {
  if (!file.endsWith('.astro')) return [text];
  const [, frontMatter = '', markup = text] = /^\s*---\r?\n(.*?)\r?\n---(.*)$/su.exec(text) ?? [];
  const scripts = [...markup.matchAll(/<script\b[^>]*>(.*?)<\/script>/gsu)].map(([, script = '']) => script);
  const sources = [...markup.matchAll(/<script\b[^>]*\bsrc="([.#][^"]+)"/gu)].map(
    ([, src = '']) => `import '${src}';`,
  );
  return [frontMatter, ...scripts, ...sources];
}

function locate(from: string, to: string): string {
  const plain = to.replace(/\?.*$/u, '');
  // "#domain/tal.ts" is src/domain/tal.ts, by "imports" in package.json.
  const path = plain.startsWith('#') ? plain.replace('#', 'src/') : posix.join(posix.dirname(from), plain);
  return ['', '.ts', '/index.ts'].map((end) => path + end).find((file) => isFile(file)) ?? path;
}

function isFile(path: string): boolean {
  return /\.\w+$/u.test(path) && existsSync(join(projectRoot, path));
}
