import type { Nodes } from 'mdast';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { CanonicalModel } from '../../src/domain/concordance.ts';
import { canonicalModelSchema } from '../../src/domain/concordance.ts';
import { InputError } from '../../src/domain/issue.ts';
import { parseYaml } from './yaml.ts';

const parser = unified().use(remarkParse).use(remarkMdx).freeze();
/** Markdown nodes that would run or load something when the site is built or read; a note is text with links. */
const LIVE = new Set([
  'mdxjsEsm',
  'mdxFlowExpression',
  'mdxTextExpression',
  'mdxJsxFlowElement',
  'mdxJsxTextElement',
]);

/**
 * One file of `content/models/`: its front matter, once its note is known to be plain Markdown.
 *
 * @param file the path shown in an error
 * @throws InputError where the front matter is missing or wrong, or the note holds code
 */
export function parseModelFile(text: string, slug: string, file: string): CanonicalModel {
  const [whole, front] = /^---\n([\s\S]*?\n)---(?:\n|$)/.exec(text) ?? [];
  if (whole === undefined)
    throw new InputError('there is no front matter.', {
      place: { file, line: 1 },
      hint: 'Begin with "---", then title and group, then "---".',
    });
  const model = parseYaml(front!, canonicalModelSchema, file, 2);
  checkNote(text.slice(whole.length), file, whole.split('\n').length);
  return { slug, ...model };
}

function checkNote(note: string, file: string, firstLine: number): void {
  const hint =
    'Write a backslash before "{" and "<", no import or export at the start of a line, links to https:// or inside the site, and pictures of the site only.';
  const refuse = (what: string, line: number, cause?: unknown): never => {
    throw new InputError(what, { place: { file, line: line + firstLine - 1 }, hint, cause });
  };
  let tree: Nodes;
  try {
    tree = parser.parse(note);
  } catch (cause) {
    const { line, reason } = cause as { line?: number; reason?: string };
    return refuse(`the note is not valid MDX: ${reason ?? String(cause)}.`, line ?? 1, cause);
  }
  const walk = (node: Nodes): void => {
    if (LIVE.has(node.type)) refuse('the note holds code.', node.position!.start.line);
    if ('url' in node && !leadsOn(node))
      refuse(`the note leads to "${node.url}".`, node.position!.start.line);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
}

/** A link leads into the site or to a page of the web; a picture is one of the site: no other host is asked. */
function leadsOn({ type, url }: Nodes & { url: string }): boolean {
  const inside = /^(?:[/#](?!\/)|\.{1,2}\/)/.test(url);
  return type === 'image' ? inside : inside || /^https?:\/\//i.test(url);
}
