import type { Nämndplats, Rapport } from '#domain/arkiv.ts';
import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import { parAdress, rapportAdress, tabellAdress } from '#domain/adresser.ts';
import { rapportpar, type Rapportpar } from '#domain/rapportpar.ts';
import type { Historik } from '#views/blad/lista/historik.ts';
import { uppdragHistorik, målHistorik } from '#views/blad/lista/historikposter.ts';
import { kapitelLinks } from './kapitellank.ts';
import { kapitelRows, type KapitelRow } from './parkapitel.ts';
import type { Läge } from '#views/ord/lagen.ts';
import { rapportnamn } from '#views/ord/namn.ts';
import type { NavLink } from '#views/sida/navigation.ts';
import { toPar, type Parlösa, type ParSection } from './par.ts';
import { toParposter } from './parpost.ts';
import type { Avsnitt } from '#views/sida/avsnitt.ts';

interface Titled {
  rubrik: string;
  adress: string;
}

/** Two reports side by side, ready to be drawn: the older first. */
export interface ParModel {
  äldre: Omit<NavLink, 'aktuell'>;
  nyare: Omit<NavLink, 'aktuell'>;
  avsnitt: (ParSection & Titled)[];
  nya: (Parlösa & Titled)[];
  borta: (Parlösa & Titled)[];
  mål: Historik<Läge>;
  uppdrag: Historik<Läge>;
  kapitel: KapitelRow[];
}

/** Everything that two reports of a nämnd have in common, and what only one of them has. */
export function toParModel(arkiv: AvlästArkiv, plats: Nämndplats, { äldre, nyare }: Rapportpar): ParModel {
  const [före, efter] = [
    { ...plats, rapport: äldre },
    { ...plats, rapport: nyare },
  ];
  const par = toPar(toParposter(arkiv, äldre), toParposter(arkiv, nyare));
  const titled = <Del extends { blad: string }>(rapport: Rapport, delar: Del[]): (Del & Titled)[] =>
    delar.map((del) => ({
      ...del,
      rubrik: titleOf(rapport, del.blad),
      adress: tabellAdress({ ...plats, rapport }, del.blad),
    }));
  return {
    äldre: { text: rapportnamn(äldre), adress: rapportAdress(före) },
    nyare: { text: rapportnamn(nyare), adress: rapportAdress(efter) },
    avsnitt: titled(nyare, par.avsnitt),
    nya: titled(nyare, par.nya),
    borta: titled(äldre, par.borta),
    mål: målHistorik(plats, [äldre, nyare]),
    uppdrag: uppdragHistorik(plats, [äldre, nyare]),
    kapitel: kapitelRows(kapitelLinks(före), kapitelLinks(efter)),
  };
}

/** The sections of a page of two reports. */
export function parSections({ avsnitt, nya, borta, mål, uppdrag }: ParModel) {
  return {
    siffrorna: { id: 'siffrorna', titel: 'Siffrorna', visas: avsnitt.length > 0 },
    målen: { id: 'malen', titel: 'Målen', visas: mål.rader.length > 0 },
    uppdragen: { id: 'uppdragen', titel: 'Uppdragen', visas: uppdrag.rader.length > 0 },
    rader: { id: 'rader', titel: 'Rader som kommit och gått', visas: nya.length + borta.length > 0 },
    kapitlen: { id: 'kapitlen', titel: 'Kapitlen' },
  } satisfies Record<string, Avsnitt>;
}

/** The printed heading of a sheet; figures of running text have none. */
function titleOf(rapport: Rapport, blad: string): string {
  return rapport.datablad.find(({ nyckel }) => nyckel === blad)?.innehåll.rubrik ?? blad;
}

/** The pairs of a nämnd that have a page, newest first. */
export function parLinks(plats: Nämndplats): { text: string; adress: string }[] {
  return rapportpar(plats.nämnd).map((par) => ({
    text: `${rapportnamn(par.äldre)} och ${rapportnamn(par.nyare).toLocaleLowerCase('sv')}`,
    adress: parAdress(plats.kommun, plats.nämnd, par),
  }));
}
