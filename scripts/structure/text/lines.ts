import type { RepairedText } from '../../../src/domain/repair.ts';
import { Traced } from './traced.ts';

/** A line that is not blank, ready for reading. */
export interface Line {
  number: number;
  /** The line without the blanks around it. */
  body: Traced;
  text: string;
  /** The line as it stands, with leading tabs and trailing blanks. */
  whole: Traced;
}

/** The lines of a text that are not blank, in order. How many blank lines stand between them means nothing. */
export function contentLines(repaired: RepairedText): Line[] {
  const lines: Line[] = [];
  for (const line of repaired.lines) {
    if (line.text.trim() === '') continue;
    const whole = Traced.ofLine(line);
    const body = whole.trim();
    lines.push({ number: line.number, body, text: body.text, whole });
  }
  return lines;
}

/**
 * How many characters a full line of the text holds: the length that one line in four exceeds.
 *
 * Short lines (cells, headings) are left out; a text without long lines counts as 80 wide.
 */
export function fullWidth(lines: readonly Line[]): number {
  const lengths = lines.map(({ text }) => text.length).filter((length) => length >= 40);
  if (lengths.length === 0) return 80;
  lengths.sort((a, b) => a - b);
  return lengths[Math.floor(lengths.length * 0.75)]!;
}

/** Blanks between the two columns in which heads and signatures are printed. */
const COLUMN_GAP = /\s{4,}|\t+/g;

/** The columns of a line as lines of their own: "Nơi nhận:          TM. ỦY BAN NHÂN DÂN". */
export function columnsOf(line: Line): Line[] {
  const cuts = [...line.text.matchAll(COLUMN_GAP)];
  if (cuts.length === 0) return [line];
  const starts = [0, ...cuts.map(({ index, 0: gap }) => index + gap.length)];
  return starts.map((start, at) => {
    const body = line.body.slice(start, cuts[at]?.index ?? line.text.length);
    return { ...line, body, text: body.text };
  });
}
