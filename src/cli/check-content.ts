import { relative } from 'node:path';
import { rapportplatser, type Arkiv } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Finding } from '#domain/form/fynd.ts';
import { describeFinding } from '#domain/form/meddelanden.ts';
import { readInnehåll, type Läst } from '#load/from-disk.ts';
import { contentFolder } from '#load/paths.ts';
import { publishedAddresses } from '#views/maskin/publicerade.ts';

/** Reads the content folder; says why and answers with null when there is none to read. */
export async function readContent(): Promise<Läst | null> {
  const mapp = contentFolder();
  try {
    const läst = await readInnehåll(mapp);
    return { ...läst, fynd: [...läst.fynd, ...checkOmdirigerade(läst)] };
  } catch (fel) {
    const { code } = fel as NodeJS.ErrnoException;
    if (code === undefined) throw fel;
    console.error(`Mappen ${mapp} går inte att läsa (${code}). Kör kommandot i projektets mapp.`);
    return null;
  }
}

/** Redirects from addresses that only all figures together tell of, such as that of a year. */
export function checkOmdirigerade({ arkiv, fynd }: Pick<Läst, 'arkiv' | 'fynd'>): Finding[] {
  const från = Object.keys(arkiv?.omdirigeringar ?? {});
  if (arkiv === null || från.length === 0) return [];
  const sagda = fynd.flatMap((ett) => (ett.kod === 'omdirigerar-en-sida' ? [ett.adress] : []));
  const finns = publishedAddresses(arkiv);
  return från
    .filter((adress) => finns.has(adress) && !sagda.includes(adress))
    .map((adress) => ({
      kod: 'omdirigerar-en-sida',
      adress,
      plats: { fil: 'omdirigeringar.json', fält: ['omdirigeringar', adress] },
    }));
}

/** Checks the content and prints every finding; the archive when there is none, else null. */
export async function checkContent(): Promise<AvlästArkiv | null> {
  const läst = await readContent();
  if (läst === null) return null;
  const { arkiv, fynd } = läst;
  const mapp = contentFolder();
  if (fynd.length === 0 && arkiv !== null) {
    console.log(`    ${describeArkiv(arkiv)}, inget att rätta.`);
    return arkiv;
  }
  console.error(`\n${fynd.map((ett) => describeFinding(ett, relative(process.cwd(), mapp))).join('\n\n')}\n`);
  console.error(countFaults(fynd.length));
  return null;
}

export function countFaults(antal: number): string {
  return antal === 1 ? '1 fel att rätta.' : `${antal} fel att rätta.`;
}

/** "5 rapporter, 38 kapitel, 65 datablad, 97 kända fel i källorna". */
export function describeArkiv(arkiv: Arkiv): string {
  const rapporter = rapportplatser(arkiv).map(({ rapport }) => rapport);
  const kapitel = rapporter.flatMap((rapport) => rapport.kapitel).length;
  const datablad = rapporter.flatMap((rapport) => rapport.datablad).length;
  const kända = rapporter.flatMap((rapport) => rapport.kändaFel).length;
  const noun = rapporter.length === 1 ? 'rapport' : 'rapporter';
  return `${rapporter.length} ${noun}, ${kapitel} kapitel, ${datablad} datablad${kända === 0 ? '' : `, ${kända} kända fel i källorna`}`;
}
