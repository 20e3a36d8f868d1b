import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/domain/reading.ts';
import type { Repair } from '../../src/domain/repair.ts';
import { blockNodes } from '../../scripts/write/mdx/block-nodes.ts';
import { inlineElement } from '../../scripts/write/mdx/jsx-nodes.ts';
import { serializeMdx } from '../../scripts/write/mdx/serialize-mdx.ts';
import { textNodes } from '../../scripts/write/mdx/text-nodes.ts';
import { indexLedger } from '../../src/domain/ledger.ts';
import { hostileWords } from '../../scripts/fuzz/hostile-words.ts';
import { readWithRemark, readWithSite } from '../../scripts/fuzz/read-mdx.ts';

/** One line of a plan: any characters but line ends and NUL, which reading refuses, with hostile words among them. */
const lineText = fc
  .array(
    fc.oneof(
      fc.constantFrom(...hostileWords),
      fc.string({ unit: 'binary', maxLength: 8 }).map((text) => text.replace(/[\0\r\n]/g, '')),
      fc.constantFrom(' ', '  ', '\t', 'Mô hình', 'công dân số', '1.', '-', '+'),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /\S/.test(text));

const block = fc.record({
  text: lineText,
  bullet: fc.constantFrom(null, '-', '+', 'a)', '(1)', '1.1.', '*', '#'),
  level: fc.nat(3),
});

const asBlock = (value: { text: string; bullet: string | null; level: number }): Block => ({
  ...value,
  lines: [1, 1],
  marks: [],
});

describe('text of a plan is never code', () => {
  test.each(hostileWords)('%j stays text in a paragraph, a heading and a line', (text) => {
    const mdx = serializeMdx({
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ type: 'text', value: text }] },
        { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] },
        {
          type: 'paragraph',
          children: [inlineElement('Line', { n: 1, kind: 'section' }, [{ type: 'text', value: text }])],
        },
      ],
    });
    for (const page of [readWithRemark(mdx), readWithSite(mdx)]) {
      expect(page.live).toEqual([]);
      expect(page.blocks.slice(0, 2)).toEqual([text, text]);
      expect(page.elements).toEqual([{ name: 'Line', props: { n: 1, kind: 'section' }, text }]);
    }
  });

  test('any blocks come back from both readers as they went in, with their bullets', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (values) => {
        const mdx = serializeMdx({ type: 'root', children: blockNodes(values.map(asBlock), new Map()) });
        const wanted = values.map(({ text, bullet }) => (bullet === null ? text : `${bullet} ${text}`));
        const remark = readWithRemark(mdx);
        expect(remark).toEqual({ blocks: wanted, elements: [], live: [] });
        const site = readWithSite(mdx);
        expect(site.live).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('any paragraph reaches the page as the same text', () => {
    fc.assert(
      fc.property(lineText, (text) => {
        const mdx = serializeMdx({
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', value: text }] }],
        });
        expect(readWithSite(mdx)).toEqual({ blocks: [text], elements: [], live: [] });
      }),
      { numRuns: 500 },
    );
  });
});

describe('repairs', () => {
  const repair = (raw: string, text: string, applied: boolean): Repair => ({
    line: 7,
    column: 3,
    raw,
    text,
    status: applied ? 'likely' : 'suggested',
    confidence: 0.87654,
    rule: 'restore-lost-glyph',
    evidence: [],
    applied,
  });

  test('what was received is an attribute, whatever characters it holds', () => {
    fc.assert(
      fc.property(lineText, lineText, (raw, text) => {
        const ledger = indexLedger([repair(raw, text, true)]);
        const children = textNodes(
          `ab${text}c`,
          [{ start: 2, end: 2 + text.length, line: 7, column: 3 }],
          ledger,
        );
        const mdx = serializeMdx({ type: 'root', children: [{ type: 'paragraph', children }] });
        const element = {
          name: 'Repair',
          props: { line: 7, column: 3, raw, status: 'likely', confidence: 0.877 },
          text,
        };
        expect(readWithRemark(mdx)).toEqual({ blocks: [`ab${text}c`], elements: [element], live: [] });
        expect(readWithSite(mdx)).toEqual({ blocks: [`ab${text}c`], elements: [element], live: [] });
      }),
      { numRuns: 300 },
    );
  });

  test('a suggestion prints what was received and carries the reading offered', () => {
    const ledger = indexLedger([repair('th ng', 'thống', false)]);
    const children = textNodes('th ng nhất', [{ start: 0, end: 5, line: 7, column: 3 }], ledger);
    const mdx = serializeMdx({ type: 'root', children: [{ type: 'paragraph', children }] });
    expect(mdx).toBe(
      '<Repair line={7} column={3} raw="th ng" reading="thống" status="suggested" confidence={0.877}>th ng</Repair> nhất\n',
    );
  });

  test('a mark without an entry, or over another mark, does not print letters twice', () => {
    const ledger = indexLedger([repair(' ', 'ợ', true)]);
    const marks = [
      { start: 1, end: 2, line: 7, column: 3 },
      { start: 1, end: 3, line: 7, column: 3 },
      { start: 4, end: 5, line: 9, column: 9 },
    ];
    const children = textNodes('hợp lý', marks, ledger);
    const mdx = serializeMdx({ type: 'root', children: [{ type: 'paragraph', children }] });
    expect(readWithRemark(mdx).blocks).toEqual(['hợp lý']);
    expect(readWithRemark(mdx).elements).toHaveLength(1);
  });
});
