import { findBlocks } from './blocks.ts';
import { patchesIn } from './components.ts';
import type { Grid, GridCell } from './grid.ts';
import { completeLines, findSegments, joinSegments, type TextLine } from './lines.ts';
import type { CleanPage } from './prepare.ts';

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
    const patches = patchesIn(ink.patches, cell);
    const lines = joinSegments(findSegments(patches, letter), letter);
    completeLines(lines, patches, letter);
    return { cell, lines };
  });
  return { kind: 'table', grid, cells };
}
