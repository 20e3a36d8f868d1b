import type { Patch } from './components.ts';
import {
  completeLines,
  findSegments,
  giveMarks,
  joinSegments,
  onOneLine,
  type Segment,
  type TextLine,
} from './lines.ts';

/** Least width of the gutter between two columns, in letters. */
const GUTTER = 1.6;
/**
 * So many lines must show a gutter of at least so many letters: in a line that was spread to its full width the
 * blanks are wide too, and two of them may well stand above each other.
 */
const PROOFS = [
  { lines: 1, wide: 6 },
  { lines: 2, wide: 2.6 },
  { lines: 4, wide: GUTTER },
];

/**
 * Parts the ink of a zone into blocks of lines in reading order: a letterhead or a signature in two columns gives two
 * blocks, the left one first; what goes across ends the columns.
 *
 * @param letter height of a typical letter in pixels
 */
export function findBlocks(patches: readonly Patch[], letter: number): TextLine[][] {
  let segments = findSegments(patches, letter);
  // A closing quote and a comma are part of what is between two words: without them it looks like a gutter.
  giveMarks(segments, patches, letter);
  const blocks: Segment[][] = [];
  let at = 0;
  let open: Segment[] | null = null;
  while (at < segments.length) {
    const columns = columnsFrom(segments, at, letter);
    if (columns === null) {
      if (open === null) blocks.push((open = []));
      open.push(segments[at]!);
      at += 1;
      continue;
    }
    open = null;
    blocks.push(columns.left, columns.right);
    segments = segments.filter((one) => !columns.left.includes(one) && !columns.right.includes(one));
  }
  const lines = blocks.map((block) => joinSegments(block, letter));
  completeLines(lines.flat(), patches, letter);
  return lines;
}

/** A gutter is as wide as so many blanks between the words beside it: in a line spread to its full width all are wide. */
const BLANKS = 3;

interface Columns {
  left: Segment[];
  right: Segment[];
  /** How many lines both have. */
  pairs: number;
}

/** Segments from a place on that stand in two columns; null where none begin there. */
function columnsFrom(segments: readonly Segment[], from: number, letter: number): Columns | null {
  const first = segments[from]!;
  const beside = segments.slice(from + 1, from + 12).filter((other) => onOneLine(first, other));
  const row = [first, ...beside].sort((one, two) => one.left - two.left);
  let best: Columns | null = null;
  for (let at = 1; at < row.length; at += 1) {
    const gutter = { left: Math.max(...row.slice(0, at).map(({ right }) => right)), right: row[at]!.left };
    if (gutter.right - gutter.left < GUTTER * letter) continue;
    const found = alongGutter(segments, from, gutter, letter);
    if (found !== null && found.pairs > (best?.pairs ?? 0)) best = found;
  }
  return best;
}

/** All segments from a place on, down to the first that goes across the gutter. */
function alongGutter(
  segments: readonly Segment[],
  from: number,
  gutter: { left: number; right: number },
  letter: number,
): Columns | null {
  const [left, right]: [Segment[], Segment[]] = [[], []];
  let [low, high] = [gutter.left, gutter.right];
  for (const segment of segments.slice(from)) {
    const side = segment.left + segment.right < gutter.left + gutter.right ? left : right;
    const nextLow = side === left ? Math.max(low, segment.right) : low;
    const nextHigh = side === right ? Math.min(high, segment.left) : high;
    if (nextHigh - nextLow < GUTTER * letter) break;
    [low, high] = [nextLow, nextHigh];
    side.push(segment);
  }
  const wordy = (column: Segment[]): boolean => column.some(({ patches }) => patches.length >= 4);
  if (!wordy(left) || !wordy(right)) return null;
  const pairs = Math.min(shared(left, right).length, shared(right, left).length);
  if (!PROOFS.some(({ lines, wide }) => pairs >= lines && high - low >= wide * letter)) return null;
  const beside = [...shared(left, right), ...shared(right, left)];
  if (high - low < BLANKS * blankAmong(beside, letter)) return null;
  dropLoose(left, right, letter);
  return { left, right, pairs };
}

/** The width of a blank between the words of segments. */
function blankAmong(segments: readonly Segment[], letter: number): number {
  const blanks = segments.flatMap(({ patches }) => {
    let end = Infinity;
    return patches
      .toSorted((one, two) => one.left - two.left)
      .map(({ left, right }) => {
        const room = left - end;
        end = end === Infinity ? right : Math.max(end, right);
        return room;
      })
      .filter((room) => room > 0.3 * letter);
  });
  return blanks.sort((one, two) => one - two)[Math.floor(blanks.length / 2)] ?? 0;
}

/** The segments of a column that have one of the other column beside them. */
const shared = (column: readonly Segment[], other: readonly Segment[]): Segment[] =>
  column.filter((one) => other.some((two) => onOneLine(one, two)));

/** Drops what stands far below the last line that both columns share: it may be no part of them any more. */
function dropLoose(left: Segment[], right: Segment[], letter: number): void {
  const last = Math.max(...shared(left, right).map(({ bottom }) => bottom));
  for (const column of [left, right]) {
    let bottom = last;
    const loose = column.findIndex((segment) => {
      if (segment.top > bottom + 1.5 * letter) return true;
      bottom = Math.max(bottom, segment.bottom);
      return false;
    });
    if (loose > 0) column.splice(loose);
  }
}
