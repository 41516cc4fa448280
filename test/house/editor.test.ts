import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { readProjectFile } from './tracked-files.ts';

// What Visual Studio Code completes and checks a file of the content by.
const bindings = (
  JSON.parse(readProjectFile('.vscode/settings.json')) as {
    'json.schemas': { fileMatch: string[]; url: string }[];
  }
)['json.schemas'];
const bound = bindings.flatMap(({ fileMatch, url }) =>
  fileMatch.flatMap((pattern) => globSync(`.${pattern}`).map((file) => ({ file, schema: basename(url) }))),
);

test.each(['content', 'test/fixtures/arkiv'])(
  'every JSON file of %s is bound to the one schema of its kind',
  (folder) => {
    const files = globSync(`${folder}/**/*.json`);
    expect(files.length).toBeGreaterThan(15);
    const wrong = files.filter((file) => {
      const schemas = bound.filter((one) => one.file === file).map(({ schema }) => schema);
      return schemas.join() !== (/[\\/]data[\\/]/u.test(file) ? 'datablad.json' : basename(file));
    });
    expect(wrong).toEqual([]);
  },
);

test('the schema of data sheets leads each kind to its own', () => {
  const { allOf } = JSON.parse(readFileSync('public/schema/datablad.json', 'utf8')) as {
    allOf: { if: { properties: { typ: { const: string } } }; then: { $ref: string } }[];
  };
  expect(allOf.map((one) => [one.if.properties.typ.const, one.then.$ref])).toEqual([
    ['tabell', './tabell.json'],
    ['namndmal', './namndmal.json'],
    ['uppdrag', './uppdrag.json'],
    ['internkontroll', './internkontroll.json'],
  ]);
});
