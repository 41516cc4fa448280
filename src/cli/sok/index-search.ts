import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Sökregister } from '#domain/sok/register.ts';
import { Lexikon } from '#domain/sok/sammansattning.ts';
import type { Söksida } from '#views/sok/sida.ts';
import { startProgress, type Progress } from '#cli/progress.ts';
import { partsOf, type Sökdelning } from './delning.ts';
import { toIndexHtml } from './html.ts';
import { Ordbok } from './ordbok.ts';
import { builtPages } from './sidor.ts';
import { dropFilters } from './utan-filter.ts';

/** Where the index lies, within the site. */
export const indexmapp = 'pagefind';

/** Pagefind's own is 20000. In smaller pieces a word costs some 8 KB instead of 45. */
const bitstorlek = '3000';

const samtidigt = 200;

/** Of all that Pagefind writes, what our search loads. */
const behövs =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.sv\.pagefind|pagefind\.sv_\w+\.pf_meta|index|fragment|kommun)$/u;

/** The step of the build that makes the search, with what it says while it goes on. */
export async function makeSearch(arkiv: AvlästArkiv, byggt: string): Promise<void> {
  const progress = startProgress('3/5 Gör sökregistret');
  try {
    await indexSearch(partsOf(builtPages(arkiv, byggt)), join(byggt, indexmapp), progress);
  } finally {
    progress.end();
  }
}

/**
 * Makes an index of each set of pages that is searched as one. Answers with how many pages they hold.
 *
 * @throws Error with what Pagefind says when it cannot make one
 */
export async function indexSearch(
  delar: AsyncIterable<Sökdelning>,
  mapp: string,
  progress: Progress,
): Promise<number> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = bitstorlek;
  let antal = 0;
  try {
    for await (const del of delar) {
      antal += del.sidor.length;
      progress.expect(antal);
      await writeSearch(del, join(mapp, del.mapp), progress);
    }
  } finally {
    await close();
  }
  return antal;
}

/** An index of pages in a folder, with the words and names that go with it. */
async function writeSearch({ sidor, register }: Sökdelning, mapp: string, progress: Progress): Promise<void> {
  const kunskap = { lexikon: new Lexikon(textsOf(sidor)), ...register };
  const ordbok = new Ordbok();
  const { index } = checked(await createIndex({ forceLanguage: 'sv', keepIndexUrl: true }));
  if (index === undefined) throw new Error('Pagefind gave no index');
  // Pagefind answers each page with a message; many at a time are not waited for one by one.
  for (let från = 0; från < sidor.length; från += samtidigt) {
    const add = async (sida: Söksida) => {
      ordbok.add(sida, kunskap);
      checked(await index.addHTMLFile({ url: sida.adress, content: toIndexHtml(sida, kunskap) }));
      progress.tick();
    };
    await Promise.all(sidor.slice(från, från + samtidigt).map(add));
  }
  await writeIndex(index, mapp);
  await index.deleteIndex();
  await writeOwn(register, ordbok, mapp);
}

function* textsOf(sidor: Söksida[]): Generator<string> {
  for (const { rubrik, ingress, siffror, delar } of sidor) {
    yield `${rubrik} ${ingress} ${siffror}`;
    for (const del of delar) yield `${del.rubrik} ${del.text}`;
  }
}

/** Pagefind's own way to disk, and then away with its user interfaces: a large index does not fit in one answer. */
async function writeIndex(index: PagefindIndex, mapp: string): Promise<void> {
  checked(await index.writeFiles({ outputPath: mapp }));
  for (const fil of await readdir(mapp))
    if (!behövs.test(fil)) await rm(join(mapp, fil), { recursive: true });
  await dropFilters(mapp);
}

async function writeOwn(register: Sökregister, ordbok: Ordbok, mapp: string): Promise<void> {
  await writeFile(join(mapp, 'register.json'), JSON.stringify(register));
  await mkdir(join(mapp, 'ord'), { recursive: true });
  for (const [bokstav, text] of ordbok.files()) await writeFile(join(mapp, 'ord', `${bokstav}.txt`), text);
}

function checked<Svar extends { errors: string[] }>(svar: Svar): Svar {
  if (svar.errors.length > 0) throw new Error(`Pagefind: ${svar.errors.join('; ')}`);
  return svar;
}
