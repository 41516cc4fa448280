// @ts-check
// `npm test`: every check of the project, each run even if one before it failed, and last a line "N passed, N failed".
// `npm run test:allt` runs the long sets whole, of which the other runs a part (test/thinning.ts).
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, projectRoot } from './install.mjs';
import { run, runQuietly } from './run.mjs';
import { rows } from './test-steps.mjs';

/** @typedef {import('./test-steps.mjs').Step} Step */
/** @typedef {{ passed: number, failed: number }} Count */

const { values } = parseArgs({ options: { allt: { type: 'boolean', default: false } } });

const node = ensureInstalled({ tests: true });
const results = join(projectRoot, 'test', 'resultat');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {Record<string, string>} */
const environment = values.allt ? { NAMNDSPEGEL_PROVA: 'allt' } : {};
const made = new Set();
const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];

for (const row of rows) {
  // What one step says is not mixed with what another does.
  const quietly = row.length > 1;
  for (const done of row.map((step) => take(step, quietly))) await done;
}

if (failures.length > 0) console.log(`\nMisslyckades: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;

/**
 * @param {Step} step
 * @param {boolean} quietly whether its output waits until it is done
 */
async function take(step, quietly) {
  const heading = `\n── ${step.title} ${'─'.repeat(70 - step.title.length)}`;
  if (!quietly) console.log(heading);
  const start = Date.now();
  const { passed, failed, output } = await perform(step, quietly);
  const seconds = ((Date.now() - start) / 1000).toFixed(1).replace('.', ',');
  if (quietly) console.log(heading);
  if (output) process.stdout.write(output);
  console.log(`${failed === 0 ? '✓' : '✗'} ${step.title}, ${seconds} s`);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(step.title);
  else if (step.makes !== undefined) made.add(step.makes);
}

/**
 * @param {Step} step
 * @param {boolean} quietly
 * @returns {Promise<Count & { output?: string }>}
 */
async function perform(step, quietly) {
  const lacking = step.needs?.filter((one) => !made.has(one)) ?? [];
  if (lacking.length > 0) {
    const words = { browser: 'ingen webbläsare', site: 'ingen byggd webbplats', types: 'inga typer' };
    return refuse(`Kunde inte provas: det finns ${lacking.map((one) => words[one]).join(' och ')}.`);
  }
  if ('fetches' in step) {
    const chromium = ensureChromium(node);
    if (!('path' in chromium)) return refuse(chromium.message);
    environment.CHROMIUM_PATH = chromium.path;
    console.log(chromium.path);
    return { passed: 1, failed: 0 };
  }
  if ('project' in step) return vitest(step.project);
  const { code, output } = quietly
    ? await runQuietly(node, [...step.script], environment)
    : { code: await run(node, [...step.script], environment), output: '' };
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, output };
}

/**
 * @param {string} message
 * @returns {Count}
 */
function refuse(message) {
  console.error(message);
  return { passed: 0, failed: 1 };
}

/**
 * @param {string} project
 * @returns {Promise<Count>}
 */
async function vitest(project) {
  const report = join(results, `${project}.json`);
  const args = [
    join('node_modules', 'vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await run(node, args, environment);
  const counted = countTests(report);
  // An error outside the tests (a file that cannot be read, a server that does not start) fails the step too.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

/**
 * @param {string} report
 * @returns {Count}
 */
function countTests(report) {
  try {
    /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: unknown[] }[] }} */
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unreadable = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unreadable.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
