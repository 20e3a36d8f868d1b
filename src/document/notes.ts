import type { Footnote } from '../domain/plan.ts';
import type { Block, NoteReference } from '../domain/reading.ts';
import type { PlacedNote } from './place-notes.ts';

/** A footnote to which a text on a page refers. */
export interface ShownNote extends Footnote {
  /** Its place in the footnotes of its plan, from 1. */
  order: number;
}

/** The fragment of a note, and of the place that refers to it. */
export const noteFragment = (order: number): string => `chu-thich-${order}`;
export const referenceFragment = (order: number): string => `dan-chu-thich-${order}`;

/** What stands raised in the text: the mark as printed without its brackets, or the order that Word prints. */
export const noteMark = ({ mark, order }: Pick<ShownNote, 'mark' | 'order'>): string =>
  mark.replace(/[[\]()\s]/g, '') || String(order);

/** The footnotes that texts of a page refer to, in the plan's order. */
export function notesOf(
  references: readonly (readonly NoteReference[] | undefined)[],
  footnotes: readonly Footnote[],
): ShownNote[] {
  const named = new Set(references.flatMap((own) => (own ?? []).map(({ note }) => note)));
  return footnotes.flatMap((footnote, at) => (named.has(at) ? [{ ...footnote, order: at + 1 }] : []));
}

/** The marks of the notes that a text refers to, in their places. */
export const placedNotes = (
  references: readonly NoteReference[] | undefined,
  footnotes: readonly Footnote[],
): PlacedNote[] =>
  (references ?? []).flatMap(({ at, note }) => {
    const footnote = footnotes[note];
    if (!footnote) return [];
    const order = note + 1;
    const mark = noteMark({ ...footnote, order });
    return [{ at, end: at, mark, to: `#${noteFragment(order)}`, id: referenceFragment(order) }];
  });

/** The mark as it stands in a line, before what may follow it. */
const PRINTED = /\[\d{1,3}\]|\d{1,3}|\(\*{1,3}\)|\*{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2}/y;

/** The marks in a line of the whole text: where one is printed it becomes the link. */
export const placedInLine = (text: string, own: LineNotes | undefined): PlacedNote[] =>
  (own?.references ?? []).map(({ column, note }) => {
    PRINTED.lastIndex = column - 1;
    const printed = note.mark === '' ? null : PRINTED.exec(text);
    const mark = printed?.[0] ?? noteMark(note);
    return {
      at: column - 1,
      end: column - 1 + (printed?.[0].length ?? 0),
      mark,
      to: `#d-${note.lines[0]}`,
    };
  });

/** The references of blocks. */
export const referencesIn = (blocks: readonly Block[]): (readonly NoteReference[] | undefined)[] =>
  blocks.map(({ notes }) => notes);

/** What a line of the whole text has to do with footnotes. */
export interface LineNotes {
  /** Where it refers to notes: the column from 1, and the line of the note. */
  references: { column: number; note: ShownNote }[];
  /** The lines that refer to the note that begins here. */
  backTo: number[];
}

/** The lines that refer to footnotes or begin one, by number. */
export function lineNotes(footnotes: readonly Footnote[]): Map<number, LineNotes> {
  const lines = new Map<number, LineNotes>();
  const of = (line: number): LineNotes => {
    const own = lines.get(line) ?? { references: [], backTo: [] };
    lines.set(line, own);
    return own;
  };
  footnotes.forEach((footnote, at) => {
    if (footnote.anchor === null) return;
    of(footnote.anchor.line).references.push({
      column: footnote.anchor.column,
      note: { ...footnote, order: at + 1 },
    });
    of(footnote.lines[0]).backTo.push(footnote.anchor.line);
  });
  return lines;
}
