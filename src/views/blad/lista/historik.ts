/** What a report says of a goal or an assignment. */
export interface HistorikCell<Läge> {
  läge: Läge;
  /** As printed; null when nothing is printed. */
  tryckt: string | null;
  adress: string;
}

/** A goal or an assignment through the reports. */
export interface HistorikRow<Läge> {
  namn: string;
  /** One for each report; null where the report does not have it. */
  celler: (HistorikCell<Läge> | null)[];
  /** What has happened to it up to the last of the reports. */
  förändring: 'ny' | 'borta' | 'ändrad' | 'oförändrad';
}

/** Goals or assignments, row by row, with a column for each report from the oldest. */
export interface Historik<Läge> {
  rapporter: { text: string; adress: string }[];
  rader: HistorikRow<Läge>[];
}

/** A goal or an assignment as one report has it. */
export interface HistorikPost<Läge> {
  nyckel: string;
  namn: string;
  cell: HistorikCell<Läge>;
}

/** What a report says of its goals, or of its assignments. */
export interface HistorikRapport<Läge> {
  text: string;
  adress: string;
  poster: HistorikPost<Läge>[];
}

/** What has happened, in words. */
export const förändringsord: Record<HistorikRow<unknown>['förändring'], string> = {
  ny: 'Inte i den förra',
  borta: 'Inte i den senaste',
  ändrad: 'Ändrat',
  oförändrad: 'Oförändrat',
};

/**
 * The reports that have any, row by row.
 *
 * @param rapporter from the oldest
 */
export function toHistorik<Läge>(rapporter: HistorikRapport<Läge>[]): Historik<Läge> {
  const med = rapporter.filter(({ poster }) => poster.length > 0);
  // The newest report's order first, then what is in it no longer.
  const namn = new Map(
    med
      .toReversed()
      .flatMap(({ poster }) => poster)
      .toReversed()
      .map((post) => [post.nyckel, post.namn]),
  );
  const ordning = [...new Set(med.toReversed().flatMap(({ poster }) => poster.map(({ nyckel }) => nyckel)))];
  const celler = med.map(({ poster }) => new Map(poster.map(({ nyckel, cell }) => [nyckel, cell])));
  return {
    rapporter: med.map(({ text, adress }) => ({ text, adress })),
    rader: ordning.map((nyckel) => {
      const egna = celler.map((en) => en.get(nyckel) ?? null);
      return { namn: namn.get(nyckel) ?? nyckel, celler: egna, förändring: changeOf(egna) };
    }),
  };
}

/** That one report alone has them: "Bara delårsrapport augusti 2023 har uppdrag med status." */
export function describeAlone({ rapporter }: Historik<unknown>, vad: string): string {
  return `Bara ${rapporter[0]?.text.toLocaleLowerCase('sv') ?? ''} har ${vad}.`;
}

function changeOf<Läge>(celler: (HistorikCell<Läge> | null)[]): HistorikRow<Läge>['förändring'] {
  const sist = celler.at(-1) ?? null;
  const tidigare = celler.slice(0, -1).findLast((cell) => cell !== null);
  if (sist === null) return 'borta';
  if (tidigare == null) return 'ny';
  return tidigare.läge === sist.läge ? 'oförändrad' : 'ändrad';
}
