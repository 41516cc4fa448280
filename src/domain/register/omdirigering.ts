import { z } from 'zod';
import { schemaadress } from '#domain/falt/schemaadress.ts';

const internAdress = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z]+)?$/u, {
  error:
    'en adress inom webbplatsen, till exempel "/linkoping/leanlink/", eller en fil: "/data/nyckeltal/nettokostnad.csv"',
});

/** Old addresses that must go on working. */
export const omdirigeringarSchema = z.strictObject({
  $schema: schemaadress,
  omdirigeringar: z
    .record(internAdress, internAdress)
    .describe('Gammal adress: ny adress. En sida leder till en sida, en fil till en fil av samma slag'),
});
export type Omdirigeringar = z.infer<typeof omdirigeringarSchema>['omdirigeringar'];
