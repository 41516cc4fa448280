/** What findings may be chosen by, as it is written in the address. */
const slag = ['allvar', 'regel', 'nämnd'] as const;
type Slag = (typeof slag)[number];

/** What is chosen: one value of each kind at most. */
export type Val = ReadonlyMap<Slag, string>;

/** What a finding on the page says of itself. */
interface Listfynd {
  allvar: string | undefined;
  regler: readonly string[];
  nämnd: string | undefined;
}

export function isSlag(text: string | undefined): text is Slag {
  return slag.some((ett) => ett === text);
}

export function readVal(sök: string): Val {
  return new Map(
    [...new URLSearchParams(sök)].flatMap(([namn, värde]) => (isSlag(namn) ? [[namn, värde]] : [])),
  );
}

/** The address with the choice in it, in one order whatever was chosen first, and all else of it left as it is. */
export function writeVal(adress: string, val: Val): string {
  const ny = new URL(adress);
  for (const ett of slag) {
    const värde = val.get(ett);
    ny.searchParams.delete(ett);
    if (värde !== undefined) ny.searchParams.set(ett, värde);
  }
  return ny.href;
}

/** Chosen once it is chosen, chosen again it is not. */
export function toggle(val: Val, vad: Slag, värde: string): Val {
  const andra = [...val].filter(([ett]) => ett !== vad);
  return new Map(val.get(vad) === värde ? andra : [...andra, [vad, värde]]);
}

export function isShown({ allvar, regler, nämnd }: Listfynd, val: Val): boolean {
  const regel = val.get('regel');
  return (
    [allvar, undefined].includes(val.get('allvar')) &&
    [nämnd, undefined].includes(val.get('nämnd')) &&
    (regel === undefined || regler.includes(regel))
  );
}

/** Nothing where nothing is chosen. */
export function describeCount(val: Val, synliga: number, alla: string): string {
  return val.size === 0 ? '' : `${synliga} av ${alla} fynd visas. Välj igen för att ta bort valet.`;
}
