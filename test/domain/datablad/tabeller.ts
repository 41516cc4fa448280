import { readFileSync } from 'node:fs';
import { tabellSchema, type Tabell } from '../../../src/domain/datablad/tabell.ts';

/** A table of a real report, as it stands in content. */
export function readTabell(rapport: string, datablad: string): Tabell {
  return tabellSchema.parse(JSON.parse(readFileSync(`content/${rapport}/data/${datablad}.json`, 'utf8')));
}

/** A table of one column in tkr, where a plus is an income; sums are given last. */
export function enKolumn(
  poster: number[],
  { summa, plus = 'intäkt' }: { summa: number; plus?: 'intäkt' | 'kostnad' },
): Tabell {
  return tabellSchema.parse({
    typ: 'tabell',
    ämne: 'drift',
    rubrik: 'Driftsammandrag, netto tkr',
    källa: { dokument: '002', avsnitt: 'Resultat 31 oktober 2022' },
    enhet: 'tkr',
    plus,
    kolumner: [
      { nyckel: 'utfall', rubrik: 'Redovisat jan-okt 2022', storhet: 'utfall', period: '2022-01/2022-10' },
    ],
    rader: [
      ...poster.map((post, nummer) => ({
        nyckel: `post-${String(nummer + 1)}`,
        benämning: `Post ${String(nummer + 1)}`,
        värden: [post],
      })),
      { nyckel: 'summa', benämning: 'Summa', räknas: 'ovan', värden: [summa] },
    ],
  });
}
