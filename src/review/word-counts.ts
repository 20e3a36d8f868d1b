import { MASK, type TextPage } from '../domain/pages.ts';
import type { RepairStatus } from '../domain/repair.ts';
import { isFoundSlip } from '../domain/slip.ts';
import { applyLedger, indexLedger, marksOf } from '../domain/ledger.ts';
import { leastTrusted, segmentText, type Segment } from '../document/segments.ts';
import { isOpen } from './open-words.ts';

/** How many words of a plan have each status; `verbatim` are the author's own slips that the program found. */
export type WordCounts = Record<RepairStatus | 'verbatim', number>;

/** The kind that a word is counted as: what waits for a person first, as the review page lists it. */
function kindOf({ repairs }: Extract<Segment, { kind: 'word' }>): keyof WordCounts {
  if (repairs.every(isFoundSlip)) return 'verbatim';
  const open = repairs.filter(isOpen);
  if (open.length > 0) return open.some(({ applied }) => !applied) ? 'suggested' : 'likely';
  return leastTrusted(repairs.filter((repair) => !isFoundSlip(repair)));
}

/**
 * The words of a plan in which something was repaired or is offered, counted as a reader counts them: the ledger
 * may have several entries for one word. Masked words are published nowhere and not counted.
 */
export function wordCounts({ received, ledger }: TextPage): WordCounts {
  const counts: WordCounts = { repaired: 0, likely: 0, suggested: 0, reviewed: 0, verbatim: 0 };
  const entries = indexLedger(ledger);
  for (const line of applyLedger(received, ledger))
    for (const segment of segmentText(line.text, marksOf(line), entries))
      if (segment.kind === 'word' && !segment.parts.some(({ shown }) => shown.includes(MASK)))
        counts[kindOf(segment)] += 1;
  return counts;
}
