import { unzipSync } from 'fflate';
import writeExcelFile, { type Cell as SheetCell, type SheetData } from 'write-excel-file/node';
import { states } from '../queries/model-state.ts';
import { planModelUrl } from '../domain/ids.ts';
import type { GroupKind } from '../domain/programme.ts';
import { relationLabels } from '../names.ts';
import { toArchive } from '../files/archive.ts';
import { cellWords, type MatrixRow } from './matrix.ts';

const head = (value: string): SheetCell => ({
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E8EEF0',
  wrap: true,
});
const text = (value: string): SheetCell => ({ value, type: String, wrap: true, alignVertical: 'top' });

function matrixSheet(rows: readonly MatrixRow[], groups: readonly GroupKind[]): SheetData {
  const titles = new Map(groups.map(({ slug, title }) => [slug, title]));
  const plans = plansOf(rows);
  return [
    ['Nhóm', 'Mô hình', ...plans.values()].map(head),
    ...rows.map(({ model, cells }) => {
      const words = new Map(cells.map((cell) => [cell.plan.id, cellWords(cell)]));
      // Of a plan of another programme nothing is said.
      const across = [...plans.keys()].map((id) => words.get(id) ?? '');
      return [titles.get(model.group) ?? model.group, model.title, ...across].map(text);
    }),
  ];
}

/** The plans of all rows, their names by id; rows of one programme have the same ones. */
const plansOf = (rows: readonly MatrixRow[]): Map<string, string> =>
  new Map(rows.flatMap(({ cells }) => cells.map(({ plan }) => [plan.id, plan.shortName] as const)));

function memberSheet(rows: readonly MatrixRow[]): SheetData {
  const heads = [
    'Mô hình chung',
    'Kế hoạch',
    'Số',
    'Tên trong kế hoạch',
    'Mức độ',
    'Tình trạng',
    'Lý do',
    'Đường dẫn',
  ];
  const body = rows.flatMap(({ model, cells }) =>
    cells.flatMap(({ plan, members }) =>
      members.map(({ page, edge }): SheetCell[] => [
        text(model.title),
        text(plan.shortName),
        { value: page.model.number, type: Number, alignVertical: 'top' },
        text(page.model.title),
        text(relationLabels[edge.relation]),
        text(edge.decision === 'reviewed' ? 'người đã duyệt' : 'chương trình đề xuất'),
        text(edge.reason ?? ''),
        text(planModelUrl(plan.id, page.model)),
      ]),
    ),
  );
  return [heads.map(head), ...body];
}

function keySheet(): SheetData {
  const rows = [
    ['24', 'Số của mô hình trong kế hoạch đó'],
    ['≈ 24', 'Chỉ trùng một phần; lý do ở trang tính “Mô hình tương ứng”'],
    ['3 nhiệm vụ', 'Kế hoạch không đánh số mô hình; 3 nhiệm vụ làm chính việc của mô hình này'],
    ['2 liên quan', 'Kế hoạch không đánh số mô hình; 2 nhiệm vụ có liên quan đến mô hình này'],
    [states.absent, 'Đã đọc hết văn bản và không thấy'],
    [states.check, 'Một mô hình của kế hoạch có thể là mô hình này; cần người xem'],
    [states.pending, 'Kế hoạch còn mô hình chưa ai quyết định là mô hình nào'],
  ];
  return [['Ký hiệu', 'Nghĩa'].map(head), ...rows.map((row) => row.map(text))];
}

/**
 * The concordance as an Excel workbook: the matrix as on /mo-hinh/, one row for each member, and the key.
 * The same content gives the same bytes.
 */
export async function toWorkbook(
  rows: readonly MatrixRow[],
  groups: readonly GroupKind[],
): Promise<Uint8Array> {
  const planColumns = [...plansOf(rows)].map(() => ({ width: 16 }));
  const workbook = await writeExcelFile([
    {
      sheet: 'Bảng đối chiếu',
      data: matrixSheet(rows, groups),
      columns: [{ width: 30 }, { width: 52 }, ...planColumns],
      stickyRowsCount: 1,
      stickyColumnsCount: 2,
      orientation: 'landscape',
    },
    {
      sheet: 'Mô hình tương ứng',
      data: memberSheet(rows),
      columns: [52, 24, 6, 52, 16, 22, 60, 44].map((width) => ({ width })),
      stickyRowsCount: 1,
    },
    { sheet: 'Ký hiệu', data: keySheet(), columns: [{ width: 30 }, { width: 70 }] },
  ]).toBuffer();
  // The library writes the time of the call into the archive: packed anew, the same content gives the same bytes.
  return toArchive(new Map(Object.entries(unzipSync(new Uint8Array(workbook)))));
}
