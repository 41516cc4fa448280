/** What `npm run dev` runs once all is installed: waits until the content can be read, then starts Astro's dev server. */
import { watch } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from '#load/paths.ts';
import { checkContent } from './check-content.ts';
import { projectRoot } from './install.mjs';
import { run } from './run.mjs';

console.log('Kontrollerar innehållet …');
if ((await checkContent()) === null) {
  console.log(
    'Sidorna visas så snart innehållet går att läsa. Rätta och spara; det kontrolleras igen varje gång.',
  );
  await untilSound();
}
const astro = join(projectRoot, 'node_modules', 'astro', 'bin', 'astro.mjs');
process.exitCode = await run(process.execPath, [astro, 'dev', ...process.argv.slice(2)]);

/** Astro's own start stops at the first faulty file. */
async function untilSound(): Promise<void> {
  for await (const händelse of watch(contentFolder(), { recursive: true })) {
    console.log(`\n${händelse.filename ?? 'innehållet'} har sparats. Kontrollerar igen …`);
    if ((await checkContent()) !== null) return;
  }
}
