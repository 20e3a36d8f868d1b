// Binds the canonical models to their schema, so that a page can draw their notes. The pages of plans are read by
// `src/queries/plan-files.ts`.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { canonicalModelSchema } from './domain/concordance.ts';
import { contentFolder } from './queries/content-folder.ts';

export const collections = {
  models: defineCollection({
    loader: glob({
      // As an address: a path with "%" or "#" in it would be read as one that is written otherwise.
      base: pathToFileURL(join(contentFolder, 'models', '/')),
      pattern: '*.mdx',
      // The name of the file is the slug, as it stands.
      generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
    }),
    schema: canonicalModelSchema,
  }),
};
