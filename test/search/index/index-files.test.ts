import { brotliCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { measureGrowth } from '../../../scripts/bench/search/growth.ts';
import { realFiles, realIndex } from '../../support/search-index.ts';
import { search } from '../../../src/search/answer/search.ts';
import { flatResults } from '../../../src/search/answer/present.ts';

const { head, texts } = realFiles();

describe('the files of the index', () => {
  test('hold every model, task and plan once', () => {
    const count = (kind: string): number => head.records.filter((record) => record.kind === kind).length;
    expect(count('plan-model')).toBe(85);
    expect(count('plan')).toBe(5);
    expect(count('task')).toBeGreaterThan(100);
    expect(texts.passages).toHaveLength(head.records.length);
  });

  test('the first is light: with its code, the first answer has 60 kB', () => {
    expect(brotliCompressSync(JSON.stringify(head)).length).toBeLessThan(25_000);
  });

  test('a passage as received finds the same place as its repaired text', () => {
    const index = realIndex();
    const damaged = head.records.filter(({ received }) => received);
    expect(damaged.length).toBeGreaterThan(0);
    for (const { received, plan, number, title } of damaged) {
      const [first] = flatResults(index, search(index, received!), 3).filter(({ kind }) => kind !== 'model');
      expect([title, first?.plan, first?.number]).toEqual([title, plan, number]);
    }
  });

  test('ten times the plans give about ten times the bytes', () => {
    const [one, ten] = [1, 10].map((copies) => measureGrowth(head, texts, copies, ['công dân số']));
    const factor = ten!.textBytes / one!.textBytes;
    expect(factor).toBeGreaterThan(5);
    expect(factor).toBeLessThan(15);
  });
});
