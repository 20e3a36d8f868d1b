import { around, blank, heightOf, widthOf, type Box, type Grey } from './raster.ts';
import type { Patch } from './components.ts';

/** A stretch of letters on one line with no wide gap inside, with all its marks, and the box around them. */
export interface Segment extends Box {
  patches: Patch[];
}

/** A line of text: its stretches from left to right, and the box around them. */
export interface TextLine extends Box {
  parts: Segment[];
}

/** Gap that parts two segments of one line, in letters: wider than the blanks of justified text. */
const WIDE = 1.7;
/** Gap at which two segments are one after all, when the dash between them is known, in letters. */
const CLOSED = 1.3;

/**
 * The patches that make a line: marks, dots, commas and dashes do not, and go to the letters that they belong to; nor
 * does what is very high, unless it has others like it beside it: two letters of two lines that touch would join both.
 */
function lettersAmong(patches: readonly Patch[], letter: number): Patch[] {
  const high = patches.filter((patch) => heightOf(patch) > 2.2 * letter);
  const alike = (one: Patch, two: Patch): boolean =>
    one !== two &&
    heightOf(two) >= 0.6 * heightOf(one) &&
    gap(one, two) <= heightOf(one) / 2 &&
    onOneLine(one, two);
  return patches
    .filter((patch) => heightOf(patch) >= 0.55 * letter)
    .filter((patch) => heightOf(patch) <= 2.2 * letter || high.some((other) => alike(patch, other)))
    .filter((patch) => heightOf(patch) > 0.75 * letter || !isMarkAbove(patch, patches, letter))
    .sort((one, two) => one.left - two.left);
}

/** Whether a low patch is a heavy mark (circumflex and acute in one) over a letter: none beside it has its foot. */
function isMarkAbove(patch: Patch, patches: readonly Patch[], letter: number): boolean {
  const overlap = (other: Patch): number =>
    Math.min(patch.right, other.right) - Math.max(patch.left, other.left);
  const below = (other: Patch): boolean =>
    other.top >= patch.bottom - 1 &&
    other.top - patch.bottom <= 0.25 * letter &&
    heightOf(other) >= heightOf(patch) &&
    overlap(other) >= 0.6 * widthOf(patch);
  const beside = (other: Patch): boolean =>
    Math.abs(other.bottom - patch.bottom) <= 0.2 * letter &&
    heightOf(other) >= 0.55 * letter &&
    overlap(other) < 0 &&
    -overlap(other) <= 0.6 * letter;
  return patches.some(below) && !patches.some(beside);
}

/** Letters chained to segments, by their height on the page. */
export function findSegments(patches: readonly Patch[], letter: number): Segment[] {
  const letters = lettersAmong(patches, letter);
  const segments: Segment[] = [];
  for (const patch of letters) {
    let best: Segment | null = null;
    for (const segment of segments) {
      if (patch.left - segment.right > WIDE * letter) continue;
      // The last letters alone: a line that is not quite level leaves the height at which it began.
      if (!onOneLine(around(segment.patches.slice(-4)), patch)) continue;
      if (best === null || apart(segment, patch) < apart(best, patch)) best = segment;
    }
    if (best === null) segments.push({ ...boxOf(patch), patches: [patch] });
    else add(best, patch);
  }
  return segments
    .filter((segment) => !isMark(segment, segments, letter))
    .sort((one, two) => one.top + one.bottom - two.top - two.bottom);
}

/** Whether a short segment is a large mark, close above or below a longer one. */
function isMark(segment: Segment, all: readonly Segment[], letter: number): boolean {
  if (segment.patches.length > 2 || heightOf(segment) > 0.9 * letter) return false;
  return all.some(
    (other) =>
      other.patches.length > segment.patches.length &&
      segment.left >= other.left - letter &&
      segment.right <= other.right + letter &&
      gap(segment, other) <= 0.5 * letter,
  );
}

const boxOf = ({ left, top, right, bottom }: Box): Box => ({ left, top, right, bottom });
const apart = (one: Box, two: Box): number => Math.abs(one.top + one.bottom - two.top - two.bottom);

function add(segment: Segment, patch: Patch): void {
  Object.assign(segment, around([segment, patch]));
  segment.patches.push(patch);
}

/** Whether two boxes stand at one height: the lower of the two is at least half covered. */
export function onOneLine(one: Box, two: Box): boolean {
  const common = Math.min(one.bottom, two.bottom) - Math.max(one.top, two.top);
  return common >= 0.5 * Math.min(heightOf(one), heightOf(two));
}

/** How far the middles of letters of one line differ, in letters: half of what two lines are apart. */
const SAME_HEIGHT = 0.9;

/**
 * Whether two segments are of one line, by their letters where they are nearest to each other: the lines of a page that
 * was not flat on the glass bend, and the boxes around two of them have much in common.
 */
function areOnOneLine(one: Segment, two: Segment, letter: number): boolean {
  const [first, second] = [middleNear(one, two, letter), middleNear(two, one, letter)];
  if (first === null || second === null) return onOneLine(one, two);
  return Math.abs(first - second) <= SAME_HEIGHT * letter;
}

