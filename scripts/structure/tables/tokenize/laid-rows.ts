import type { Traced } from '../../text/traced.ts';
import type { Line } from '../../text/lines.ts';
import { isTotalCell } from '../../grammar/table-lines.ts';
import { isGroupCell, isModelCell } from '../items.ts';
import { columnAt, piecesOf, type Extent } from './laid-columns.ts';

/** "3.", "II", "1.2", "MH 03": what a row begins with. */
const INDEX =
  /^(?:\d{1,3}|[IVX]{1,5}|\d{1,2}(?:\.\d{1,2}){1,2}|(?:MH|M[ôÔ] ?[hH][ìÌ][nN][hH])\s?\d{1,3})[.)]?$/;
/** Lines are looked at this far to see whether blank lines part them or stand below each. */
export const SAMPLE = 14;

/** Whether a line begins with the number of a row or with a model. */
export function startsRow(line: Line): boolean {
  const [first, second] = piecesOf(line);
  return hasIndex(line) || isModelCell([(second ?? first)!.body]);
}

/** "II. Nhóm phục vụ …", "A. Dịch vụ công" alone on its line: the heading of the rows below it. */
export const beginsGroup = (line: Line, columns: readonly Extent[]): boolean =>
  isTotalCell(piecesOf(line)[0]!.body.text) ||
  (piecesOf(line).length === 1 &&
    (line.marker?.kind === 'roman' || isLettered(line, columns) || isGroupCell([line.body])));

/** "A. Dịch vụ công" where the numbers of rows stand: inside a row a text begins further to the right. */
const isLettered = (line: Line, [numbers]: readonly Extent[]): boolean =>
  line.marker?.kind === 'capital' && piecesOf(line)[0]!.start <= (numbers?.end ?? 0);

/** "3", "MH 03": the number of a row, not of a group. */
export const COUNTS = /^(?:M\p{L}{1,2}(?:\s\p{L}+)?\s?)?\d{1,3}[.)]?$/u;

/**
 * The lines of each row: from one number to the next; where blank lines part the rows, from one blank line to the
 * next, for a number may be centred in its row. Null where a row cannot be told from the next.
 */
export function rowsOfLines(lines: readonly Line[], columns: readonly Extent[]): Line[][] | null {
  const blocks = blocksOf(lines);
  if (
    blocks.length > 1 &&
    blocks.every(
      (block) => block.filter((line, at) => hasIndex(line) && !goesOnNumber(line, block[at - 1])).length <= 1,
    )
  )
    return joinContinued(blocks, columns);
  const starts = lines.filter((line) => startsRow(line) || beginsGroup(line, columns));
  if (starts.length === 0 || starts[0] !== lines[0] || starts.some((line) => isCentred(line, columns)))
    return null;
  return rowsByNumber(lines, columns);
}

/** The lines from one number to the next, whatever else they show. */
function rowsByNumber(lines: readonly Line[], columns: readonly Extent[]): Line[][] {
  const rows: Line[][] = [];
  lines.forEach((line, at) => {
    const starts = (startsRow(line) && !goesOnNumber(line, lines[at - 1])) || beginsGroup(line, columns);
    if (rows.length === 0 || starts) rows.push([]);
    rows.at(-1)!.push(line);
  });
  return rows;
}

/** Whether a line begins with the number of a row or, beside its heading alone, with the letter of a group. */
export const hasIndex = (line: Line): boolean => {
  const pieces = piecesOf(line);
  return INDEX.test(pieces[0]!.body.text) || (pieces.length === 2 && LETTER.test(pieces[0]!.body.text));
};
/** "A    VĂN HÓA - XÃ HỘI": a letter numbers a group, beside its heading alone. */
const LETTER = /^[A-HĐK][.)]?$/;
/** "I" alone below "II": the rest of a Roman number that its narrow column cut. */
const goesOnNumber = (line: Line, before: Line | undefined): boolean =>
  /^[IVX]{1,3}[.)]?$/.test(line.text) &&
  /^[IVX]{1,4}(?:\s|$)/.test(before?.text ?? '') &&
  before!.number + 1 === line.number;

/** Beside the number of a row its text begins with a small letter: it began on a line above. */
function isCentred(line: Line, columns: readonly Extent[]): boolean {
  const [index, second] = piecesOf(line);
  return (
    INDEX.test(index!.body.text) &&
    (second === undefined || (columnAt(second, columns) === 1 && /^\p{Ll}/u.test(second.body.text)))
  );
}

/** Lines between blank lines; one block where blank lines stand below each line or nowhere. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const isClose = (at: number): boolean => lines[at]!.number === lines[at - 1]!.number + 1;
  const sample = Math.min(lines.length, SAMPLE);
  if (!lines.slice(1, sample).some((_, at) => isClose(at + 1))) return [[...lines]];
  const blocks: Line[][] = [];
  lines.forEach((line, at) => {
    if (at === 0 || !isClose(at)) blocks.push([]);
    blocks.at(-1)!.push(line);
  });
  return blocks;
}

/** The heading of a group that stands right above or below the lines of a row, as a block of its own. */
function groupsApart(blocks: readonly Line[][], columns: readonly Extent[]): Line[][] {
  return blocks.flatMap((block) => {
    const parts: Line[][] = [];
    block.forEach((line, at) => {
      const below = at > 0 && beginsGroup(block[at - 1]!, columns) && piecesOf(line).length > 1;
      if (at === 0 || beginsGroup(line, columns) || below) parts.push([]);
      parts.at(-1)!.push(line);
    });
    return parts;
  });
}

/** A block without a number goes on the row above it: the page ended inside the row. */
function joinContinued(blocks: readonly Line[][], columns: readonly Extent[]): Line[][] | null {
  const rows: Line[][] = [];
  for (const block of groupsApart(blocks, columns)) {
    if (
      block.some(startsRow) ||
      beginsGroup(block[0]!, columns) ||
      isGroupCell([piecesOf(block[0]!).at(-1)!.body])
    )
      rows.push([...block]);
    else if (rows.length === 0) return null;
    else rows.at(-1)!.push(...block);
  }
  return rows;
}

/** Whether a piece is the number of a row or of a group. */
export const isNumber = ({ text }: Traced): boolean => INDEX.test(text) || LETTER.test(text);

/**
 * The rows of a table without blank lines whose numbers stand in the middle of their rows: each reaches as far below
 * its number as above it, to the nearest line with which a text may begin.
 */
export function rowsAround(lines: readonly Line[], columns: readonly Extent[]): Line[][] {
  const numbers = lines.flatMap((line, at) => (hasIndex(line) ? [at] : []));
  if (numbers.length === 0) return [[...lines]];
  const begins = (line: Line): boolean => {
    const title = piecesOf(line).find((piece) => columnAt(piece, columns) === 1);
    return title !== undefined && !/^[\p{Ll}(]/u.test(title.body.text);
  };
  const starts = [0];
  numbers.slice(0, -1).forEach((number, at) => {
    const wanted = 2 * number - starts.at(-1)! + 1;
    const places = lines.flatMap((line, place) =>
      place > number && place <= numbers[at + 1]! && begins(line) ? [place] : [],
    );
    const best = places.reduce(
      (near, place) => (Math.abs(place - wanted) < Math.abs(near - wanted) ? place : near),
      places[0] ?? numbers[at + 1]!,
    );
    starts.push(best);
  });
  return starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
}
