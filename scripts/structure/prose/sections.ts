import { taskSlug } from '../../../src/domain/ids.ts';
import type { DraftBlock, DraftSection } from '../draft/draft.ts';
import { isNumbered } from '../grammar/markers.ts';
import type { Node } from './outline.ts';
import { Traced } from '../text/traced.ts';

/** Paths given so far, so that no two sections or tasks share one, nor the address that is made of it. */
export class Paths {
  private readonly taken = new Set<string>();
  /** The next number to try for a path, so that ten thousand equal ones do not each count from 2. */
  private readonly copies = new Map<string, number>();

  /** The path itself, or with "-2", "-3" where the text numbers two things alike. */
  take(path: string): string {
    let own = path;
    let copy = this.copies.get(path) ?? 2;
    for (; this.taken.has(address(own)); copy++) own = `${path}-${copy}`;
    this.copies.set(path, copy);
    this.taken.add(address(own));
    return own;
  }
}

/** As some file systems compare names: "a#1" and "A-1" are one. */
const address = (path: string): string => taskSlug(path).toLowerCase();

/** The sections of an outline: one for each heading, with the text below it up to the next heading. */
export function sectionsOf(root: Node, paths: Paths, before: string, depth = 0): DraftSection[] {
  const sections: DraftSection[] = [];
  if (root.paragraph) sections.push(headed(root, paths, depth - 1));
  else if (root.children[0]?.heading === false) sections.push(unheaded(paths, before));
  let headings = 0;
  for (const child of root.children) {
    if (child.heading) for (const one of sectionsOf(child, paths, before, depth + 1)) sections.push(one);
    // "3. Phạm vi: …" after the headings "1. Mục đích" and "2. Yêu cầu" stands beside them.
    else if (child.kind === 'article' || (headings > 0 && isNumbered(child.kind)))
      sections.push(runIn(child, paths, depth));
    else for (const one of blocksOf(child, 0)) sections.at(-1)!.blocks.push(one);
    if (child.heading) headings++;
  }
  return sections;
}

/** The section that a heading opens. */
export function headed(node: Node, paths: Paths, level: number): DraftSection {
  const { head, body } = node.paragraph!;
  // "Điều 5. Trách nhiệm" is called so: its number is no place in a count of headings.
  const named = node.kind === 'article' || node.kind === 'chapter';
  const heading = named ? Traced.join([head, body]) : body;
  return {
    path: paths.take(node.path || 'muc'),
    number: named ? Traced.empty : head,
    heading,
    level,
    blocks: [],
  };
}

/** Longer words before a colon are text, not a heading. */
const LONGEST_RUN_IN = 80;

/** A numbered paragraph as a section; what stands before its colon is the heading: "3. Phạm vi: …". */
export function runIn(node: Node, paths: Paths, level: number): DraftSection {
  const { head, body } = node.paragraph!;
  if (node.kind === 'article') {
    const below = node.children.flatMap((child) => blocksOf(child, 0));
    return {
      path: paths.take(node.path),
      number: Traced.empty,
      heading: head,
      level,
      blocks: [{ bullet: Traced.empty, body, level: 0 }, ...below],
    };
  }
  const colon = body.text.indexOf(':') + 1;
  const cut = colon > 0 && colon <= LONGEST_RUN_IN ? colon : 0;
  const text = body.slice(cut).trim();
  const own = text.isEmpty ? [] : [{ bullet: Traced.empty, body: text, level: 0 }];
  const below = node.children.flatMap((child) => blocksOf(child, 0));
  return {
    path: paths.take(node.path),
    number: head,
    heading: body.slice(0, cut),
    level,
    blocks: [...own, ...below],
  };
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
