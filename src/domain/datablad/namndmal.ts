import { z } from 'zod';
import { bedömningslägen, lägesCell, trendlägen } from '#domain/cell.ts';
import { nyckelSchema } from '#domain/falt/nyckel.ts';
import { periodSchema } from '#domain/falt/tid.ts';
import { bladfält, tolkningSchema } from './bladfalt.ts';

const bedömningSchema = lägesCell(bedömningslägen).extend({
  var: z.enum(['text', 'tabell', 'symbol']).describe('Var i källan bedömningen står'),
  rad: nyckelSchema
    .optional()
    .describe('Nyckeln för den indikator som bedömningen gäller, när den inte gäller hela målet'),
});

const målSchema = z.strictObject({
  nyckel: nyckelSchema,
  målområde: z.string().min(1).nullable().describe('Målområde som tryckt; null när källan inte har något'),
  kommunmål: z
    .array(z.string().min(1))
    .describe('Kommunövergripande mål som tryckta; flera när tabellen står under flera'),
  nämndmål: z
    .string()
    .min(1)
    .nullable()
    .describe('Nämndmålets titel som tryckt; null när källan bara bedömer målområdet'),
  beskrivning: z.string().min(1).optional().describe('Vad målet innebär, med egna ord'),
  bedömningar: z.array(bedömningSchema).describe('Varje tryckt bedömning; text och tabell kan säga olika'),
  trend: lägesCell(trendlägen).optional().describe('Trend mot tidigare, när källan visar en'),
  tolkning: tolkningSchema,
});

/** Kind 2: goals and the verdicts on them. */
export const namndmalSchema = z.strictObject({
  ...bladfält,
  typ: z.literal('namndmal').describe('Slag av datablad'),
  rubrik: z.string().min(1).describe('Rubrik över målen'),
  period: periodSchema.describe('Den tid som bedömningarna gäller'),
  rader: z.array(målSchema).min(1).describe('Målen i tryckt ordning'),
});

export type Namndmal = z.infer<typeof namndmalSchema>;
export type Mål = z.infer<typeof målSchema>;
export type Bedömning = z.infer<typeof bedömningSchema>;
