import type { Rapportplats } from '#domain/arkiv.ts';
import { räkningarOf, stämmer, type Räkning } from '#domain/datablad/rakning.ts';
import type { Tabell, Uppgift } from '#domain/datablad/tabell.ts';

/** What a title may say of the figures of a table: nothing that the table itself contradicts. */
export interface Hållbarhet {
  /** Whether the printed figure agrees with what it is declared to follow from, and no fault is known in it. */
  holds: (uppgift: Uppgift) => boolean;
  /** Every number that the source gives for the figure: the printed one, and those that its terms come to. */
  readings: (uppgift: Uppgift) => number[];
}

export function toHållbarhet({ rapport }: Rapportplats, datablad: string, tabell: Tabell): Hållbarhet {
  const fel = rapport.kändaFel.filter((ett) => ett.datablad === datablad);
  const brister = räkningarOf(tabell).filter((räkning) => !stämmer(räkning));
  const bristerI = ({ rad, kolumn }: Uppgift) =>
    brister.filter(({ uppgift }) => uppgift.rad === rad && uppgift.kolumn === kolumn);
  return {
    holds: (uppgift) =>
      bristerI(uppgift).length === 0 &&
      !fel.some(({ rad, kolumn }) => rad === uppgift.rad.nyckel && kolumn === uppgift.kolumn.nyckel),
    readings: (uppgift) => [
      ...(uppgift.läsning.slag === 'tal' ? [uppgift.läsning.tal] : []),
      ...bristerI(uppgift).map(({ räknat }: Räkning) => räknat),
    ],
  };
}

/** The post that is lowest whichever of its readings is right; null when two could be. */
export function surelyLowest<Post>(poster: Post[], readingsOf: (post: Post) => number[]): Post | null {
  return (
    poster.find((post) => {
      const högst = Math.max(...readingsOf(post));
      return poster.every((annan) => annan === post || Math.min(...readingsOf(annan)) > högst);
    }) ?? null
  );
}
