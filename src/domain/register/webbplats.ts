import { z } from 'zod';
import { nyckelSchema } from '#domain/falt/nyckel.ts';
import { schemaadress } from '#domain/falt/schemaadress.ts';
import { isPlainAddress, isWebbadress, webbadressSchema } from '#domain/falt/webbadress.ts';
import { tillgänglighetSchema } from './tillganglighet.ts';

/** "mailto:namn@exempel.se", with nothing filled in: that is done by each page. */
function isBrevadress(text: string): boolean {
  return isPlainAddress(text) && /^mailto:[^@?]+@[^@?]+$/u.test(text);
}

const utlagd = /^https:\/\/[a-z0-9.-]+(?::\d+)?(?:\/[a-z0-9._~-]+)*\/?$/iu;

/** Where a site can be laid out: every host and tool takes the folders of its address as they are written. */
export function isUtlagdAdress(text: string): boolean {
  return utlagd.test(text) && URL.canParse(text) && !text.includes('/.');
}

/** What the site calls itself, who publishes it and where it is. */
export const webbplatsSchema = z.strictObject({
  $schema: schemaadress,
  namn: z.string().min(1).describe('Webbplatsens namn'),
  beskrivning: z.string().min(1).describe('Vad webbplatsen är, i en mening'),
  ingress: z.string().min(1).describe('Det första en besökare läser på startsidan'),
  exempelfrågor: z
    .array(z.string().min(1))
    .max(3)
    .optional()
    .describe('Högst tre frågor som startsidan föreslår att man söker på; de ska ge svar i arkivet'),
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
  adress: z
    .string()
    .refine(isUtlagdAdress, {
      params: {
        ska: 'en adress som "https://exempel.se/" eller "https://exempel.se/rapporter/": bokstäverna a–z, siffror, punkt, bindestreck och snedstreck, utan frågetecken, # eller blanksteg',
      },
    })
    .describe('Adress som börjar med https://')
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
