import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { nämndplatser } from '#domain/arkiv.ts';
import { frö, makeArkiv, type Size } from './arkiv.ts';
import { chapterText } from './kapitel.ts';

/** Writes the made-up archive as a content folder that can be checked and built. */
export async function writeArkiv(folder: string, size: Size): Promise<void> {
  const arkiv = makeArkiv(size);
  const write = async (path: string, value: object | string) => {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, typeof value === 'string' ? value : `${JSON.stringify(value, null, 2)}\n`);
  };

  await write('webbplats.json', arkiv.webbplats);
  await write('nyckeltal.json', { nyckeltal: arkiv.nyckeltal });
  await write('ordlista.json', { ord: [] });
  await write('omdirigeringar.json', { omdirigeringar: {} });
  for (const { slug, namn, kommunkod, län } of arkiv.kommuner)
    await write(`${slug}/kommun.json`, { namn, kommunkod, län });
  for (const { kommun, nämnd } of nämndplatser(arkiv)) {
    const { namn, form, verksamheter } = nämnd;
    await write(`${kommun.slug}/${nämnd.slug}/namnd.json`, { namn, form, verksamheter });
    for (const { slug, titel, rapporttyp, period, kapitel, datablad } of nämnd.rapporter) {
      const rapport = `${kommun.slug}/${nämnd.slug}/${slug}`;
      await write(`${rapport}/rapport.json`, { titel, rapporttyp, period });
      for (const ett of kapitel) await write(`${rapport}/${ett.nyckel}.mdx`, chapterText(ett, rapport, frö));
      for (const { nyckel, innehåll } of datablad) await write(`${rapport}/data/${nyckel}.json`, innehåll);
    }
  }
}
