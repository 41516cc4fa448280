import type { Rapportplats } from '#domain/arkiv.ts';
import { cellAdress } from '#domain/adresser.ts';
import { observationsOf, type Observation } from '#domain/matt/observation.ts';
import { betterWay } from '#domain/matt/riktning.ts';
import type { Nyckeltal } from '#domain/register/nyckeltal.ts';
import { nameOfRow } from '#views/blad/tabell/indikatorer.ts';
import type { Parpost } from './par.ts';
import { printedTal } from '#views/ord/tal.ts';

/** The figures of a report as they are compared with those of another. */
export function toParposter(plats: Rapportplats, register: readonly Nyckeltal[]): Parpost[] {
  const riktning = new Map(register.map((mått) => [mått.nyckel, mått.riktning]));
  return observationsOf(plats, register).map((observation) =>
    toParpost(observation, riktning.get(observation.nyckeltal ?? '') ?? null),
  );
}

/** @param registrets what the register holds to be better, where the sheet does not say */
function toParpost(observation: Observation, registrets: 'högre' | 'lägre' | null): Parpost {
  // Rows meet by their own keys here: two tables may print one measure of the register.
  const { plats, rad, kolumn, blad, ämne, ...egna } = observation;
  return {
    ...egna,
    mått: `${ämne}/${rad}`,
    blad,
    benämning: nameOfRow(plats, blad, rad),
    radnyckel: `${ämne}/${rad}`,
    riktning: betterWay(observation, registrets),
    text: printedTal(observation.tryckt, observation.enhet),
    adress: cellAdress(plats, blad, rad, kolumn),
  };
}
