/** A query of a real reader, and where in the archive its answer stands. */
export interface Fråga {
  vem: 'medborgare' | 'politiker' | 'redaktör' | 'journalist';
  text: string;
  /** Reports that may come first, by the short names of rapporter; "ordlista" for the glossary. */
  rapport: Rapportnamn[];
  /**
   * Places of the answer: "personal" is any section of that chapter, "ekonomi#äldreomsorg" that section, "tabell/personal"
   * any row of that table, "tabell/personal#sjukfranvaro-total" that row, "ordlista#ivo" an entry.
   */
  avsnitt: string[];
  /** Why the answer stands there, where the one who asked said so. */
  varför?: string;
}

export const rapporter = {
  leanlink23: '/linkoping/leanlink/2023-08-delarsrapport/',
  leanlink22: '/linkoping/leanlink/2022-10-delarsrapport/',
  son21: '/linkoping/social-och-omsorgsnamnden/2021-08-delarsrapport/',
  socialnämnden23: '/okand-kommun/socialnamnden/2023-08-delarsbokslut/',
  von23: '/eskilstuna/vard-och-omsorgsnamnden/2023-08-delarsrapport/',
  ordlista: '/ordlista/',
} as const;
export type Rapportnamn = keyof typeof rapporter;

type Rad = [text: string, rapport: Rapportnamn | Rapportnamn[], ...avsnitt: string[]];

export const skriv = (vem: Fråga['vem'], rader: Rad[]): Fråga[] =>
  rader.map(([text, rapport, ...avsnitt]) => ({ vem, text, rapport: [rapport].flat(), avsnitt }));
