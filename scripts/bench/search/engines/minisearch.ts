import MiniSearch from 'minisearch';
import { fold } from '../../../../src/vietnamese/fold.ts';
import { packed, weighScript } from './weigh.ts';
import type { MakeEngine } from './engine.ts';

/** MiniSearch with folded words, weights, prefixes and misspellings: as one would set it up for Vietnamese. */
export const makeMiniSearch: MakeEngine = async ({ documents }) => {
  const index = new MiniSearch({
    fields: ['title', 'facts', 'text'],
    processTerm: fold,
    searchOptions: { boost: { title: 4, facts: 2 }, prefix: true, fuzzy: 0.2 },
  });
  index.addAll(documents);
  const code =
    "import M from 'minisearch'; import { fold } from './src/vietnamese/fold.ts'; self.m = [M, fold]";
  return {
    name: 'MiniSearch, folded',
    bytes: (await weighScript(code)) + packed(JSON.stringify(documents)),
    search: async (query) => index.search(query).map(({ id }) => id as number),
  };
};
