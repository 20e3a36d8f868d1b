import { findBlocks } from './blocks.ts';
import { patchesIn, type Patch } from './components.ts';
import type { Grid, GridCell } from './grid.ts';
import { completeLines, findSegments, joinSegments, type TextLine } from './lines.ts';
import type { CleanPage } from './prepare.ts';
import { heightOf, widthOf } from './raster.ts';

/** A ruled table with the lines of text in each of its cells. */
export interface LaidTable {
  kind: 'table';
  grid: Grid;
  cells: { cell: GridCell; lines: TextLine[] }[];
}

/** What stands on a page, in reading order. */
export type LaidBlock = { kind: 'text'; lines: TextLine[] } | LaidTable;

/** Parts a page into tables and the blocks of lines above, between and below them. */
export function layOut(page: CleanPage): LaidBlock[] {
  const blocks: LaidBlock[] = [];
  let top = 0;
  for (const grid of page.grids) {
    blocks.push(...textBetween(page, top, grid.top), tableOf(page, grid));
    top = grid.bottom;
  }
  return [...blocks, ...textBetween(page, top, page.grey.height)];
}

function textBetween({ ink, grey, letter }: CleanPage, top: number, bottom: number): LaidBlock[] {
  const patches = patchesIn(ink.patches, { left: 0, right: grey.width, top, bottom });
  return findBlocks(patches, letter).map((lines) => ({ kind: 'text', lines }));
}

/** Cell by cell: a recogniser that is given a whole table loses it. */
function tableOf({ ink, letter }: CleanPage, grid: Grid): LaidTable {
  const cells = grid.cells.map((cell) => {
    const patches = patchesIn(ink.patches, cell).filter((patch) => !isRestOfRule(patch, cell, letter));
    const lines = joinSegments(findSegments(patches, letter), letter);
    completeLines(lines, patches, letter);
    return { cell, lines };
  });
  return { kind: 'table', grid, cells };
}

/** Whether an upright stroke stands on the border of its cell: what is left of a rule there would be read as "l". */
const isRestOfRule = (patch: Patch, cell: GridCell, letter: number): boolean =>
  widthOf(patch) <= 0.3 * letter &&
  heightOf(patch) >= 0.6 * letter &&
  Math.min(patch.left - cell.left, cell.right - patch.right) <= 0.2 * letter;
