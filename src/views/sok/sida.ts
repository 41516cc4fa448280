import type { Rapportplats } from '#domain/arkiv.ts';
import type { Kapitelnyckel } from '#domain/kapitel.ts';
import { parsePeriod } from '#domain/period.ts';
import type { Facett, Träffslag } from '#domain/sok/register.ts';
import { kommunnamn } from '#views/ord/namn.ts';
import { periodOf } from '#views/sida/rapport.ts';

/** A page of the site as the search sees it: one hit, which leads to the part of it that answers best. */
export interface Söksida {
  /** Site-relative address. */
  adress: string;
  rubrik: string;
  /** What stands before the first part. */
  ingress: string;
  /** Figures that it is to be found by, beside those in its text. */
  siffror: string;
  delar: Sökdel[];
  facetter: Partial<Record<Facett, string[]>>;
  /** "januari–augusti 2023"; null for what is of no time. */
  period: string | null;
}

/** A section or a row. */
export interface Sökdel {
  /** Its id on the page. */
  ankare: string;
  rubrik: string;
  /** Its text, or the figure of the row: "augusti 2023 · 9,3 %". */
  text: string;
  /** Figures and other words that it is to be found by, and that are not shown. */
  dolt: string;
}

const kapitelnamn: Record<Kapitelnyckel, string> = {
  oversikt: 'Översikt',
  ekonomi: 'Ekonomi',
  mal: 'Mål',
  uppdrag: 'Uppdrag',
  verksamhet: 'Verksamhet',
  personal: 'Personal',
  indikatorer: 'Indikatorer',
  planer: 'Planer',
  internkontroll: 'Internkontroll',
  beslut: 'Beslut',
};

/** Whose, of when and of what kind something in a report is. */
function facetterOf(
  { kommun, nämnd, rapport }: Rapportplats,
  slag: Träffslag,
  kapitel: readonly Kapitelnyckel[],
): Söksida['facetter'] {
  const år = parsePeriod(rapport.period).slut?.slice(0, 4);
  return {
    kommun: [kommunnamn(kommun)],
    nämnd: [nämnd.namn],
    ...(år === undefined ? {} : { år: [år] }),
    rapporttyp: [rapport.rapporttyp],
    ...(kapitel.length === 0 ? {} : { kapitel: kapitel.map((nyckel) => kapitelnamn[nyckel]) }),
    slag: [slag],
  };
}

export function sidaOf(
  plats: Rapportplats,
  slag: Träffslag,
  kapitel: readonly Kapitelnyckel[],
  innehåll: Pick<Söksida, 'adress' | 'rubrik' | 'delar'> & Partial<Söksida>,
): Söksida {
  return {
    ingress: '',
    siffror: '',
    ...innehåll,
    facetter: facetterOf(plats, slag, kapitel),
    period: periodOf(plats.rapport),
  };
}
