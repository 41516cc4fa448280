import { påAnnanRad } from '#views/ord/saknas.ts';
import { firstPlaces } from './marken.ts';
import type { TableCell, TableModel, TableRow } from '#views/blad/tabell/tabell.ts';

/** Rows as they share a heading row: each group is a `<tbody>`. */
export function rowGroups(rader: TableRow[]): TableRow[][] {
  const grupper: TableRow[][] = [];
  // Rows under a heading are a step in; the first row back at its level stands outside the group.
  let iGrupp = false;
  for (const rad of rader) {
    const grupp = grupper.at(-1);
    const rubrik = rad.art === 'rubrik' && rad.nivå === 0;
    const indragen = (grupp?.at(-1)?.nivå ?? 0) > 0;
    if (!grupp || rubrik || (iGrupp && indragen && rad.nivå === 0)) {
      grupper.push([rad]);
      iGrupp = rubrik;
    } else {
      grupp.push(rad);
    }
  }
  return grupper;
}

/** What stands in a cell without value: as printed, or a dash; nothing where the value stands on another row. */
export const missingMark = (cell: TableCell): string => cell.text || (cell.saknas === påAnnanRad ? '' : '–');

/** The reasons behind each mark for a missing value. A mark with one reason is explained once, under the table. */
export function missingReasons({ rader }: TableModel): Map<string, Set<string>> {
  const skäl = new Map<string, Set<string>>();
  for (const cell of rader.flatMap((rad) => rad.celler)) {
    if (cell.saknas === null) continue;
    const märke = missingMark(cell);
    if (märke === '') continue;
    skäl.set(märke, (skäl.get(märke) ?? new Set()).add(cell.saknas));
  }
  return skäl;
}

/** Where each note mark stands for the first time in the table, in reading order. */
export function firstMarks({ kolumner, rader }: TableModel): Map<string, Set<number>> {
  return firstPlaces([
    ...kolumner.map(({ nyckel, märken }) => ({ plats: nyckel, märken })),
    ...rader.flatMap((rad) => [
      { plats: `${rad.nyckel}--`, märken: rad.märken },
      ...rad.celler.map(({ märken }, i) => ({ plats: `${rad.nyckel}--${kolumner[i]?.nyckel ?? i}`, märken })),
    ]),
  ]);
}
