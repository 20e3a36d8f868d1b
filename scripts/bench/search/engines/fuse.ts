import Fuse, { type IFuseOptions } from 'fuse.js';
import { packed, weighScript } from './weigh.ts';
import type { Document, MakeEngine } from './engine.ts';

const make =
  (name: string, options: IFuseOptions<Document>): MakeEngine =>
  async ({ documents }) => {
    const fuse = new Fuse(documents, {
      keys: [{ name: 'title', weight: 4 }, { name: 'facts', weight: 2 }, 'text'],
      ...options,
    });
    return {
      name,
      bytes:
        (await weighScript("import Fuse from 'fuse.js'; self.f = Fuse")) + packed(JSON.stringify(documents)),
      search: async (query) => fuse.search(query, { limit: 50 }).map(({ item }) => item.id),
    };
  };

/** Fuse.js as it comes. */
export const makeFusePlain = make('Fuse.js plain', {});

/** Fuse.js with all that it has for Vietnamese. */
export const makeFuseFolded = make('Fuse.js, folded, token search', {
  ignoreDiacritics: true,
  useTokenSearch: true,
  ignoreLocation: true,
});
