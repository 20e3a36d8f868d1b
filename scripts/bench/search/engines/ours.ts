import { buildIndex } from '../../../../src/search/index/engine.ts';
import { flatResults } from '../../../../src/search/answer/present.ts';
import { search } from '../../../../src/search/answer/search.ts';
import { packed, weighScript } from './weigh.ts';
import type { MakeEngine } from './engine.ts';

/** This search: the box, the worker, and the first file of the index. Fuse.js comes only after an empty answer. */
export const makeOurs: MakeEngine = async ({ head, texts }) => {
  const index = buildIndex(head, texts);
  const box = await weighScript("import './src/search/client/start.ts'", ['./arrival.ts']);
  const worker = await weighScript("import './src/search/worker/worker.ts'", ['../answer/nearest.ts']);
  return {
    name: 'this search',
    bytes: box + worker + packed(JSON.stringify(head)),
    results: (query) => flatResults(index, search(index, query), 10),
    search: async (query) => search(index, query).hits.map(({ record }) => record),
  };
};
