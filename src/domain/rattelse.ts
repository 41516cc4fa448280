import type { Datablad, Rapport } from './arkiv.ts';
import { isCellobjekt, uppgifterOf, type Uppgift } from './datablad/tabell.ts';
import type { Rapportfakta } from './rapport.ts';

type Ändring = NonNullable<Rapportfakta['ändringar']>[number];
type Fältväg = (string | number)[];

/** A printed figure or verdict that is not as it was; `efter` is null where it is gone. */
export interface ÄndradUppgift {
  datablad: string;
  /** "aldreomsorg › prognos". */
  namn: string;
  före: string;
  efter: string | null;
  /** The way to it in the sheet's file; to nowhere where it is gone. */
  fält: Fältväg;
}

/** What is no longer printed as it was, between two versions of a report. What has been added is no correction. */
export function changedFigures(före: Rapport, efter: Rapport): ÄndradUppgift[] {
  const nya = new Map(efter.datablad.map((blad) => [blad.nyckel, printedIn(blad)]));
  return före.datablad.flatMap((blad) => {
    const nu = nya.get(blad.nyckel);
    return [...printedIn(blad)].flatMap(([namn, gammal]): ÄndradUppgift[] => {
      const ny = nu?.get(namn);
      if (ny?.text === gammal.text) return [];
      return [
        {
          datablad: blad.nyckel,
          namn,
          före: gammal.text,
          efter: ny?.text ?? null,
          fält: ny?.fält ?? [],
        },
      ];
    });
  });
}

/** Entries that were not there before. */
export function newChanges(före: Rapport, efter: Rapport): Ändring[] {
  return notIn(efter.ändringar ?? [], före.ändringar ?? []);
}

/** Entries that have been told to the readers, and are no longer there. */
export function lostChanges(före: Rapport, efter: Rapport): Ändring[] {
  return notIn(före.ändringar ?? [], efter.ändringar ?? []);
}

function notIn(ena: Ändring[], andra: Ändring[]): Ändring[] {
  const finns = new Set(andra.map(({ datum, vad, varför }) => [datum, vad, varför].join('\n')));
  return ena.filter(({ datum, vad, varför }) => !finns.has([datum, vad, varför].join('\n')));
}

/** What a sheet says as printed, by row and column. */
function printedIn({ innehåll }: Datablad): Map<string, { text: string; fält: Fältväg }> {
  const poster: [string, string, Fältväg][] = [];
  if (innehåll.typ === 'tabell') {
    innehåll.rader.forEach((rad, plats) => {
      uppgifterOf(innehåll, rad).forEach((uppgift, nummer) => {
        const namn = `${rad.nyckel} › ${uppgift.kolumn.nyckel}`;
        poster.push([namn, printed(uppgift), ['rader', plats, 'värden', nummer]]);
      });
    });
  } else {
    innehåll.rader.forEach((rad: Record<string, unknown> & { nyckel: string }, plats) => {
      for (const fält of ['bedömningar', 'trend', 'status', 'färdiggrad', 'bedömning']) {
        const celler = [rad[fält] ?? []].flat() as { tryckt: string | null; läge?: string | null }[];
        celler.forEach(({ tryckt, läge }, nummer) => {
          const väg = fält === 'bedömningar' ? [fält, nummer] : [fält];
          const text = [show(tryckt), läge].filter((del) => del != null).join(', ');
          poster.push([[rad.nyckel, ...väg].join(' › '), text, ['rader', plats, ...väg]]);
        });
      }
    });
  }
  return new Map(poster.map(([namn, text, fält]) => [namn, { text, fält }]));
}

/** The figure with what gives it its meaning: unit and time. */
function printed({ cell, sagt }: Uppgift): string {
  const tal = isCellobjekt(cell) && cell.tal !== undefined ? [`läst som ${cell.tal}`] : [];
  const tryckt = isCellobjekt(cell) ? cell.tryckt : cell === null ? null : String(cell);
  return [show(tryckt), ...tal, sagt.enhet, sagt.period].filter((del) => del != null).join(', ');
}

function show(tryckt: string | null): string {
  return tryckt ?? 'tomt';
}
