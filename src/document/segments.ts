import { entryAt, type Ledger } from '../domain/ledger.ts';
import type { Repair, RepairStatus } from '../domain/repair.ts';
import type { Mark } from '../domain/span.ts';

/** A part of a repaired word: untouched letters (`repair` null), or one entry of the ledger. */
export interface WordPart {
  /** As it stands in the text of the page. */
  shown: string;
  /** As it was received. */
  received: string;
  repair: Repair | null;
}

/** A piece of a text: plain letters, or a whole word in which something was repaired or is offered. */
export type Segment =
  { kind: 'plain'; text: string } | { kind: 'word'; parts: WordPart[]; repairs: Repair[] };

interface MarkedWord {
  start: number;
  end: number;
  marks: Mark[];
}

const isBlank = (letter: string | undefined): boolean => letter === undefined || /\s/.test(letter);

/** Widens a mark to the whole word: a reader and a screen reader want words, not letters. */
function wordAround(text: string, mark: Mark): MarkedWord {
  let { start, end } = mark;
  while (!isBlank(text[start - 1])) start -= 1;
  while (!isBlank(text[end])) end += 1;
  return { start, end, marks: [mark] };
}

/** The words that carry marks, in order; marks of one word come together. */
function markedWords(text: string, marks: readonly Mark[]): MarkedWord[] {
  const words: MarkedWord[] = [];
  for (const mark of [...marks].sort((one, other) => one.start - other.start || one.end - other.end)) {
    const word = wordAround(text, mark);
    const last = words.at(-1);
    if (last && word.start < last.end) {
      last.end = Math.max(last.end, word.end);
      last.marks.push(mark);
    } else words.push(word);
  }
  return words;
}

function partsOf(text: string, { start, end, marks }: MarkedWord, ledger: Ledger): WordPart[] {
  const parts: WordPart[] = [];
  const untouched = (from: number, to: number): void => {
    const shown = text.slice(from, to);
    if (shown) parts.push({ shown, received: shown, repair: null });
  };
  let at = start;
  for (const mark of marks) {
    untouched(at, mark.start);
    const shown = text.slice(Math.max(at, mark.start), mark.end);
    const repair = entryAt(ledger, mark) ?? null;
    parts.push({ shown, received: repair?.applied ? repair.raw : shown, repair });
    at = Math.max(at, mark.end);
  }
  untouched(at, end);
  return parts;
}

/**
 * Splits a text at its repaired words, for the page. Joining what is shown gives the text again.
 *
 * @param marks in any order; two of them never overlap
 */
export function segmentText(text: string, marks: readonly Mark[], ledger: Ledger): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (const word of markedWords(text, marks)) {
    if (word.start > at) segments.push({ kind: 'plain', text: text.slice(at, word.start) });
    const parts = partsOf(text, word, ledger);
    const repairs = parts.flatMap(({ repair }) => repair ?? []);
    if (repairs.length > 0) segments.push({ kind: 'word', parts, repairs });
    else segments.push({ kind: 'plain', text: text.slice(word.start, word.end) });
    at = word.end;
  }
  if (at < text.length) segments.push({ kind: 'plain', text: text.slice(at) });
  return segments;
}

/** From the least to the most trusted: a word is only as certain as its least certain letter. */
const trust: readonly RepairStatus[] = ['suggested', 'likely', 'repaired', 'reviewed'];

/** The status that a word with several repairs shows. */
export const leastTrusted = (repairs: readonly Repair[]): RepairStatus =>
  trust.find((status) => repairs.some((repair) => repair.status === status)) ?? 'repaired';

/** The word as it would read with everything applied, suggestions too. */
export const offeredReading = (parts: readonly WordPart[]): string =>
  parts.map(({ shown, repair }) => (repair && !repair.applied ? repair.text : shown)).join('');

/** The word as received. */
export const receivedReading = (parts: readonly WordPart[]): string =>
  parts.map(({ received }) => received).join('');
