import { z } from 'zod';
import { enhetSchema } from '#domain/falt/enhet.ts';
import { nyckelSchema } from '#domain/falt/nyckel.ts';
import { schemaadress } from '#domain/falt/schemaadress.ts';
import { mätsätt } from '#domain/matt/jamforbar.ts';

/** A measure that several reports share. */
export const nyckeltalSchema = z.strictObject({
  $schema: schemaadress,
  nyckeltal: z
    .array(
      z.strictObject({
        nyckel: nyckelSchema,
        namn: z.string().min(1).describe('Måttets namn'),
        enhet: enhetSchema,
        mäts: z.enum(mätsätt).describe('flöde, bestånd eller kvot'),
        riktning: z
          .enum(['högre', 'lägre'])
          .nullable()
          .describe('Vad som är bättre; null när ingetdera är det'),
        definition: z.string().min(1).describe('Vad som mäts, i klarspråk'),
        kolada: z
          .string()
          .regex(/^[NU]\d{5}$/u, { error: 'ett id som "N00090"' })
          .optional()
          .describe('Id i Kolada, bara när det är säkert samma mått'),
        härlett: z
          .strictObject({
            ur: nyckelSchema.describe('Måttet vars prognos och budget det räknas ur'),
            som: z
              .enum(['avvikelse', 'andel'])
              .describe(
                'avvikelse: helårsprognos minus budget; andel: avvikelsen i procent av den budgeterade bruttokostnaden',
              ),
          })
          .optional()
          .describe('Hur webbplatsen räknar ut måttet; inget datablad kan då ange det'),
        lik: nyckelSchema.optional().describe('Ett annat mått med liknande namn men annan definition'),
      }),
    )
    .describe('Mått som flera rapporter har'),
});
export type Nyckeltal = z.infer<typeof nyckeltalSchema>['nyckeltal'][number];
/** A measure that the site computes, and no sheet prints. */
export type HärlettMått = Nyckeltal & { härlett: NonNullable<Nyckeltal['härlett']> };

export function isHärlett(mått: Nyckeltal): mått is HärlettMått {
  return mått.härlett !== undefined;
}
