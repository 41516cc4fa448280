import { z } from 'zod';
import { datumSchema, webbadressSchema } from './kalla.ts';

const bristSchema = z.strictObject({
  vad: z.string().min(1).describe('Vad som inte är tillgängligt, och för vem, i en eller två meningar'),
  krav: z
    .string()
    .regex(/^\d\.\d\.\d{1,2}$/u, { error: 'ett kriterium i WCAG som "1.4.10"' })
    .optional()
    .describe('Kriteriet i WCAG som inte uppfylls'),
  varför: z.string().min(1).describe('Varför det inte är åtgärdat'),
  alternativ: z.string().min(1).optional().describe('Hur läsaren kan göra i stället'),
});

/** What the publisher knows of the site's accessibility, for the statement that the law asks for. */
export const tillgänglighetSchema = z
  .strictObject({
    uppdaterad: datumSchema.describe('När uppgifterna här senast sågs över'),
    bedömd: datumSchema
      .nullable()
      .describe('När webbplatsen senast bedömdes mot lagens krav; null när ingen har gjort det'),
    av: z
      .string()
      .min(1)
      .nullable()
      .describe(
        'Vem som bedömde, till exempel "Utgivaren, som självskattning"; null när ingen har gjort det',
      ),
    rapport: webbadressSchema.optional().describe('Var granskningen kan läsas'),
    nivå: z
      .enum(['helt', 'delvis', 'inte'])
      .nullable()
      .describe('Hur webbplatsen uppfyller lagens krav enligt bedömningen; null utan bedömning'),
    brister: z.array(bristSchema).describe('Kända brister, den värsta först'),
  })
  .refine(
    ({ nivå, bedömd, av }) => (nivå === null) === (bedömd === null) && (bedömd === null) === (av === null),
    {
      path: ['nivå'],
      params: { ska: 'angiven tillsammans med bedömd och av, eller null tillsammans med dem' },
    },
  )
  .refine(
    ({ nivå, brister }) =>
      (nivå !== 'helt' || brister.length === 0) && (nivå !== 'delvis' || brister.length > 0),
    {
      path: ['brister'],
      params: { ska: 'tom när nivån är "helt", och säga vad som brister när den är "delvis"' },
    },
  );
export type Tillgänglighet = z.infer<typeof tillgänglighetSchema>;
