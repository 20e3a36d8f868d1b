import type { KeptDecision } from '../../../src/domain/decisions.ts';
import type { Anomaly } from '../../../src/domain/plan.ts';
import type { OpenMask } from './queue.ts';
import type { PlanState } from './plan-state.ts';

/** More letters of a line than this are not needed to find it again. */
const MOST_QUOTED = 80;

interface Signed {
  by: string;
  at: string;
}

/** The decision that the paper has a point so: by a line of it, and words that the point speaks of where it names some. */
export function keptPoint(
  { text }: Pick<PlanState, 'text'>,
  { lines, values, message }: Anomaly,
  signed: Signed & { reason: string },
): KeptDecision {
  const there = lines.map((line) => ({ line, text: (text.lines[line - 1]?.text ?? '').trim() }));
  const named = there.flatMap(({ line, text: own }) =>
    values.filter((value) => value !== '' && own.includes(value)).map((quote) => ({ line, quote })),
  );
  const [first] = there.filter(({ text: own }) => own !== '');
  const place = named[0] ?? (first && { line: first.line, quote: beginningOf(first.text) });
  return { keep: 'as-printed', says: message, ...place, ...signed };
}

/** The decision that a place stays hidden. */
export const keptMask = (
  { mask: { line, column } }: Pick<OpenMask, 'mask'>,
  signed: Signed & { reason: string | null },
): KeptDecision => ({ keep: 'masked', line, column, ...signed });

function beginningOf(text: string): string {
  if (text.length <= MOST_QUOTED) return text;
  const cut = text.slice(0, MOST_QUOTED + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim();
}
