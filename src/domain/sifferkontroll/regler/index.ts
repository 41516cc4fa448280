import type { Felregel, Regelnyckel } from '#domain/sifferkontroll/regelnyckel.ts';
import { avvikelseOchAndel } from './avvikelse-och-andel.ts';
import { bedömningOchUnderlag } from './bedomning-och-underlag.ts';
import { delarOchHelhet } from './delar-och-helhet.ts';
import { enhetOchStorlek } from './enhet-och-storlek.ts';
import { ordningIRapporten } from './ordning-i-rapporten.ts';
import { periodOchRubrik } from './period-och-rubrik.ts';
import { raderOchSummor } from './rader-och-summor.ts';
import type { Regel, Regelbeskrivning } from './regel.ts';
import { sammaUppgift } from './samma-uppgift.ts';
import { settVidLäsning } from './sett-vid-lasning.ts';
import { talIKapitel } from './tal-i-kapitel.ts';
import { textOchTabell } from './text-och-tabell.ts';

const efterNyckel: Record<Regelnyckel, Regel> = {
  'rader-och-summor': raderOchSummor,
  'avvikelse-och-andel': avvikelseOchAndel,
  'samma-uppgift': sammaUppgift,
  'text-och-tabell': textOchTabell,
  'enhet-och-storlek': enhetOchStorlek,
  'period-och-rubrik': periodOchRubrik,
  'delar-och-helhet': delarOchHelhet,
  'bedomning-och-underlag': bedömningOchUnderlag,
  'tal-i-kapitel': talIKapitel,
  'ordning-i-rapporten': ordningIRapporten,
};

/** The one list of rules, in the order that they are told of. */
export const regler: Regel[] = Object.values(efterNyckel);

/** Every rule in words; last what no rule sees. */
export const regelbeskrivningar: Regelbeskrivning[] = [...regler, settVidLäsning];

export function beskrivningOf(nyckel: Felregel): Regelbeskrivning {
  return nyckel === 'sett-vid-lasning' ? settVidLäsning : efterNyckel[nyckel];
}
