// `npm test`: every check of the project, each run even if one before it failed, and last a line "N passed, N failed".
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { ensureInstalled, projectRoot } from './install.mjs';
import { run } from './run.mjs';

const node = ensureInstalled({ tests: true });
const results = join(projectRoot, 'test', 'resultat');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
const installed = (/** @type {string[]} */ ...path) => join(projectRoot, 'node_modules', ...path);

let passed = 0;
let failed = 0;
/** @type {string[]} */
const failures = [];

await step('Format', () =>
  ok(installed('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.'),
);
await step('Typer', () =>
  ok(installed('astro', 'bin', 'astro.mjs'), 'check', '--minimumFailingSeverity', 'hint'),
);
// After the types of the content have been generated.
await step('Lint', () => ok(installed('eslint', 'bin', 'eslint.js'), '--max-warnings', '0', '.'));
await step('Våningar', () => ok(installed('dependency-cruiser', 'bin', 'dependency-cruiser.mjs'), 'src'));
await step('Delar', () => vitest('unit'));
await step('Innehåll', () => ok(join('src', 'cli', 'kontrollera.ts')));
const isBuilt = await step('Bygge', () => ok(join('src', 'cli', 'build.ts')));
await step('Webbplatsen i en webbläsare', () => {
  if (!isBuilt) return cannotRun('Webbplatsen kunde inte byggas, så den kunde inte heller provas.');
  const chromium = ensureChromium(node);
  return 'path' in chromium ? vitest('site', { CHROMIUM_PATH: chromium.path }) : cannotRun(chromium.message);
});

if (failures.length > 0) console.log(`\nMisslyckades: ${failures.join(', ')}`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/**
 * @param {string} title
 * @param {() => Promise<{ passed: number, failed: number }>} action
 * @returns {Promise<boolean>} true when nothing failed
 */
async function step(title, action) {
  console.log(`\n── ${title} ${'─'.repeat(70 - title.length)}`);
  const start = Date.now();
  const result = await action();
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) failures.push(title);
  const seconds = ((Date.now() - start) / 1000).toFixed(1).replace('.', ',');
  console.log(`${result.failed === 0 ? '✓' : '✗'} ${title}, ${seconds} s`);
  return result.failed === 0;
}

/** A step that is one check: it passes when the script ends with 0. */
async function ok(/** @type {string} */ script, /** @type {string[]} */ ...args) {
  return (await run(node, [script, ...args])) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A step of many tests, each counted. */
async function vitest(/** @type {string} */ project, /** @type {Record<string, string>} */ extra = {}) {
  const report = join(results, `${project}.json`);
  const args = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const code = await run(node, [installed('vitest', 'vitest.mjs'), ...args], extra);
  const counted = countTests(report);
  // An error outside the tests (a file that cannot be read, a server that does not start) fails the step too.
  return code !== 0 && counted.failed === 0 ? { ...counted, failed: 1 } : counted;
}

function countTests(/** @type {string} */ report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
    const unreadable = testResults.filter(
      (file) => file.status === 'failed' && file.assertionResults.length === 0,
    );
    return { passed: numPassedTests, failed: numFailedTests + unreadable.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

async function cannotRun(/** @type {string} */ message) {
  console.error(message);
  return { passed: 0, failed: 1 };
}
