import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { replyTo } from '../../../src/search/answer/reply.ts';
import { buildIndex, type SearchIndex } from '../../../src/search/index/engine.ts';
import type { IndexHead } from '../../../src/search/index/records.ts';
import { planParts } from '../../../src/search/worker/plan-parts.ts';
import { readBuiltIndex } from '../../site/built-index.ts';
import { packed } from '../search/engines/weigh.ts';
import { percentile } from '../search/measure.ts';
import { ownQueries } from '../search/queries.ts';

/** What a reader waits for who types a question. */
export interface SearchCost {
  /** Bytes as sent before the first answer. */
  first: number;
  /** Bytes as sent for one question after it: all texts, or of many plans the most that one asked for. */
  later: number;
  /** Milliseconds a key at the middle and at the 95th percentile, on this machine. */
  p50: number;
  p95: number;
}

/** One judged query in this many is typed letter by letter. */
const EVERY = 4;

/** Types judged queries into the search of a built site, as a browser would answer them. */
export async function measureSearch(dist: string): Promise<SearchCost> {
  const text = (name: string): string => readFileSync(join(dist, 'tim-kiem', `${name}.json`), 'utf8');
  const head = JSON.parse(text('chi-muc')) as IndexHead;
  const whole = readBuiltIndex(dist);
  const queries = ownQueries(whole.head.records)
    .map(({ query }) => query)
    .filter((_, at) => at % EVERY === 0);
  let bytes = 0;
  const load = <File>(name: string): Promise<File> => {
    bytes += packed(text(name));
    return Promise.resolve(JSON.parse(text(name)) as File);
  };
  const parts = head.parts ? planParts(head, [], load) : undefined;
  const index = parts ? undefined : buildIndex(whole.head, whole.texts);
  let later = parts ? 0 : packed(text('van-ban'));
  const times: number[] = [];
  for (const query of queries) {
    times.push(...typed(() => parts?.index ?? index!, query));
    bytes = 0;
    await parts?.bring(query);
    later = Math.max(later, bytes);
    times.push(...typed(() => parts?.index ?? index!, query).slice(-1));
  }
  return {
    first: packed(text('chi-muc')),
    later,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/** The milliseconds of each key of a query. */
function typed(index: () => SearchIndex, query: string): number[] {
  return Array.from(query, (_, at) => {
    const start = performance.now();
    replyTo(index(), { query: query.slice(0, at + 1), unfinished: true, chosen: {}, limit: 8 });
    return performance.now() - start;
  });
}
