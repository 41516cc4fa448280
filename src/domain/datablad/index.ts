import { z } from 'zod';
import { internkontrollSchema } from './internkontroll.ts';
import { namndmalSchema } from './namndmal.ts';
import { tabellSchema } from './tabell.ts';
import { uppdragSchema } from './uppdrag.ts';

/** The one list of kinds of data sheet. */
export const dataschema = {
  tabell: tabellSchema,
  namndmal: namndmalSchema,
  uppdrag: uppdragSchema,
  internkontroll: internkontrollSchema,
};

export const datasheetSchema = z.discriminatedUnion('typ', [
  tabellSchema,
  namndmalSchema,
  uppdragSchema,
  internkontrollSchema,
]);

/** What a data sheet says. */
export type Datainnehåll = z.infer<typeof datasheetSchema>;
export type Databladstyp = Datainnehåll['typ'];
