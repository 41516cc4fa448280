// @ts-check
// `npm run ny-rapport`: a new report to be filled in.
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

const node = ensureInstalled();
process.exitCode = await run(node, [join('src', 'cli', 'ny-rapport.ts'), ...process.argv.slice(2)]);
