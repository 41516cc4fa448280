import { z } from 'zod';
import { nyckelSchema, nyckelform } from '#domain/falt/nyckel.ts';
import { schemaadress } from '#domain/falt/schemaadress.ts';
import { felregler } from '#domain/sifferkontroll/regelnyckel.ts';

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
            vem: z
              .string()
              .min(1)
              .describe('Vem som höll uppgiften mot källan; helst inte den som skrev in den'),
            skrevIn: z
              .literal(true)
              .optional()
              .describe('true när det är samma person som skrev in uppgiften; webbplatsen säger då det'),
            datum: z.iso.date().describe('När'),
          })
          .describe('Vem som kontrollerat mot källan, och när'),
      }),
    )
    .describe('Fel som står i källan själv'),
});
export type KäntFel = z.infer<typeof kandaFelSchema>['fel'][number];
