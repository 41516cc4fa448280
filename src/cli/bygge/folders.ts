import { existsSync, statSync } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

const old = (folder: string) => `${folder}.gammal`;

async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Puts `ny` where `folder` is; what was there stays until the new one is in place. */
export async function replaceFolder(ny: string, folder: string): Promise<void> {
  await removeFolder(old(folder));
  if (existsSync(folder)) await rename(folder, old(folder));
  try {
    await rename(ny, folder);
  } catch (error) {
    await restoreFolder(folder);
    throw error;
  }
  // The new site is in place whatever becomes of the old one, which the next build removes.
  await removeFolder(old(folder)).catch(() => undefined);
}

/** Whether a folder was put aside and none has come in its place: a run is between its two renamings, or was cut off. */
export function isPutAside(folder: string): boolean {
  return !existsSync(folder) && existsSync(old(folder));
}

/** Puts the last good folder back, should an earlier run have been cut off between the two renamings. */
export async function restoreFolder(folder: string): Promise<void> {
  if (isPutAside(folder)) await rename(old(folder), folder);
}

/** What a folder lacks of the files that were to be made in it, or that is empty, in words; null when it has them all. */
export function missingFrom(folder: string, files: readonly string[]): string | null {
  const missing = files.filter((file) => !statSync(join(folder, file), { throwIfNoEntry: false })?.size);
  if (missing.length === 0) return null;
  return `${missing.length} av ${files.length} sidor och filer saknas i det som byggdes, först ${missing[0] ?? ''}.`;
}

/** Bytes of all files in a folder and its folders, or of those whose names end with `ending`. */
export async function folderSize(folder: string, ending = ''): Promise<number> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries
      .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
      .map(async (entry) => (await stat(join(entry.parentPath, entry.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}
