import { z } from 'zod';
import { lägesCell, statuslägen } from '#domain/cell.ts';
import { nyckelSchema } from '#domain/falt/nyckel.ts';
import { periodSchema } from '#domain/falt/tid.ts';
import { bladfält, tolkningSchema } from './bladfalt.ts';

const uppdragsradSchema = z.strictObject({
  nyckel: nyckelSchema,
  nummer: z.string().min(1).nullable().describe('Uppdragets nummer som tryckt; null när det inte har något'),
  lydelse: z.string().min(1).describe('Uppdraget i korthet, med egna ord'),
  givare: z
    .string()
    .min(1)
    .nullable()
    .optional()
    .describe('Vem som gett uppdraget, till exempel kommunfullmäktige'),
  grupp: z
    .array(z.string().min(1))
    .min(1)
    .max(2)
    .optional()
    .describe('Tryckta rubriker som uppdraget står under, den yttersta först'),
  ansvariga: z.array(z.string().min(1)).optional().describe('Vilka som ansvarar, som roller eller organ'),
  status: lägesCell(statuslägen).describe('Status som tryckt, och det gemensamma läget'),
  färdiggrad: lägesCell(statuslägen).optional().describe('Hur långt arbetet kommit, som tryckt'),
  kommentar: z.string().min(1).optional().describe('Vad källan säger om uppdraget, med egna ord'),
  tolkning: tolkningSchema,
});

/** Kind 3: assignments and undertakings, with their status. */
export const uppdragSchema = z.strictObject({
  ...bladfält,
  typ: z.literal('uppdrag').describe('Slag av datablad'),
  rubrik: z.string().min(1).describe('Rubrik över uppdragen'),
  period: periodSchema.describe('Det datum eller den tid som statusen gäller'),
  rader: z.array(uppdragsradSchema).min(1).describe('Uppdragen i tryckt ordning'),
});

export type Uppdrag = z.infer<typeof uppdragSchema>;
export type Uppdragsrad = z.infer<typeof uppdragsradSchema>;
