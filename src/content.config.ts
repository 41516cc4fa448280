import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import type { z } from 'zod';
import { datasheetSchema } from './domain/datablad/index.ts';
import { kapitelSchema } from './domain/kapitel.ts';
import { kommunSchema } from './domain/kommun.ts';
import { namndSchema } from './domain/namnd.ts';
import { rapportSchema } from './domain/rapport.ts';
import {
  kandaFelSchema,
  nyckeltalSchema,
  omdirigeringarSchema,
  ordlistaSchema,
  webbplatsSchema,
} from './domain/register/webbplats.ts';
import { contentFolder, entryId, mönster } from './load/paths.ts';

const base = contentFolder();
const generateId = ({ entry }: { entry: string }) => entryId(entry);

function collection<Schema extends z.ZodType>(pattern: string, schema: Schema) {
  return defineCollection({ loader: glob({ base, pattern, generateId, retainBody: false }), schema });
}

export const collections = {
  webbplats: collection(mönster.webbplats, webbplatsSchema),
  nyckeltal: collection(mönster.nyckeltal, nyckeltalSchema),
  ordlista: collection(mönster.ordlista, ordlistaSchema),
  omdirigeringar: collection(mönster.omdirigeringar, omdirigeringarSchema),
  kommun: collection(mönster.kommun, kommunSchema),
  namnd: collection(mönster.namnd, namndSchema),
  rapport: collection(mönster.rapport, rapportSchema),
  kandaFel: collection(mönster.kandaFel, kandaFelSchema),
  kapitel: collection(mönster.kapitel, kapitelSchema),
  datablad: collection(mönster.datablad, datasheetSchema),
};
