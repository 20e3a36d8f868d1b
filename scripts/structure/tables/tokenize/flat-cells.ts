import { fold } from '../../../../src/vietnamese/fold.ts';
import type { Line } from '../../text/lines.ts';
import { TIME } from '../../grammar/time.ts';

/** A cut of a row's lines into cells: for each column where its lines begin and end, and how sure that is. */
export interface CellCut {
  start: number;
  end: number;
  /** Whether one of its two bounds is a guess. */
  guessed: boolean;
}

/** The line ends inside a name or list: the cell goes on. */
const OPEN =
  /[,;(–-]$|\s(?:và|của|các|về|với|theo|tại|cho|Tổ|Phòng|phòng|Sở|Cục|Bộ|Ban|UBND|Đề|Văn|Trung|Hệ|Công)$/u;
/** Room that a narrow column leaves at most: a word that fits here was not wrapped, so it begins a cell. */
const NARROW = 19;
const WIDE_GAP = 2;
/** Lines of a cell that states a time, in the narrowest column. */
const LONGEST_TIME = 12;
/** What an empty cell costs: more than any one doubtful bound, less than a bound inside a word. */
const EMPTY = -4.5;

/**
 * How much speaks for a new cell at a line, above 0, or against it.
 *
 * Blank lines are the layout of the page: a cell higher than its neighbours leaves two or more below it.
 */
function boundScore(before: Line, line: Line): number {
  const gap = line.number - before.number - 1;
  let score = gap >= WIDE_GAP ? 9 : gap === 0 ? -1 : 0;
  if (/^[\p{Ll}\d(]/u.test(line.text)) score -= TIME.test(fold(line.text)) ? 0 : 5;
  if (/^[-–]\s/.test(line.text)) score -= 1;
  if (OPEN.test(before.text)) score -= 3;
  const firstWord = /^\S*/.exec(line.text)![0];
  const room = NARROW - before.text.length - 1 - firstWord.length;
  // The more room a line leaves, the less likely is it that it was wrapped there.
  return score + (room >= 0 ? 2 + room / 10 : -1);
}

/** How well lines suit a column: only a time can be told by its words. */
function cellScore(
  lines: readonly Line[],
  start: number,
  end: number,
  isTime: boolean,
  column: number,
): number {
  // Of two columns that may be empty it is rather the later one: the lead unit is seldom missing.
  if (start === end) return EMPTY + column / 10;
  const first = [lines[start], start + 1 < end ? lines[start + 1] : undefined];
  const text = fold(first.map((line) => line?.text ?? '').join(' ')).replace(/^[-–]\s*/, '');
  const states = TIME.test(text) && end - start <= LONGEST_TIME;
  if (isTime) return states ? 5 : -6;
  return states ? -5 : 0;
}

/**
 * Cuts the lines of one row into its columns: the cut for which bounds and times speak most.
 *
 * @param times whether each column states a time
 */
export function cutRow(lines: readonly Line[], times: readonly boolean[]): CellCut[] {
  const bounds = lines.map((line, at) => (at === 0 ? 0 : boundScore(lines[at - 1]!, line)));
  // best[c][i]: the best score of the first i lines in the first c columns, and where column c - 1 begins.
  const best = times.reduce<{ score: number; from: number }[][]>(
    (table, isTime) => {
      const above = table.at(-1)!;
      table.push(
        Array.from({ length: lines.length + 1 }, (_, end) => {
          let found = { score: -Infinity, from: 0 };
          for (let start = 0; start <= end; start++) {
            if (above[start]!.score === -Infinity) continue;
            const bound = start > 0 && start < end ? bounds[start]! : 0;
            const score = above[start]!.score + bound + cellScore(lines, start, end, isTime, table.length);
            if (score > found.score) found = { score, from: start };
          }
          return found;
        }),
      );
      return table;
    },
    [Array.from({ length: lines.length + 1 }, (_, end) => ({ score: end === 0 ? 0 : -Infinity, from: 0 }))],
  );
  const cuts: CellCut[] = [];
  for (let column = times.length, end = lines.length; column > 0; column--) {
    const { from } = best[column]![end]!;
    cuts.unshift({ start: from, end, guessed: false });
    end = from;
  }
  return markGuesses(cuts, bounds, times);
}

/** A bound is sure where the page leaves a wide gap, or where a time begins or ends; else it is a guess. */
function markGuesses(cuts: CellCut[], bounds: readonly number[], times: readonly boolean[]): CellCut[] {
  const empty = cuts.some(({ start, end }) => start === end);
  const sure = (at: number, column: number): boolean =>
    at === 0 ||
    at >= bounds.length ||
    bounds[at]! >= 4 ||
    times[column] === true ||
    times[column - 1] === true;
  return cuts.map((cut, column) => ({
    ...cut,
    guessed: cut.start < cut.end && (empty || !sure(cut.start, column) || !sure(cut.end, column + 1)),
  }));
}
