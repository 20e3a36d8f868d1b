import type { Deadline } from '../domain/reading.ts';
import { deadlineKindLabels } from '../names.ts';
import { deadlineMeaning } from './deadline-text.ts';

/** One row of the picture of deadlines. */
export interface TimelineRow {
  /** Short, beside the row: "24", "III.1.1", "41 ×". */
  label: string;
  /** Said before the deadlines to those who do not see the picture. */
  title: string;
  /** The path of the page that the row leads to, from the root of the site. */
  path: string;
  deadlines: readonly Deadline[];
}

/** Deadlines in words: "năm 2023; thường xuyên". */
export const deadlinesInWords = (deadlines: readonly Deadline[]): string =>
  deadlines.map((deadline) => deadlineMeaning(deadline) ?? deadlineKindLabels[deadline.kind]).join('; ');

/** More rows than this do not fit a screen: a picture of a hundred rows shows nothing. */
const MOST_ROWS = 50;

/**
 * Rows as they are, or, where they are too many, one row for all that are due alike.
 *
 * @param noun what the rows are, in Vietnamese
 * @param path where a gathered row leads
 */
export function gatherRows(rows: TimelineRow[], noun: string, path: string): TimelineRow[] {
  if (rows.length <= MOST_ROWS) return rows;
  const alike = Map.groupBy(rows, ({ deadlines }) => deadlinesInWords(deadlines));
  return [...alike.values()].map((group) =>
    group.length === 1
      ? group[0]!
      : {
          label: `${group.length} ×`,
          title: `${group.length} ${noun}`,
          path,
          deadlines: group[0]!.deadlines,
        },
  );
}
