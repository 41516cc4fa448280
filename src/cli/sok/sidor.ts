import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { kapitelAdress } from '#domain/adresser.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import { fyndPages } from '#views/sok/fynd.ts';
import { databladPage } from '#views/sok/listor.ts';
import { kapitelPage, måttPage, rapportPage, wordPage } from '#views/sok/rapport.ts';
import type { Söksida } from '#views/sok/sida.ts';
import type { Sidkälla } from './delning.ts';
import { readKapiteltext } from './kapiteltext.ts';

/** What can be found of a built site. */
export function builtPages(arkiv: AvlästArkiv, byggt: string): Sidkälla {
  return {
    arkiv,
    gemensamma: [...arkiv.ordlista.map(wordPage), ...arkiv.nyckeltal.map(måttPage)],
    read: (plats) => pagesOfReport(arkiv, plats, byggt),
  };
}

async function pagesOfReport(arkiv: AvlästArkiv, plats: Rapportplats, byggt: string): Promise<Söksida[]> {
  const kapitel = await Promise.all(
    plats.rapport.kapitel.map(async (ett) => {
      const html = await readFile(join(byggt, kapitelAdress(plats, ett.nyckel), 'index.html'), 'utf8');
      return kapitelPage(plats, ett, readKapiteltext(html));
    }),
  );
  const blad = plats.rapport.datablad.map((ett) => databladPage(plats, ett));
  return [rapportPage(arkiv, plats), ...kapitel, ...blad, ...fyndPages(arkiv, plats)];
}
