import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { hostileWords } from '../../scripts/fuzz/hostile-words.ts';
import { inlineElement } from '../../scripts/write/mdx/jsx-nodes.ts';
import { mdxUnsafe } from '../../scripts/write/mdx/mdx-unsafe.ts';
import { serializeMdx } from '../../scripts/write/mdx/serialize-mdx.ts';

/** The same without the short ways for plain text and for inline elements. */
const everyPattern = unified()
  .use(remarkMdx)
  .use(remarkStringify, { bullet: '-', rule: '-', emphasis: '_', listItemIndent: 'one', unsafe: mdxUnsafe })
  .freeze();

const piece = fc.oneof(
  fc.constantFrom(
    'Công an xã',
    ' ',
    '1.',
    '1)',
    '(',
    ')',
    '-',
    '+',
    'import',
    'export a',
    '“',
    '%',
    ':',
    ']',
    '12',
    '\t',
  ),
  fc.constantFrom(...hostileWords),
  fc.string({ unit: 'binary', maxLength: 4 }),
);
const text = fc
  .array(piece, { minLength: 1, maxLength: 4 })
  .map((parts): PhrasingContent => ({ type: 'text', value: parts.join('') }));
const attribute = fc.oneof(piece, fc.integer(), fc.constant(null));
const element = fc
  .tuple(fc.record({ raw: attribute, n: attribute }), fc.array(text, { maxLength: 2 }))
  .map(([attributes, children]) => inlineElement('Repair', attributes, children));
const inline = fc.oneof(
  { weight: 2, arbitrary: text },
  { weight: 1, arbitrary: element },
  { weight: 1, arbitrary: text.map((child): PhrasingContent => ({ type: 'emphasis', children: [child] })) },
);
const root = fc
  .array(fc.array(inline, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((all): Root => ({
    type: 'root',
    children: all.flatMap((children): Root['children'] => [
      { type: 'paragraph', children },
      { type: 'heading', depth: 2, children },
      {
        type: 'list',
        children: [{ type: 'listItem', spread: false, children: [{ type: 'paragraph', children }] }],
      },
    ]),
  }));

/** A tab as such, whichever way it was written: one alone at the beginning of an element is always a reference. */
const withTabs = (mdx: string): string => mdx.replaceAll('&#x9;', '\t');

test('text and inline elements are written as the libraries write them', () => {
  fc.assert(
    fc.property(root, (tree) => {
      expect(withTabs(serializeMdx(tree))).toBe(withTabs(everyPattern.stringify(tree)));
    }),
    { numRuns: 3000 },
  );
});

test('a tab alone before an element is a reference: raw, readers miss where the outer element closes', () => {
  const repair = inlineElement('Repair', { n: 1 }, []);
  const line = inlineElement('Line', { n: 1 }, [{ type: 'text', value: '\t ' }, repair]);
  const mdx = serializeMdx({ type: 'root', children: [{ type: 'paragraph', children: [line] }] });
  expect(mdx).toBe('<Line n={1}>&#x9; <Repair n={1} /></Line>\n');
});

test('nor does a blank behind such a tab end a line: it would not be read back', () => {
  const repair = inlineElement('Repair', { n: 1 }, []);
  const children: PhrasingContent[] = [repair, { type: 'text', value: '\t ' }];
  const mdx = serializeMdx({ type: 'root', children: [{ type: 'paragraph', children }] });
  expect(mdx).toBe('<Repair n={1} />&#x9;&#x20;\n');
});
