import type { Rapportplats } from '#domain/arkiv.ts';
import { kapitelAdress } from '#domain/adresser.ts';
import type { KapitelLink } from './parkapitel.ts';

export function kapitelLinks(plats: Rapportplats): KapitelLink[] {
  return plats.rapport.kapitel.map(({ nyckel, titel }) => ({
    nyckel,
    titel,
    adress: kapitelAdress(plats, nyckel),
  }));
}
