import type { z } from 'zod';

type Nod = Record<string | number, unknown>;

/**
 * What is well-formed of a file that is not, so that the rest of its report can be checked at once: fields at fault are
 * left out, and entries of a list that do not hold without them. Null when nothing holds.
 *
 * @param annars what stands for a required field that is at fault and is of no weight to the check
 */
export function salvage<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  annars: Nod = {},
): z.infer<Schema> | null {
  const rest = structuredClone(data);
  // Each round takes something away, or ends.
  for (;;) {
    const svar = schema.safeParse(rest);
    if (svar.success) return svar.data;
    const [issue] = svar.error.issues;
    if (issue === undefined || !takeAway(rest, issue, annars)) return null;
  }
}

function takeAway(rest: unknown, issue: z.core.$ZodIssue, annars: Nod): boolean {
  const väg = issue.path.map((del) => (typeof del === 'symbol' ? String(del) : del));
  if (issue.code === 'unrecognized_keys') {
    const nod = nodeAt(rest, väg);
    return nod !== null && issue.keys.every((nyckel) => Reflect.deleteProperty(nod, nyckel));
  }
  const namn = väg.at(-1);
  const över = nodeAt(rest, väg.slice(0, -1));
  if (namn === undefined || över === null) return false;
  const ersättning = annars[namn];
  if (!Array.isArray(över) && ersättning !== undefined && över[namn] !== ersättning) {
    över[namn] = ersättning;
    return true;
  }
  if (!Array.isArray(över) && över[namn] !== undefined) return Reflect.deleteProperty(över, namn);
  const plats = väg.findLastIndex((del) => typeof del === 'number');
  const lista = nodeAt(rest, väg.slice(0, Math.max(plats, 0)));
  if (plats === -1 || !Array.isArray(lista)) return false;
  return lista.splice(Number(väg[plats]), 1).length > 0;
}

function nodeAt(rest: unknown, väg: (string | number)[]): Nod | null {
  let nod = rest;
  for (const del of väg) {
    if (typeof nod !== 'object' || nod === null) return null;
    nod = (nod as Nod)[del];
  }
  return typeof nod === 'object' && nod !== null ? (nod as Nod) : null;
}
