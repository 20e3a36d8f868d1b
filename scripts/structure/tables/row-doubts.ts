import { fold } from '../../../src/vietnamese/fold.ts';
import type { Doubt } from '../draft/draft.ts';
import { Traced } from '../text/traced.ts';
import { beginsLikeUnit } from '../grammar/unit-words.ts';
import { cellText, type RowCell, type Column, type Row, type Table } from './row.ts';
import { headingOf } from './items.ts';
import { rowCountOf } from './row-count.ts';
import { CUT_TIME, ENDS_IN_TIME, TIME } from '../grammar/time.ts';
import { QUANTITY } from './title-numbers.ts';

/** What the reader of rows took a table for. */
interface Shape {
  kind: 'models' | 'tasks' | 'none';
  /** The column with the rows' numbers, -1 where there is none. */
  index: number;
  /** The column with the titles of models, or the words of tasks. */
  title: number;
}

const UNITS = /^(?:lead|coordinating|supporting|implementers)$/;
/** Heads of tables that list work: "Tên mô hình", "Nhiệm vụ" beside "Chủ trì" or "Thời gian". */
const LISTS = /mo hinh|nhiem vu|noi dung|\bviec\b|hoat dong/;

/**
 * What is doubtful in the rows of a table: each checks its own grid. A time under the name of units or a unit under
 * "Thời gian" says that cells stand in the wrong columns; a guess of the tokenizer is told with its reason; and a
 * table that lists work but gave neither models nor tasks was not understood.
 */
export function doubtsOf(
  rows: readonly Row[],
  { columns, head }: Table,
  shape: Shape,
  loose: readonly RowCell[],
): Doubt[] {
  const { kind } = shape;
  if (kind === 'none') return unread(rows, columns, head);
  const filled = rows.filter((row) => hasValues(row, columns)).length;
  const own = rows.flatMap((row): Doubt[] => {
    if (row.across) return [];
    const wrong = row.cells.findIndex((cell, at) => isMisplaced(cell, columns[at]));
    const text = Traced.join(row.cells.flat().filter(({ isEcho }) => !isEcho)).echo();
    const named = `“${cellText(row.cells[0]) || text.text.slice(0, 40)}”`;
    if (wrong >= 0)
      return [
        {
          kind: 'table' as const,
          text,
          message: `Hàng ${named} của bảng: ô “${cellText(row.cells[wrong]).slice(0, 80)}” đứng ở cột “${columns[wrong]!.label}” nhưng không giống các ô của cột ấy.`,
        },
      ];
    if (filled > 0 && row.cells.length > 1 && columns.length > 2 && !hasValues(row, columns))
      return [
        {
          kind: 'table' as const,
          text,
          message: `Hàng ${named} của bảng không có ô nào ngoài tên: chữ của các ô khác có thể đã nhập vào đó.`,
        },
      ];
    if (row.cells.some((cell) => cell.length > 1 && new Set(cell.map((one) => one.text)).size < cell.length))
      return [
        {
          kind: 'table' as const,
          text,
          message: `Hàng ${named} của bảng có một ô in cùng một đoạn hai lần.`,
        },
      ];
    if (columns.length > 2 && row.cells.slice(columns.length).some((cell) => cell.length > 0))
      return [{ kind: 'table' as const, text, message: `Hàng ${named} có nhiều ô hơn số cột của đầu bảng.` }];
    if (
      row.cells.filter((cell, at) => cellText(cell) !== '' && cellText(cell) === columns[at]?.label).length >
      1
    )
      return [{ kind: 'table' as const, text, message: 'Đầu bảng in lại giữa một hàng của bảng.' }];
    // A model tells the doubt with each of its fields.
    const doubt = kind === 'tasks' ? row.doubts?.find((one) => one !== null) : undefined;
    return doubt ? [{ kind: 'table' as const, text, message: `Hàng ${named} của bảng: ${doubt}` }] : [];
  });
  return [
    ...own,
    ...miscounted(rows, shape),
    ...strays(loose),
    ...headless(rows, columns),
    ...uncounted(rows, columns),
    ...calledModels(columns, shape, head),
  ];
}

/** A head that names models above rows that were taken for tasks: one of the two is not what it was read as. */
function calledModels(columns: readonly Column[], { kind, title }: Shape, head: readonly Traced[]): Doubt[] {
  const column = columns[title];
  if (kind !== 'tasks' || column?.role !== 'model') return [];
  const message = `Cột “${column.label}” nêu mô hình, nhưng các hàng của bảng được đọc thành nhiệm vụ.`;
  return [{ kind: 'table', text: Traced.join(head).echo(), message }];
}

/** Whether a row says something besides its number and its title. */
const hasValues = ({ cells }: Row, columns: readonly Column[]): boolean =>
  cells.some(
    (cell, at) =>
      cell.length > 0 && !/^(?:index|number|model|assignment)$/.test(columns[at]?.role ?? 'index'),
  );

