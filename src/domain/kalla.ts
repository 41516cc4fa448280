import { z } from 'zod';

/** Where in a source document something is printed. */
export const källaSchema = z
  .strictObject({
    dokument: z.string().min(1).describe('Källans kortnamn, detsamma som i rapport.json'),
    avsnitt: z.string().min(1).describe('Rubriken i källan som uppgiften står under'),
    sida: z.int().positive().optional().describe('Sidans nummer, om källan har sidor'),
  })
  .describe('Var i källan detta står');
export type Källa = z.infer<typeof källaSchema>;
