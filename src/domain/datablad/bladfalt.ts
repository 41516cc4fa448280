import { z } from 'zod';
import { källaSchema } from '#domain/kalla.ts';
import { schemaadress } from '#domain/falt/schemaadress.ts';

export const tolkningSchema = z
  .string()
  .min(1)
  .optional()
  .describe(
    'Vad som står i källan när det inte är det som anges här, eller hur något otydligt har lästs, och varför',
  );

const noterSchema = z
  .record(z.string(), z.string().min(1))
  .optional()
  .describe('Fotnoter: märket och vad noten säger, med egna ord');

/** The fields that every kind of data sheet has. */
export const bladfält = {
  $schema: schemaadress,
  källa: källaSchema,
  tolkning: tolkningSchema,
  noter: noterSchema,
};
