import type { Datainnehåll } from '#domain/datablad/index.ts';
import type { Internkontroll } from '#domain/datablad/internkontroll.ts';
import type { Namndmal } from '#domain/datablad/namndmal.ts';
import type { Uppdrag } from '#domain/datablad/uppdrag.ts';
import { keepUndated, ofyllt, ofylltEfter, ofylltVal } from './ofyllt.ts';
import { shiftPeriod } from './periodskifte.ts';
import { emptyTabell, type Skifte } from './tabell.ts';

/** What is printed, and what it comes to, are both of one report only. */
const tomBedömning = { tryckt: ofyllt, läge: ofylltVal };

/** A data sheet to be filled in, with the form of the last report's. */
export function emptySheet(blad: Datainnehåll, skifte: Skifte): Datainnehåll {
  switch (blad.typ) {
    case 'tabell':
      return emptyTabell(blad, skifte);
    case 'namndmal':
      return emptyMål(blad, skifte);
    case 'uppdrag':
      return emptyUppdrag(blad, skifte);
    case 'internkontroll':
      return emptyInternkontroll(blad, skifte);
    default:
      return blad satisfies never;
  }
}

function emptyHead(blad: Exclude<Datainnehåll, { typ: 'tabell' }>, skifte: Skifte) {
  return {
    rubrik: keepUndated(blad.rubrik),
    källa: { dokument: skifte.dokument, avsnitt: keepUndated(blad.källa.avsnitt) },
    period: shiftPeriod(blad.period, skifte) ?? ofylltEfter(blad.period),
  };
}

/** Goals keep their titles; every verdict is to be read anew. */
function emptyMål(blad: Namndmal, skifte: Skifte): Namndmal {
  return {
    typ: blad.typ,
    ...emptyHead(blad, skifte),
    rader: blad.rader.map(({ nyckel, målområde, kommunmål, nämndmål, bedömningar, trend }) => ({
      nyckel,
      målområde,
      kommunmål,
      nämndmål,
      bedömningar: bedömningar.map((en) => ({
        var: en.var,
        rad: en.rad,
        ...tomBedömning,
      })),
      trend: trend && tomBedömning,
    })),
  };
}

function emptyUppdrag(blad: Uppdrag, skifte: Skifte): Uppdrag {
  return {
    typ: blad.typ,
    ...emptyHead(blad, skifte),
    rader: blad.rader.map(({ nyckel, nummer, lydelse, givare, grupp, ansvariga, färdiggrad }) => ({
      nyckel,
      nummer,
      lydelse,
      givare,
      grupp,
      ansvariga,
      status: tomBedömning,
      färdiggrad: färdiggrad && tomBedömning,
    })),
  };
}

function emptyInternkontroll(blad: Internkontroll, skifte: Skifte): Internkontroll {
  return {
    typ: blad.typ,
    ...emptyHead(blad, skifte),
    rader: blad.rader.map(({ nyckel, nummer, risk, kontrollmoment, metod }) => ({
      nyckel,
      nummer,
      risk,
      kontrollmoment,
      metod,
      bedömning: tomBedömning,
      resultat: ofyllt,
      åtgärder: [ofyllt],
    })),
  };
}
