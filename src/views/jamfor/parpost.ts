import type { Rapport } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { cellAdress } from '#domain/adresser.ts';
import type { Observation } from '#domain/matt/observation.ts';
import { betterWay } from '#domain/matt/riktning.ts';
import { nameOfRow } from '#views/blad/tabell/indikatorer.ts';
import { isMadeWith, type Parpost } from './par.ts';
import { describeFel } from '#views/ord/fel.ts';
import { printedTal } from '#views/ord/tal.ts';

/** The figures of a report as they are compared with those of another. */
export function toParposter(arkiv: AvlästArkiv, rapport: Rapport): Parpost[] {
  return arkiv
    .of(rapport)
    .observationer.map((observation) =>
      toParpost(observation, arkiv.mått(observation.nyckeltal)?.riktning ?? null),
    );
}

/** @param registrets what the register holds to be better, where the sheet does not say */
function toParpost(observation: Observation, registrets: 'högre' | 'lägre' | null): Parpost {
  // Rows meet by their own keys here: two tables may print one measure of the register.
  const { plats, rad, kolumn, blad, ämne, fel, ...egna } = observation;
  return {
    ...egna,
    mått: `${ämne}/${rad}`,
    blad,
    benämning: nameOfRow(plats, blad, rad),
    radnyckel: `${ämne}/${rad}`,
    medRapporten: isMadeWith(egna.gjord, plats.rapport.slug),
    riktning: betterWay(observation, registrets),
    fel: describeFel(fel),
    text: printedTal(observation.tryckt, observation.enhet),
    adress: cellAdress(plats, blad, rad, kolumn),
  };
}
