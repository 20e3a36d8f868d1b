import { beginsLikeUnit } from '../grammar/unit-words.ts';
import { readDeadlines } from '../values/index.ts';
import { cellText, type Column, type Table } from './row.ts';

/** The share of a column's cells that must be of one kind for the column to be called so. */
const MOST = 0.75;
/** A single cell shows nothing. */
const FEWEST_CELLS = 2;
/** Longer cells are sentences, whatever they name. */
const LONGEST_TIME = 60;
const LONGEST_NAME = 90;
const WHO = /^(?:lead|implementers)$/;

const isTime = (text: string): boolean => text.length <= LONGEST_TIME && readDeadlines(text).length > 0;
const isUnit = (text: string): boolean => text.length <= LONGEST_NAME && beginsLikeUnit(text);

/**
 * Gives columns whose heads no vocabulary knows ("Khi nào xong", "Ai lo") the field that their cells show: times, or
 * names of units where no other column says who does the work. Heads that are known keep what they say.
 */
export function withShownRoles(table: Table): Table {
  const { columns, rows } = table;
  const cellsAt = (at: number): string[] =>
    rows
      .filter(({ across }) => across !== true)
      .map(({ cells }) => cellText(cells[at]))
      .filter((text) => text !== '');
  const shows = (at: number, is: (text: string) => boolean): boolean => {
    const cells = cellsAt(at);
    return cells.length >= FEWEST_CELLS && cells.filter(is).length >= cells.length * MOST;
  };
  const has = (is: (role: Column['role']) => boolean): boolean => columns.some(({ role }) => is(role));
  const unknown = columns.flatMap(({ role }, at) =>
    role === 'other' && columns[at]!.label !== '' ? [at] : [],
  );
  // The words of the rows stand in one of them.
  if (unknown.length < 2 && !has((role) => /^(?:assignment|model)$/.test(role))) return table;
  // "Bắt đầu" and "Kết thúc" below "Thời gian" are two such columns.
  const times = has((role) => role === 'deadline') ? [] : unknown.filter((at) => shows(at, isTime));
  const who = has((role) => WHO.test(role)) ? undefined : unknown.find((at) => shows(at, isUnit));
  if (times.length === 0 && who === undefined) return table;
  const roles = new Map<number | undefined, Column['role']>([
    [who, 'implementers'],
    ...times.map((at) => [at, 'deadline'] as const),
  ]);
  return {
    ...table,
    columns: columns.map((column, at) => ({ ...column, role: roles.get(at) ?? column.role })),
  };
}
