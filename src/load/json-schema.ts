import { z } from 'zod';
import { dataschema } from '../domain/datablad/index.ts';
import { kommunSchema } from '../domain/kommun.ts';
import { namndSchema } from '../domain/namnd.ts';
import { rapportSchema } from '../domain/rapport.ts';
import {
  kandaFelSchema,
  nyckeltalSchema,
  omdirigeringarSchema,
  ordlistaSchema,
  webbplatsSchema,
} from '../domain/webbplats.ts';

/** Each kind of JSON file in the content folder as a JSON Schema, by the name that `$schema` gives it. */
export function jsonSchemas(): Record<string, object> {
  const scheman = {
    webbplats: webbplatsSchema,
    nyckeltal: nyckeltalSchema,
    ordlista: ordlistaSchema,
    omdirigeringar: omdirigeringarSchema,
    kommun: kommunSchema,
    namnd: namndSchema,
    rapport: rapportSchema,
    'kanda-fel': kandaFelSchema,
    ...dataschema,
  };
  return Object.fromEntries(
    Object.entries(scheman).map(([namn, schema]) => [namn, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
