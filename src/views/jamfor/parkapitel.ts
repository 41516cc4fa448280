/** A chapter of a report. */
export interface KapitelLink {
  nyckel: string;
  titel: string;
  adress: string;
}

/** A chapter in two reports; null in the one that does not have it. */
export interface KapitelRow {
  titel: string;
  äldre: string | null;
  nyare: string | null;
}

/** The chapters of two reports side by side, called as in the newer. */
export function kapitelRows(äldre: KapitelLink[], nyare: KapitelLink[]): KapitelRow[] {
  const titlar = new Map([...äldre, ...nyare].map(({ nyckel, titel }) => [nyckel, titel]));
  const adressIn = (kapitel: KapitelLink[], nyckel: string) =>
    kapitel.find((ett) => ett.nyckel === nyckel)?.adress ?? null;
  return [...titlar].map(([nyckel, titel]) => ({
    titel,
    äldre: adressIn(äldre, nyckel),
    nyare: adressIn(nyare, nyckel),
  }));
}
