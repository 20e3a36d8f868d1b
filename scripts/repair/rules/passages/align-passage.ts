import { glyphNumber } from '../../lattice/glyphs.ts';
import { WALL, type DamagedChar, type LineBreak } from './damaged-text.ts';

/** A stretch of a damaged text laid over a witness, one character to one. */
export interface Alignment {
  /** The outermost offsets of the stream that are covered. */
  from: number;
  to: number;
  /**
   * The offset in the witness for each offset of the stream from `from` on; -1 for what is left over at a line break.
   */
  places: Int32Array;
}

/** The characters compared to each side: what is farther away says nothing about a word. */
const REACH = 160;
/** More lost letters in a row than this fit anything. */
const MOST_IN_ROW = 8;
/** The letters after a line break that must agree before it is believed. */
const AHEAD = 3;

type Direction = 1 | -1;
type Pair = readonly [at: number, place: number];

/**
 * Lays a damaged text over a witness from a place where both are known to agree, as far as they agree to both sides.
 *
 * Every visible character must be the same but for its case, and every blank a blank or a letter or mark of the
 * witness; digits are never read into a blank. Only at a line break may blanks be left over.
 *
 * @param cell the number of the cell that stands at `place` of the witness
 */
export function alignPassage(
  cells: readonly DamagedChar[],
  cell: number,
  witness: string,
  place: number,
): Alignment {
  const pairs = [...walk(cells, witness, -1, cell - 1, place - 1), ...walk(cells, witness, 1, cell, place)];
  let [from, to] = [cells[cell]!.at, cells[cell]!.at];
  for (const [at] of pairs) [from, to] = [Math.min(from, at), Math.max(to, at)];
  const places = new Int32Array(to - from + 1).fill(-1);
  for (const [at, there] of pairs) places[at - from] = there;
  return { from, to, places };
}

/** The offset in the witness of an offset of the stream, or -1. */
export const placeOf = ({ from, places }: Alignment, at: number): number => places[at - from] ?? -1;

function walk(
  cells: readonly DamagedChar[],
  witness: string,
  direction: Direction,
  fromCell: number,
  fromPlace: number,
): Pair[] {
  const pairs: Pair[] = [];
  let place = fromPlace;
  let inRow = 0;
  for (let number = fromCell; Math.abs(number - fromCell) < REACH; number += direction) {
    const cell = cells[number];
    if (!cell) break;
    if (cell.lineBreak) {
      const crossed = crossBreak(cells, witness, direction, number, place);
      if (!crossed) break;
      pairs.push(...crossed.pairs);
      place = crossed.place;
      inRow = 0;
      continue;
    }
    const there = witness[place];
    if (there === undefined || !agrees(cell.char, there)) break;
    inRow = cell.char === ' ' && there !== ' ' ? inRow + 1 : 0;
    if (inRow > MOST_IN_ROW) break;
    pairs.push([cell.at, place]);
    place += direction;
  }
  return pairs;
}

/** What stands at a line break in the witness, and the place beyond it; null where the two texts part. */
function crossBreak(
  cells: readonly DamagedChar[],
  witness: string,
  direction: Direction,
  number: number,
  place: number,
): { pairs: Pair[]; place: number } | null {
  const lineBreak = cells[number]!.lineBreak!;
  for (const reading of readingsOf(lineBreak)) {
    const length = reading.trailing + reading.blank + reading.leading;
    const start = direction > 0 ? place : place - length + 1;
    const next = place + length * direction;
    if (fitsBreak(witness, start, reading) && fitsAhead(cells, witness, direction, number + direction, next))
      return { pairs: pairsOf(lineBreak, reading, start), place: next };
  }
  return null;
}

/** How much of a line break stands in the witness. */
interface BreakReading {
  /** How many of the blanks stand before the break, and how many after it. */
  trailing: number;
  leading: number;
  /** 1 where the break itself is the blank. */
  blank: number;
}

const MOST_TRAILING = 6;
const MOST_LEADING = 3;

function* readingsOf({ trailing: before, leading: after }: LineBreak): Generator<BreakReading> {
  for (let trailing = 0; trailing <= Math.min(before.length, MOST_TRAILING); trailing += 1)
    for (let leading = 0; leading <= Math.min(after.length, MOST_LEADING); leading += 1)
      for (const blank of [0, 1]) yield { trailing, leading, blank };
}

/** Lost glyphs before the break, one blank, lost glyphs after it. */
function fitsBreak(witness: string, start: number, { trailing, blank, leading }: BreakReading): boolean {
  const beyond = start + trailing + blank;
  if (start < 0 || witness[beyond - 1] !== ' ' || trailing + blank === 0) return false;
  for (let at = start; at < beyond; at += 1)
    if (witness[at] !== ' ' && !isLosable(witness[at] ?? '')) return false;
  for (let at = beyond; at < beyond + leading; at += 1) if (!isLosable(witness[at] ?? '')) return false;
  return true;
}

function fitsAhead(
  cells: readonly DamagedChar[],
  witness: string,
  direction: Direction,
  number: number,
  place: number,
): boolean {
  let seen = 0;
  for (let i = 0; seen < AHEAD; i += direction) {
    const cell = cells[number + i];
    if (!cell || cell.lineBreak) return seen > 0;
    const there = witness[place + i];
    if (there === undefined || !agrees(cell.char, there)) return false;
    if (cell.char !== ' ') seen += 1;
  }
  return true;
}

function pairsOf({ trailing, leading }: LineBreak, reading: BreakReading, start: number): Pair[] {
  const before = trailing.slice(0, reading.trailing).map((at, i): Pair => [at, start + i]);
  const beyond = start + reading.trailing + reading.blank;
  const after = leading.slice(leading.length - reading.leading).map((at, i): Pair => [at, beyond + i]);
  return [...before, ...after];
}

/** Whether a broken font may have lost this: a letter or a mark, never a digit. */
const isLosable = (char: string): boolean => glyphNumber(char) !== undefined && !/\p{N}/u.test(char);

function agrees(seen: string, there: string): boolean {
  if (seen === WALL) return false;
  if (seen === there) return true;
  return seen === ' ' ? isLosable(there) : seen.toLowerCase() === there.toLowerCase();
}
