import { z } from 'zod';
import { saknasSchema, talSchema } from '#domain/cell.ts';
import { mätsätt } from '#domain/matt/jamforbar.ts';
import { enhetSchema } from '#domain/falt/enhet.ts';
import { nyckelSchema } from '#domain/falt/nyckel.ts';
import { periodSchema } from '#domain/falt/tid.ts';

const storheter = [
  'utfall',
  'budget',
  'prognos',
  'avvikelse',
  'förändring',
  'andel',
  'målvärde',
  'bedömning',
  'text',
] as const;

const brottSchema = z
  .strictObject({
    från: periodSchema.describe('Första perioden efter brottet, till exempel "2023"'),
    motivering: z.string().min(1).describe('Varför värdena före och efter inte går att jämföra'),
  })
  .describe('Brott i serien: värden på var sin sida om "från" jämförs inte');

/** What may be said of a figure on the table, a column, a row or a cell. */
export const sagtfält = {
  enhet: enhetSchema.nullable().optional(),
  storhet: z.enum(storheter).optional().describe('Vad talet är: utfall, budget, prognos, avvikelse …'),
  period: periodSchema.optional(),
  gjord: z.iso
    .date()
    .nullable()
    .optional()
    .describe('När en prognos gjordes; annars gäller rapportens sista dag'),
  vem: z
    .string()
    .min(1)
    .optional()
    .describe('Den nämnd eller enhet som talet gäller, när det inte är rapportens; "riket" för hela landet'),
  kön: z.enum(['kvinnor', 'män']).optional().describe('När talet bara gäller kvinnor eller män'),
  slag: z
    .enum(['intäkt', 'kostnad', 'netto', 'utgift', 'inkomst'])
    .optional()
    .describe('Vad beloppet är; annars netto'),
  plus: z
    .enum(['intäkt', 'kostnad'])
    .optional()
    .describe('Vad ett plustecken betyder: intäkt (plus är bra för kassan) eller kostnad. Krävs för pengar'),
  nyckeltal: nyckelSchema.optional().describe('Nyckel i nyckeltal.json, för mått som flera rapporter har'),
  nämndmål: nyckelSchema.optional().describe('Nyckeln för det mål som talet hör till'),
  riktning: z
    .union([
      z.enum(['högre', 'lägre']),
      z.strictObject({
        från: talSchema.describe('Det lägsta som är bra'),
        till: talSchema.describe('Det högsta som är bra'),
      }),
    ])
    .optional()
    .describe('Vad som är bättre: högre, lägre eller ett intervall'),
  mäts: z
    .enum(mätsätt)
    .optional()
    .describe('flöde (läggs ihop över tid), bestånd (vid ett datum) eller kvot'),
  brott: brottSchema.optional(),
  saknas: saknasSchema.optional(),
};

const sagtSchema = z.strictObject(sagtfält);
/** What is said of a figure, wherever it was said. */
export type Sagt = z.infer<typeof sagtSchema>;
export type Sagtfält = keyof Sagt;
export const sagtnamn = Object.keys(sagtfält) as Sagtfält[];

/** What is said on a table, a column, a row and a cell, in that order: what is said later goes before. */
export function gatherSagt(...poster: Sagt[]): Sagt {
  const sagt: Sagt = {};
  for (const post of poster)
    for (const namn of sagtnamn) if (post[namn] !== undefined) Object.assign(sagt, { [namn]: post[namn] });
  return sagt;
}
