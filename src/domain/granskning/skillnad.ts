import type { Fältväg } from '#domain/form/fynd.ts';

/** A place in a tree that does not say what it said. */
export interface Skillnad {
  /** The way to it, with keys where an entry has one: ["rader", "aldreomsorg", "benämning"]. */
  väg: string[];
  /** The same way without keys and places: ["rader", "benämning"]. */
  fältnamn: string[];
  /** The way to it in the file: as it is now, or as it was where it is gone. */
  fält: Fältväg;
  /** Undefined where there was nothing. */
  före: unknown;
  /** Undefined where nothing is left. */
  efter: unknown;
  /** The cell that it is in, where it is in one: how many steps lead to it, and all that it says. */
  cell?: { djup: number; före: Cellnod; efter: Cellnod };
}

/** What has a print, whatever else is said of it. */
export type Cellnod = Record<string, unknown> & { tryckt: string | null };

/** The name of a difference in the order of entries that are all there. */
const ordningsföljd = 'ordningsföljd';

type Post = Record<string, unknown>;
type Nyckelpost = Post & { nyckel: string; tidigare?: string[] | undefined };

/**
 * Every place where two trees differ, whatever they hold: a field that is new tomorrow is compared like the others. An
 * entry with a key is known by it, or by one that it has had; others by what they say.
 */
export function skillnader(före: unknown, efter: unknown): Skillnad[] {
  return compare(före, efter, { väg: [], fältnamn: [], fält: [] });
}

type Ställe = Pick<Skillnad, 'väg' | 'fältnamn' | 'fält' | 'cell'>;

function compare(före: unknown, efter: unknown, ställe: Ställe): Skillnad[] {
  if (Array.isArray(före) && Array.isArray(efter))
    return isKeyed(före) && isKeyed(efter)
      ? compareKeyed(före, efter, ställe)
      : compareLists(före, efter, ställe);
  if (isPost(före) && isPost(efter)) return comparePosts(före, efter, ställe);
  return före === efter ? [] : [{ ...ställe, före, efter }];
}

function comparePosts(före: Post, efter: Post, ställe: Ställe): Skillnad[] {
  const inCell: Ställe =
    ställe.cell === undefined && isCell(före) && isCell(efter)
      ? { ...ställe, cell: { djup: ställe.väg.length, före, efter } }
      : ställe;
  return [...new Set([...Object.keys(före), ...Object.keys(efter)])]
    .filter((namn) => namn !== 'nyckel' && namn !== 'tidigare')
    .flatMap((namn) =>
      compare(före[namn], efter[namn], {
        ...inCell,
        väg: [...ställe.väg, namn],
        fältnamn: [...ställe.fältnamn, namn],
        fält: [...ställe.fält, namn],
      }),
    );
}

function compareKeyed(före: Nyckelpost[], efter: Nyckelpost[], ställe: Ställe): Skillnad[] {
  const nya = new Map(
    efter.flatMap((post, plats) =>
      [post.nyckel, ...(post.tidigare ?? [])].map((namn) => [namn, { post, plats }] as const),
    ),
  );
  const at = (nyckel: string, plats: number): Ställe => ({
    ...ställe,
    väg: [...ställe.väg, nyckel],
    fält: [...ställe.fält, plats],
  });
  const par = före.map((gammal, plats) => ({ gammal, plats, ny: nya.get(gammal.nyckel) }));
  const kända = new Set(par.map(({ ny }) => ny?.post));
  return [
    ...par.flatMap(({ gammal, plats, ny }) =>
      ny === undefined
        ? [{ ...at(gammal.nyckel, plats), före: gammal, efter: undefined }]
        : compare(gammal, ny.post, at(gammal.nyckel, ny.plats)),
    ),
    ...efter.flatMap((ny, plats) =>
      kända.has(ny) ? [] : [{ ...at(ny.nyckel, plats), före: undefined, efter: ny }],
    ),
    ...compareOrder(
      par.flatMap(({ gammal, ny }) => (ny === undefined ? [] : [{ namn: gammal.nyckel, plats: ny.plats }])),
      ställe,
    ),
  ];
}

function compareOrder(kvar: { namn: string; plats: number }[], ställe: Ställe): Skillnad[] {
  const write = (poster: typeof kvar) => poster.map(({ namn }) => namn).join(', ');
  const [före, efter] = [write(kvar), write(kvar.toSorted((a, b) => a.plats - b.plats))];
  const namn = [...ställe.fältnamn, ordningsföljd];
  return före === efter
    ? []
    : [{ ...ställe, väg: [...ställe.väg, ordningsföljd], fältnamn: namn, före, efter }];
}

