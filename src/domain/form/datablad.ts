import type { Datainnehåll } from '#domain/datablad/index.ts';
import {
  checkAv,
  checkNoter,
  checkNycklar,
  checkOlästa,
  checkPlus,
  checkRäknas,
  checkSagtTvåGånger,
  checkVärden,
  type Bladfynd,
} from './tabellform.ts';

/** Everything that can be wrong within one data sheet though each field is well-formed. */
export function checkDatablad(innehåll: Datainnehåll): Bladfynd[] {
  const nycklar = checkNycklar(innehåll.rader, 'rader');
  if (innehåll.typ !== 'tabell') return [...nycklar, ...checkFotnoter(innehåll)];
  const form = [
    ...nycklar,
    ...checkNycklar(innehåll.kolumner, 'kolumner'),
    ...checkVärden(innehåll),
    ...checkAv(innehåll),
  ];
  // What is said of a cell can only be told once every cell has its row and column.
  const sagt =
    form.length > 0
      ? []
      : [...checkSagtTvåGånger(innehåll), ...checkPlus(innehåll), ...checkOlästa(innehåll)];
  return [...form, ...checkRäknas(innehåll), ...checkNoter(innehåll), ...sagt];
}

/** Marks in verdicts, statuses and trends have their note. */
function checkFotnoter(innehåll: Exclude<Datainnehåll, { typ: 'tabell' }>): Bladfynd[] {
  const finns = Object.keys(innehåll.noter ?? {});
  return cellsOf(innehåll).flatMap(({ not, fält }): Bladfynd[] =>
    not === undefined || finns.includes(not) ? [] : [{ kod: 'okänd-not', fält, not, finns }],
  );
}

function cellsOf(
  innehåll: Exclude<Datainnehåll, { typ: 'tabell' }>,
): { not: string | undefined; fält: (string | number)[] }[] {
  if (innehåll.typ === 'namndmal') {
    return innehåll.rader.flatMap((rad, plats) => [
      ...rad.bedömningar.map(({ not }, nummer) => ({
        not,
        fält: ['rader', plats, 'bedömningar', nummer, 'not'],
      })),
      { not: rad.trend?.not, fält: ['rader', plats, 'trend', 'not'] },
    ]);
  }
  if (innehåll.typ === 'uppdrag') {
    return innehåll.rader.flatMap((rad, plats) => [
      { not: rad.status.not, fält: ['rader', plats, 'status', 'not'] },
      { not: rad.färdiggrad?.not, fält: ['rader', plats, 'färdiggrad', 'not'] },
    ]);
  }
  return innehåll.rader.map((rad, plats) => ({
    not: rad.bedömning.not,
    fält: ['rader', plats, 'bedömning', 'not'],
  }));
}
