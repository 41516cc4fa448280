/** Part of `npm run bench`: check and build from nothing, unchanged, and after one changed chapter and one changed sheet. */
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderSize } from '#cli/bygge/folders.ts';
import { projectRoot } from '#cli/install.mjs';
import { contentFolder } from '#load/paths.ts';
import { head, measure, row, type Cost } from './matning.ts';
import { writeArkiv } from './write-content.ts';

const rapporterPerNämnd = 10;
const counts = process.argv.slice(2).map(Number);

console.log(
  head('rapporter', 'vad', 'sekunder', 'processor s', 'minne MB', 'sidor', 'kB HTML per sida', 'MB i allt'),
);
await bench('5, de riktiga', (content) => cp(contentFolder(), content, { recursive: true }));
for (const count of counts)
  await bench(String(count), (content) =>
    writeArkiv(content, { nämnder: Math.ceil(count / rapporterPerNämnd), rapporter: rapporterPerNämnd }),
  );

async function bench(name: string, make: (content: string) => Promise<void>): Promise<void> {
  const folder = join(projectRoot, '.cache', 'bench');
  const [content, dist] = [join(folder, 'content'), join(folder, 'dist')];
  await rm(folder, { recursive: true, force: true });
  await make(content);
  const say = async (what: string, { seconds, use, output }: Cost) => {
    const pages = Number(/Klart: (\d+)/u.exec(output)?.[1] ?? 0);
    const built =
      pages === 0
        ? ['', '', '']
        : [pages, (await folderSize(dist, '.html')) / pages / 1e3, (await folderSize(dist)) / 1e6];
    console.log(row(name, what, seconds, use?.cpu ?? '', Math.round(use?.megabytes ?? 0) || '', ...built));
  };
  const build = () => measure('build.ts', ['--innehåll', content, '--ut', dist]);

  await say('kontroll', await measure('kontrollera.ts', [], { NAMNDSPEGEL_INNEHALL: content }));
  await say('bygge från början', await build());
  await say('bygge, inget ändrat', await build());
  await change(content, '.mdx', (text) => `${text}\nEn mening till.\n`);
  await say('bygge, ett kapitel ändrat', await build());
  await change(content, '/data/', (text) => text.replace(/"rubrik": "/u, '$&Ny '));
  await say('bygge, ett datablad ändrat', await build());
  await rm(folder, { recursive: true, force: true });
}

/** Changes the first chapter or sheet there is. */
async function change(content: string, part: string, edit: (text: string) => string): Promise<void> {
  const files = (await readdir(content, { recursive: true })).sort();
  const file = files.find((path) => path.includes(part) && /\.(?:mdx|json)$/u.test(path));
  if (file === undefined) throw new Error(`${content} has no ${part}`);
  const path = join(content, file);
  await writeFile(path, edit(await readFile(path, 'utf8')));
}
