import { expect, test } from 'vitest';
import type { z } from 'zod';
import type { Rapport } from '#domain/arkiv.ts';
import { internkontrollSchema } from '#domain/datablad/internkontroll.ts';
import { namndmalSchema } from '#domain/datablad/namndmal.ts';
import { tabellSchema } from '#domain/datablad/tabell.ts';
import { uppdragSchema } from '#domain/datablad/uppdrag.ts';
import { rapportskillnader } from '#domain/granskning/rapportskillnad.ts';
import { skillnader } from '#domain/granskning/skillnad.ts';
import { kommunSchema } from '#domain/kommun.ts';
import { namndSchema } from '#domain/namnd.ts';
import { rapportSchema } from '#domain/rapport.ts';
import { kandaFelSchema } from '#domain/register/kant-fel.ts';
import { nyckeltalSchema } from '#domain/register/nyckeltal.ts';
import { ordlistaSchema } from '#domain/register/ordlista.ts';
import { webbplatsSchema } from '#domain/register/webbplats.ts';

/** Texts that every kind of field takes one of, and another. */
const texts = [
  ...['ett', 'två', 'a', 'b', '2021', '2022', '2021-02-03', '2022-02-03', '0580', '0581', '1.4.10', '1.4.11'],
  ...['N00001', 'N00002', 'https://exempel.se/', 'https://exempel.se/annan/', '1', '2', 'tkr', 'mnkr', 'kr'],
  ...['mailto:a@exempel.se', 'mailto:b@exempel.se'],
];

type Way = (string | number)[];
interface Leaf {
  way: Way;
  other: unknown;
}

interface Def {
  type: string;
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  innerType?: z.ZodType;
  options?: z.ZodType[];
  entries?: Record<string, string>;
  values?: unknown[];
  keyType?: z.ZodType;
  valueType?: z.ZodType;
}
const defOf = (schema: z.ZodType): Def => schema.def;

/** What a row was called is no part of what it says. */
const former = 'tidigare';

/** A value with every field of the schema, and each of its ends with another value that it may have. */
function sample(schema: z.ZodType, way: Way = []): { value: unknown; leaves: Leaf[] } {
  const def = defOf(schema);
  switch (def.type) {
    case 'object': {
      const parts = Object.entries(def.shape ?? {})
        .filter(([name]) => name !== former)
        .map(([name, part]) => ({
          name,
          ...sample(part, [...way, name]),
        }));
      return {
        value: Object.fromEntries(parts.map(({ name, value }) => [name, value])),
        leaves: parts.flatMap(({ leaves }) => leaves),
      };
    }
    case 'array': {
      const { value, leaves } = sample(def.element!, [...way, 0]);
      return { value: [value], leaves };
    }
    case 'record': {
      const key = String(sample(def.keyType!).value);
      const { value, leaves } = sample(def.valueType!, [...way, key]);
      return { value: { [key]: value }, leaves };
    }
    case 'optional':
    case 'nullable':
    case 'default':
      return sample(def.innerType!, way);
    case 'union':
      return sample(def.options!.find((one) => defOf(one).type === 'object') ?? def.options![0]!, way);
    case 'enum': {
      const [value, other] = Object.values(def.entries!);
      return { value, leaves: [{ way, other }] };
    }
    case 'literal':
      return { value: def.values![0], leaves: [{ way, other: undefined }] };
    case 'int':
    case 'number':
      return { value: 1, leaves: [{ way, other: 2 }] };
    case 'boolean':
      return { value: true, leaves: [{ way, other: false }] };
    default: {
      const [value, other] = texts.filter((text) => schema.safeParse(text).success);
      if (other === undefined) throw new Error(`No two texts for ${way.join(' › ')}`);
      return { value, leaves: [{ way, other }] };
    }
  }
}

function withOther(value: unknown, { way, other }: Leaf): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let node = copy;
  for (const part of way.slice(0, -1)) node = node[part] as typeof node;
  node[way.at(-1)!] = other;
  return copy;
}

// Where a file's schema lies, and corrections, which are told apart. A cell of an unsure row is unsure whatever it says.
const apart = (way: Way) =>
  way[0] === '$schema' || way[0] === 'ändringar' || way.join() === 'rader,0,värden,0,osäker';
const empty = { slug: '2022-10-delarsrapport', kapitel: [], datablad: [], kändaFel: [] };

function fields(name: string, schema: z.ZodType, compare: (before: unknown, after: unknown) => unknown[]) {
  const { value, leaves } = sample(schema);
  return leaves
    .filter(({ way }) => !apart(way) && way.join() !== 'typ')
    .map((leaf) => ({
      field: `${name}: ${leaf.way.join(' › ')}`,
      found: () => compare(value, withOther(value, leaf)),
    }));
}

const inReport = (before: unknown, after: unknown) =>
  rapportskillnader(
    { ...(before as object), ...empty } as unknown as Rapport,
    { ...(after as object), ...empty } as unknown as Rapport,
  );
const inSheet = (before: unknown, after: unknown) => {
  const [gammal, ny] = [before, after].map(
    (innehåll) => ({ ...empty, titel: '', datablad: [{ nyckel: 'blad', innehåll }] }) as unknown as Rapport,
  );
  return rapportskillnader(gammal!, ny!);
};

const all = [
  ...fields('rapport', rapportSchema, inReport),
  ...fields('tabell', tabellSchema, inSheet),
  ...fields('namndmal', namndmalSchema, inSheet),
  ...fields('uppdrag', uppdragSchema, inSheet),
  ...fields('internkontroll', internkontrollSchema, inSheet),
  ...fields('kommun', kommunSchema, skillnader),
  ...fields('nämnd', namndSchema, skillnader),
  ...fields('nyckeltal', nyckeltalSchema, skillnader),
  ...fields('ordlista', ordlistaSchema, skillnader),
  ...fields('webbplats', webbplatsSchema, skillnader),
  ...fields('kända fel', kandaFelSchema, skillnader),
];

test('every field of every schema is compared', () => {
  expect(all.length).toBeGreaterThan(150);
  expect(all.filter(({ found }) => found().length === 0).map(({ field }) => field)).toEqual([]);
});
