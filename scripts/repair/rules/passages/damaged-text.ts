import { isPageNumber } from '../../language/tokens.ts';
import { markUnreadable } from '../../lattice/unreadable.ts';

/** A break between two lines of text: the blanks before and after it may be lost glyphs or habits of the extractor. */
export interface LineBreak {
  /** Offsets in the stream. */
  trailing: readonly number[];
  leading: readonly number[];
}

/** One character of a damaged text; a line break is one cell however many empty lines it spans. */
export interface DamagedChar {
  /** "\n" for a line break, and `WALL` for what is never read. */
  char: string;
  /** Offset in the stream. */
  at: number;
  lineBreak: LineBreak | null;
}

/** Stands for blanks of a form and for hopeless places: no passage goes over them. */
export const WALL = '\0';

/** The cells of a damaged text, page numbers and empty lines left out. */
export interface DamagedText {
  cells: readonly DamagedChar[];
  /** The number of the cell for each offset of the stream, -1 for what is left out. */
  cellOf: Int32Array;
  /** The index of the line for each offset of the stream. */
  lineOf: Int32Array;
}

/** Cuts a stream of lines into cells. */
export function cellsOf(stream: string): DamagedText {
  const cells: DamagedChar[] = [];
  const cellOf = new Int32Array(stream.length + 1).fill(-1);
  const lineOf = new Int32Array(stream.length + 1);
  const unreadable = markUnreadable(stream);
  let trailing: number[] = [];
  let lineStart = 0;
  for (const [number, line] of stream.split('\n').entries()) {
    const start = lineStart;
    lineStart += line.length + 1;
    lineOf.fill(number, start, lineStart);
    if (line.trim() === '' || isPageNumber(line)) continue;
    const first = start + line.length - line.trimStart().length;
    const end = start + line.trimEnd().length;
    if (cells.length > 0) {
      const leading = offsets(start, first);
      for (const at of [...trailing, ...leading]) cellOf[at] = cells.length;
      cells.push({ char: '\n', at: start - 1, lineBreak: { trailing, leading } });
    }
    for (let at = first; at < end; at += 1) {
      cellOf[at] = cells.length;
      cells.push({ char: unreadable[at] === 1 ? WALL : stream[at]!, at, lineBreak: null });
    }
    trailing = offsets(end, start + line.length);
  }
  return { cells, cellOf, lineOf };
}

const offsets = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, i) => from + i);
