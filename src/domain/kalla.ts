import { z } from 'zod';
import { enheter } from './enhet.ts';
import { isPeriod } from './period.ts';

/** What every JSON file may name, so that an editor's program completes and checks while typing. */
export const schemaadress = z
  .string()
  .optional()
  .describe('Adress till schemat, så att redigeraren kan hjälpa till');

/** Where in a source document something is printed. */
export const källaSchema = z
  .strictObject({
    dokument: z.string().min(1).describe('Källans kortnamn, detsamma som i rapport.json'),
    avsnitt: z.string().min(1).describe('Rubriken i källan som uppgiften står under'),
    sida: z.int().positive().optional().describe('Sidans nummer, om källan har sidor'),
  })
  .describe('Var i källan detta står');
export type Källa = z.infer<typeof källaSchema>;

/** Keys are part of addresses: lower-case ASCII, digits and single hyphens. */
export const nyckelform = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u;

export const nyckelSchema = z
  .string()
  .regex(nyckelform, {
    error: 'små bokstäver a–z, siffror och enkla bindestreck, till exempel "aldreomsorg"',
  })
  .describe('Nyckel, densamma i varje rapport: små bokstäver a–z, siffror och bindestreck');

/** Keys that a row or column has been published with before: what is quoted by them still leads to it. */
export const tidigareSchema = z
  .array(nyckelSchema)
  .min(1)
  .optional()
  .describe('Nycklar som har varit utlagda förut; adresser med dem leder hit');

/** What a browser takes away or turns round before it reads an address, or a reader does not see. */
const osynligaIAdress = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s\\]/u;

/** Whether an address is written as it is read: without hidden characters, spaces and backslashes. */
export function isPlainAddress(text: string): boolean {
  return !osynligaIAdress.test(text);
}

/** Whether the text leads to another site over https. What stands before an "@" is no host, whatever it looks like. */
export function isWebbadress(text: string): boolean {
  return isPlainAddress(text) && /^https:\/\/[^/@?#]+(?:[/?#]|$)/u.test(text) && URL.canParse(text);
}

/** An address outside the site. Only https leads anywhere a reader should be sent. */
export const webbadressSchema = z
  .string()
  .refine(isWebbadress, { params: { ska: 'en hel adress som börjar med https://' } })
  .describe('Adress som börjar med https://');

export const datumSchema = z.iso.date({ error: 'ett datum som "2022-10-31"' }).describe('Datum: åååå-mm-dd');

export const periodSchema = z
  .string()
  .refine(isPeriod, {
    params: { ska: 'en period som "2023", "2023-08", "2023-01/2023-08" eller "../2023-08"' },
  })
  .describe('Period: 2023 · 2021-02 · 2023-01/2023-08 · 2022-08/2023-07 (R12) · ../2023-08 · ../..');

export const enhetSchema = z
  .enum(enheter)
  .describe('Enhet ur den slutna listan. Står ingen enhet i källan: null');
