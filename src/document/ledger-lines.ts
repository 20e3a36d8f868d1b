import type { Repair } from '../domain/repair.ts';
import type { Mark } from '../domain/span.ts';

/** A line of the whole text with its repairs applied and marked, ready for the page. */
export interface MarkedLine {
  number: number;
  received: string;
  text: string;
  marks: Mark[];
}

/**
 * Applies the entries of one line and says where each stands afterwards.
 *
 * @param received the NFC line as received
 * @param repairs the line's entries, sorted by column, none overlapping
 */
export function markLine(number: number, received: string, repairs: readonly Repair[]): MarkedLine {
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const { line, column, raw, text: reading, applied } of repairs) {
    text += received.slice(at, column - 1);
    const shown = applied ? reading : raw;
    marks.push({ start: text.length, end: text.length + shown.length, line, column });
    text += shown;
    at = column - 1 + raw.length;
  }
  return { number, received, text: text + received.slice(at), marks };
}

/** Every line of a plan, the first one numbered 1. */
export function markLines(received: readonly string[], ledger: readonly Repair[]): MarkedLine[] {
  const byLine = Map.groupBy(ledger, ({ line }) => line);
  return received.map((text, index) => {
    const repairs = [...(byLine.get(index + 1) ?? [])].sort((one, other) => one.column - other.column);
    return markLine(index + 1, text, repairs);
  });
}
