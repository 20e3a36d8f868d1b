/**
 * A piece of a page before it is markup: the build writes it as HTML, the browser makes elements of it, so that
 * both show the same. Text is always text: nothing here reads markup.
 */
export type Tree = string | TreeElement | null | false | readonly Tree[];

/** An element. An attribute that is undefined or false is left out; true stands for the bare attribute. */
export interface TreeElement {
  tag: string;
  attributes: Record<string, string | boolean | undefined>;
  children: readonly Tree[];
}

/** An element with attributes and children. */
export const h = (
  tag: string,
  attributes: TreeElement['attributes'] = {},
  ...children: readonly Tree[]
): TreeElement => ({ tag, attributes, children });

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (letter) => escapes[letter]!);

const htmlOfAttribute = ([name, value]: [string, string | boolean | undefined]): string =>
  value === undefined || value === false ? '' : value === true ? ` ${name}` : ` ${name}="${escaped(value)}"`;

/** The elements without an end tag. */
const VOID = new Set(['br', 'hr', 'img', 'input', 'link', 'meta']);

/** The HTML of a tree. */
export function htmlOf(tree: Tree): string {
  if (tree === null || tree === false) return '';
  if (typeof tree === 'string') return escaped(tree);
  if ('tag' in tree) {
    const { tag, attributes, children } = tree;
    const start = `<${tag}${Object.entries(attributes).map(htmlOfAttribute).join('')}>`;
    return VOID.has(tag) ? start : `${start}${htmlOf(children)}</${tag}>`;
  }
  return tree.map(htmlOf).join('');
}
