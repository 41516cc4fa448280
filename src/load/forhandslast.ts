import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { ordlistaSchema, type Ord } from '#domain/register/ordlista.ts';
import { isUtlagdAdress, webbplatsSchema } from '#domain/register/webbplats.ts';
import { contentFolder } from './paths.ts';

/** What Astro must know before the content has been read as a whole. What is wrong with these files is said when it is. */

/**
 * The address that the site is published at; null while none is decided.
 *
 * @param försök an address to try instead
 * @throws Error in Swedish when that is none
 */
export function readSiteAddress(försök: string | undefined): string | null {
  if (försök === undefined)
    return read('webbplats.json', webbplatsSchema.pick({ adress: true }).strip())?.adress ?? null;
  if (isUtlagdAdress(försök)) return försök;
  throw new Error(
    `NAMNDSPEGEL_ADRESS är "${försök}"; det ska vara en adress som "https://exempel.se/rapporter/". Rätta den, eller ta bort den.`,
  );
}

/** The glossary as it stands now; empty where there is none that can be read. */
export function readOrdlista(): Ord[] {
  return read('ordlista.json', ordlistaSchema)?.ord ?? [];
}

function read<Värde>(fil: string, schema: z.ZodType<Värde>): Värde | null {
  try {
    return schema.parse(JSON.parse(readFileSync(join(contentFolder(), fil), 'utf8')));
  } catch {
    return null;
  }
}
