import { expect, test } from 'vitest';
import { moduleGraph } from './module-graph.ts';
import { readProjectFile } from './tracked-files.ts';

const { dependencies, devDependencies } = JSON.parse(readProjectFile('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

/** Nothing is left of them once the code is run. */
const typesOnly = new Set(['schema-dts']);

// `npm start` leaves out what is only for tests.
test('src imports nothing that is installed for tests alone', () => {
  const imported = [...moduleGraph()].flatMap(([file, imports]) =>
    imports.map((name) => ({ file, name: /^(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0] ?? '' })),
  );
  expect(imported.filter(({ name }) => name in dependencies).length).toBeGreaterThan(50);
  expect(imported.filter(({ name }) => name in devDependencies && !typesOnly.has(name))).toEqual([]);
});
