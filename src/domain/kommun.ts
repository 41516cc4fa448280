import { z } from 'zod';
import { schemaadress } from '#domain/falt/schemaadress.ts';

export const kommunSchema = z.strictObject({
  $schema: schemaadress,
  namn: z
    .string()
    .min(1)
    .nullable()
    .describe('Kommunens namn utan "kommun"; null när källan inte säger vilken det är'),
  kommunkod: z
    .string()
    .regex(/^\d{4}$/u, { error: 'fyra siffror, till exempel "0580"' })
    .nullable()
    .describe('SCB:s kommunkod, fyra siffror; null när kommunen inte framgår'),
  län: z
    .string()
    .min(1)
    .nullable()
    .describe('Länets hela namn, till exempel "Östergötlands län"; null när kommunen inte framgår'),
  tolkning: z
    .string()
    .min(1)
    .optional()
    .describe('Vad källan säger, eller inte säger, om vilken kommun det är'),
});
/** What kommun.json says. */
export type Kommunfakta = z.infer<typeof kommunSchema>;
