import type { Ledger } from '../../domain/ledger.ts';
import type { Mark, TextRange } from '../../domain/span.ts';
import { segmentText, type Segment } from '../../document/segments.ts';

/** A piece of a text: a segment of it, and whether only this version has it. */
export interface OwnPiece {
  segment: Segment;
  own: boolean;
}

const lengthOf = (segment: Segment): number =>
  segment.kind === 'plain'
    ? segment.text.length
    : segment.parts.reduce((sum, { shown }) => sum + shown.length, 0);

/** Cuts a plain stretch of text at the borders of the own ones. */
function cut(text: string, offset: number, own: readonly TextRange[]): OwnPiece[] {
  const pieces: OwnPiece[] = [];
  const add = (from: number, to: number, isOwn: boolean): void => {
    if (to > from)
      pieces.push({ segment: { kind: 'plain', text: text.slice(from - offset, to - offset) }, own: isOwn });
  };
  const end = offset + text.length;
  let at = offset;
  for (const stretch of own) {
    const from = Math.max(stretch.start, at);
    const to = Math.min(stretch.end, end);
    if (to <= from) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return pieces;
}

/**
 * Splits a text so that both repaired words and own words can be marked; joining the pieces gives the text again. A
 * repaired word is never cut: it counts as own if any part of it is.
 *
 * @param own in order, none overlapping, offsets in `text`
 */
export function ownPieces(
  text: string,
  marks: readonly Mark[],
  ledger: Ledger,
  own: readonly TextRange[],
): OwnPiece[] {
  const pieces: OwnPiece[] = [];
  let at = 0;
  for (const segment of segmentText(text, marks, ledger)) {
    const end = at + lengthOf(segment);
    if (segment.kind === 'plain') pieces.push(...cut(segment.text, at, own));
    else {
      const from = at;
      pieces.push({ segment, own: own.some((stretch) => stretch.start < end && stretch.end > from) });
    }
    at = end;
  }
  return pieces;
}
