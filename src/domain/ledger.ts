// How a ledger is indexed, applied and undone: the only module that knows how a mark refers to its entry.
import type { Repair, RepairedLine } from './repair.ts';
import type { Mark } from './span.ts';

/** The key of an entry of a ledger, and of the mark that points to it: line and column, both from 1. */
export const ledgerKey = ({ line, column }: Pick<Mark, 'line' | 'column'>): string => `${line}:${column}`;

/** The entries of one plan by the key of their marks. */
export type Ledger = ReadonlyMap<string, Repair>;

/** Indexes the entries of a plan by mark. */
export const indexLedger = (entries: readonly Repair[]): Ledger =>
  new Map(entries.map((entry) => [ledgerKey(entry), entry]));

/** The entry that a mark points to; undefined where the ledger has none. */
export const entryAt = (ledger: Ledger, mark: Pick<Mark, 'line' | 'column'>): Repair | undefined =>
  ledger.get(ledgerKey(mark));

/**
 * Blanks of other widths, and the breaks of a page or a column: they mean the same as a blank, so replacing them is
 * no repair.
 */
const OTHER_BLANK = /[\u000b\u000c\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/g;

/** A line with every kind of blank as an ordinary one, character for character; tabs stay, they separate columns. */
export const plainBlanks = (line: string): string => line.replace(OTHER_BLANK, ' ');

/**
 * A line with the entries of its ledger applied and unusual blanks made ordinary, and the position of each entry in it.
 *
 * @param received the NFC line as received
 * @param entries of this line, sorted by column, not overlapping
 */
export function applyLine(
  received: string,
  entries: readonly Repair[],
): Pick<RepairedLine, 'text' | 'spans'> {
  const line = plainBlanks(received);
  let text = '';
  let at = 0;
  const spans: RepairedLine['spans'] = [];
  for (const repair of entries) {
    text += line.slice(at, repair.column - 1);
    const start = text.length;
    text += repair.applied ? repair.text : plainBlanks(repair.raw);
    spans.push({ start, end: text.length, repair });
    at = repair.column - 1 + repair.raw.length;
  }
  return { text: text + line.slice(at), spans };
}

/**
 * Every line of a plan with its entries applied.
 *
 * @param received the NFC lines as received; the first one is line 1
 * @param entries in any order; those of one line do not overlap
 */
export function applyLedger(received: readonly string[], entries: readonly Repair[]): RepairedLine[] {
  const perLine = Map.groupBy(entries, ({ line }) => line);
  return received.map((line, index) => {
    const own = (perLine.get(index + 1) ?? []).toSorted((one, other) => one.column - other.column);
    return { number: index + 1, received: line, ...applyLine(line, own) };
  });
}

/** The positions of a line's entries in its text. */
export const marksOf = ({ spans }: Pick<RepairedLine, 'spans'>): Mark[] =>
  spans.map(({ start, end, repair: { line, column } }) => ({ start, end, line, column }));

/** The last one first. What was deleted leaves no letter: an insertion behind it starts in the same place. */
const fromBehind = (one: Mark, other: Mark): number =>
  other.start - one.start || other.line - one.line || other.column - one.column;

/** A text with its applied entries undone. @param marks in any order, not overlapping */
export function undo(text: string, marks: readonly Mark[], ledger: Ledger): string {
  let received = text;
  for (const mark of marks.toSorted(fromBehind)) {
    const entry = entryAt(ledger, mark);
    if (entry?.applied) received = received.slice(0, mark.start) + entry.raw + received.slice(mark.end);
  }
  return received;
}