/** Lists whose entries have no keys: what is the same stays together, and what lies between is compared in its order. */
function compareLists(före: unknown[], efter: unknown[], ställe: Ställe): Skillnad[] {
  const [gamla, nya] = [före.map(written), efter.map(written)];
  const flyttade = movedPlaces(gamla, nya);
  const [iFöre, iEfter] = [
    gamla.flatMap((_, i) => (flyttade.has(i) ? [] : [i])),
    nya.flatMap((_, j) => ([...flyttade.values()].includes(j) ? [] : [j])),
  ];
  const par = align(
    iFöre.map((i) => gamla[i] ?? ''),
    iEfter.map((j) => nya[j] ?? ''),
  );
  return [
    ...par.flatMap(([a, b]) => {
      const [i, j] = [a === null ? undefined : iFöre[a], b === null ? undefined : iEfter[b]];
      const plats = j ?? i ?? 0;
      return compare(i === undefined ? undefined : före[i], j === undefined ? undefined : efter[j], {
        ...ställe,
        väg: [...ställe.väg, String(plats)],
        fält: [...ställe.fält, plats],
      });
    }),
    ...(flyttade.size === 0 ? [] : [moved(före, efter, ställe)]),
  ];
}

/** Entries that are the same in both, though not where the longest common run has them: from place to place. */
function movedPlaces(före: string[], efter: string[]): Map<number, number> {
  const lika = commonPlaces(före, efter);
  const [kvarFöre, kvarEfter] = [new Set(lika.map(([i]) => i)), new Set(lika.map(([, j]) => j))];
  const lediga = efter.flatMap((text, j) => (kvarEfter.has(j) ? [] : [{ text, j }]));
  const flyttade = new Map<number, number>();
  före.forEach((text, i) => {
    const plats = kvarFöre.has(i) ? -1 : lediga.findIndex((en) => en.text === text);
    const [ledig] = plats === -1 ? [] : lediga.splice(plats, 1);
    if (ledig !== undefined) flyttade.set(i, ledig.j);
  });
  return flyttade;
}

/** Entries that are all there, in another order. */
function moved(före: unknown[], efter: unknown[], ställe: Ställe): Skillnad {
  return {
    ...ställe,
    väg: [...ställe.väg, ordningsföljd],
    fältnamn: [...ställe.fältnamn, ordningsföljd],
    ...{ före, efter },
  };
}

/** Places that belong together in two lists of texts: the longest run that is the same, and the rest in pairs. */
function align(före: string[], efter: string[]): [number | null, number | null][] {
  const lika = commonPlaces(före, efter);
  const gränser: [number, number][] = [...lika, [före.length, efter.length]];
  let [i, j] = [0, 0];
  return gränser.flatMap(([a, b], nummer) => {
    const antal = Math.max(a - i, b - j);
    const mellan = Array.from({ length: antal }, (_, steg): [number | null, number | null] => [
      i + steg < a ? i + steg : null,
      j + steg < b ? j + steg : null,
    ]);
    [i, j] = [a + 1, b + 1];
    return nummer === lika.length ? mellan : [...mellan, [a, b] satisfies [number, number]];
  });
}

/** The longest common subsequence, as pairs of places. */
function commonPlaces(före: string[], efter: string[]): [number, number][] {
  let start = 0;
  while (start < före.length && start < efter.length && före[start] === efter[start]) start++;
  const lika = Array.from({ length: start }, (_, i): [number, number] => [i, i]);
  const [a, b] = [före.slice(start), efter.slice(start)];
  // Beyond what a person writes, pairs in order are enough.
  if (a.length * b.length > 1e6) return lika;
  const längd = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  const at = (i: number, j: number) => längd[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const rad = längd[i];
      if (rad !== undefined)
        rad[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    if (a[i] === b[j]) lika.push([start + i++, start + j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return lika;
}

function written(nod: unknown): string {
  return JSON.stringify([nod]);
}

function isPost(nod: unknown): nod is Post {
  return typeof nod === 'object' && nod !== null && !Array.isArray(nod);
}

export function isCell(nod: unknown): nod is Cellnod {
  return isPost(nod) && 'tryckt' in nod;
}

function isKeyed(lista: unknown[]): lista is Nyckelpost[] {
  return lista.every((post) => isPost(post) && typeof post.nyckel === 'string');
}
