/**
 * `npm run bench`: what charts cost, how comparisons grow, what a reader loads, and what check and build take for the
 * site's own reports and for 100 and 500 made-up ones (`npm run bench -- 100 500`).
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { projectRoot } from '#cli/install.mjs';

const script = (name: string) => join(projectRoot, 'test', 'bench', name);
const counts = process.argv.slice(2);

await run('Diagram', 'diagram.ts');
await run('Jämförelser (processortid)', 'jamforelse.ts');
await run('Bygge', 'bygge.ts', counts.length > 0 ? counts : ['100', '500']);
await run('Sidor, som en läsare hämtar dem', 'sidvikt.ts');

/** Each in a process of its own, so that its memory is its own. */
async function run(title: string, name: string, args: string[] = []): Promise<void> {
  console.log(`\n## ${title}\n`);
  const child = spawn(process.execPath, ['--expose-gc', script(name), ...args], { stdio: 'inherit' });
  const code = await new Promise((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`${name} ended with ${String(code)}`);
}
