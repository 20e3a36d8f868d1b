import { buildIndex } from '../../../src/search/index/engine.ts';
import type { IndexHead, IndexTexts, SearchRecord } from '../../../src/search/index/records.ts';
import { search } from '../../../src/search/answer/search.ts';
import { percentile } from './measure.ts';
import { packed } from './engines/weigh.ts';

/** One row of the table of growth. */
export interface Growth {
  plans: number;
  records: number;
  headBytes: number;
  textBytes: number;
  buildMs: number;
  p50: number;
  p95: number;
}

/** How often a word of a generated text is replaced by another of the same plans, so that copies differ. */
const CHANGED = 7;

/**
 * Measures the search over generated plans: the real ones over and over, each copy with places of its own and
 * every seventh word of its texts exchanged, so that neither packing nor the index can profit from the copies.
 */
export function measureGrowth(
  head: IndexHead,
  texts: IndexTexts,
  copies: number,
  queries: readonly string[],
): Growth {
  const grown = grow(head, texts, copies);
  const start = performance.now();
  const index = buildIndex(grown.head, grown.texts);
  const buildMs = performance.now() - start;
  const times = queries.map((query) => {
    const before = performance.now();
    search(index, query);
    return performance.now() - before;
  });
  return {
    plans: grown.head.plans.length,
    records: grown.head.records.length,
    headBytes: packed(JSON.stringify(grown.head)),
    textBytes: packed(JSON.stringify(grown.texts)),
    buildMs,
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
  };
}

function grow(head: IndexHead, texts: IndexTexts, copies: number): { head: IndexHead; texts: IndexTexts } {
  const words = [...new Set(texts.passages.flat().flatMap(([, text]) => text.split(' ')))];
  // A fixed sequence (Park and Miller), so that every run measures the same texts.
  let seed = 20_240_229;
  const next = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  const changed = (text: string): string =>
    text
      .split(' ')
      .map((word) => (next(CHANGED) === 0 ? words[next(words.length)]! : word))
      .join(' ');
  const records: SearchRecord[] = [];
  const passages: IndexTexts['passages'] = [];
  const plans: IndexHead['plans'] = [];
  for (let copy = 0; copy < copies; copy++) {
    plans.push(
      ...head.plans.map((plan) =>
        copy === 0 ? plan : { ...plan, id: `${plan.id}-${copy}`, shortName: `${plan.shortName} (${copy})` },
      ),
    );
    head.records.forEach((record, at) => {
      if (copy > 0 && record.kind === 'model') return;
      const { plan } = record;
      records.push(
        copy === 0 || plan === undefined
          ? record
          : { ...record, plan: `${plan}-${copy}`, title: changed(record.title) },
      );
      passages.push(
        (texts.passages[at] ?? []).map(([field, text, line]) => [
          field,
          copy === 0 ? text : changed(text),
          line,
        ]),
      );
    });
  }
  return { head: { ...head, plans, records }, texts: { version: 1, passages } };
}
