import type { PageContent, PlacedGlyph, Rule } from '../content/content-types.ts';
import { chunksOf, parted, type Chunk } from './chunks.ts';
import { piecesOf } from './pieces.ts';
import type { PrintedLine, Reader } from './printed-line.ts';

/** Parts of a baseline that were written one after another are one line up to this room, in em. */
const TOGETHER = 0.16;

/** The printed lines of a page: stretches of text on one baseline and in one column, in the order of the file. */
export function printedLines(
  content: PageContent,
  glyphs: readonly PlacedGlyph[],
  reader: Reader,
): PrintedLine[] {
  const chunks = chunksOf(withoutShadows(glyphs), content.rules, reader);
  const upright = content.rules.filter(({ direction }) => direction === 'upright');
  return joinTouching(joinSpread(chunks, reader), upright, reader).map((chunk) =>
    toLine(chunk, content.page, reader),
  );
}

/**
 * Without letters painted twice at one place, as some programs make a letter bold.
 * The first one stays.
 */
function withoutShadows(glyphs: readonly PlacedGlyph[]): PlacedGlyph[] {
  const seen = new Map<string, PlacedGlyph[]>();
  return glyphs.filter((glyph) => {
    const key = `${glyph.unicode}\t${Math.round(glyph.y)}`;
    const others = [-1, 0, 1].flatMap(
      (step) => seen.get(`${glyph.unicode}\t${Math.round(glyph.y) + step}`) ?? [],
    );
    const near = glyph.size * 0.08;
    if (others.some((other) => Math.abs(other.x - glyph.x) < near && Math.abs(other.y - glyph.y) < near))
      return false;
    const list = seen.get(key);
    if (list) list.push(glyph);
    else seen.set(key, [glyph]);
    return true;
  });
}

/** Rooms of a spread line are equal but for this share of them. */
const EQUAL = 0.08;

/** Joins the words of a line that was spread to its full width: three or more equal rooms. Columns are never so. */
function joinSpread(chunks: Chunk[], reader: Reader): Chunk[] {
  const out: Chunk[] = [];
  for (let index = 0; index < chunks.length;) {
    const row = [chunks[index]!];
    for (
      let next = chunks[index + 1];
      next && isNextWord(row.at(-1)!, next, reader);
      next = chunks[index + row.length]
    )
      row.push(next);
    const rooms = row.slice(1).map((chunk, at) => roomBetween(row[at]!, chunk, reader));
    const isSpread = rooms.length >= 3 && Math.max(...rooms) < (1 + EQUAL) * Math.min(...rooms);
    if (isSpread) out.push({ order: row[0]!.order, glyphs: row.flatMap(({ glyphs }) => glyphs) });
    else out.push(...row);
    index += row.length;
  }
  return out;
}

function roomBetween(before: Chunk, after: Chunk, reader: Reader): number {
  const last = before.glyphs.findLast((glyph) => reader.inked(glyph)) ?? before.glyphs.at(-1)!;
  return after.glyphs[0]!.x - (last.x + last.width);
}

function isNextWord(before: Chunk, after: Chunk, reader: Reader): boolean {
  const last = before.glyphs.at(-1)!;
  const first = after.glyphs[0]!;
  return Math.abs(last.y - first.y) < 0.1 * first.size && roomBetween(before, after, reader) > 0;
}

/** Joins chunks that touch on one baseline: a word of which a part was painted later. */
function joinTouching(chunks: Chunk[], upright: readonly Rule[], reader: Reader): Chunk[] {
  const sorted = [...chunks].sort((a, b) => a.glyphs[0]!.x - b.glyphs[0]!.x);
  const open: Chunk[] = [];
  for (const chunk of sorted) {
    const first = chunk.glyphs[0]!;
    const before = open.find(({ glyphs }) => {
      const last = glyphs.at(-1)!;
      const gap = first.x - (last.x + last.advance);
      return (
        Math.abs(last.y - first.y) < 0.12 * first.size &&
        last.annotation === first.annotation &&
        gap > -0.3 * first.size &&
        gap < TOGETHER * first.size &&
        !parted(glyphs, first, upright, reader)
      );
    });
    if (before) {
      before.glyphs = [...before.glyphs, ...chunk.glyphs];
      before.order = Math.min(before.order, chunk.order);
    } else open.push({ ...chunk });
  }
  return open.sort((a, b) => a.order - b.order);
}

function toLine(chunk: Chunk, page: number, reader: Reader): PrintedLine {
  const size = commonSize(chunk.glyphs);
  const main = chunk.glyphs.filter((glyph) => glyph.size > size * 0.9);
  const baseline = median(main.map(({ y }) => y));
  const styles = main.filter((glyph) => reader.inked(glyph)).map(({ font }) => reader.style(font));
  const last = chunk.glyphs.findLast((glyph) => reader.inked(glyph)) ?? chunk.glyphs.at(-1)!;
  const { pieces, anchors } = piecesOf(chunk.glyphs, { size, baseline }, reader);
  return {
    page,
    baseline,
    size,
    left: chunk.glyphs[0]!.x,
    right: last.x + last.width,
    top: baseline - size * 0.8,
    bottom: baseline + size * 0.25,
    pieces,
    anchors,
    bold: styles.length > 0 && styles.every(({ bold }) => bold),
    italic: styles.length > 0 && styles.every(({ italic }) => italic),
  };
}

function commonSize(glyphs: readonly PlacedGlyph[]): number {
  const counts = new Map<number, number>();
  for (const { size } of glyphs) {
    const rounded = Math.round(size * 10) / 10;
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]![0];
}

/** The middle one of numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
