// What the signs of the matrix mean: only of those that stand in it, so that the legend is no longer than it must be.
import { taskWords, type MatrixRow } from '../open-data/matrix.ts';
import type { ConcordanceCell } from '../queries/plans.ts';

/** One sign of the matrix: how it is written there, and what it means. */
export interface LegendItem {
  sign: string;
  means: string;
  /** How the sign is drawn: by the classes of a cell. */
  look: string;
  /** Whether a cell has it. */
  stands: (cell: ConcordanceCell) => boolean;
}

const without = ({ members, tasks }: ConcordanceCell): boolean => members.length === 0 && tasks.length === 0;
const isIn = (state: ConcordanceCell['state']) => (cell: ConcordanceCell) =>
  cell.state === state && without(cell);
const saysOfTasks = (word: string) => (cell: ConcordanceCell) =>
  cell.members.length === 0 && taskWords(cell.tasks)?.endsWith(word) === true;

const items: readonly LegendItem[] = [
  { sign: '24', means: 'số trong kế hoạch', look: 'numeral', stands: ({ members }) => members.length > 0 },
  {
    sign: '≈ 24',
    means: 'chỉ trùng một phần',
    look: 'numeral',
    stands: ({ members }) => members.some(({ edge }) => edge.relation !== 'same'),
  },
  {
    sign: '3 nhiệm vụ',
    means: 'việc chính của mô hình, không mang số',
    look: 'key-words',
    stands: saysOfTasks('nhiệm vụ'),
  },
  {
    sign: '2 liên quan',
    means: 'nhiệm vụ có liên quan đến mô hình',
    look: 'key-words',
    stands: saysOfTasks('liên quan'),
  },
  { sign: 'không có', means: 'kế hoạch không nêu', look: 'state state-absent', stands: isIn('absent') },
  {
    sign: 'cần xem 24?',
    means: 'có thể là mô hình 24, chưa chắc',
    look: 'state state-check',
    stands: isIn('check'),
  },
  { sign: 'chưa rà soát', means: 'chưa ai quyết định', look: 'state state-pending', stands: isIn('pending') },
];

/**
 * The signs that stand in these rows, in the order of the legend.
 *
 * @param rows null: a browser draws columns, of which any sign may come
 */
export const legendItems = (rows: readonly Pick<MatrixRow, 'cells'>[] | null): LegendItem[] =>
  items.filter(({ stands }) => rows === null || rows.some(({ cells }) => cells.some(stands)));
