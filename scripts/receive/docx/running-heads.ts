import { childOf, childrenOf, switchOf, type XmlElement } from '../reader/xml.ts';
import { paragraphsOf, type Block } from '../document/blocks.ts';
import { isPrinted } from '../document/compose.ts';
import type { Parts } from './parts.ts';
import { BlockReader, type DocumentContext } from './read-blocks.ts';

/** What is printed at the top or foot of each page. */
interface RunningHead {
  role: 'header' | 'footer';
  blocks: Block[];
}

/** The headers and footers that are printed, each once. */
export function runningHeads({ document, part, byRelation }: Parts, context: DocumentContext): RunningHead[] {
  const evenApart = switchOf(part('settings') ?? undefined, 'w:evenAndOddHeaders') ?? false;
  const heads = new Map<string, RunningHead>();
  for (const section of sectionsOf(document)) {
    const firstApart = switchOf(section, 'w:titlePg') ?? false;
    for (const { name, attributes } of childrenOf(section)) {
      const role = /^w:(header|footer)Reference$/.exec(name)?.[1] as RunningHead['role'] | undefined;
      const type = attributes['w:type'];
      if (!role || (type === 'first' && !firstApart) || (type === 'even' && !evenApart)) continue;
      const story = byRelation(attributes['r:id'] ?? '');
      if (!story) continue;
      const blocks = new BlockReader(context).read(story);
      const printed = [...paragraphsOf(blocks)].filter(({ pieces }) => isPrinted(pieces));
      const key = `${role} ${JSON.stringify(printed.map(({ pieces }) => pieces.map(({ text }) => text)))}`;
      if (printed.length > 0) heads.set(key, heads.get(key) ?? { role, blocks });
    }
  }
  return [...heads.values()];
}

/** The properties of every section; those of all but the last stand in a paragraph. */
function sectionsOf(document: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const visit = (element: XmlElement): void => {
    for (const child of childrenOf(element))
      if (child.name === 'w:sectPr') found.push(child);
      else if (child.name === 'w:p') {
        const section = childOf(childOf(child, 'w:pPr'), 'w:sectPr');
        if (section) found.push(section);
      } else visit(child);
  };
  visit(document);
  return found;
}
