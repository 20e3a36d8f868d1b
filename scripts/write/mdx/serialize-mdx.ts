import type { Root } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { handlers } from './handlers.ts';
import { mdxUnsafe } from './mdx-unsafe.ts';

const processor = unified()
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    rule: '-',
    emphasis: '_',
    listItemIndent: 'one',
    unsafe: mdxUnsafe,
    handlers,
  })
  .freeze();

/** The MDX of a tree; parsing it gives the same tree, so text that looks like code stays text. */
export function serializeMdx(tree: Root): string {
  return processor.stringify(tree);
}
