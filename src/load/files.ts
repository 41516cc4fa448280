import { open, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** What was found at a path of the content folder: its text, or why it was not read. */
export type Filtext =
  | { path: string; text: string }
  | { path: string; hinder: 'ingen fil' }
  | { path: string; hinder: 'för stor'; megabyte: number }
  | { path: string; hinder: 'går inte att öppna'; fel: string };

/** The largest real data sheet is 60 kB. What is a hundred times that is no data sheet. */
export const störstaFil = 5;

const samtidigt = 64;

/** Files that programs and systems leave behind, which nobody publishes. */
const lämningar =
  /^(?:\.DS_Store|\.gitkeep|thumbs\.db|desktop\.ini|\._.*|~\$.*|.*~|.*\.sw[op]|\.~lock\..*#)$/iu;

/**
 * Reads the files of a folder and its folders, sorted by path, with "/" between folders. Links are not followed: the
 * build would follow them, and so publish unread what lies elsewhere.
 *
 * @throws Error when the folder itself cannot be read.
 */
export async function readFiles(mapp: string, wanted: (path: string) => boolean): Promise<Filtext[]> {
  const filer = (await listFiles(mapp)).filter(({ path }) => wanted(path));
  const lästa: Filtext[] = [];
  // Many at a time, since a disk answers so faster; not all, since a process may only hold so many open.
  for (let från = 0; från < filer.length; från += samtidigt) {
    const några = filer.slice(från, från + samtidigt);
    lästa.push(...(await Promise.all(några.map(({ path, fil }) => readOne(mapp, path, fil)))));
  }
  return lästa;
}

/** Paths of all that is no folder. */
async function listFiles(mapp: string): Promise<{ path: string; fil: boolean }[]> {
  const poster = await readdir(mapp, { recursive: true, withFileTypes: true });
  return poster
    .filter((post) => !post.isDirectory() && !lämningar.test(post.name))
    .map((post) => ({
      path: relative(mapp, join(post.parentPath, post.name)).split(sep).join('/'),
      fil: post.isFile() && !post.name.startsWith('.'),
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function readOne(mapp: string, path: string, fil: boolean): Promise<Filtext> {
  if (!fil) return { path, hinder: 'ingen fil' };
  try {
    const öppnad = await open(join(mapp, path));
    try {
      const { size } = await öppnad.stat();
      if (size > störstaFil * 1e6) return { path, hinder: 'för stor', megabyte: Math.round(size / 1e6) };
      return { path, text: await öppnad.readFile('utf8') };
    } finally {
      await öppnad.close();
    }
  } catch (fel) {
    const { code } = fel as NodeJS.ErrnoException;
    return { path, hinder: 'går inte att öppna', fel: code ?? String(fel) };
  }
}
