import { isOfyllt, ofyllt } from '#domain/stomme/ofyllt.ts';
import type { Fynd, Fältväg } from './fynd.ts';

/**
 * What a report that was laid out by `npm run ny-rapport` still has to be filled in: each field of its own, but the rows
 * of a sheet together, since a table may have hundreds of cells.
 *
 * @param data a JSON file as read
 */
export function checkIfyllt(data: unknown): (Fynd & { fält: Fältväg })[] {
  const platser = ofylldaIn(data, []);
  const iRader = platser.filter(isInRow);
  const [första] = iRader;
  return [
    ...platser
      .filter((plats) => !isInRow(plats))
      .map(({ väg, står }) => ({ kod: 'inte-ifyllt' as const, namn: fieldName(väg), står, fält: väg })),
    ...(första === undefined
      ? []
      : [
          {
            kod: 'rader-inte-ifyllda' as const,
            ställen: iRader.length,
            nycklar: iRader.some(({ väg }) => väg.at(-1) === 'nyckel'),
            rader: new Set(iRader.map(({ väg }) => väg[1])).size,
            fält: första.väg.slice(0, 2),
          },
        ]),
  ];
}

/** How many marks a chapter has left, and where in its text the first is. */
export function checkSkrivet(text: string): { ställen: number; först: number } {
  return { ställen: text.split(ofyllt).length - 1, först: text.indexOf(ofyllt) };
}

interface Ofylld {
  väg: Fältväg;
  står: string;
}

function isInRow({ väg }: Ofylld): boolean {
  return väg[0] === 'rader' && typeof väg[1] === 'number';
}

/** The field's name, also where the last part of the way is a place in a list. Headings in brief are the editor's own. */
function fieldName(väg: Fältväg): string {
  if (väg[0] === 'korthet' && väg.at(-1) === 'rubrik') return 'talrubrik';
  return väg.findLast((del) => typeof del === 'string') ?? '';
}

function ofylldaIn(data: unknown, väg: Fältväg): Ofylld[] {
  if (typeof data === 'string') return isOfyllt(data) ? [{ väg, står: data }] : [];
  if (Array.isArray(data)) return data.flatMap((del, plats) => ofylldaIn(del, [...väg, plats]));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([namn, del]) => ofylldaIn(del, [...väg, namn]));
}
