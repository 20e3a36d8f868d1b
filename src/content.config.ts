// Binds the folders of `content/` to the schemas of the domain: what the pipeline wrote, the site reads.
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { dataOnly } from './build/data-only.ts';
import { canonicalModelSchema } from './domain/concordance.ts';
import { pageSchema } from './domain/pages.ts';
import { contentFolder } from './queries/content-folder.ts';

/** The file's own path is its id: the loader's slugs would fold "nhiem-vu-III.1.1" and drop "index". */
const byPath = ({ entry }: { entry: string }): string => entry.replace(/\.mdx$/, '');

/** As an address: a path with "%" or "#" in it would be read as one that is written otherwise. */
const below = (name: string): URL => pathToFileURL(join(contentFolder, name, '/'));

/** The id of a file of `content/plans`. */
const planFile = (file: URL): string =>
  byPath({ entry: relative(fileURLToPath(below('plans')), fileURLToPath(file)).replaceAll('\\', '/') });

export const collections = {
  plans: defineCollection({
    loader: dataOnly(glob({ base: below('plans'), pattern: '*/*.mdx', generateId: byPath }), planFile),
    schema: pageSchema,
  }),
  models: defineCollection({
    loader: glob({ base: below('models'), pattern: '*.mdx', generateId: byPath }),
    schema: canonicalModelSchema,
  }),
};
