import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Rapportplats } from '#domain/arkiv.ts';
import type { Internkontroll } from '#domain/datablad/internkontroll.ts';
import { formatPeriod, parsePeriod } from '#domain/period.ts';
import { tabellAdress } from '#domain/adresser.ts';
import type { BedömningModel } from './mal.ts';
import { citeRapportdel } from '#views/ord/citat.ts';
import { describeSaknas } from '#views/ord/saknas.ts';
import { describeKälla } from '#views/blad/tabell/tabell.ts';
import { Notblock, type TableNote } from '#views/blad/tabell/noter.ts';

export interface GranskningModel {
  nyckel: string;
  nummer: string | null;
  /** Null when the source names only what is checked. */
  risk: string | null;
  kontrollmoment: string | null;
  metod: string | null;
  bedömning: Pick<BedömningModel, 'läge' | 'tryckt' | 'saknas' | 'märken'>;
  resultat: string | null;
  åtgärder: string[];
}

export interface GranskningslistaModel {
  id: string;
  rubrik: string;
  adress: string;
  /** The time that was examined, in words. */
  period: string;
  granskningar: GranskningModel[];
  noter: TableNote[];
  källa: string;
  /** The list as a reference names it. */
  citat: string;
}

/** Risks that were examined, with what was found. */
export function toGranskningslista(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  id: string,
  lista: Internkontroll,
): GranskningslistaModel {
  const notblock = new Notblock(arkiv, plats, id, lista);
  return {
    id,
    rubrik: lista.rubrik,
    adress: tabellAdress(plats, id),
    period: formatPeriod(parsePeriod(lista.period)),
    granskningar: lista.rader.map(({ bedömning, tolkning, ...rad }) => ({
      ...rad,
      bedömning: {
        läge: bedömning.läge ?? 'saknas',
        tryckt: bedömning.tryckt,
        saknas: bedömning.saknas === undefined ? null : describeSaknas(bedömning.saknas),
        märken: notblock.marksOf(
          { ...bedömning, tolkning: bedömning.tolkning ?? tolkning },
          { rad: rad.nyckel },
        ),
      },
    })),
    noter: notblock.noter,
    källa: describeKälla(plats, lista.källa),
    citat: citeRapportdel(plats, 'tabellen', lista.rubrik),
  };
}
