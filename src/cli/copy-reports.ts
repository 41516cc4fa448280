import { cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Makes a content folder of any number of reports, by copying those there are under the names of made-up kommuner. */
export async function copyReports(from: string, to: string, count: number): Promise<void> {
  const files = (await readdir(from, { recursive: true })).map((path) => path.replaceAll('\\', '/'));
  const reports = files.filter((path) => path.endsWith('/rapport.json')).map((path) => dirname(path));
  await mkdir(to, { recursive: true });
  for (const file of files.filter((path) => /^[^/]+\.json$/u.test(path)))
    await cp(join(from, file), join(to, file));

  for (let index = 0; index < count; index += 1) {
    const report = reports[index % reports.length];
    if (report === undefined) throw new Error(`${from} has no reports to copy`);
    const [kommun = '', nämnd = ''] = report.split('/');
    const copy = Math.floor(index / reports.length) + 1;
    const rename = (path: string) =>
      join(to, path.replace(kommun, copy === 1 ? kommun : `${kommun}-${copy}`));
    await cp(join(from, report), rename(report), { recursive: true });
    await cp(join(from, kommun, nämnd, 'namnd.json'), rename(`${kommun}/${nämnd}/namnd.json`));
    await copyKommun(join(from, kommun, 'kommun.json'), rename(`${kommun}/kommun.json`), copy);
  }
}

async function copyKommun(from: string, to: string, copy: number): Promise<void> {
  const kommun = JSON.parse(await readFile(from, 'utf8')) as { namn: string | null };
  const namn = copy === 1 || kommun.namn === null ? kommun.namn : `${kommun.namn} ${copy}`;
  await writeFile(to, JSON.stringify({ ...kommun, namn }, null, 2));
}
