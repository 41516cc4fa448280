// @ts-check
// `npm run dev`: the site as it is being written, reloaded at every save.
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

const node = ensureInstalled();
process.exitCode = await run(node, [join('src', 'cli', 'dev.ts'), ...process.argv.slice(2)]);
