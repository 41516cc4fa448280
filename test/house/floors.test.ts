import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { importsOf, moduleGraph, type ModuleGraph } from './module-graph.ts';

interface Where {
  path?: string | string[];
  pathNot?: string | string[];
  circular?: boolean;
  couldNotResolve?: boolean;
  dependencyTypes?: string[];
}
interface Rule {
  name: string;
  from: Where;
  to: Where;
}

const { forbidden } = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: Rule[];
};
// Of the rules of dependency-cruiser, those that say where an import may come from and go.
const pathRules = forbidden.filter(({ to }) => to.path !== undefined || to.pathNot !== undefined);
const graph = moduleGraph();

test('components, layouts and pages import downward only', () => {
  const astro = [...graph].filter(([file]) => file.endsWith('.astro'));
  expect(astro).not.toEqual([]);
  expect(astro.flatMap(([file, imports]) => imports.flatMap((to) => broken(file, to)))).toEqual([]);
});

test('no module imports itself by way of others', () => {
  expect(circles(graph)).toEqual([]);
});

test('importsOf() reads front matter and scripts of a component', () => {
  const component = `---
import { x } from '#views/x.ts';
import type { Y } from 'zod';
---
<p>import z from './not-code.ts'</p>
<script>
  import '../../client/tema.ts';
</script>`;
  expect(importsOf('src/components/ui/X.astro', component)).toEqual([
    'src/views/x.ts',
    'zod',
    'src/client/tema.ts',
  ]);
});

test.each([
  ['src/components/ui/X.astro', 'src/layouts/Page.astro', ['components-imports-downward']],
  ['src/layouts/Page.astro', 'src/pages/index.astro', ['layouts-imports-downward']],
  ['src/components/ui/X.astro', 'chart.js', ['chart-js-in-charts-only']],
  ['src/pages/index.astro', 'astro:content', ['astro-content-in-one-place']],
  ['src/pages/index.astro', 'src/layouts/Page.astro', []],
])('%s importing %s breaks %j', (from, to, rules) => {
  expect(broken(from, to).map((text) => text.split(':')[0])).toEqual(rules);
});

test('circles() finds a circle and names it', () => {
  const circle: ModuleGraph = new Map([
    ['a', ['b']],
    ['b', ['c', 'd']],
    ['c', ['b']],
    ['d', []],
  ]);
  expect(circles(circle)).toEqual(['b → c → b']);
});

function broken(from: string, to: string): string[] {
  return pathRules
    .filter(
      (rule) => matches(from, rule.from) && matches(to, rule.to) && rule.to.couldNotResolve === undefined,
    )
    .map(({ name }) => `${name}: ${from} → ${to}`);
}

function matches(path: string, { path: is, pathNot: isNot }: Where): boolean {
  const some = (patterns: string | string[]) =>
    [patterns].flat().some((text) => new RegExp(text, 'u').test(path));
  return (is === undefined || some(is)) && (isNot === undefined || !some(isNot));
}

function circles(modules: ModuleGraph): string[] {
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]) => {
    if (path.includes(file)) found.push([...path.slice(path.indexOf(file)), file].join(' → '));
    if (path.includes(file) || done.has(file)) return;
    for (const next of modules.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of modules.keys()) visit(file, []);
  return found;
}
