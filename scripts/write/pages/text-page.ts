import { marksOf, type Ledger } from '../../../src/domain/ledger.ts';
import type { Paragraph } from 'mdast';
import type { SourceLayout } from '../../../src/domain/layout.ts';
import type { TextPage } from '../../../src/domain/pages.ts';
import type { Plan } from '../../../src/domain/plan.ts';
import { deletedOf, pageStartsOf } from '../../../src/domain/received.ts';
import type { RepairedLine, RepairedText } from '../../../src/domain/repair.ts';
import type { SourceText } from '../../../src/domain/source.ts';
import { inlineElement } from '../mdx/jsx-nodes.ts';
import { linePlaces, type LinePlace } from './line-kinds.ts';
import { makePage, type Page } from '../mdx/page.ts';
import { textNodes } from '../mdx/text-nodes.ts';

/** The page with the whole text of a plan, line by line, and its ledger. */
export function textPage(
  plan: Plan,
  repaired: RepairedText,
  encoding: SourceText['encoding'],
  ledger: Ledger,
): Page {
  const places = linePlaces(plan, repaired.lines);
  return makePage(
    `${plan.id}/van-ban.mdx`,
    {
      kind: 'text',
      plan: plan.id,
      file: plan.source.file,
      sha256: repaired.sha256,
      encoding,
      ledger: repaired.ledger,
      received: repaired.lines.map(({ received }) => received),
      ...(repaired.layout && whatDocumentsTell(repaired.layout)),
    },
    // Blank lines have nothing to show, and their numbers are missing between those of the others.
    repaired.lines.flatMap((line, index) => {
      const place = places[index]!;
      return place.kind === 'blank' && !line.spans.length ? [] : [lineNode(line, place, ledger)];
    }),
  );
}

/** What only a document has: pages, and what was deleted from it. */
function whatDocumentsTell(layout: SourceLayout): Pick<TextPage, 'pageStarts' | 'deleted'> {
  const pageStarts = pageStartsOf(layout);
  const deleted = deletedOf(layout);
  return { ...(pageStarts.length > 0 && { pageStarts }), ...(deleted.length > 0 && { deleted }) };
}

/** Each line stands in a paragraph of its own, which MDX takes away around a lone element. */
function lineNode(line: RepairedLine, { kind, of }: LinePlace, ledger: Ledger): Paragraph {
  const content = textNodes(line.text, marksOf(line), ledger);
  return { type: 'paragraph', children: [inlineElement('Line', { n: line.number, kind, of }, content)] };
}
