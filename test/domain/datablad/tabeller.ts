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

/** Socialnämnden, August 2023: income negative, cost positive, avvikelse budget − prognos, share of budget in per cent. */
export const driftbudget = tabellSchema.parse({
  typ: 'tabell',
  ämne: 'drift',
  rubrik: 'Driftbudget',
  källa: { dokument: '003', avsnitt: 'Driftbudget' },
  plus: 'kostnad',
  kolumner: [
    { nyckel: 'budget', rubrik: 'Budget 2023', storhet: 'budget', period: '2023', enhet: 'tkr' },
    {
      nyckel: 'utfall',
      rubrik: 'Utfall 23-08-31',
      storhet: 'utfall',
      period: '2023-01/2023-08',
      enhet: 'tkr',
    },
    {
      nyckel: 'forbrukning',
      rubrik: 'Förbrukning %',
      storhet: 'andel',
      enhet: 'procent',
      räknas: 'utfall / budget',
    },
    { nyckel: 'prognos', rubrik: 'Årsprognos 2023', storhet: 'prognos', period: '2023', enhet: 'tkr' },
    {
      nyckel: 'avvikelse',
      rubrik: 'Avvikelse',
      storhet: 'avvikelse',
      enhet: 'tkr',
      räknas: 'budget - prognos',
    },
  ],
  rader: [
    {
      nyckel: 'intakter',
      benämning: 'Intäkter',
      slag: 'intäkt',
      värden: [-28220, -22101, '78,3', -31300, 3080],
    },
    {
      nyckel: 'personal',
      benämning: 'Personalkostnader',
      slag: 'kostnad',
      värden: [168827, 114620, '67,9', 171131, -2304],
    },
    {
      nyckel: 'ovrigt',
      benämning: 'Övriga kostnader',
      slag: 'kostnad',
      värden: [66006, 47441, '71,9', 69182, -3776],
    },
    {
      nyckel: 'summa',
      benämning: 'Nettokostnader',
      räknas: 'ovan',
      värden: [206613, 139960, '67,7', 209013, -3000],
    },
  ],
});
