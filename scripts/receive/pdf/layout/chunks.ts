import type { PlacedGlyph, Rule } from '../content/content-types.ts';
import type { Reader } from './printed-line.ts';

/** Glyphs that follow each other in the file and on one baseline. */
export interface Chunk {
  glyphs: PlacedGlyph[];
  /** Its place in the order of the file. */
  order: number;
}

/** In em: how far back a glyph may stand (a mark over a letter, a tight pair). */
const BACK = 0.9;
/** In em: a wider room ends a chunk even between letters that follow each other. */
const WIDE = 2;
/** In em: a raised or lowered letter stays in its line up to here. */
const RAISED = 0.55;

/**
 * Cuts the glyphs of a page, in the order of the file, where the pen goes to another line, jumps over a wide room
 * or crosses a ruling. Programs write one cell, one column after the other, so the order of the file parts
 * columns that stand a blank apart.
 */
export function chunksOf(glyphs: readonly PlacedGlyph[], rules: readonly Rule[], reader: Reader): Chunk[] {
  const upright = rules.filter(({ direction }) => direction === 'upright');
  const chunks: Chunk[] = [];
  let chunk: Chunk | null = null;
  for (const glyph of glyphs) {
    const main = chunk && mainGlyph(chunk);
    if (
      !chunk ||
      !main ||
      !continues(chunk.glyphs.at(-1)!, main, glyph) ||
      parted(chunk.glyphs, glyph, upright, reader)
    )
      chunks.push((chunk = { glyphs: [], order: chunks.length }));
    chunk.glyphs.push(glyph);
  }
  return chunks.flatMap((each) => trimmed(each, reader));
}

/** The last letter of full size, which says where the line stands. */
function mainGlyph({ glyphs }: Chunk): PlacedGlyph {
  let main = glyphs.at(-1)!;
  for (let index = glyphs.length - 1; index >= 0 && glyphs.length - index < 8; index -= 1)
    if (glyphs[index]!.size > main.size * 1.05) main = glyphs[index]!;
  return main;
}

function continues(last: PlacedGlyph, main: PlacedGlyph, next: PlacedGlyph): boolean {
  const em = Math.max(main.size, next.size);
  if (Math.abs(next.y - main.y) > em * RAISED || last.annotation !== next.annotation) return false;
  // Letters of one size on different baselines are of different lines, unless they hardly differ.
  if (Math.abs(next.size - main.size) < 0.1 * em && Math.abs(next.y - main.y) > em * 0.25) return false;
  const gap = next.x - (last.x + last.advance);
  return gap >= -em * BACK && gap <= em * WIDE;
}

/** Whether a ruling stands between the last letter and the next one. */
export function parted(
  before: readonly PlacedGlyph[],
  next: PlacedGlyph,
  upright: readonly Rule[],
  reader: Reader,
): boolean {
  const last = before.findLast((glyph) => reader.inked(glyph));
  if (!last || !reader.inked(next)) return false;
  const [from, to] = [last.x + last.width, next.x];
  const y = next.y - next.size * 0.3;
  // Words that fill their cells touch; a capital behind a small letter then begins another one.
  const begins = /\p{Ll}$/u.test(reader.text(last)) && /^\p{Lu}/u.test(reader.text(next));
  return (
    to - from > next.size * (begins ? -0.15 : 0.1) &&
    upright.some((rule) => rule.at > from - 1 && rule.at < to + 1 && rule.from < y && rule.to > y)
  );
}

/** Without blanks at its ends; nothing where there is nothing else. */
function trimmed(chunk: Chunk, reader: Reader): Chunk[] {
  const isBlank = (glyph: PlacedGlyph): boolean => !reader.inked(glyph) && reader.text(glyph).trim() === '';
  const first = chunk.glyphs.findIndex((glyph) => !isBlank(glyph));
  if (first < 0) return [];
  const last = chunk.glyphs.findLastIndex((glyph) => !isBlank(glyph));
  // One blank is kept at the end: it says that the next line begins a new word.
  return [{ order: chunk.order, glyphs: chunk.glyphs.slice(first, last + 2) }];
}
