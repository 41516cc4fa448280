import { nämndAdress } from '#domain/adresser.ts';
import { byPeriod, type Serie } from '#domain/matt/serie.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { citeTidsdiagram } from '#views/ord/citat.ts';
import { toSeriesSpec } from './serie.ts';
import type { ChartFigure } from './spec.ts';
import { måttnyckelOf, nameOf } from '#views/ord/mattnamn.ts';

/** How many panels a figure has at most; the register's measures come first. */
const störstaFigur = 6;

/** The measures of a table that have three periods or more, a panel each; null where there are none. */
export function toTimeFigure(
  id: string,
  rubrik: string,
  serier: Serie[],
  målvärden: Map<string, Serie[]>,
  arkiv: AvlästArkiv,
): ChartFigure | null {
  const långa = serier
    .filter(({ punkter }) => punkter.length > 2)
    .sort((a, b) => Number(a.senast.nyckeltal === null) - Number(b.senast.nyckeltal === null))
    .slice(0, störstaFigur);
  const [första] = långa;
  if (första === undefined) return null;
  const { kommun, nämnd } = första.senast.plats;
  const ensam = långa.length === 1;
  const titel = ensam ? nameOf(första.senast, arkiv) : `${rubrik}: ${String(långa.length)} mått över tid`;
  return {
    id: `${id}-diagram`,
    titel,
    underrubrik: '',
    form: 'paneler',
    paneler: långa.map((serie, nummer) => {
      const mål = (målvärden.get(måttnyckelOf(serie.senast)) ?? [])
        .flatMap(({ punkter }) => punkter)
        .sort(byPeriod)
        .at(-1);
      return toSeriesSpec(serie, {
        nyckel: `mått-${String(nummer + 1)}`,
        // A panel alone is told by the title above it.
        titel: ensam ? '' : nameOf(serie.senast, arkiv),
        mål: mål?.tryckningar[0]?.observation ?? null,
      });
    }),
    anmärkningar: [],
    källa: `rapporterna från ${nämnd.namn}`,
    citat: citeTidsdiagram({ kommun, nämnd }, titel),
    adress: nämndAdress(kommun, nämnd),
  };
}
