import type { PageLine, PageTable, ReadPage } from './read-page.ts';

/** Columns of one table differ from page to page of a scan by no more than this share of the table. */
const SAME_WIDTH = 0.02;

/**
 * Moves the tables of each page to where the table of the page before stands, where their columns are as wide: the
 * paper lay elsewhere on the glass, and whoever joins the parts of a table looks for columns at the same places.
 */
export function straightenTables(pages: readonly ReadPage[]): ReadPage[] {
  let before: PageTable | null = null;
  return pages.map((page) => {
    const blocks = page.blocks.map((block) => {
      if (block.kind !== 'table') return block;
      const moved: PageTable =
        before !== null && areAlike(before.xs, block.xs) ? movedTo(block, before.xs) : block;
      before = moved;
      return moved;
    });
    return { ...page, blocks };
  });
}

function areAlike(one: readonly number[], two: readonly number[]): boolean {
  if (one.length !== two.length) return false;
  const width = one.at(-1)! - one[0]!;
  return one.every((x, at) => Math.abs(x - one[0]! - (two[at]! - two[0]!)) <= SAME_WIDTH * width);
}

function movedTo(table: PageTable, xs: number[]): PageTable {
  const place = (x: number): number => {
    const column = Math.max(
      0,
      Math.min(
        xs.length - 2,
        table.xs.findLastIndex((edge) => edge <= x),
      ),
    );
    const [from, to] = [table.xs[column]!, table.xs[column + 1]!];
    return xs[column]! + ((x - from) / (to - from)) * (xs[column + 1]! - xs[column]!);
  };
  const line = (one: PageLine): PageLine => ({
    ...one,
    box: { ...one.box, left: place(one.box.left), right: place(one.box.right) },
    words: one.words.map((word) => ({
      ...word,
      box: { ...word.box, left: place(word.box.left), right: place(word.box.right) },
    })),
  });
  return { ...table, xs, cells: table.cells.map((cell) => ({ ...cell, lines: cell.lines.map(line) })) };
}
