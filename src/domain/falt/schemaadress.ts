import { z } from 'zod';

/** What every JSON file may name, so that an editor's program completes and checks while typing. */
export const schemaadress = z
  .string()
  .optional()
  .describe('Adress till schemat, så att redigeraren kan hjälpa till');