/** The middle of the letters of a segment where another one is, or of its nearest ones; null where it has no letters. */
function middleNear({ patches }: Segment, { left, right }: Box, letter: number): number | null {
  const letters = patches.filter((patch) => heightOf(patch) >= 0.55 * letter);
  const away = (patch: Patch): number => Math.max(left - patch.right, patch.left - right, 0);
  const beside = letters.filter((patch) => away(patch) === 0);
  const near = beside.length > 0 ? beside : letters.sort((a, b) => away(a) - away(b)).slice(0, 4);
  const middles = near.map(({ top, bottom }) => (top + bottom) / 2).sort((a, b) => a - b);
  return middles[Math.floor(middles.length / 2)] ?? null;
}

/** The segments of a block joined to lines, from top to bottom. */
export function joinSegments(segments: readonly Segment[], letter: number): TextLine[] {
  const lines: TextLine[] = [];
  for (const segment of segments) {
    const line = lines.find(({ parts }) => parts.every((part) => areOnOneLine(part, segment, letter)));
    if (line === undefined) lines.push({ ...boxOf(segment), parts: [segment] });
    else {
      Object.assign(line, around([line, segment]));
      line.parts.push(segment);
    }
  }
  for (const line of lines) line.parts.sort((one, two) => one.left - two.left);
  return lines.sort((one, two) => one.top - two.top);
}

/** Gives all marks to the lines; a dash may close the gap between two stretches, which are one then. */
export function completeLines(lines: readonly TextLine[], patches: readonly Patch[], letter: number): void {
  giveMarks(
    lines.flatMap(({ parts }) => parts),
    patches,
    letter,
  );
  for (const line of lines) {
    const parts: Segment[] = [];
    for (const part of line.parts) {
      const before = parts.at(-1);
      if (before !== undefined && part.left - before.right <= CLOSED * letter)
        for (const patch of part.patches) add(before, patch);
      else parts.push(part);
    }
    Object.assign(line, around(parts), { parts });
  }
}

/**
 * Gives each mark, dot and comma to the stretch of the letter that it is nearest to. What touches nearly comes first: the
 * hook above a circumflex is nearer to the line above than to its letter, but nearest to the circumflex.
 */
export function giveMarks(segments: readonly Segment[], patches: readonly Patch[], letter: number): void {
  const placed = new Set(segments.flatMap((segment) => segment.patches));
  let open = patches.filter((patch) => !placed.has(patch));
  for (const reach of [0.2, 0.35, 0.6, 1, 2]) {
    const given = new Map<Patch, Segment>();
    for (const mark of open) {
      const segment = nearest(segments, mark, reach * letter, letter);
      if (segment !== null) given.set(mark, segment);
    }
    for (const [mark, segment] of given) add(segment, mark);
    open = open.filter((mark) => !given.has(mark));
  }
}

function nearest(segments: readonly Segment[], mark: Patch, reach: number, letter: number): Segment | null {
  let best: { segment: Segment; distance: number } | null = null;
  // Under a letter stands a dot and nothing else: another mark is that of the letter below it.
  const isDot =
    widthOf(mark) <= 0.32 * letter ||
    (widthOf(mark) <= 0.5 * letter &&
      Math.abs(widthOf(mark) - heightOf(mark)) <= 0.2 * letter &&
      mark.pixels >= 0.68 * widthOf(mark) * heightOf(mark));
  for (const segment of segments) {
    if (gap(segment, mark) > reach) continue;
    for (const patch of segment.patches) {
      // A dash beside a letter stands at its foot or above it, also where the line bends.
      const isOver = !isDot && patch.bottom <= mark.top + 0.3 * letter;
      const distance = gap(patch, mark) * (isOver ? 3 : 1) + (isOver ? 0.25 * letter : 0);
      if (distance <= reach && (best === null || distance < best.distance)) best = { segment, distance };
    }
  }
  return best?.segment ?? null;
}

/** The distance between two boxes in pixels; a step along the line counts half: a dash stands far from its word. */
function gap(one: Box, two: Box): number {
  const across = Math.max(0, one.left - two.right, two.left - one.right);
  const down = Math.max(0, one.top - two.bottom, two.top - one.bottom);
  return Math.hypot(across / 2, down);
}

/** How far around ink the paper is taken along with it, in pixels: the soft edge of a letter is part of it. */
const HALO = 2;

/** Cuts stretches of text out of a page: each on white paper of its own, without what neighbours reach into it. */
export function cutSegment(
  grey: Grey,
  runs: Int32Array,
  runsOf: ReadonlyMap<Patch, readonly number[]>,
  segment: Segment,
  margin: number,
): Grey {
  const out = blank(widthOf(segment) + 2 * margin, heightOf(segment) + 2 * margin, 255);
  for (const patch of segment.patches)
    for (const run of runsOf.get(patch) ?? []) {
      const row = runs[run]!;
      const left = Math.max(0, runs[run + 1]! - HALO);
      const right = Math.min(grey.width, runs[run + 2]! + HALO);
      for (let y = Math.max(0, row - HALO); y <= Math.min(grey.height - 1, row + HALO); y += 1) {
        const place = (y - segment.top + margin) * out.width + left - segment.left + margin;
        out.data.set(grey.data.subarray(y * grey.width + left, y * grey.width + right), place);
      }
    }
  return out;
}
