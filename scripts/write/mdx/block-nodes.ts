import type { Ledger } from '../../../src/domain/ledger.ts';
import type { List, ListItem, Paragraph } from 'mdast';
import type { Block } from '../../../src/domain/reading.ts';
import { textNodes } from './text-nodes.ts';

/**
 * Blocks as paragraphs and nested lists. A block with a bullet is a list item, nested by its level; the bullet
 * is printed as the plan has it, because "a)" or "(1)" may be cited elsewhere.
 */
export function blockNodes(blocks: Block[], ledger: Ledger): (Paragraph | List)[] {
  const nodes: (Paragraph | List)[] = [];
  /** The lists that are open, outermost first, with the level of their items. */
  const open: { level: number; list: List }[] = [];
  for (const block of blocks) {
    const paragraph = paragraphOf(block, ledger);
    if (block.bullet === null) {
      open.length = 0;
      nodes.push(paragraph);
      continue;
    }
    while (open.length && open.at(-1)!.level > block.level) open.pop();
    const innermost = open.at(-1);
    if (innermost?.level === block.level) {
      innermost.list.children.push(itemOf(paragraph));
      continue;
    }
    const list: List = { type: 'list', ordered: false, spread: false, children: [itemOf(paragraph)] };
    if (innermost) innermost.list.children.at(-1)!.children.push(list);
    else nodes.push(list);
    open.push({ level: block.level, list });
  }
  return nodes;
}

function itemOf(paragraph: Paragraph): ListItem {
  return { type: 'listItem', spread: false, children: [paragraph] };
}

function paragraphOf({ text, bullet, marks }: Block, ledger: Ledger): Paragraph {
  const lead = bullet === null ? '' : `${bullet} `;
  const shifted = marks.map((mark) => ({
    ...mark,
    start: mark.start + lead.length,
    end: mark.end + lead.length,
  }));
  return { type: 'paragraph', children: textNodes(lead + text, shifted, ledger) };
}
