import { z } from 'zod';
import { dataschema } from '#domain/datablad/index.ts';
import { kommunSchema } from '#domain/kommun.ts';
import { namndSchema } from '#domain/namnd.ts';
import { rapportSchema } from '#domain/rapport.ts';
import { kandaFelSchema } from '#domain/register/kant-fel.ts';
import { nyckeltalSchema } from '#domain/register/nyckeltal.ts';
import { omdirigeringarSchema } from '#domain/register/omdirigering.ts';
import { ordlistaSchema } from '#domain/register/ordlista.ts';
import { webbplatsSchema } from '#domain/register/webbplats.ts';

/** Each kind of JSON file in the content folder as a JSON Schema, by its name. */
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
  return {
    ...Object.fromEntries(
      Object.entries(scheman).map(([namn, schema]) => [namn, z.toJSONSchema(schema, { io: 'input' })]),
    ),
    datablad: datasheetByTyp(),
  };
}

/** For a folder of data sheets: the schema that a sheet's `typ` names, so that only that one is complained by. */
function datasheetByTyp(): object {
  const typer = Object.keys(dataschema);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { typ: { enum: typer } },
    required: ['typ'],
    allOf: typer.map((typ) => ({
      if: { properties: { typ: { const: typ } }, required: ['typ'] },
      then: { $ref: `./${typ}.json` },
    })),
  };
}
