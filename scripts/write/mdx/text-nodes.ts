import { entryAt, type Ledger } from '../../../src/domain/ledger.ts';
import type { PhrasingContent } from 'mdast';
import type { Repair } from '../../../src/domain/repair.ts';
import type { Mark } from '../../../src/domain/span.ts';
import { inlineElement } from './jsx-nodes.ts';

/** A text with its marks as inline content: plain text, and one `<Repair>` for each mark. */
export function textNodes(text: string, marks: Mark[], ledger: Ledger): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const push = (value: string): void => {
    if (value) nodes.push({ type: 'text', value });
  };
  let end = 0;
  for (const mark of marks.toSorted((a, b) => a.start - b.start)) {
    const repair = entryAt(ledger, mark);
    // A mark that overlaps the one before it would print letters twice; one without an entry has nothing to tell.
    if (!repair || mark.start < end || mark.end < mark.start) continue;
    push(text.slice(end, mark.start));
    nodes.push(repairNode(repair, text.slice(mark.start, mark.end)));
    end = mark.end;
  }
  push(text.slice(end));
  return nodes;
}

/** One repaired stretch, as printed. */
function repairNode(repair: Repair, printed: string): PhrasingContent {
  const { line, column, raw, status, confidence, applied, text } = repair;
  const reading = applied ? null : text;
  return inlineElement(
    'Repair',
    { line, column, raw, reading, status, confidence: Number(confidence.toFixed(3)) },
    printed ? [{ type: 'text', value: printed }] : [],
  );
}
