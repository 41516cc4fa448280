import { z } from 'zod';
import { datumSchema } from '#domain/falt/tid.ts';
import { webbadressSchema } from '#domain/falt/webbadress.ts';

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

const undantagSchema = z.strictObject({
  vad: z.string().min(1).describe('Vilket innehåll det gäller, i en mening'),
  varför: z.string().min(1).describe('Skälet, i en eller två meningar'),
  alternativ: z.string().min(1).optional().describe('Hur läsaren kan göra i stället'),
});

const provSchema = z.strictObject({
  datum: datumSchema.describe('När provet gjordes'),
  verktyg: z.string().min(1).describe('Vad som provade, med version: "axe-core 4.11.0"'),
  sidor: z.int().positive().describe('Hur många sidor som provades: alla som webbplatsen hade'),
  utföranden: z.array(z.string().min(1)).min(1).describe('Hur varje sida visades: "320 pixlar, mörkt"'),
  brister: z
    .array(
      z.strictObject({
        regel: z.string().min(1).describe('Verktygets namn på regeln: "color-contrast"'),
        vad: z.string().min(1).describe('Vad regeln kräver'),
        sidor: z.int().positive().describe('På hur många sidor regeln inte är uppfylld'),
      }),
    )
    .describe('Vad provet fann, det som finns på flest sidor först'),
});
/** What an automatic test of every page found, written by `npm run tillganglighet`. */
export type Tillgänglighetsprov = z.infer<typeof provSchema>;

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
    betungande: z
      .array(undantagSchema)
      .min(1)
      .optional()
      .describe(
        'Innehåll som undantas för att det vore oskäligt betungande att anpassa, enligt 12 § i lagen',
      ),
    utanför: z
      .array(undantagSchema)
      .min(1)
      .optional()
      .describe('Innehåll som lagen inte omfattar, enligt dess 9 §'),
    användarprov: z
      .string()
      .min(1)
      .optional()
      .describe(
        'När och hur personer som använder hjälpmedel till vardags har prövat webbplatsen, i hela meningar; utan fältet står att ingen har gjort det',
      ),
    prov: provSchema
      .optional()
      .describe('Det senaste automatiska provet av varje sida; skrivs av npm run tillganglighet'),
  })
  .refine(
    ({ nivå, bedömd, av }) => (nivå === null) === (bedömd === null) && (bedömd === null) === (av === null),
    {
      path: ['nivå'],
      params: { ska: 'angiven tillsammans med bedömd och av, eller null tillsammans med dem' },
    },
  )
  .refine(
    ({ nivå, brister, prov }) =>
      (nivå !== 'helt' || (brister.length === 0 && (prov?.brister ?? []).length === 0)) &&
      (nivå !== 'delvis' || brister.length > 0),
    {
      path: ['brister'],
      params: {
        ska: 'tom när nivån är "helt", liksom bristerna i prov, och säga vad som brister när den är "delvis"',
      },
    },
  );
