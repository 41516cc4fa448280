import type { AvlästArkiv } from '#domain/avlast-arkiv.ts';
import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import { toGranskningslista, type GranskningslistaModel } from './lista/internkontroll.ts';
import { toMållista, type MållistaModel } from './lista/mal.ts';
import { toTableModel, type TableModel } from './tabell/tabell.ts';
import { toUppdragslista, type UppdragslistaModel } from './lista/uppdrag.ts';

/** A data sheet of any kind, ready to be drawn. */
export type DatabladModel =
  | { typ: 'tabell'; table: TableModel }
  | { typ: 'namndmal'; lista: MållistaModel }
  | { typ: 'uppdrag'; lista: UppdragslistaModel }
  | { typ: 'internkontroll'; lista: GranskningslistaModel };

export function toDatabladModel(
  arkiv: AvlästArkiv,
  plats: Rapportplats,
  { nyckel, innehåll }: Datablad,
): DatabladModel {
  switch (innehåll.typ) {
    case 'tabell':
      return { typ: 'tabell', table: toTableModel(arkiv, plats, nyckel, innehåll) };
    case 'namndmal':
      return { typ: 'namndmal', lista: toMållista(arkiv, plats, nyckel, innehåll) };
    case 'uppdrag':
      return { typ: 'uppdrag', lista: toUppdragslista(arkiv, plats, nyckel, innehåll) };
    case 'internkontroll':
      return { typ: 'internkontroll', lista: toGranskningslista(arkiv, plats, nyckel, innehåll) };
    default:
      return innehåll satisfies never;
  }
}
