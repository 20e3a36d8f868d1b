/**
 * Digits and Roman numbers that may be incomplete: a lost glyph leaves one blank, so it shows as a blank where
 * none is printed, or as a blank more than there should be. What such a number says is not known.
 */

/** A one-digit number before a separator that has a blank on this side only: "1 /9/2024", "Tháng 1 /2024". */
const BEFORE_SEPARATOR = /(?<!\d)\d [/.-](?=\d)/;
/** The same behind a separator: "30/ 9/2024". */
const AFTER_SEPARATOR = /(?<=\d)[/.-] \d(?!\d)/;
/** Digits of one number with a blank among them: "2 24", "20 4". */
const AMONG_DIGITS = /\d \d/;
/** The beginning of a range that is no number any more: "2 24 - 2025", read as the year 2025 alone. */
const OPEN_RANGE = /\d ?[-\u2013] ?$/;
/** A number that may be longer than it is printed. */
const SHORT_END = /(?<![\d\p{L}])(?:\d|[IVl]{1,3})$/u;
const SHORT_START = /^(?:\d|[IVl]{1,3})(?![\d\p{L}])/u;
/** A year of two digits with another digit behind it: "30/9/20 4". */
const CUT_YEAR = /(?<!\d)\d{2} \d(?!\d)/;

/** The clause in which an expression of time stands. */
export interface Spaced {
  /** Its white space folded to single blanks. */
  text: string;
  /** The offsets of those blanks that stand for two or more. */
  wide: ReadonlySet<number>;
}

/**
 * Whether a number in a stretch of a clause may have lost a digit or a Roman letter.
 *
 * @param start UTF-16 offset of the expression of time, `end` exclusive
 */
export function mayLackDigit({ text, wide }: Spaced, start: number, end: number): boolean {
  const shown = text.slice(start, end);
  if (BEFORE_SEPARATOR.test(shown) || AFTER_SEPARATOR.test(shown) || AMONG_DIGITS.test(shown)) return true;
  if (CUT_YEAR.test(text.slice(Math.max(start, end - 3), end + 3))) return true;
  if (OPEN_RANGE.test(text.slice(Math.max(0, start - 4), start))) return true;
  for (let at = Math.max(0, start - 1); at <= end; at++) {
    if (!wide.has(at)) continue;
    if (at > start && SHORT_END.test(text.slice(Math.max(start, at - 5), at))) return true;
    if (at < end && SHORT_START.test(text.slice(at + 1, Math.min(end, at + 6)))) return true;
  }
  return false;
}

/** Where a text with its white space as printed has wide blanks, once that is folded to single ones. */
export function wideBlanks(printed: string): Spaced {
  const wide = new Set<number>();
  let shift = 0;
  for (const { index, 0: gap } of printed.matchAll(/\s{2,}/g)) {
    // A line break is no gap: lines are wrapped anywhere.
    if (!gap.includes('\n')) wide.add(index - shift);
    shift += gap.length - 1;
  }
  return { text: printed.replace(/\s+/g, ' '), wide };
}
