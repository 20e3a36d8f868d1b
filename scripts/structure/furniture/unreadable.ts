import { gibberishIn } from '../../receive/language/gibberish.ts';
import type { Line } from '../text/lines.ts';

/**
 * Parts the lines that nobody can read from those of the text: a block of letters that mean others, in the middle of a
 * sound document. Left in, it would be the end of whatever stands before it, a deadline or a list of units.
 */
export function takeUnreadable(lines: readonly Line[]): { kept: Line[]; unreadable: Line[] } {
  const stretches = gibberishIn(lines.map(({ text }) => text));
  const isUnreadable = (at: number): boolean =>
    stretches.some(({ first, last }) => at >= first && at <= last);
  return {
    kept: lines.filter((_, at) => !isUnreadable(at)),
    unreadable: lines.filter((_, at) => isUnreadable(at)),
  };
}
