/** What is chosen of each group of a chooser; a group where nothing is chosen shows everything. */
export type Val = ReadonlyMap<string, readonly string[]>;

/** The choices of a page that an address names; what the page does not offer is none. */
export function readVal(sök: string, grupper: ReadonlyMap<string, readonly string[]>): Val {
  const sökt = new URLSearchParams(sök);
  return new Map(
    [...grupper].map(([namn, finns]) => [namn, finns.filter((värde) => sökt.getAll(namn).includes(värde))]),
  );
}

/** The choices as the query of an address; empty where nothing is chosen. */
export function writeVal(val: Val): string {
  return new URLSearchParams(
    [...val].flatMap(([namn, valda]) => valda.map((värde) => [namn, värde])),
  ).toString();
}

/** A part of a table, by what it says it is of: a row of a nämnd, a cell of a measure. */
interface Tabelldel {
  av: Readonly<Record<string, string | undefined>>;
  /** Whether it is a row that was brought from another page. */
  hämtad: boolean;
}

/** A part stands where no group rules it out. Rows of other pages are there only for a chosen nämnd. */
export function isShown({ av, hämtad }: Tabelldel, val: Val): boolean {
  if (hämtad && (val.get('namnd') ?? []).length === 0) return false;
  return [...val].every(([namn, valda]) => {
    const värde = av[namn];
    return värde === undefined || valda.length === 0 || valda.includes(värde);
  });
}

/** Beside the name of a group: "alla", "2 av 7". */
export function describeChosen(valda: number, finns: number): string {
  return valda === 0 ? 'alla' : `${valda} av ${finns}`;
}

export function describeRows(rader: number): string {
  return `Visar ${rader} ${rader === 1 ? 'rad' : 'rader'}.`;
}
