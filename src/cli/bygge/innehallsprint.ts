import { createHash } from 'node:crypto';
import { readFiles } from '#load/files.ts';

/** What a content folder holds at one time: path and digest of every file. */
export type Innehållsprint = ReadonlyMap<string, string>;

/** @throws Error when the folder itself cannot be read. */
export async function takeInnehållsprint(mapp: string): Promise<Innehållsprint> {
  const filer = await readFiles(mapp, () => true);
  return new Map(
    filer.map((fil) => [
      fil.path,
      createHash('sha256')
        .update('text' in fil ? fil.text : fil.hinder)
        .digest('hex'),
    ]),
  );
}

/**
 * Why what was built is not what was checked, in words; null when it is. Chapters are read anew by what draws them, a
 * while after they were checked.
 */
export function describeÄndrat(före: Innehållsprint, efter: Innehållsprint): string | null {
  const ändrade = [...new Set([...före.keys(), ...efter.keys()])]
    .filter((path) => före.get(path) !== efter.get(path))
    .sort();
  if (ändrade.length === 0) return null;
  const visade = ändrade.slice(0, 5).join(', ');
  const fler = ändrade.length > 5 ? ` och ${ändrade.length - 5} till` : '';
  return `Innehållet ändrades medan webbplatsen byggdes, efter att det hade kontrollerats: ${visade}${fler}. Kör kommandot igen.`;
}
