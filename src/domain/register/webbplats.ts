import { z } from 'zod';
import { felregler } from '#domain/sifferkontroll/regelnyckel.ts';
import { mätsätt } from '#domain/matt/jamforbar.ts';
import {
  enhetSchema,
  isPlainAddress,
  isWebbadress,
  nyckelSchema,
  nyckelform,
  schemaadress,
  webbadressSchema,
} from '#domain/kalla.ts';
import { tillgänglighetSchema } from './tillganglighet.ts';

/** "mailto:namn@exempel.se", with nothing filled in: that is done by each page. */
function isBrevadress(text: string): boolean {
  return isPlainAddress(text) && /^mailto:[^@?]+@[^@?]+$/u.test(text);
}

/** What the site calls itself, who publishes it and where it is. */
export const webbplatsSchema = z.strictObject({
  $schema: schemaadress,
  namn: z.string().min(1).describe('Webbplatsens namn'),
  beskrivning: z.string().min(1).describe('Vad webbplatsen är, i en mening'),
  ingress: z.string().min(1).describe('Det första en besökare läser på startsidan'),
  utgivare: z.string().min(1).describe('Vem som ger ut webbplatsen'),
  kontakt: z
    .string()
    .refine((text) => (isWebbadress(text) ? text.includes('{adress}') : isBrevadress(text)), {
      params: {
        ska: 'mailto:namn@exempel.se, eller en adress som börjar med https:// och har {adress} där sidans adress ska stå',
      },
    })
    .nullable()
    .describe(
      'Vart frågor och fel rapporteras: "mailto:namn@exempel.se" eller ett formulär, "https://exempel.se/fel?sida={adress}", där {adress} byts mot sidans adress; null när det inte är bestämt',
    ),
  adress: webbadressSchema
    .nullable()
    .describe('Den adress som webbplatsen läggs ut på, även med undermapp; null innan den är bestämd'),
  redigering: webbadressSchema
    .nullable()
    .describe(
      'Början på adressen där filerna i content redigeras, med snedstreck sist; filens väg läggs efter. GitHub: "https://github.com/organisation/projekt/edit/main/content/". GitLab: "https://gitlab.com/organisation/projekt/-/edit/main/content/". Null när ingen kan föreslå ändringar där',
    ),
  licens: webbadressSchema
    .optional()
    .describe('Adress till villkoren för att använda data härifrån, till exempel en öppen licens'),
  tillgänglighet: tillgänglighetSchema
    .optional()
    .describe(
      'Hur tillgänglig webbplatsen är, för sidan /tillganglighet/; utan fältet står att ingen har bedömt den',
    ),
  prognosmått: nyckelSchema.describe('Nyckeltalet vars helårsprognos ställs mot budget på startsidan'),
});
export type Webbplats = z.infer<typeof webbplatsSchema>;

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

/** The glossary. */
export const ordlistaSchema = z.strictObject({
  $schema: schemaadress,
  ord: z
    .array(
      z.strictObject({
        nyckel: nyckelSchema,
        term: z.string().min(1).describe('Ordet som det skrivs'),
        utskrivet: z.string().min(1).optional().describe('Vad en förkortning står för'),
        förklaring: z.string().min(1).describe('Vad ordet betyder, i klarspråk'),
        former: z.array(z.string().min(1)).optional().describe('Böjningar och stavningar som också länkas'),
        vardagsord: z.array(z.string().min(1)).optional().describe('Ord som folk söker på i stället'),
        länkas: z.boolean().optional().describe('false när ordet inte ska länkas i texten'),
      }),
    )
    .describe('Ord som förklaras'),
});
export type Ord = z.infer<typeof ordlistaSchema>['ord'][number];

const internAdress = z.string().regex(/^\/(?:[a-z0-9-]+\/)*(?:[a-z0-9-]+\.[a-z]+)?$/u, {
  error:
    'en adress inom webbplatsen, till exempel "/linkoping/leanlink/", eller en fil: "/data/nyckeltal/nettokostnad.csv"',
});

/** Old addresses that must go on working. */
export const omdirigeringarSchema = z.strictObject({
  $schema: schemaadress,
  omdirigeringar: z
    .record(internAdress, internAdress)
    .describe('Gammal adress: ny adress. En sida leder till en sida, en fil till en fil av samma slag'),
});
export type Omdirigeringar = z.infer<typeof omdirigeringarSchema>['omdirigeringar'];

/** Faults that stand in the source itself. */
export const kandaFelSchema = z.strictObject({
  $schema: schemaadress,
  fel: z
    .array(
      z.strictObject({
        regel: z
          .union([z.enum(felregler), z.array(z.enum(felregler)).min(1)])
          .describe(
            'Regeln som visar felet, eller flera i en lista; "sett-vid-lasning" när bara den som läser ser det',
          ),
        datablad: z.string().regex(nyckelform).describe('Databladets filnamn utan .json'),
        rad: nyckelSchema
          .optional()
          .describe('Radens nyckel; utan rad gäller felet kolumnen eller hela bladet'),
        kolumn: nyckelSchema.optional().describe('Kolumnens nyckel; utan kolumn gäller felet hela raden'),
        tryckt: z.string().optional().describe('Det som står i källan; måste vara cellens text'),
        avsnitt: z.string().min(1).describe('Rubriken i källan där felet står'),
        motivering: z
          .string()
          .min(1)
          .describe('Vad som inte stämmer, och den troligaste orsaken enligt vår läsning'),
        kontrollerad: z
          .strictObject({
            vem: z.string().min(1).describe('Vem som höll uppgiften mot källan; inte den som skrev in den'),
            datum: z.iso.date().describe('När'),
          })
          .describe('Vem som kontrollerat mot källan, och när'),
      }),
    )
    .describe('Fel som står i källan själv'),
});
export type KäntFel = z.infer<typeof kandaFelSchema>['fel'][number];
