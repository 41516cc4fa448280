import { z } from 'zod';
import { schemaadress } from '#domain/falt/schemaadress.ts';

export const former = ['nämnd', 'styrelse', 'förvaltning', 'gemensam nämnd', 'bolag', 'kommun'] as const;

export const namndSchema = z.strictObject({
  $schema: schemaadress,
  namn: z.string().min(1).describe('Namnet som det skrivs i källan'),
  form: z.enum(former).describe('Vad det är för organ; en förvaltning kallas aldrig nämnd'),
  under: z
    .string()
    .min(1)
    .optional()
    .describe('Det organ som detta lyder under, till exempel "kommunstyrelsen"'),
  beskrivning: z.string().min(1).optional().describe('Vad organet gör, i en eller två meningar'),
  verksamheter: z.array(z.string().min(1)).describe('Verksamheterna som de heter i rapporterna'),
});
/** What namnd.json says. */
export type Namndfakta = z.infer<typeof namndSchema>;
