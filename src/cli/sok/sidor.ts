import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kapitelAdress } from '../../domain/adresser.ts';
import { rapportplatser, type Arkiv, type Rapportplats } from '../../domain/arkiv.ts';
import { findingPages } from '../../views/sok/fynd.ts';
import { sheetPage } from '../../views/sok/listor.ts';
import { chapterPage, measurePage, reportPage, wordPage } from '../../views/sok/rapport.ts';
import type { Söksida } from '../../views/sok/sida.ts';
import { readKapiteltext } from './kapiteltext.ts';

/** Everything that can be found, a report at a time so that a large archive need not be held at once. */
export async function* searchPages(arkiv: Arkiv, byggt: string): AsyncGenerator<Söksida[]> {
  yield [...arkiv.ordlista.map(wordPage), ...arkiv.nyckeltal.map(measurePage)];
  for (const plats of rapportplatser(arkiv)) yield await pagesOfReport(plats, byggt);
}

async function pagesOfReport(plats: Rapportplats, byggt: string): Promise<Söksida[]> {
  const kapitel = await Promise.all(
    plats.rapport.kapitel.map(async (ett) => {
      const html = await readFile(join(byggt, kapitelAdress(plats, ett.nyckel), 'index.html'), 'utf8');
      return chapterPage(plats, ett, readKapiteltext(html));
    }),
  );
  const blad = plats.rapport.datablad.map((ett) => sheetPage(plats, ett));
  return [reportPage(plats), ...kapitel, ...blad, ...findingPages(plats)];
}
