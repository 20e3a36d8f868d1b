import type { Text } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { defaultHandlers, type Handle } from 'mdast-util-to-markdown';

// What the libraries write, byte for byte, in a shorter way for what most of our pages are made of: a line with a hundred
// thousand marks would take longer to write than to read. A test writes trees both ways.

/** Nothing but what no reader of MDX takes for more than itself, unless a line begins or ends there. */
const PLAIN = /^[\p{L}\p{M}\p{N} ,.:;()/%+“”–-]*$/u;
/** What opens nothing at the beginning of a line either: no number of a list, no bullet, no statement of a module. */
const PLAIN_BEGINNING = /^(?!import|export)\p{L}/u;
/** What may stand before a text that does not begin a line; "]" makes a link of a bracket. */
const WITHIN_LINE = /^[^\s\]]$/u;

/** Blanks alone with a tab among them: raw at the beginning of an element, readers of MDX lose where it closes. */
const TABS_ALONE = /^[ \t]*\t[ \t]*$/;

/**
 * Most of it has nothing that could be misread and stays as it is; only the rest is held against all
 * patterns of what must be escaped, which for a text of many short pieces took longer than anything else.
 */
const text: Handle = (node: Text, parent, state, info) => {
  const { value } = node;
  const ends = !value.endsWith(' ') || WITHIN_LINE.test(info.after);
  if (info.before === '>' && TABS_ALONE.test(value)) {
    const blanks = ends ? value : defaultHandlers.text(node, parent, state, info);
    return blanks.replaceAll('\t', '&#x9;');
  }
  const begins = PLAIN_BEGINNING.test(value) || WITHIN_LINE.test(info.before);
  return begins && ends && PLAIN.test(value) ? value : defaultHandlers.text(node, parent, state, info);
};

/**
 * An inline element. Its attributes are ours: strings without quotes and expressions on one line (`attributeNodes`), so none of
 * them needs what the library does for any attribute.
 */
const mdxJsxTextElement: Handle = (node: MdxJsxTextElement, _parent, state, info) => {
  const name = node.name ?? '';
  const attributes = node.attributes.map((one) => {
    if (one.type !== 'mdxJsxAttribute') throw new Error(`<${name}> has an attribute without a name`);
    if (one.value === null || one.value === undefined) return ` ${one.name}`;
    return typeof one.value === 'string'
      ? ` ${one.name}="${one.value}"`
      : ` ${one.name}={${one.value.value}}`;
  });
  const opening = `<${name}${attributes.join('')}`;
  if (node.children.length === 0) return `${opening} />`;
  const exit = state.enter('mdxJsxTextElement');
  const content = state.containerPhrasing(node, { ...info, before: '>', after: '<' });
  exit();
  return `${opening}>${content}</${name}>`;
};

/** What is asked of an element when the text before it is written: how it begins. */
const peek = (): string => '<';

export const handlers = { text, mdxJsxTextElement: Object.assign(mdxJsxTextElement, { peek }) };
