// The concordance as a document to take along: the matrix as on /mo-hinh/, a row for each member, and the key.
import { planModelUrl } from '../domain/ids.ts';
import { numeralOf } from '../domain/model-key.ts';
import type { GroupKind } from '../domain/programme.ts';
import { relationLabels } from '../names.ts';
import { states } from '../queries/model-state.ts';
import type { ConcordanceCell } from '../queries/plans.ts';
import { numberCell, textCell, type Report, type ReportCell, type ReportTable } from '../report/report.ts';
import { cellWords, type MatrixRow } from './matrix.ts';

/** Makes the whole address of a path of the site. */
type Permalink = (path: string) => string;

/** The plans of all rows, their names by id; rows of one programme have the same ones. */
const plansOf = (rows: readonly MatrixRow[]): Map<string, string> =>
  new Map(rows.flatMap(({ cells }) => cells.map(({ plan }) => [plan.id, plan.shortName] as const)));

/** A number alone is a number, and leads to its model. */
function matrixCell(cell: ConcordanceCell | undefined, permalink: Permalink): ReportCell {
  // Of a plan of another programme nothing is said.
  if (!cell) return textCell('');
  const words = cellWords(cell);
  const [only] = cell.members;
  const href =
    cell.members.length === 1 ? permalink(planModelUrl(cell.plan.id, only!.page.model)) : undefined;
  const shown = textCell(words, href);
  return /^\d+$/.test(words) ? { ...shown, number: Number(words) } : shown;
}

function matrixTable(
  rows: readonly MatrixRow[],
  groups: readonly GroupKind[],
  permalink: Permalink,
): ReportTable {
  const titles = new Map(groups.map(({ slug, title }) => [slug, title]));
  const plans = plansOf(rows);
  return {
    name: 'Bảng đối chiếu',
    heads: ['Nhóm', 'Mô hình', ...plans.values()],
    rows: rows.map(({ model, cells }) => {
      const byPlan = new Map(cells.map((cell) => [cell.plan.id, cell]));
      return [
        textCell(titles.get(model.group) ?? model.group),
        textCell(model.title),
        ...[...plans.keys()].map((id) => matrixCell(byPlan.get(id), permalink)),
      ];
    }),
    widths: [30, 52, ...[...plans].map(() => 16)],
  };
}

function memberTable(rows: readonly MatrixRow[], permalink: Permalink): ReportTable {
  return {
    name: 'Mô hình tương ứng',
    heads: [
      'Mô hình chung',
      'Kế hoạch',
      'Số',
      'Tên trong kế hoạch',
      'Mức độ',
      'Tình trạng',
      'Lý do',
      'Đường dẫn',
    ],
    rows: rows.flatMap(({ model, cells }) =>
      cells.flatMap(({ plan, members }) =>
        members.map(({ page, edge }) => {
          const address = permalink(planModelUrl(plan.id, page.model));
          return [
            textCell(model.title),
            textCell(plan.shortName),
            page.model.key === undefined ? numberCell(page.model.number) : textCell(numeralOf(page.model)),
            textCell(page.model.title),
            textCell(relationLabels[edge.relation]),
            textCell(edge.decision === 'reviewed' ? 'người đã duyệt' : 'chương trình đề xuất'),
            textCell(edge.reason ?? ''),
            textCell(address, address),
          ];
        }),
      ),
    ),
    widths: [52, 24, 6, 52, 16, 22, 60, 60],
  };
}

function keyTable(): ReportTable {
  const rows = [
    ['24', 'Số của mô hình trong kế hoạch đó'],
    ['≈ 24', 'Chỉ trùng một phần; lý do ở bảng “Mô hình tương ứng”'],
    ['3 nhiệm vụ', 'Kế hoạch không đánh số mô hình; 3 nhiệm vụ làm chính việc của mô hình này'],
    ['2 liên quan', 'Kế hoạch không đánh số mô hình; 2 nhiệm vụ có liên quan đến mô hình này'],
    [states.absent, 'Đã đọc hết văn bản và không thấy'],
    [states.check, 'Một mô hình của kế hoạch có thể là mô hình này; cần người xem'],
    [states.pending, 'Kế hoạch còn mô hình chưa rà soát, chưa biết là mô hình chung nào'],
  ];
  return {
    name: 'Ký hiệu',
    heads: ['Ký hiệu', 'Nghĩa'],
    rows: rows.map((row) => row.map((words) => textCell(words))),
    widths: [30, 70],
  };
}

/** The concordance. @param release in words; @param members whether the list of all members belongs to it */
export function matrixReport(
  rows: readonly MatrixRow[],
  groups: readonly GroupKind[],
  { permalink, release, members }: { permalink: Permalink; release: string; members: boolean },
): Report {
  return {
    title: 'Bảng đối chiếu mô hình',
    address: permalink('/mo-hinh/'),
    release,
    notes: ['Con số trong ô là số của mô hình trong kế hoạch đó: cùng một mô hình thường mang số khác nhau.'],
    tables: [
      matrixTable(rows, groups, permalink),
      ...(members ? [memberTable(rows, permalink)] : []),
      keyTable(),
    ],
  };
}
