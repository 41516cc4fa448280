import { z } from 'zod';
import { bedömningslägen, lägesCell } from '#domain/cell.ts';
import { nyckelSchema } from '#domain/falt/nyckel.ts';
import { periodSchema } from '#domain/falt/tid.ts';
import { bladfält, tolkningSchema } from './bladfalt.ts';

const granskningSchema = z.strictObject({
  nyckel: nyckelSchema,
  nummer: z.string().min(1).nullable().describe('Riskens nummer som tryckt; null när det inte finns'),
  risk: z
    .string()
    .min(1)
    .nullable()
    .describe(
      'Risken som tryckt, eller i korthet med egna ord; null när källan bara nämner vad som kontrolleras',
    ),
  kontrollmoment: z
    .string()
    .min(1)
    .nullable()
    .describe('Vad som kontrolleras; null när källan inte säger det'),
  metod: z.string().min(1).nullable().describe('Hur det kontrolleras; null när källan inte säger det'),
  bedömning: lägesCell(bedömningslägen).describe('Bedömningen som tryckt, och det gemensamma läget'),
  resultat: z.string().min(1).nullable().describe('Vad granskningen visade, med egna ord'),
  åtgärder: z.array(z.string().min(1)).describe('Vad som ska göras, med egna ord'),
  tolkning: tolkningSchema,
});

/** Kind 4: internal control, one row for each risk that was examined. */
export const internkontrollSchema = z.strictObject({
  ...bladfält,
  typ: z.literal('internkontroll').describe('Slag av datablad'),
  rubrik: z.string().min(1).describe('Rubrik över granskningarna'),
  period: periodSchema.describe('Den tid som granskningen gäller'),
  rader: z.array(granskningSchema).min(1).describe('Granskningarna i tryckt ordning'),
});

export type Internkontroll = z.infer<typeof internkontrollSchema>;
