import type { Datainnehåll } from '#domain/datablad/index.ts';
import type { Tabell } from '#domain/datablad/tabell.ts';
import { areMostlyZero, avvikelserIn, type Avvikelser } from './avvikelser.ts';
import { isTotal } from './ritbart.ts';
import { staplarIn, type Staplar } from './staplar.ts';
import { againstTarget, utvecklingIn, type Utveckling } from './utveckling.ts';

/** The kinds of chart, as an editor asks for them. */
export const diagramslag = ['avvikelse', 'staplar', 'utveckling', 'mål'] as const;
export type Diagramslag = (typeof diagramslag)[number];

/** What a chart of a table shows, before it is put in words. */
export type Diagramval =
  | ({ visa: 'avvikelse' } & Avvikelser)
  | ({ visa: 'staplar' } & Staplar)
  | { visa: 'utveckling' | 'mål'; paneler: Utveckling[] };

/** What the table can carry of a kind; null when it cannot carry it. `rad` keeps to one row. */
export function pickDiagram(tabell: Tabell, visa: Diagramslag, rad?: string): Diagramval | null {
  switch (visa) {
    case 'avvikelse': {
      const avvikelser = rad === undefined ? avvikelserIn(tabell) : null;
      return avvikelser && { visa, ...avvikelser };
    }
    case 'staplar': {
      const staplar = rad === undefined ? staplarIn(tabell) : null;
      return staplar && { visa, ...staplar };
    }
    case 'utveckling':
    case 'mål': {
      const alla = utvecklingIn(tabell).filter((panel) => rad === undefined || panel.rad.nyckel === rad);
      const paneler = visa === 'mål' ? alla.flatMap((panel) => againstTarget(panel) ?? []) : alla;
      return paneler.length === 0 ? null : { visa, paneler };
    }
    default:
      return visa satisfies never;
  }
}

/** The kinds that a table can carry. */
export function possibleDiagram(tabell: Tabell): Diagramslag[] {
  return diagramslag.filter((visa) => pickDiagram(tabell, visa) !== null);
}

/**
 * The chart that suits what the table is about; null when it is best read. Money is seen by its deviation from budget,
 * or beside its budget where hardly anything deviates. Rows of one measure share an axis; measures of different kinds
 * get a panel each.
 */
export function chooseDiagram(tabell: Tabell): Diagramval | null {
  const of = (visa: Diagramslag) => pickDiagram(tabell, visa);
  switch (tabell.ämne) {
    case 'drift':
    case 'resultat':
    case 'investering':
    case 'balans':
    case 'bidrag': {
      const avvikelser = of('avvikelse');
      const synliga = avvikelser?.visa === 'avvikelse' && !areMostlyZero(avvikelser) ? avvikelser : null;
      return synliga ?? of('staplar') ?? avvikelser ?? of('utveckling');
    }
    case 'volym':
    case 'personal':
    case 'sjukfrånvaro': {
      const staplar = of('staplar');
      const flera =
        staplar?.visa === 'staplar' && staplar.rader.filter((rad) => !isTotal(tabell, rad)).length > 1;
      return flera ? staplar : (of('utveckling') ?? staplar);
    }
    case 'indikator':
      return of('utveckling');
    case 'statistik':
    case 'text':
    case 'övrigt':
      return null;
    default:
      return tabell.ämne satisfies never;
  }
}

/** Whether the sheet is a table with a chart of its own. */
export function hasDiagram(innehåll: Datainnehåll): boolean {
  return innehåll.typ === 'tabell' && chooseDiagram(innehåll) !== null;
}
