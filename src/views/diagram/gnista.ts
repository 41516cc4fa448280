import { isRitbar } from '#domain/diagram/ritbart.ts';
import { isLine, utvecklingIn, type Utveckling } from '#domain/diagram/utveckling.ts';
import type { Tabell } from '#domain/datablad/tabell.ts';

/** How a row has gone, small enough for a cell of its own. */
export interface Sparkline {
  /** Pieces of line between gaps and breaks, as points of an SVG polyline; a lone point is a piece of one. */
  pieces: string[];
  /** The last outcome; null when it is missing. */
  last: { x: number; y: number } | null;
}

/** Size of the drawing, in pixels. */
export const sparkSize = { width: 80, height: 22 };
const edge = 3;

/** A line for each row with three outcomes or more, by the row's key. */
export function toSparklines(tabell: Tabell): Map<string, Sparkline> {
  return new Map(
    utvecklingIn(tabell)
      .filter(isLine)
      .map((panel) => [panel.rad.nyckel, toSparkline(panel)]),
  );
}

function toSparkline({ grupper, tider, brott }: Utveckling): Sparkline {
  const tal = (grupper[0]?.uppgifter ?? []).map((uppgift) =>
    isRitbar(uppgift) ? uppgift.läsning.tal : null,
  );
  const finns = tal.filter((ett) => ett !== null);
  const [lägst, högst] = [Math.min(...finns), Math.max(...finns)];
  const { width, height } = sparkSize;
  const place = (ett: number, i: number) => ({
    x: round(edge + (i * (width - 2 * edge)) / Math.max(1, tider.length - 1)),
    y: round(
      högst === lägst ? height / 2 : height - edge - ((ett - lägst) / (högst - lägst)) * (height - 2 * edge),
    ),
  });
  const pieces: string[][] = [[]];
  tal.forEach((ett, i) => {
    if (ett === null || brott.includes(i)) pieces.push([]);
    if (ett === null) return;
    const { x, y } = place(ett, i);
    pieces.at(-1)?.push(`${String(x)},${String(y)}`);
  });
  const sist = tal.at(-1) ?? null;
  return {
    pieces: pieces.filter(({ length }) => length > 0).map((punkter) => punkter.join(' ')),
    last: sist === null ? null : place(sist, tal.length - 1),
  };
}

function round(tal: number): number {
  return Math.round(tal * 10) / 10;
}
