import type { Rapportplats } from '#domain/arkiv.ts';
import { rapportAdress, tabellAdress } from '#domain/adresser.ts';
import type { HistorikPost } from '#views/blad/lista/historik.ts';
import { uppdragPosts, målPosts } from '#views/blad/lista/historikposter.ts';
import type { Måluppfyllelse } from '#views/blad/lista/mal.ts';
import { rapportnamn } from '#views/ord/namn.ts';
import { kapitelLinks } from '#views/jamfor/kapitellank.ts';
import type { KapitelLink } from '#views/jamfor/parkapitel.ts';
import type { Status } from '#views/blad/lista/uppdrag.ts';

/** What each field of a report in the nämnd's file says. */
export const rapportfalt = {
  id: 'Rapportens mapp: år-månad-rapporttyp',
  namn: 'Rapportens korta namn',
  period: 'Tiden som rapporten gäller, i EDTF',
  adress: 'Rapportens sida',
  datablad: 'Varje datablads nyckel med dess tryckta rubrik',
  datablad_adress: 'Varje datablads nyckel med sidan där det står',
  kapitel: 'Kapitlen: nyckel, titel och adress',
  mal: 'Målen: nyckel, namn, läge (uppnås, delvis, inte, kan ej bedömas eller saknas), bedömningen som tryckt och adress',
  uppdrag: 'Uppdragen: nyckel, namn, läge, status som tryckt och adress',
} as const;

/** A goal or an assignment in the file. */
export interface Lägespost<Läge> {
  nyckel: string;
  namn: string;
  lage: Läge;
  tryckt: string | null;
  adress: string;
}

/** A report in the nämnd's file: what is compared with another beside the figures. */
export interface Rapportpost extends Record<keyof typeof rapportfalt, unknown> {
  id: string;
  namn: string;
  period: string;
  adress: string;
  datablad: Record<string, string>;
  datablad_adress: Record<string, string>;
  kapitel: KapitelLink[];
  mal: Lägespost<Måluppfyllelse>[];
  uppdrag: Lägespost<Status>[];
}

export function toRapportpost(plats: Rapportplats, addressOf: (adress: string) => string): Rapportpost {
  const { rapport } = plats;
  const toPost = <Läge>({ nyckel, namn, cell }: HistorikPost<Läge>): Lägespost<Läge> => ({
    ...{ nyckel, namn, lage: cell.läge, tryckt: cell.tryckt },
    adress: addressOf(cell.adress),
  });
  return {
    id: rapport.slug,
    namn: rapportnamn(rapport),
    period: rapport.period,
    adress: addressOf(rapportAdress(plats)),
    datablad: Object.fromEntries(rapport.datablad.map(({ nyckel, innehåll }) => [nyckel, innehåll.rubrik])),
    datablad_adress: Object.fromEntries(
      rapport.datablad.map(({ nyckel }) => [nyckel, addressOf(tabellAdress(plats, nyckel))]),
    ),
    kapitel: kapitelLinks(plats).map((kapitel) => ({ ...kapitel, adress: addressOf(kapitel.adress) })),
    mal: målPosts(plats).map(toPost),
    uppdrag: uppdragPosts(plats).map(toPost),
  };
}
