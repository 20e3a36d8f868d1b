import { describe, expect, test } from 'vitest';
import { joinedLines } from '../../src/document/joined-lines.ts';
import { inParagraphs } from '../../src/document/paragraphs.ts';
import type { PlanPage, TaskPage } from '../../src/domain/pages.ts';

const block = (...lines: [number, number]) => ({ text: '', bullet: null, level: 0, lines, marks: [] });
const plan = { sections: [{ blocks: [block(3, 7), block(8, 8)] }] } as unknown as PlanPage;
const task = (...blocks: ReturnType<typeof block>[]): TaskPage =>
  ({ task: { blocks } }) as unknown as TaskPage;

describe('lines that belong to the paragraph before them', () => {
  test('are those of a paragraph but its first, and further lines of a heading', () => {
    expect([...joinedLines(plan, [], [], new Set([2]))].sort((one, other) => one - other)).toEqual([
      2, 4, 5, 6, 7,
    ]);
  });

  test('never the first line of another paragraph, though cells of a table lie across each other', () => {
    const across = joinedLines(plan, [], [task(block(5, 9), block(6, 6))], new Set());
    expect([...across].sort((one, other) => one - other)).toEqual([4, 7, 9]);
  });
});

test('a paragraph begins with a line that has words and belongs to none before it', () => {
  const lines = ['', 'a', '', 'b', 'c', ''].map((text, at) => ({ number: at + 1, text }));
  const groups = inParagraphs(lines, new Set([4]));
  expect(groups.map((group) => group.map(({ number }) => number))).toEqual([[1], [2, 3, 4], [5, 6]]);
  expect(groups.flat()).toEqual(lines);
});
