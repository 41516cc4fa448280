import type { Enhet } from '#domain/enhet.ts';
import { periodOf } from '#domain/datablad/rakning.ts';
import { uppgifterOf, type Kolumn, type Rad, type Tabell, type Uppgift } from '#domain/datablad/tabell.ts';
import { parsePeriod } from '#domain/period.ts';
import { barRows, isRitbar, largestClass, tidsklass, type Ritbar } from './ritbart.ts';

/** Outcomes, budgets and forecasts of several rows, as groups of bars on one axis. */
export interface Staplar {
  enhet: Enhet;
  serier: Stapelserie[];
  rader: Rad[];
  /** Numbers of those rows that may not stand beside the others: of other months, or across a break. */
  utelämnade: Ritbar[];
}

/** A printed column as a series: which measure it is decides its colour. */
export interface Stapelserie {
  kolumn: Kolumn;
  mått: Stapelmått;
  /** One for each row; null where nothing can be drawn or said. */
  uppgifter: (Uppgift | null)[];
}

export type Stapelmått = 'utfall' | 'fjolår' | 'budget' | 'prognos';

const storheter: readonly (string | undefined)[] = ['utfall', 'budget', 'prognos'];

/** Null when the table has no two numbers in one unit, over the same months, to set beside each other. */
export function staplarIn(tabell: Tabell): Staplar | null {
  const rader = barRows(tabell).filter((rad) => uppgifterOf(tabell, rad).some(isBar));
  const celler = rader.flatMap((rad) => uppgifterOf(tabell, rad)).filter(isBar);
  const klass = largestClass(
    tabell.kolumner.filter((kolumn) => celler.some((cell) => cell.kolumn === kolumn)),
    (kolumn) => {
      const cell = celler.find((en) => en.kolumn === kolumn);
      return cell === undefined ? null : tidsklass(tabell, cell);
    },
  );
  const slut = (kolumn: Kolumn) => endOf(tabell, celler, kolumn);
  const utfall = klass
    .filter((kolumn) => storhetOf(celler, kolumn) === 'utfall')
    .sort((a, b) => slut(a).localeCompare(slut(b), 'sv'));
  // A colour is one measure: two outcomes, one budget and the last forecast of those there are.
  const valda: [Kolumn | undefined, Stapelmått][] = [
    [utfall.at(-2), 'fjolår'],
    [utfall.at(-1), 'utfall'],
    [klass.find((kolumn) => storhetOf(celler, kolumn) === 'budget'), 'budget'],
    [klass.findLast((kolumn) => storhetOf(celler, kolumn) === 'prognos'), 'prognos'],
  ];
  const senast = klass.map(slut).sort().at(-1) ?? '';
  const serier = klass.flatMap((kolumn): Stapelserie[] => {
    const mått = valda.find(([vald]) => vald === kolumn)?.[1];
    if (mått === undefined) return [];
    const uppgifter = rader.map(
      (rad) =>
        uppgifterOf(tabell, rad).find((en) => en.kolumn === kolumn && !isCut(tabell, en, senast)) ?? null,
    );
    return uppgifter.some(isRitbar) ? [{ kolumn, mått, uppgifter }] : [];
  });
  const ritade = serier.flatMap(({ uppgifter }) => uppgifter).filter(isRitbar);
  const enheter = new Set(ritade.map(({ sagt }) => sagt.enhet ?? null));
  const [enhet] = enheter;
  if (ritade.length < 2 || enheter.size > 1 || enhet == null) return null;
  return {
    enhet,
    serier,
    rader,
    utelämnade: celler.filter((cell) => !ritade.some((en) => isSame(en, cell))),
  };
}

function isBar(uppgift: Uppgift): uppgift is Ritbar {
  const { kolumn, sagt } = uppgift;
  return (
    isRitbar(uppgift) &&
    storheter.includes(sagt.storhet) &&
    sagt.kön === undefined &&
    (kolumn.slag === undefined || kolumn.slag === 'netto')
  );
}

/** Whether a break lies between the figure and the latest of those it would stand beside. */
function isCut(tabell: Tabell, uppgift: Uppgift, senast: string): boolean {
  const brott = uppgift.sagt.brott?.från;
  const period = periodOf(tabell, uppgift);
  if (brott === undefined || period === null) return false;
  return (parsePeriod(period).slut ?? '') < brott && senast >= brott;
}

function endOf(tabell: Tabell, celler: Ritbar[], kolumn: Kolumn): string {
  const cell = celler.find((en) => en.kolumn === kolumn);
  const period = cell === undefined ? null : periodOf(tabell, cell);
  return period === null ? '' : (parsePeriod(period).slut ?? '');
}

function storhetOf(celler: Ritbar[], kolumn: Kolumn): string | undefined {
  return celler.find((cell) => cell.kolumn === kolumn)?.sagt.storhet;
}

function isSame(a: Uppgift, b: Uppgift): boolean {
  return a.rad === b.rad && a.kolumn === b.kolumn;
}
