import type { DraftBlock, DraftSection } from './draft.ts';
import type { Node } from './outline.ts';
import { Traced } from './text/traced.ts';

/** Paths given so far, so that no two sections or tasks share one. */
export class Paths {
  private readonly taken = new Set<string>();

  /** The path itself, or with "-2", "-3" where the text numbers two things alike. */
  take(path: string): string {
    let own = path;
    for (let copy = 2; this.taken.has(own); copy++) own = `${path}-${copy}`;
    this.taken.add(own);
    return own;
  }
}

/** The sections of an outline: one for each heading, with the text below it up to the next heading. */
export function sectionsOf(root: Node, paths: Paths, before: string, depth = 0): DraftSection[] {
  const sections: DraftSection[] = [];
  if (root.paragraph) sections.push(headed(root, paths, depth - 1));
  else if (root.children[0]?.heading === false) sections.push(unheaded(paths, before));
  for (const child of root.children) {
    if (child.heading) sections.push(...sectionsOf(child, paths, before, depth + 1));
    else sections.at(-1)!.blocks.push(...blocksOf(child, 0));
  }
  return sections;
}

/** The section that a heading opens. */
export function headed(node: Node, paths: Paths, level: number): DraftSection {
  const { head, body } = node.paragraph!;
  return { path: paths.take(node.path || 'muc'), number: head, heading: body, level, blocks: [] };
}

/** The section of text that stands under no heading. */
export function unheaded(paths: Paths, path: string): DraftSection {
  return { path: paths.take(path), number: Traced.empty, heading: Traced.empty, level: 0, blocks: [] };
}

/** A node and all below it as blocks, nested. */
export function blocksOf({ paragraph, children }: Node, level: number): DraftBlock[] {
  return [
    ...(paragraph ? [{ bullet: paragraph.head, body: paragraph.body, level }] : []),
    ...children.flatMap((child) => blocksOf(child, child.kind === null ? level : level + 1)),
  ];
}
