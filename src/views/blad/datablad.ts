import type { Datablad, Rapportplats } from '#domain/arkiv.ts';
import { toControlList, type ControlListModel } from './lista/internkontroll.ts';
import { toGoalList, type GoalListModel } from './lista/mal.ts';
import { toTableModel, type TableModel } from './tabell/tabell.ts';
import { toAssignmentList, type AssignmentListModel } from './lista/uppdrag.ts';

/** A data sheet of any kind, ready to be drawn. */
export type DatasheetModel =
  | { typ: 'tabell'; table: TableModel }
  | { typ: 'namndmal'; lista: GoalListModel }
  | { typ: 'uppdrag'; lista: AssignmentListModel }
  | { typ: 'internkontroll'; lista: ControlListModel };

export function toDatasheetModel(plats: Rapportplats, { nyckel, innehåll }: Datablad): DatasheetModel {
  switch (innehåll.typ) {
    case 'tabell':
      return { typ: 'tabell', table: toTableModel(plats, nyckel, innehåll) };
    case 'namndmal':
      return { typ: 'namndmal', lista: toGoalList(plats, nyckel, innehåll) };
    case 'uppdrag':
      return { typ: 'uppdrag', lista: toAssignmentList(plats, nyckel, innehåll) };
    case 'internkontroll':
      return { typ: 'internkontroll', lista: toControlList(plats, nyckel, innehåll) };
    default:
      return innehåll satisfies never;
  }
}
