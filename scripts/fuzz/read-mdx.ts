import type { Nodes } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { evaluate } from 'satteri';
import { unified } from 'unified';

/** An element of a page as a reader of MDX gives it. */
export interface PageElement {
  name: string;
  props: Record<string, unknown>;
  /** The text of all that is inside. */
  text: string;
}

/** What a page says to a reader: the text of each block, and its components. */
export interface ReadPage {
  /** Text of paragraphs, headings and lone components, in order; white space between blocks is not text. */
  blocks: string[];
  elements: PageElement[];
  /** Nodes that would run or load something: expressions, module statements, links, pictures. */
  live: string[];
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkFrontmatter).freeze();
const LIVE = new Set([
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'html',
  'link',
  'image',
  'linkReference',
]);
const BLOCKS = new Set(['paragraph', 'heading', 'code', 'table', 'thematicBreak', 'definition']);

/** A page as remark-mdx reads it. */
export function readWithRemark(mdx: string): ReadPage {
  const page: ReadPage = { blocks: [], elements: [], live: [] };
  const walk = (node: Nodes): string => {
    if (node.type === 'yaml') return '';
    if (LIVE.has(node.type)) page.live.push(node.type);
    const text =
      'children' in node ? node.children.map(walk).join('') : 'value' in node ? String(node.value) : '';
    if (BLOCKS.has(node.type)) page.blocks.push(text);
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      page.elements.push({ name: node.name ?? '', props: attributesOf(node), text });
    return text;
  };
  walk(parser.parse(mdx));
  return page;
}

function attributesOf(node: Extract<Nodes, { type: 'mdxJsxTextElement' | 'mdxJsxFlowElement' }>) {
  return Object.fromEntries(
    node.attributes.map((attribute) => {
      if (attribute.type !== 'mdxJsxAttribute') throw new Error('an attribute without a name');
      const { name, value } = attribute;
      return [name, typeof value === 'object' && value ? JSON.parse(value.value) : value];
    }),
  );
}

interface Element {
  type: string;
  props: Record<string, unknown> & { children?: unknown };
}

/**
 * A page as the compiler of the site reads and runs it.
 *
 * @param features the switches of the compiler; by default those of the site
 */
export function readWithSite(
  mdx: string,
  features: object = { gfm: false, smartPunctuation: false },
): ReadPage {
  const page: ReadPage = { blocks: [], elements: [], live: [] };
  const jsx = (type: unknown, props: unknown): Element => ({
    type: String(type),
    props: props as Element['props'],
  });
  const names = ['Field', 'Repair', 'Line'];
  const module = evaluate(mdx, { features, Fragment: 'fragment', jsx, jsxs: jsx } as never) as {
    default: (props: object) => Element;
  };
  const extra = Object.keys(module).filter((name) => name !== 'default');
  page.live.push(...extra.map((name) => `export ${name}`));
  const walk = (node: unknown): string => {
    if (node === null || node === undefined || node === false || node === true) return '';
    if (Array.isArray(node)) return node.map(walk).join('');
    if (typeof node !== 'object') return String(node);
    const { type, props } = node as Element;
    if (['a', 'img', 'script', 'iframe'].includes(type)) page.live.push(type);
    const text = walk(props.children);
    if (/^(p|h\d|pre|table|hr)$/.test(type)) page.blocks.push(text);
    if (names.includes(type)) {
      const rest = Object.fromEntries(Object.entries(props).filter(([name]) => name !== 'children'));
      page.elements.push({ name: type, props: rest, text });
    }
    return text;
  };
  walk(module.default({ components: Object.fromEntries(names.map((name) => [name, name])) }));
  return page;
}
