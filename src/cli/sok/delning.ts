import { rapportplatser, type Arkiv, type Kommun, type Rapportplats } from '#domain/arkiv.ts';
import type { Sökregister } from '#domain/sok/register.ts';
import { kommunnamn } from '#views/ord/namn.ts';
import { briefOf } from '#views/sok/rapport.ts';
import { toSökregister } from '#views/sok/register.ts';
import type { Söksida } from '#views/sok/sida.ts';

/** More reports than this are not searched as one: every reader would load a list of all pages before the first hit. */
const flestSomEtt = 200;

/** Pages that are searched as one. */
export interface Sökdelning {
  /** Where its index lies, within the site's: "" or "kommun/linkoping/". */
  mapp: string;
  sidor: Söksida[];
  register: Sökregister;
}

/** Where pages to be found come from: a large archive is not held at once. */
export interface Sidkälla {
  arkiv: Arkiv;
  /** Words and measures, which belong to no kommun. */
  gemensamma: Söksida[];
  read: (plats: Rapportplats) => Promise<Söksida[]>;
}

/**
 * What is searched as one: everything, or in a large archive each kommun, and beside them every report in brief. Words
 * and measures are in each.
 */
export async function* partsOf(källa: Sidkälla, flest = flestSomEtt): AsyncGenerator<Sökdelning> {
  const { arkiv, gemensamma } = källa;
  if (rapportplatser(arkiv).length <= flest) {
    const sidor = [...gemensamma, ...(await pagesOf(källa, arkiv.kommuner)).flat()];
    yield { mapp: '', sidor, register: toSökregister(arkiv, sidor) };
    return;
  }
  const korta = [...gemensamma];
  const delar: Record<string, string> = {};
  for (const kommun of arkiv.kommuner) {
    const rapporter = await pagesOf(källa, [kommun]);
    korta.push(...rapporter.flatMap(briefOf));
    const sidor = [...gemensamma, ...rapporter.flat()];
    const mapp = `kommun/${kommun.slug}/`;
    delar[kommunnamn(kommun)] = mapp;
    yield { mapp, sidor, register: toSökregister({ ...arkiv, kommuner: [kommun] }, sidor) };
  }
  yield { mapp: '', sidor: korta, register: { ...toSökregister(arkiv, korta), delar } };
}

/** The pages of each report. */
async function pagesOf({ arkiv, read }: Sidkälla, kommuner: Kommun[]): Promise<Söksida[][]> {
  const rapporter: Söksida[][] = [];
  for (const plats of rapportplatser({ ...arkiv, kommuner })) rapporter.push(await read(plats));
  return rapporter;
}
