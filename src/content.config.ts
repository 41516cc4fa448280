import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'zod';
import type { Arkiv } from './domain/arkiv.ts';
import { arkivLoader } from './load/arkiv-loader.ts';
import { contentFolder, entryId, kapitelmönster } from './load/paths.ts';

export const collections = {
  arkiv: defineCollection({ loader: arkivLoader(), schema: z.custom<Arkiv>() }),
  // Only to be drawn: what a chapter says of itself is read with the archive.
  kapitel: defineCollection({
    loader: glob({
      base: contentFolder(),
      pattern: kapitelmönster,
      generateId: ({ entry }) => entryId(entry),
      retainBody: false,
    }),
  }),
};
