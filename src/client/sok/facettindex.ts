import type { Sökfråga } from '#domain/sok/fraga.ts';
import { facetter, facettord, type Facett, type Sökregister } from '#domain/sok/register.ts';
import { remembered } from './minne.ts';
import type { Sökindex } from './sokindex.ts';

export type Val = Partial<Record<Facett, string>>;

/** How many pages each value of each facet would give, with the other facets as they are; null where it is not counted. */
export type Facettantal = Partial<Record<Facett, [värde: string, antal: number | null][]>>;

/** Which pages have which value of which facet. Asked of the index when it is needed, and remembered. */
export class Facettindex {
  private readonly sidor = new Map<string, Promise<Set<string>>>();
  private readonly index: Sökindex;
  private readonly värden: Sökregister['värden'];
  /** Of all kommuner, whose reports are searched in brief, there are too many names to count. */
  private readonly räknade: readonly Facett[];

  constructor(index: Sökindex, { värden, delar }: Sökregister) {
    this.index = index;
    this.värden = värden;
    this.räknade = facetter.filter((en) => delar === undefined || (en !== 'kommun' && en !== 'nämnd'));
  }

  pagesWith(facett: Facett, värde: string): Promise<Set<string>> {
    return remembered(this.sidor, `${facett}:${värde}`, async () => {
      const ord = facettord(this.värden, facett, värde);
      return ord === null ? new Set<string>() : this.index.marked(ord);
    });
  }

  /** The pages that have all that is chosen; null when nothing is. */
  async within(val: Val): Promise<Set<string> | null> {
    const mängder = await Promise.all(
      Object.entries(val).map(([facett, värde]) => this.pagesWith(facett as Facett, värde)),
    );
    const [första, ...andra] = mängder;
    if (första === undefined) return null;
    return new Set([...första].filter((sida) => andra.every((en) => en.has(sida))));
  }

  /** How much of its points a page keeps: all of them when it is of what the query names, in every facet that it names. */
  async preference(
    önskat: Sökfråga['önskat'],
    annars: Record<'kommun' | 'nämnd' | 'år', number>,
  ): Promise<(sida: string) => number> {
    const grupper = await Promise.all(
      [...Map.groupBy(önskat, ({ facett }) => facett)].map(async ([facett, värden]) => ({
        facett,
        mängder: await Promise.all(värden.map(({ värde }) => this.pagesWith(facett, värde))),
      })),
    );
    return (sida) =>
      grupper.reduce(
        (del, { facett, mängder }) => del * (mängder.some((en) => en.has(sida)) ? 1 : annars[facett]),
        1,
      );
  }

  /** How many of the pages have each value, within what is chosen in the other facets; most first. */
  async count(sidor: string[], val: Val): Promise<Facettantal> {
    const svar: Facettantal = {};
    for (const facett of this.räknade) {
      const { [facett]: valt, ...andra } = val;
      const inom = await this.within(andra);
      const rest = sidor.filter((id) => inom === null || inom.has(id));
      const värden = await Promise.all(
        (this.värden[facett] ?? []).map(async (värde): Promise<[string, number]> => {
          const med = await this.pagesWith(facett, värde);
          return [värde, rest.filter((id) => med.has(id)).length];
        }),
      );
      svar[facett] = värden
        .filter(([värde, antal]) => antal > 0 || värde === valt)
        .sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0], 'sv'));
    }
    return svar;
  }
}
