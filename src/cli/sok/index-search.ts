import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Arkiv } from '../../domain/arkiv.ts';
import type { Sökregister } from '../../domain/sok/register.ts';
import { Lexikon } from '../../domain/sok/sammansattning.ts';
import { toSökregister } from '../../views/sok/register.ts';
import type { Söksida } from '../../views/sok/sida.ts';
import { startProgress, type Progress } from '../progress.ts';
import { toIndexHtml } from './html.ts';
import { Ordbok } from './ordbok.ts';
import { searchPages } from './sidor.ts';

/** Where the index lies, within the site. */
export const indexmapp = 'pagefind';

/** Pagefind's own is 20000. In smaller pieces a word costs some 8 KB instead of 45. */
const bitstorlek = '3000';

const samtidigt = 200;

/** Of all that Pagefind writes, what our search loads. */
const behövs =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.sv\.pagefind|pagefind\.sv_\w+\.pf_meta|index|fragment)$/u;

/** The step of the build that makes the search, with what it says while it goes on. */
export async function makeSearch(arkiv: Arkiv, byggt: string): Promise<void> {
  const progress = startProgress('3/5 Gör sökregistret');
  try {
    await indexSearch(arkiv, byggt, progress);
  } finally {
    progress.end();
  }
}

/** Reads what can be found of a built site, and makes its index. Answers with how many pages it holds. */
export async function indexSearch(arkiv: Arkiv, byggt: string, progress: Progress): Promise<number> {
  const sidor: Söksida[] = [];
  for await (const några of searchPages(arkiv, byggt)) sidor.push(...några);
  await writeSearch(sidor, toSökregister(arkiv, sidor), join(byggt, indexmapp), progress);
  return sidor.length;
}

/**
 * Makes an index of pages, with the words and names that go with it, in a folder.
 *
 * @throws Error with what Pagefind says when it cannot make it
 */
export async function writeSearch(
  sidor: Söksida[],
  register: Sökregister,
  mapp: string,
  progress: Progress,
): Promise<void> {
  progress.expect(sidor.length);
  const kunskap = { lexikon: new Lexikon(textsOf(sidor)), ...register };
  const ordbok = new Ordbok();
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = bitstorlek;
  const { index } = checked(await createIndex({ forceLanguage: 'sv', keepIndexUrl: true }));
  if (index === undefined) throw new Error('Pagefind gave no index');
  try {
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
  } finally {
    await close();
  }
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
