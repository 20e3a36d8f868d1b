import type { BlockContent, PhrasingContent } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { escapeHidden } from './hidden-characters.ts';

/** Values of an element's attributes; one that is null or undefined is left out. */
export type Attributes = Record<string, string | number | null | undefined>;

/** Text that reads the same with and without character references. */
const PLAIN = /^[\p{L}\p{M}\p{N} .,:;()/+*#-]*$/u;

/** An inline element, `<Repair …>ợ</Repair>`. */
export function inlineElement(
  name: string,
  attributes: Attributes,
  children: PhrasingContent[],
): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: attributeNodes(attributes), children };
}

/** An element around paragraphs and lists, `<Field …>…</Field>`. */
export function blockElement(
  name: string,
  attributes: Attributes,
  children: BlockContent[],
): MdxJsxFlowElement {
  return { type: 'mdxJsxFlowElement', name, attributes: attributeNodes(attributes), children };
}

/**
 * Attributes as MDX writes them. A string with anything but letters, digits and plain punctuation becomes a
 * JSON string in braces: in quotes, a `&amp;` of the source would be read as a character reference.
 */
function attributeNodes(attributes: Attributes): MdxJsxAttribute[] {
  return Object.entries(attributes).flatMap(([name, value]): MdxJsxAttribute[] => {
    if (value === null || value === undefined) return [];
    if (typeof value === 'string' && PLAIN.test(value)) return [{ type: 'mdxJsxAttribute', name, value }];
    const literal = escapeHidden(JSON.stringify(value));
    return [
      { type: 'mdxJsxAttribute', name, value: { type: 'mdxJsxAttributeValueExpression', value: literal } },
    ];
  });
}
