import type { RootContent } from 'mdast';
import type { PageData } from '../../../src/domain/pages.ts';
import { frontMatter } from './front-matter.ts';
import { serializeMdx } from './serialize-mdx.ts';

/** A generated file: its path below `content/plans/`, and its whole text. */
export interface Page {
  path: string;
  text: string;
}

/** A page from its data and the tree of its body. */
export function makePage(path: string, data: PageData, body: RootContent[]): Page {
  return { path, text: `---\n${frontMatter(data)}---\n\n${serializeMdx({ type: 'root', children: body })}` };
}
