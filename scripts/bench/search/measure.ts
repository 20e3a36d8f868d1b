import { buildIndex } from '../../../src/search/index/engine.ts';
import { flatResults, type FlatResult } from '../../../src/search/answer/present.ts';
import type { Engine, Material } from './engines/engine.ts';
import { ndcg, success, type JudgedQuery } from './judge.ts';

/** How an engine did on a set of judged queries. */
export interface Score {
  name: string;
  success1: number;
  success3: number;
  ndcg10: number;
  bytes: number;
  p50: number;
  p95: number;
}

/** The quantile: the value below which this share of the values lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Runs every query; the first round warms up and is not timed. */
export async function measure(
  engine: Engine,
  queries: readonly JudgedQuery[],
  material: Material,
): Promise<Score> {
  const shown = showing(material);
  const answers: FlatResult[][] = [];
  for (const query of queries)
    answers.push(engine.results?.(query.query) ?? shown(await engine.search(query.query), query.query));
  const times: number[] = [];
  for (const { query } of queries) {
    const start = performance.now();
    await engine.search(query);
    times.push(performance.now() - start);
  }
  const mean = (value: (query: JudgedQuery, at: number) => number): number =>
    queries.reduce((sum, query, at) => sum + value(query, at), 0) / queries.length;
  return {
    name: engine.name,
    success1: mean((query, at) => Number(success(query, answers[at]!, 1))),
    success3: mean((query, at) => Number(success(query, answers[at]!, 3))),
    ndcg10: mean((query, at) => ndcg(query, answers[at]!)),
    bytes: engine.bytes,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

/**
 * Makes results of record numbers, the same way for every engine. A section that any engine finds leads to the
 * passage that has most of the query's words.
 */
function showing({ head, texts }: Material): (found: readonly number[], query: string) => FlatResult[] {
  const index = buildIndex(head, texts);
  return (found, query) => {
    const words = new Set(query.normalize('NFC').toLowerCase().split(/\s+/));
    const marked = new Set(
      index.terms.filter(({ base, exact }) => words.has(exact) || words.has(base)).map(({ exact }) => exact),
    );
    const hits = found.map((record, at) => ({
      record,
      score: 1 - at / 1000,
      direct: true,
      found: 1,
      close: 1,
    }));
    const answer = {
      hits,
      filters: [],
      words: [],
      marked,
      pairs: new Set<string>(),
      missing: [],
      found: 1,
      fields: [],
    };
    return flatResults(index, answer, 10);
  };
}
