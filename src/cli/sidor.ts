/**
 * `node src/cli/sidor.ts --sidor <fil> --ut <mapp>`: a copy of the built site that is read without a server, with a list of
 * the pages that a proposal changes, so that whoever judges it can see them.
 */
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { toDiskPage, toDiskStyle, toSidlista } from './granska/disk-copy.ts';

const mapp = 'webbplats';

const { values } = parseArgs({
  options: {
    bygge: { type: 'string', default: 'dist' },
    sidor: { type: 'string' },
    ut: { type: 'string', default: 'sidor' },
  },
});
copySite(resolve(values.bygge), resolve(values.ut));

function copySite(bygge: string, ut: string): void {
  const bas = builtBase(bygge);
  for (const fil of filesOf(bygge)) {
    const till = join(ut, mapp, fil);
    mkdirSync(dirname(till), { recursive: true });
    if (fil.endsWith('.html'))
      writeFileSync(till, toDiskPage(readFileSync(join(bygge, fil), 'utf8'), fil, bas));
    else if (fil.endsWith('.css'))
      writeFileSync(till, toDiskStyle(readFileSync(join(bygge, fil), 'utf8'), fil, bas));
    else copyFileSync(join(bygge, fil), till);
  }
  const adresser =
    values.sidor === undefined ? [] : readFileSync(values.sidor, 'utf8').split('\n').filter(Boolean);
  writeFileSync(
    join(ut, 'index.html'),
    toSidlista(adresser, (fil) => existsSync(join(ut, mapp, fil)), mapp),
  );
  console.log(`${String(adresser.length)} sidor att se på: ${join(values.ut, 'index.html')}`);
}

/** The folder that the site was built for, as its own pages say it. */
function builtBase(bygge: string): string {
  const start = readFileSync(join(bygge, 'index.html'), 'utf8');
  return /\shref="(?<bas>\/(?:[^"]*\/)?)favicon\.ico"/u.exec(start)?.groups?.bas ?? '/';
}

/** All but what only a server or a script has use for. */
function filesOf(bygge: string): string[] {
  return readdirSync(bygge, { recursive: true, withFileTypes: true })
    .filter((post) => post.isFile())
    .map((post) => relative(bygge, join(post.parentPath, post.name)).split(sep).join('/'))
    .filter((fil) => !fil.startsWith('pagefind/') && !/\.(?:js|json)$|^_headers$/u.test(fil));
}
