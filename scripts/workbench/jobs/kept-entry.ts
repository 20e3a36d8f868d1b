import type { KeptDecision } from '../../../src/domain/decisions.ts';
import { MASK } from '../../../src/domain/pages.ts';
import type { Anomaly } from '../../../src/domain/plan.ts';
import type { AsPrinted } from '../../correct/kept.ts';
import { maskPersonalText } from '../../mask/mask-text.ts';
import type { OpenMask } from './queue.ts';
import type { PlanState } from './plan-state.ts';

/** More letters of a line than this are not needed to find it again. */
const MOST_QUOTED = 80;

interface Signed {
  by: string;
  at: string;
}

/** What is hidden, by now or by its own look, and what no entry may hold, as a tab. */
const NOT_QUOTED = new RegExp(`[${MASK}\\p{Cc}\\p{Cs}\\u2028\\u2029]+`, 'u');

/**
 * The decision that the paper has a point so: by a line of it, and words that the point speaks of where it names some.
 * They are quoted as received: what is decided later on a letter, or allowed, leaves them as they are.
 */
export function keptPoint(
  { text }: Pick<PlanState, 'text'>,
  { lines, values, message }: Anomaly,
  signed: Signed & { reason: string },
): AsPrinted {
  const there = lines.flatMap((line) =>
    stretchesOf(text.lines[line - 1]?.received ?? '').map((words) => ({ line, words })),
  );
  const named = there.flatMap(({ line, words }) =>
    values.filter((value) => value !== '' && words.includes(value)).map((quote) => ({ line, quote })),
  );
  const [first] = there;
  const place = named[0] ?? (first && { line: first.line, quote: beginningOf(first.words) });
  return { keep: 'as-printed', says: message, ...place, ...signed };
}

/** What can be quoted of a line, the longest stretch first. */
const stretchesOf = (received: string): string[] =>
  maskPersonalText(received)
    .split(NOT_QUOTED)
    .map((stretch) => stretch.trim())
    .filter((stretch) => stretch !== '')
    .sort((one, other) => other.length - one.length);

/** The decision that a place stays hidden. */
export const keptMask = (
  { mask: { line, column } }: Pick<OpenMask, 'mask'>,
  signed: Signed & { reason: string | null },
): KeptDecision => ({ keep: 'masked', line, column, ...signed });

/** A decision as far as it says what it leaves; as typed or as read. */
interface Leaving {
  keep?: unknown;
  line?: unknown;
  column?: unknown;
  says?: unknown;
}

/** Whether two decisions leave the same thing as it is. */
export const leaveSame = (one: Leaving, other: Leaving): boolean =>
  one.keep === other.keep &&
  one.line === other.line &&
  one.column === other.column &&
  one.says === other.says;

function beginningOf(text: string): string {
  if (text.length <= MOST_QUOTED) return text;
  const cut = text.slice(0, MOST_QUOTED + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 1)).trim();
}
