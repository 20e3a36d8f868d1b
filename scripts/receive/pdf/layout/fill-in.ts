import type { Piece, PrintedLine } from './printed-line.ts';

/**
 * Puts what was filled in later (the number and the day of a paper, which an office system writes into the
 * finished page) into the room that was left for it, and hands back what stands for itself.
 */
export function fillIn(
  lines: readonly PrintedLine[],
  added: readonly PrintedLine[],
): { lines: PrintedLine[]; left: PrintedLine[] } {
  const out = [...lines];
  const left: PrintedLine[] = [];
  for (const addition of added) {
    const index = out.findIndex((line) => roomFor(addition, line) !== null);
    if (index < 0 || addition.pieces.length > 30) left.push(addition);
    else out[index] = filled(out[index]!, addition);
  }
  return { lines: out, left };
}

/** The piece before which an addition stands, where a line has a gap for it; null where it has none. */
function roomFor(addition: PrintedLine, line: PrintedLine): number | null {
  if (Math.abs(addition.baseline - line.baseline) > 0.45 * line.size) return null;
  const after = line.pieces.findIndex(
    ({ glyph, blank }) => !blank && glyph && glyph.x > (addition.left + addition.right) / 2,
  );
  if (after <= 0) return null;
  const next = line.pieces[after]!.glyph!;
  const before = line.pieces.slice(0, after).findLast(({ glyph, blank }) => !blank && glyph)?.glyph;
  if (!before) return null;
  const slack = 0.35 * line.size;
  const free = before.x + before.width < addition.left + slack && next.x > addition.right - slack;
  return free ? after : null;
}

function filled(line: PrintedLine, addition: PrintedLine): PrintedLine {
  const at = roomFor(addition, line)!;
  const next = line.pieces[at]!.glyph!;
  const blank: Piece = { text: ' ', glyph: null, blank: true };
  const before = line.pieces.slice(0, at);
  const tight = next.x - addition.right < 0.2 * line.size || line.pieces[at]!.text === '/';
  const pieces = [
    ...before,
    ...(before.at(-1)?.blank ? [] : [blank]),
    ...addition.pieces,
    ...(tight || addition.pieces.at(-1)?.blank ? [] : [blank]),
    ...line.pieces.slice(at),
  ];
  return { ...line, pieces };
}
