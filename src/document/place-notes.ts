import type { Segment } from './segments.ts';

/** A raised mark in a text: between two letters, or in the place of the printed one. */
export interface PlacedNote {
  /** Offsets in the text that it stands in; `end` is `at` where its mark is no part of that text. */
  at: number;
  end: number;
  mark: string;
  /** The address of the note. */
  to: string;
  /** The fragment of the mark. */
  id?: string;
}

const lengthOf = (segment: Segment): number =>
  segment.kind === 'plain'
    ? segment.text.length
    : segment.parts.reduce((sum, { shown }) => sum + shown.length, 0);

/** The segments of a text with the marks of its notes between them; inside a repaired word a mark waits for its end. */
export function placeNotes(
  segments: readonly Segment[],
  notes: readonly PlacedNote[],
): (Segment | PlacedNote)[] {
  const waiting = [...notes].sort((one, other) => one.at - other.at);
  const placed: (Segment | PlacedNote)[] = [];
  let start = 0;
  for (const segment of segments) {
    const end = start + lengthOf(segment);
    if (segment.kind === 'plain') {
      let from = start;
      while (waiting[0] && waiting[0].at < end) {
        const note = waiting.shift()!;
        const before = segment.text.slice(from - start, Math.max(from, note.at) - start);
        if (before !== '') placed.push({ kind: 'plain', text: before });
        placed.push(note);
        from = Math.max(from, note.end);
      }
      if (from < end) placed.push({ kind: 'plain', text: segment.text.slice(from - start) });
    } else {
      placed.push(segment);
      // A mark that is printed inside the word is shown with it.
      while (waiting[0] && waiting[0].at < end) {
        const note = waiting.shift()!;
        if (note.at === note.end) placed.push(note);
      }
    }
    start = end;
  }
  return [...placed, ...waiting.filter(({ at, end }) => at === end)];
}
