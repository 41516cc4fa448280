import { z } from 'zod';
import { nyckelSchema } from '#domain/falt/nyckel.ts';
import { schemaadress } from '#domain/falt/schemaadress.ts';

/** The glossary. */
export const ordlistaSchema = z.strictObject({
  $schema: schemaadress,
  ord: z
    .array(
      z.strictObject({
        nyckel: nyckelSchema,
        term: z.string().min(1).describe('Ordet som det skrivs'),
        utskrivet: z.string().min(1).optional().describe('Vad en förkortning står för'),
        förklaring: z.string().min(1).describe('Vad ordet betyder, i klarspråk'),
        former: z.array(z.string().min(1)).optional().describe('Böjningar och stavningar som också länkas'),
        vardagsord: z.array(z.string().min(1)).optional().describe('Ord som folk söker på i stället'),
        länkas: z.boolean().optional().describe('false när ordet inte ska länkas i texten'),
      }),
    )
    .describe('Ord som förklaras'),
});
export type Ord = z.infer<typeof ordlistaSchema>['ord'][number];
