import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { jsonSchemas } from '#load/json-schema.ts';
import { classifyPath, type Filplats } from '#load/paths.ts';

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

const schemaOf: Partial<Record<Filplats['slag'], string>> = { nämnd: 'namnd', kändaFel: 'kanda-fel' };

// The archive that is published, and the made-up one.
test.each(['content', 'test/fixtures/arkiv'])('every JSON file of %s names its own schema', (folder) => {
  const files = globSync('**/*.json', { cwd: folder }).map((file) => file.replaceAll('\\', '/'));
  const wrong = files.flatMap((file) => {
    const { $schema, typ } = readJson(join(folder, file));
    const named = resolve(dirname(join(folder, file)), String($schema));
    const { slag } = classifyPath(file);
    const right = join(schemaFolder, `${slag === 'datablad' ? String(typ) : (schemaOf[slag] ?? slag)}.json`);
    return named === right && existsSync(named)
      ? []
      : [`${file}: ${relative('.', named)}, not ${relative('.', right)}`];
  });
  expect(wrong).toEqual([]);
  const kinds = new Set(
    files.map((file) => {
      const { slag } = classifyPath(file);
      return slag === 'datablad' ? String(readJson(join(folder, file)).typ) : (schemaOf[slag] ?? slag);
    }),
  );
  expect([...kinds, 'datablad'].sort()).toEqual(Object.keys(schemas).sort());
});
