import type { Block } from '../domain/reading.ts';

/** A block with the deeper ones that follow it. */
export interface BlockNode {
  block: Block;
  children: BlockNode[];
}

/** Nests blocks by level; a level that skips one hangs under the last shallower block. */
export function nestBlocks(blocks: readonly Block[]): BlockNode[] {
  const roots: BlockNode[] = [];
  const open: BlockNode[] = [];
  for (const block of blocks) {
    while (open.length > 0 && open.at(-1)!.block.level >= block.level) open.pop();
    const node: BlockNode = { block, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  }
  return roots;
}

/** Runs of neighbours that are all bulleted or all plain, so that a page can set lists and paragraphs. */
export function runsOf(nodes: readonly BlockNode[]): { bulleted: boolean; nodes: BlockNode[] }[] {
  const runs: { bulleted: boolean; nodes: BlockNode[] }[] = [];
  for (const node of nodes) {
    const bulleted = node.block.bullet !== null;
    const last = runs.at(-1);
    if (last && last.bulleted === bulleted) last.nodes.push(node);
    else runs.push({ bulleted, nodes: [node] });
  }
  return runs;
}
