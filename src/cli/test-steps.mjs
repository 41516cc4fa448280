// @ts-check
// What `npm test` does and in which order, as values that a test can read.
import { join } from 'node:path';

/**
 * @typedef {'browser' | 'types' | 'site'} Made a Chromium, the types of the content, the built site
 * @typedef {object} Order
 * @property {string} title
 * @property {Made} [makes]
 * @property {readonly Made[]} [after] what is made before, and can be done without should that fail
 * @property {readonly Made[]} [needs] what is made before, and cannot be done without
 * @typedef {Order & { fetches: 'chromium' }} Fetch
 * @typedef {Order & { script: readonly string[] }} Check one check: it passes when the script ends with 0
 * @typedef {Order & { project: 'unit' | 'site' }} Tests many tests of Vitest, each counted
 * @typedef {Fetch | Check | Tests} Step
 */

const installed = (/** @type {string[]} */ ...path) => join('node_modules', ...path);
const cli = (/** @type {string} */ file) => join('src', 'cli', file);
const astro = installed('astro', 'bin', 'astro.mjs');

/**
 * Row after row; the steps of a row run side by side. The tests have a row each, since they use the whole machine, and
 * since builds of other content write the same types.
 * @type {readonly (readonly Step[])[]}
 */
export const rows = [
  [{ title: 'Webbläsare', fetches: 'chromium', makes: 'browser' }],
  [{ title: 'Innehållets typer', script: [astro, 'sync'], makes: 'types' }],
  [
    {
      title: 'Typer',
      script: [astro, 'check', '--noSync', '--minimumFailingSeverity', 'hint'],
      after: ['types'],
    },
    {
      title: 'Lint',
      script: [installed('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.'],
      after: ['types'],
    },
  ],
  [
    { title: 'Bygge', script: [cli('build.ts')], after: ['browser'], makes: 'site' },
    {
      title: 'Format',
      script: [installed('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'],
    },
    { title: 'Våningar', script: [installed('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), 'src'] },
    { title: 'Oanvänt', script: [installed('knip', 'bin', 'knip.js'), '--no-config-hints'] },
    { title: 'Innehåll', script: [cli('kontrollera.ts')] },
  ],
  [{ title: 'Delar', project: 'unit', after: ['browser'] }],
  [{ title: 'Webbplatsen i en webbläsare', project: 'site', needs: ['browser', 'site'] }],
];
