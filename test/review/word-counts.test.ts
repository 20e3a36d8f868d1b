import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import { projectRoot } from '../../scripts/files/files.ts';
import { textPageSchema, type TextPage } from '../../src/domain/pages.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { openWords } from '../../src/review/open-words.ts';
import { wordCounts } from '../../src/review/word-counts.ts';

const entry = (column: number, more: Partial<Repair>): Repair => ({
  line: 1,
  column,
  raw: 'x',
  text: 'y',
  status: 'repaired',
  confidence: 0.99,
  rule: 'lost-glyph',
  evidence: [],
  applied: true,
  ...more,
});
const page = (received: string, ledger: Repair[]): TextPage => ({ received: [received], ledger }) as TextPage;
const none = { repaired: 0, likely: 0, suggested: 0, reviewed: 0, verbatim: 0 };

test('a word with several entries counts once, as the least sure of them', () => {
  const two = page('axbx cx', [entry(2, {}), entry(4, { status: 'likely' }), entry(7, {})]);
  expect(wordCounts(two)).toEqual({ ...none, likely: 1, repaired: 1 });
});

test('what is only offered counts before what was changed, a slip of the author apart', () => {
  const offered = { status: 'suggested', applied: false } as const;
  const text = page('axbx cx dx', [
    entry(2, {}),
    entry(4, offered),
    entry(7, { ...offered, rule: 'verbatim' }),
    entry(10, { status: 'reviewed' }),
  ]);
  expect(wordCounts(text)).toEqual({ ...none, suggested: 1, verbatim: 1, reviewed: 1 });
});

test('masked words are published nowhere and not counted', () => {
  expect(wordCounts(page('ax█', [entry(2, {})]))).toEqual(none);
});

describe.each(readdirSync(join(projectRoot, 'content/plans')))('%s', (plan) => {
  test('has as many open words as the review page lists', () => {
    const mdx = readFileSync(join(projectRoot, 'content/plans', plan, 'van-ban.mdx'), 'utf8');
    const text = textPageSchema.parse(parse(/^---\n([\s\S]*?)\n---\n/.exec(mdx)![1]!));
    const listed = (waiting: boolean): number =>
      openWords(text)
        .filter((word) => word.waiting === waiting)
        .reduce((sum, { places }) => sum + places.length, 0);
    const { suggested, likely } = wordCounts(text);
    expect({ suggested, likely }).toEqual({ suggested: listed(true), likely: listed(false) });
  });
});
