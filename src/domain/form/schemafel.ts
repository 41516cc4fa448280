import type { z } from 'zod';
import { isOfyllt } from '#domain/stomme/ofyllt.ts';
import type { Finding, Fynd, Fältväg } from './fynd.ts';

type Issue = z.core.$ZodIssue;

const typnamn: Record<string, string> = {
  string: 'en text',
  number: 'ett heltal',
  int: 'ett heltal',
  boolean: 'true eller false',
  array: 'en lista inom [ ], eller [] när inget finns',
  object: 'ett objekt inom { }',
  record: 'ett objekt inom { }',
  null: 'null',
};

/**
 * Reads a value by its schema. All that is wrong comes back as findings, in Swedish terms.
 *
 * @param fil path of the file within the content folder
 */
export function parseBySchema<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
  fil: string,
): { värde: z.infer<Schema>; fynd: [] } | { värde: null; fynd: Finding[] } {
  const svar = schema.safeParse(data);
  if (svar.success) return { värde: svar.data, fynd: [] };
  const fynd = svar.error.issues
    .flatMap((issue) => toFyndModeller(issue, [], schema, data))
    // What is to be filled in has a finding of its own.
    .filter(({ fält }) => !isOfyllt(valueAt(data, fält)));
  return { värde: null, fynd: fynd.map(({ fält, ...fynd }) => ({ ...fynd, plats: { fil, fält } })) };
}

function toFyndModeller(
  issue: Issue,
  före: Fältväg,
  schema: z.ZodType,
  data: unknown,
): (Fynd & { fält: Fältväg })[] {
  const fält = [...före, ...issue.path.map((del) => (typeof del === 'symbol' ? String(del) : del))];
  const värde = valueAt(data, fält);
  const är = show(värde);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((namn) => ({
      kod: 'okänt-fält',
      fält,
      namn,
      finns: knownKeys(schema, fält, data),
    }));
  }
  if (issue.code === 'invalid_union') {
    const gren = issue.errors.find((issues) => !issues.some(isWrongType));
    if (gren !== undefined) return gren.flatMap((inner) => toFyndModeller(inner, fält, schema, data));
  }
  if (issue.code === 'invalid_key') {
    const [inre] = issue.issues;
    const ska = inre === undefined ? 'ett annat namn' : expected(inre);
    return [{ kod: 'fel-värde', fält: fält.slice(0, -1), är: `namnet ${show(fält.at(-1))}`, ska }];
  }
  const ska = expected(issue);
  return [värde === undefined ? { kod: 'saknat-fält', fält, ska } : { kod: 'fel-värde', fält, är, ska }];
}

function expected(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typnamn[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return oneOf(issue.values.map(show));
    case 'invalid_union': {
      const val = 'options' in issue && Array.isArray(issue.options) ? issue.options.map(show) : [];
      const former = issue.errors.flatMap((grenen) => grenen.slice(0, 1).map(expected));
      return oneOf([...new Set([...val, ...former])]);
    }
    case 'too_small':
      return issue.origin === 'array'
        ? `minst ${issue.minimum} i listan`
        : issue.origin === 'string'
          ? 'en text som inte är tom'
          : `minst ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `högst ${issue.maximum} i listan` : `högst ${issue.maximum}`;
    case 'custom': {
      const ska: unknown = issue.params?.ska;
      return typeof ska === 'string' ? ska : issue.message;
    }
    case 'invalid_format':
      return issue.format === 'date' ? 'ett datum som "2022-10-31"' : issue.message;
    default:
      return issue.message;
  }
}

/** "a eller b", and a list with a heading word where there are many. */
function oneOf(val: string[]): string {
  return val.length > 3 ? `något av ${val.join(', ')}` : val.join(' eller ');
}

function isWrongType(issue: Issue): boolean {
  return issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value');
}

function valueAt(data: unknown, väg: Fältväg): unknown {
  return väg.reduce<unknown>(
    (nod, del) =>
      typeof nod === 'object' && nod !== null ? (nod as Record<string | number, unknown>)[del] : undefined,
    data,
  );
}

/** A value short enough to stand in a sentence. */
function show(värde: unknown): string {
  if (värde === undefined) return 'ingenting';
  const text = JSON.stringify(värde);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** The fields that exist where an unknown one was found. */
function knownKeys(schema: z.ZodType, väg: Fältväg, data: unknown): string[] {
  let här: unknown = schema;
  väg.forEach((del, djup) => {
    här = step(unwrap(här, valueAt(data, väg.slice(0, djup))), del);
  });
  const objekt = unwrap(här, valueAt(data, väg));
  return shapeOf(objekt) === null
    ? []
    : Object.keys(shapeOf(objekt) ?? {}).filter((namn) => namn !== '$schema');
}

interface Def {
  type?: string;
  innerType?: unknown;
  element?: unknown;
  options?: unknown[];
}

function defOf(schema: unknown): Def {
  return (schema as { def?: Def } | undefined)?.def ?? {};
}

function shapeOf(schema: unknown): Record<string, unknown> | null {
  return (schema as { shape?: Record<string, unknown> } | undefined)?.shape ?? null;
}

/** Takes off optional and nullable, and chooses the object among the branches of a union. */
function unwrap(schema: unknown, data: unknown): unknown {
  const def = defOf(schema);
  if (def.innerType !== undefined) return unwrap(def.innerType, data);
  if (def.options === undefined) return schema;
  const objekt = def.options.map((val) => unwrap(val, data)).filter((val) => shapeOf(val) !== null);
  const typ = (data as { typ?: unknown } | null)?.typ;
  return objekt.find((val) => literalOf(shapeOf(val)?.typ) === typ) ?? objekt[0];
}

function literalOf(schema: unknown): unknown {
  return (schema as { def?: { values?: unknown[] } } | undefined)?.def?.values?.[0];
}

function step(schema: unknown, del: string | number): unknown {
  return typeof del === 'number' ? defOf(schema).element : shapeOf(schema)?.[del];
}
