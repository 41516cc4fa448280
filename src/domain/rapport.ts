import { z } from 'zod';
import { datumSchema, periodSchema } from '#domain/falt/tid.ts';
import { nyckelSchema } from '#domain/falt/nyckel.ts';
import { schemaadress } from '#domain/falt/schemaadress.ts';
import { webbadressSchema } from '#domain/falt/webbadress.ts';

/** Forms of report, and how each is written in an address. */
export const rapporttyper = {
  delårsrapport: 'delarsrapport',
  delårsbokslut: 'delarsbokslut',
  verksamhetsberättelse: 'verksamhetsberattelse',
  årsredovisning: 'arsredovisning',
  tertialrapport: 'tertialrapport',
  kvartalsrapport: 'kvartalsrapport',
  månadsrapport: 'manadsrapport',
} as const;
export type Rapporttyp = keyof typeof rapporttyper;

const cellref = {
  ur: nyckelSchema.describe('Databladets filnamn utan .json'),
  rad: nyckelSchema.describe('Radens nyckel'),
  kolumn: nyckelSchema.describe('Kolumnens nyckel'),
};

/** Units that a headline figure may be shown in; without one it is shown as printed. */
const visningsenheter = ['mnkr', 'tkr'] as const;

const nyckelfaktaSchema = z.strictObject({
  rubrik: z.string().min(1).describe('Vad talet är, till exempel "Väntat resultat för 2022"'),
  ...cellref,
  enhet: z
    .enum(visningsenheter)
    .optional()
    .describe('Räkna om beloppet till mnkr eller tkr; utan enhet visas det som tryckt'),
  decimaler: z
    .int()
    .min(0)
    .max(3)
    .optional()
    .describe('Antal decimaler efter omräkning; annars 1 för mnkr och 0 för tkr'),
  jämför: z
    .strictObject({ rubrik: z.string().min(1).describe('Till exempel "Budget"'), ...cellref })
    .optional()
    .describe('Talet som det ska ställas mot'),
});

const rättadUppgiftSchema = z.strictObject({
  datablad: nyckelSchema.optional().describe('Databladets filnamn utan .json'),
  kapitel: nyckelSchema.optional().describe('Kapitlets filnamn utan .mdx'),
  rad: nyckelSchema.optional().describe('Radens nyckel; utan rad gäller det kolumnen eller hela bladet'),
  kolumn: nyckelSchema.optional().describe('Kolumnens nyckel; utan kolumn gäller det hela raden'),
  före: z.string().min(1).nullable().describe('Vad som stod; null när inget stod där'),
  efter: z.string().min(1).nullable().describe('Vad som står nu; null när det är borttaget'),
});

export const rapportSchema = z.strictObject({
  $schema: schemaadress,
  titel: z.string().min(1).describe('Rapportens titel som tryckt'),
  rapporttyp: z.enum(Object.keys(rapporttyper) as [Rapporttyp, ...Rapporttyp[]]).describe('Slag av rapport'),
  period: periodSchema.describe('Den tid som rapporten gäller, till exempel "2022-01/2022-10"'),
  källa: z
    .strictObject({
      dokument: z.string().min(1).describe('Kortnamn som databladen hänvisar till'),
      namn: z.string().min(1).describe('Vad dokumentet är'),
      adress: webbadressSchema.nullable().describe('Var dokumentet finns; null när det inte är känt'),
    })
    .optional()
    .describe('Dokumentet som rapporten är överförd från'),
  tolkning: z.string().min(1).optional().describe('Hur något otydligt har lästs, och varför'),
  beslut: z
    .strictObject({
      organ: z.string().min(1).describe('Vem som beslutade, till exempel "Vård- och omsorgsnämnden"'),
      datum: datumSchema.nullable().describe('När; null när källan inte säger det'),
      paragraf: z.string().min(1).nullable().describe('Paragraf som tryckt, till exempel "§ 82"'),
      diarienummer: z.string().min(1).nullable().describe('Diarienummer som tryckt'),
    })
    .nullable()
    .optional()
    .describe('Nämndens beslut om rapporten; null när källan inte har något'),
  publicerad: datumSchema.optional().describe('När rapporten lades ut här'),
  ändringar: z
    .array(
      z.strictObject({
        datum: datumSchema,
        vad: z.string().min(1).describe('Vad som ändrades'),
        varför: z.string().min(1).describe('Varför'),
        datablad: z
          .array(nyckelSchema)
          .min(1)
          .optional()
          .describe('Databladen som rättelsen gäller, med filnamn utan .json, när uppgifter inte säger det'),
        uppgifter: z
          .array(rättadUppgiftSchema)
          .min(1)
          .optional()
          .describe('Det som har ändrats, före och efter; skrivs av npm run granska -- --anteckna'),
      }),
    )
    .optional()
    .describe('Rättelser efter publicering, äldst först'),
  korthet: z
    .strictObject({
      punkter: z.array(z.string().min(1)).min(1).max(6).describe('Det viktigaste, en mening var'),
      tal: z.array(nyckelfaktaSchema).max(6).describe('Tre till sex tal som sätts stort'),
    })
    .optional()
    .describe('Rapporten i korthet'),
});
/** What rapport.json says. */
export type Rapportfakta = z.infer<typeof rapportSchema>;

/** The folder of a report, from the last month of its period ("2022-10") and its form. */
export function rapportSlug(period: string, typ: Rapporttyp): string {
  return `${period}-${rapporttyper[typ]}`;
}
