import { allaNycklar } from './adresser.ts';
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
  const nya = new Map(
    efter.datablad.map((blad) => [
      blad.nyckel,
      // A row that has been given another key is still the same row.
      new Map(printedIn(blad).flatMap((uppgift) => uppgift.namn.map((namn) => [namn, uppgift] as const))),
    ]),
  );
  return före.datablad.flatMap((blad) => {
    const nu = nya.get(blad.nyckel);
    return printedIn(blad).flatMap((gammal): ÄndradUppgift[] => {
      const [namn] = gammal.namn;
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

/** What a sheet says as printed, with the names of its place: the one that it has, then those that it has had. */
interface Tryckt {
  namn: [string, ...string[]];
  text: string;
  fält: Fältväg;
}

function printedIn({ innehåll }: Datablad): Tryckt[] {
  if (innehåll.typ === 'tabell')
    return innehåll.rader.flatMap((rad, plats) =>
      uppgifterOf(innehåll, rad).map((uppgift, nummer): Tryckt => ({
        namn: cellNames(uppgift),
        text: printed(uppgift),
        fält: ['rader', plats, 'värden', nummer],
      })),
    );
  return innehåll.rader.flatMap((rad: Record<string, unknown> & { nyckel: string }, plats) =>
    ['bedömningar', 'trend', 'status', 'färdiggrad', 'bedömning'].flatMap((fält) => {
      const celler = [rad[fält] ?? []].flat() as { tryckt: string | null; läge?: string | null }[];
      return celler.map(({ tryckt, läge }, nummer): Tryckt => {
        const väg = fält === 'bedömningar' ? [fält, nummer] : [fält];
        const text = [show(tryckt), läge].filter((del) => del != null).join(', ');
        return { namn: [[rad.nyckel, ...väg].join(' › ')], text, fält: ['rader', plats, ...väg] };
      });
    }),
  );
}

function cellNames({ rad, kolumn }: Uppgift): [string, ...string[]] {
  const name = (r: string, k: string) => `${r} › ${k}`;
  const alla = allaNycklar(rad).flatMap((r) => allaNycklar(kolumn).map((k) => name(r, k)));
  return [name(rad.nyckel, kolumn.nyckel), ...alla.slice(1)];
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
