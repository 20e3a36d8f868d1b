import { describe, expect, test } from 'vitest';
import type { Block, Reading } from '../../src/domain/reading.ts';
import { blockFragments, readingFragment } from '../../src/document/fragments.ts';
import { nestBlocks, runsOf, type BlockNode } from '../../src/document/nest-blocks.ts';

const block = (text: string, level: number, bullet: string | null = '-', line = 1): Block => ({
  text,
  bullet,
  level,
  lines: [line, line],
  marks: [],
});
const reading = (where: Reading['where']): Reading => ({
  label: '',
  text: '',
  items: [],
  where,
  lines: [1, 1],
  blocks: [],
  uncertain: null,
});
const outline = (nodes: BlockNode[]): unknown[] =>
  nodes.map(({ block, children }) => (children.length ? [block.text, outline(children)] : block.text));

describe('nestBlocks', () => {
  test('hangs deeper blocks under the one before', () => {
    const blocks = [block('a', 0), block('b', 1), block('c', 1), block('d', 2), block('e', 0)];
    expect(outline(nestBlocks(blocks))).toEqual([['a', ['b', ['c', ['d']]]], 'e']);
  });

  test('takes a level that was skipped, and a first block that is deep', () => {
    expect(outline(nestBlocks([block('a', 2), block('b', 0), block('c', 3)]))).toEqual(['a', ['b', ['c']]]);
  });

  test('tells bulleted runs from plain ones', () => {
    const nodes = nestBlocks([block('a', 0, null), block('b', 0), block('c', 0), block('d', 0, null)]);
    expect(runsOf(nodes).map(({ bulleted, nodes: run }) => [bulleted, run.length])).toEqual([
      [false, 1],
      [true, 2],
      [false, 1],
    ]);
  });
});

describe('fragments', () => {
  test('a block takes its first line; cells of one line take their order', () => {
    const blocks = [block('a', 0, null, 7), block('b', 0, null, 7), block('c', 0, null, 9)];
    expect(blocks.map((one) => blockFragments(blocks).get(one))).toEqual(['d-7', 'd-7-2', 'd-9']);
  });

  test('a reading takes the name of its field, its place, and its order', () => {
    const readings = [reading('body'), reading('appendix'), reading('body')];
    expect(readings.map((one) => readingFragment('deadline', readings, one))).toEqual([
      'thoi-gian',
      'thoi-gian-phu-luc',
      'thoi-gian-2',
    ]);
  });
});
