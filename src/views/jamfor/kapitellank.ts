import type { Rapportplats } from '#domain/arkiv.ts';
import { kapitelAdress } from '#domain/adresser.ts';
import type { ChapterLink } from './parkapitel.ts';

export function chapterLinks(plats: Rapportplats): ChapterLink[] {
  return plats.rapport.kapitel.map(({ nyckel, titel }) => ({
    nyckel,
    titel,
    adress: kapitelAdress(plats, nyckel),
  }));
}