/** Rows below a head that has no column for their numbers: what they are called by is their order. */
function uncounted([first]: readonly Row[], columns: readonly Column[]): Doubt[] {
  const counted = columns.length === 0 || columns.some(({ role }) => role === 'index' || role === 'number');
  if (counted || !first || first.cells.some((cell) => headingOf(cell) !== null)) return [];
  const message = 'Bảng không có cột số thứ tự; số ở đây là thứ tự của hàng trong bảng.';
  return [
    { kind: 'table', text: Traced.join(first.cells.flat().filter(({ isEcho }) => !isEcho)).echo(), message },
  ];
}

/** Rows under no head: nobody can say what their cells are. */
function headless(rows: readonly Row[], columns: readonly Column[]): Doubt[] {
  const wide = rows.filter(
    ({ cells, across }) => !across && cells.filter((cell) => cell.length > 0).length > 2,
  );
  if (columns.length > 0 || wide.length < FEWEST_ROWS) return [];
  const message = 'Bảng không có đầu bảng: không rõ mỗi cột nói gì.';
  return [{ kind: 'table', text: Traced.join(wide[0]!.cells.flat()).echo(), message }];
}
const FEWEST_ROWS = 2;

/** Rows that do not count on: a number left out, twice, or out of its turn says that a row was lost or torn. */
function miscounted(rows: readonly Row[], { index, title }: Shape): Doubt[] {
  let last = 0;
  const count = rowCountOf(rows, index, title);
  /** Rows since then whose number was lost or never printed. */
  let unnumbered = 0;
  return rows.flatMap((row): Doubt[] => {
    if (row.across) {
      // Groups may each count from 1, or all together.
      last = -last;
      return [];
    }
    const number =
      index >= 0 && row.cells[index]?.[0]?.isEcho !== true ? count(cellText(row.cells[index])) : 0;
    if (number === 0) {
      unnumbered += 1;
      return [];
    }
    const next = Math.abs(last) + 1;
    const counts = (number >= next && number <= next + unnumbered) || (last < 0 && number === 1);
    const before = Math.abs(last);
    last = number;
    unnumbered = 0;
    if (counts) return [];
    const message = `Số thứ tự trong bảng không liên tiếp: sau hàng ${before} là hàng ${number}.`;
    return [{ kind: 'table', text: Traced.join(row.cells[index]!).echo(), message }];
  });
}

/** Cells that no row took, but for notes below the table. */
function strays(loose: readonly RowCell[]): Doubt[] {
  const texts = loose.filter((cell) => !/^(?:\(?\*|ghi chú|lưu ý|tổng|cộng)/iu.test(cellText(cell)));
  if (texts.length === 0) return [];
  return [
    {
      kind: 'table',
      text: Traced.join(texts.flat()).echo(),
      message: `Có ${texts.length} ô của bảng không thuộc hàng nào: “${cellText(texts[0]).slice(0, 60)}”.`,
    },
  ];
}

/** "Thường xuyên 2 05 Đường làng tự quản": the next row ran into a cell; "Điều 17 Nghị định" is none. */
const NEXT_ROW =
  /(?<!(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Ss]ố|[Nn]gày|[Tt]háng|[Cc]hương|[Pp]hường|[Qq]uận|[Kk]hu|[Tt]ổ|[Tt]hôn))(?<=[\p{L}\d])\s\d{1,3}\s+(?:\d{2}\s+)?(?!tháng|năm|quý)\p{Lu}\p{Ll}+\s\p{Ll}/u;

function isMisplaced(cell: RowCell, column: Column | undefined): boolean {
  if (cell.length === 0 || column === undefined) return false;
  const text = cellText(cell).replace(/^[-–+*]\s*/, '');
  const values = column.role === 'deadline' || UNITS.test(column.role);
  // The number of a row, or the beginning of the next one, among its values.
  // "03" under "Tháng" is its month.
  const counted = column.role === 'deadline' && /^(?:thang|quy|tuan)\b/.test(fold(column.label));
  if (values && ((!counted && /^\d{1,3}$/.test(cell[0]!.text)) || NEXT_ROW.test(text))) return true;
  if (column.role === 'deadline')
    return (beginsLikeUnit(text) && !TIME.test(fold(text))) || CUT_TIME.test(text);
  if (!UNITS.test(column.role)) return false;
  const folded = fold(text);
  return TIME.test(folded) || ENDS_IN_TIME.test(folded);
}

function unread(rows: readonly Row[], columns: readonly Column[], head: readonly Traced[]): Doubt[] {
  const namesUnitOrTime = columns.some(({ role }) => UNITS.test(role) || role === 'deadline');
  if (columns.length === 0) return headless(rows, columns);
  const models =
    columns.some(({ role }) => role === 'model') &&
    !columns.some(({ label }) => QUANTITY.test(fold(label).trim()));
  const worded = columns.some(({ role }) => /^(?:other|assignment|model)$/.test(role));
  if (!(namesUnitOrTime || models) || (worded && !columns.some(({ label }) => LISTS.test(fold(label)))))
    return [];
  const names = columns.map(({ label }) => label).filter((label) => label !== '');
  return [
    {
      kind: 'table',
      text: Traced.join(head).echo(),
      message: `Bảng có các cột “${names.join('”, “')}” nhưng không đọc được hàng nào thành mô hình hay nhiệm vụ.`,
    },
  ];
}
