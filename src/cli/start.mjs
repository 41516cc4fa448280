// @ts-check
// `npm start`: from a fresh clone to a site in the browser.
import { join } from 'node:path';
import { ensureInstalled, projectRoot } from './install.mjs';
import { run } from './run.mjs';

const node = ensureInstalled();
const cli = (/** @type {string} */ file) => join(projectRoot, 'src', 'cli', file);

const built = await run(node, [cli('build.ts')]);
process.exitCode = built === 0 ? await run(node, [cli('serve.ts'), ...process.argv.slice(2)]) : built;
