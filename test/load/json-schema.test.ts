import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '#load/json-schema.ts';

const schemas = jsonSchemas();
const schemaFolder = resolve('public/schema');
const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;

test.each(Object.entries(schemas))('public/schema/%s.json is what npm run schema writes', (name, schema) => {
  expect(readJson(join(schemaFolder, `${name}.json`))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('public/schema has no file that npm run schema does not write', () => {
  const files = globSync('*.json', { cwd: schemaFolder }).sort();
  expect(files).toEqual(
    Object.keys(schemas)
      .map((name) => `${name}.json`)
      .sort(),
  );
});
