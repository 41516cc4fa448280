import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '#cli/install.mjs';
import { exampleFile, makeExample } from './make.ts';

test('the example of three pull requests is what comes of them; npm run exempel writes it anew', async () => {
  expect(readFileSync(join(projectRoot, exampleFile), 'utf8')).toBe(await makeExample());
}, 120_000);
