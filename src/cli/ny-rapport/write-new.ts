import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes files that together are new, all or none: into a folder beside, which is then renamed to the first folder on the
 * way that does not exist.
 *
 * @param mapp the folder that must be new, and that every file lies in or above
 * @throws Error with code EEXIST when it is there already; any other when nothing could be written
 */
export async function writeNew(rot: string, mapp: string, filer: ReadonlyMap<string, string>): Promise<void> {
  const delar = mapp.split('/');
  const vägar = delar.map((_, djup) => delar.slice(0, djup + 1).join('/'));
  const ny = vägar.find((väg) => !existsSync(join(rot, väg)));
  if (ny === undefined) throw alreadyThere(mapp);
  // A folder that is there but cannot be read is not written over either.
  const upptagen = [...filer.keys()].find((path) => !path.startsWith(`${ny}/`));
  if (upptagen !== undefined) throw alreadyThere(dirname(upptagen));
  const tillfällig = join(rot, `${ny}.ny-${process.pid}`);
  await mkdir(tillfällig);
  try {
    for (const [path, text] of filer) {
      const fil = join(tillfällig, path.slice(ny.length + 1));
      await mkdir(dirname(fil), { recursive: true });
      await writeFile(fil, text);
    }
    await rename(tillfällig, join(rot, ny));
  } catch (fel) {
    await rm(tillfällig, { recursive: true, force: true });
    throw fel;
  }
}

function alreadyThere(path: string): NodeJS.ErrnoException {
  return Object.assign(new Error(`${path} exists`), { code: 'EEXIST', path });
}
