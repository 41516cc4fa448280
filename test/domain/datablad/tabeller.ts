import { readFileSync } from 'node:fs';
import { tabellSchema, type Tabell } from '#domain/datablad/tabell.ts';

/** A table of a real report, as it stands in content. */
export function readTabell(rapport: string, datablad: string): Tabell {
  return tabellSchema.parse(JSON.parse(readFileSync(`content/${rapport}/data/${datablad}.json`, 'utf8')));
}

/** A table in tkr where no unit is given; one column of outcomes unless others are given. */
export function tabellOf(
  rader: object[],
  {
    plus = 'kostnad',
    enhet = 'tkr',
    kolumner = [utfall],
  }: { plus?: string | undefined; enhet?: string; kolumner?: object[] } = {},
): Tabell {
  return tabellSchema.parse({
    typ: 'tabell',
    ämne: 'drift',
    rubrik: 'Driftsammandrag, netto tkr',
    källa: { dokument: '002', avsnitt: 'Resultat 31 oktober 2022' },
    enhet,
    plus,
    kolumner,
    rader: rader.map((rad, nummer) => ({ benämning: `Post ${String(nummer + 1)}`, ...rad })),
  });
}

const utfall = {
  nyckel: 'utfall',
  rubrik: 'Redovisat jan-okt 2022',
  storhet: 'utfall',
  period: '2022-01/2022-10',
};

/** A table of one column where a plus is an income; the sum of all rows is given last. */
export function enKolumn(
  poster: number[],
  { summa, plus = 'intäkt' }: { summa: number; plus?: 'intäkt' | 'kostnad' },
): Tabell {
  return tabellOf(
    [
      ...poster.map((post, nummer) => ({ nyckel: `post-${String(nummer + 1)}`, värden: [post] })),
      { nyckel: 'summa', benämning: 'Summa', räknas: 'ovan', värden: [summa] },
    ],
    { plus },
  );
}
