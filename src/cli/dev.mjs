// @ts-check
// `npm run dev`: the site as it is being written, reloaded at every save.
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { run } from './run.mjs';

const node = ensureInstalled();
const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
process.exitCode = await run(node, [astro, 'dev', ...process.argv.slice(2)]);
