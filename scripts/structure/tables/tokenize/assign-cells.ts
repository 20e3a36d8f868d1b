import { fold } from '../../../../src/vietnamese/fold.ts';
import { beginsLikeUnit } from '../../grammar/unit-words.ts';
import { Traced } from '../../text/traced.ts';
import { cellText, type RowCell, type Column } from '../row.ts';
import { TIME } from '../../grammar/time.ts';

const UNITS = /^(?:lead|coordinating|supporting|implementers)$/;
/** What it costs to leave a column empty; the first column, the text itself, is never empty. */
const EMPTY = -3;
/** Columns that are often left empty cost less. */
const OFTEN_EMPTY = -1.5;
/** What a second paragraph in one cell costs. */
const SECOND = -2;
const NEVER = -50;

/**
 * Puts the cells of one row, of which empty ones left no trace and long ones may have several paragraphs, under the
 * columns: the order for which what they say suits best, a time under "Thời gian", a unit under "Chủ trì".
 *
 * What would suit another column as well is a guess and says so.
 */
export function assignCells(
  printed: readonly RowCell[],
  columns: readonly Column[],
): { cells: RowCell[]; doubts: (string | null)[] } {
  if (columns.length === 0) return { cells: [...printed], doubts: printed.map(() => null) };
  const parts = printed.length > columns.length ? joinWrapped(printed) : printed;
  const width = parts.length + 1;
  // best[column][end]: the best score of the first `end` parts in the first columns, and where the last one begins.
  const best: { score: number; from: number }[][] = [
    Array.from({ length: width }, (_, end) => ({ score: end === 0 ? 0 : -Infinity, from: 0 })),
  ];
  columns.forEach((column, at) => {
    const above = best.at(-1)!;
    best.push(
      Array.from({ length: width }, (_, end) => {
        let found = { score: -Infinity, from: 0 };
        // No cell of a list of tasks has more paragraphs.
        for (let from = Math.max(0, end - MOST_PARAGRAPHS); from <= end; from += 1) {
          const score = above[from]!.score + scoreOf(parts.slice(from, end), column, at);
          if (score > found.score) found = { score, from };
        }
        return found;
      }),
    );
  });
  const cells: RowCell[] = [];
  let end = parts.length;
  if (best[columns.length]![end]!.score === -Infinity) return overflow(parts, columns);
  for (let column = columns.length; column > 0; column -= 1) {
    const { from } = best[column]![end]!;
    cells.unshift(parts.slice(from, end).flat());
    end = from;
  }
  const doubt = doubtOf(parts, cells, columns);
  return { cells, doubts: cells.map((cell, at) => (at > 0 && cell.length > 0 ? doubt : null)) };
}

/** A line that ends so goes on in the next one. */
const OPEN_END = /(?:[,(–-]|(?<!\p{L})(?:và|của|các|về|với|theo|tại|cho|từ|trên|trong|bằng))$/u;

/** "Xây dựng cổng thông tin / giới thiệu hang động": a line that goes on the one above it is no cell of its own. */
function joinWrapped(parts: readonly RowCell[]): RowCell[] {
  const joined: RowCell[] = [];
  for (const part of parts) {
    const above = joined.at(-1)?.at(-1);
    const text = cellText(part);
    const wrapped =
      above !== undefined &&
      part.length === 1 &&
      !/[.;:]$/.test(above.text) &&
      (OPEN_END.test(above.text) || (/^\p{Ll}/u.test(text) && !TIME.test(fold(text))));
    if (!wrapped) joined.push([...part]);
    else joined.at(-1)!.splice(-1, 1, Traced.join([above, part[0]!]));
  }
  return joined;
}

const MOST_PARAGRAPHS = 40;

/** More text than a row of any table has: what is left over goes on the last cell, and is in doubt. */
function overflow(
  parts: readonly RowCell[],
  columns: readonly Column[],
): { cells: RowCell[]; doubts: (string | null)[] } {
  const cells = columns.map((_, at) =>
    at === columns.length - 1 ? parts.slice(at).flat() : (parts[at] ?? []),
  );
  return { cells, doubts: cells.map(() => doubtText(parts.length, columns.length)) };
}

const doubtText = (parts: number, columns: number): string =>
  `Hàng này có ${parts} đoạn cho ${columns} cột: đoạn có thể đứng sai cột.`;

/** A row with one paragraph for each column is sure, and one whose times and units say where each cell stands. */
function doubtOf(
  parts: readonly RowCell[],
  cells: readonly RowCell[],
  columns: readonly Column[],
): string | null {
  const suits = columns.every(({ role }, at) => at === 0 || fits(cells[at]!, role));
  if (parts.length === columns.length && suits && cells.every((cell) => cell.length > 0)) return null;
  const sure = columns.every(
    ({ role }, at) => at === 0 || (cells[at]!.length > 0 && role !== 'other' && fits(cells[at]!, role)),
  );
  // Of three units under two columns nobody can say where the first column ends.
  const shared = columns.some(
    ({ role }, at) =>
      UNITS.test(role) &&
      UNITS.test(columns[at + 1]?.role ?? '') &&
      cells[at]!.length + cells[at + 1]!.length > 2,
  );
  return sure && suits && !shared ? null : doubtText(parts.length, columns.length);
}

const isTime = (cell: RowCell): boolean => TIME.test(fold(cell[0]?.text ?? '').replace(/^[-–+*]\s*/, ''));
/** "Trưởng các thôn", "Chủ tịch UBND xã": who is at the head of a unit stands for it. */
const AT_THE_HEAD =
  /^(?:trưởng|giám đốc|chủ tịch|hiệu trưởng|thủ trưởng|bí thư|chánh)\s+(?:các|ban|phòng|thôn|xóm|khu|trạm|công an|ubnd|ủy ban|sở|trung tâm)(?!\p{L})/iu;
const isUnit = (cell: RowCell): boolean => {
  const text = (cell[0]?.text ?? '').replace(/^[-–+*]\s*/, '');
  return beginsLikeUnit(text) || AT_THE_HEAD.test(text);
};

/** Whether a cell may be one of its column: a time is no unit and a unit no time. */
function fits(cell: RowCell, role: Column['role']): boolean {
  if (cell.length === 0) return true;
  if (role === 'deadline') return !isUnit(cell) && (isTime(cell) || cellText(cell).length < 60);
  return !isTime(cell);
}

function scoreOf(parts: readonly RowCell[], { role }: Column, at: number): number {
  const cell = parts.flat();
  if (cell.length === 0)
    return at === 0
      ? NEVER
      : role === 'other' || role === 'coordinating' || role === 'supporting'
        ? OFTEN_EMPTY
        : EMPTY;
  const more = parts.slice(1).reduce((sum, part) => sum + (goesOn(part) ? SECOND / 4 : SECOND), 0);
  if (role === 'deadline') return more + (isTime(cell) ? 5 : isUnit(cell) ? -6 : -2);
  if (UNITS.test(role)) return more + (isUnit(cell) ? 3 : isTime(cell) ? -6 : -1);
  return more - (isTime(cell) ? 4 : 0) - (at > 0 && isUnit(cell) ? 1 : 0);
}

/** A paragraph that goes on the one above it in its cell: a bullet, small letters. */
const goesOn = (part: RowCell): boolean => /^(?:[-–+*•]\s|\p{Ll}|\()/u.test(cellText(part));
