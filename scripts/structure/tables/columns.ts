import type { FieldId } from '../../../src/domain/fields.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { LabelReader } from '../text/labels.ts';
import { cellText, type CellRow } from './cells.ts';

/** What a column holds: the row's number, the model, or a field. */
export interface Column {
  role: 'index' | 'model' | FieldId;
  label: string;
}

const UNITS = /^(?:lead|coordinating|supporting|implementers)$/;

/**
 * The columns that the head rows of a table name.
 *
 * Of two head rows the lower one names what the upper one spans ("Phân công thực hiện" over "Chủ trì", "Phối
 * hợp"); where its cells are empty the upper one names the column.
 */
export function readColumns(heads: readonly CellRow[], label: LabelReader): Column[] {
  const texts = heads.map(({ cells }) => cells.map(cellText));
  const names = texts.reduce((upper, lower) => (upper.length === 0 ? lower : mergeHeads(upper, lower)), []);
  return names.map((name) => columnOf(name, label));
}

/**
 * The columns of a head whose cells stand one a line: blank lines between them show no rows, so only the order
 * of the names counts.
 *
 * Names of units may be the second line of the head, below "Phân công thực hiện", or columns of their own beside
 * "Nội dung". That shows in the rows: the reading is taken that gives the most rows one cell for each column.
 *
 * @param lengths the cells that each row has for its fields
 */
export function streamColumns(
  heads: readonly CellRow[],
  label: LabelReader,
  lengths: readonly number[],
): Column[] {
  const names = heads.flatMap(({ cells }) => cells.map(cellText)).filter((name) => name !== '');
  const plain = names.map((name) => columnOf(name, label));
  const spread = spreadUnits(plain);
  const fitting = (columns: readonly Column[]): number => {
    const fields = columns.filter(({ role }) => role !== 'index' && role !== 'model').length;
    return lengths.filter((length) => length === fields).length;
  };
  const more = fitting(plain) - fitting(spread);
  return more > 0 || (more === 0 && standBeside(plain)) ? plain : spread;
}

/** Whether the units come right behind the column that might span them, and other columns after them. */
function standBeside(columns: readonly Column[]): boolean {
  const behind = columns.findIndex(({ role }) => role === 'assignment') + 1;
  return behind > 0 && UNITS.test(columns[behind]?.role ?? '') && !UNITS.test(columns.at(-1)!.role);
}

function mergeHeads(upper: string[], lower: string[]): string[] {
  // A name begins with a capital letter: "thành" below "Thời hạn hoàn" is the rest of a wrapped one.
  if (upper.length === lower.length)
    return lower.map((name, at) =>
      /^\p{Ll}/u.test(name) ? `${upper[at]!} ${name}`.trim() : name || upper[at]!,
    );
  // A short second row is only a line of the first that was wrapped, or numbers of columns.
  if (lower.length < upper.length) return upper;
  let next = 0;
  return lower.map((name, at) => {
    if (name === '') return upper[next++] ?? '';
    if (at === 0 || lower[at - 1] === '') next++;
    return name;
  });
}

/** A column by its printed name: "TT", "Mô hình", or a label of a field; any other is `other`. */
export function columnOf(name: string, label: LabelReader): Column {
  const folded = fold(name).trim();
  if (/^(?:s?tt|so tt|stt\.?|no\.?)$/.test(folded)) return { role: 'index', label: name };
  if (/^(?:t[e ]n |noi dung )?m[o ] ?h[i ]nh\b/.test(folded)) return { role: 'model', label: name };
  const found = label(`${name.replace(/\s*:$/, '')}:`, true);
  return { role: found?.field ?? 'other', label: name };
}

/** Puts the names of units that stand at the end of a head in the place of the column that spans them. */
export function spreadUnits(columns: readonly Column[]): Column[] {
  const spanning = columns.findIndex(({ role }) => role === 'assignment');
  const below = columns.slice(spanning + 1).filter(({ role }) => UNITS.test(role));
  if (spanning < 0 || below.length < 2) return [...columns];
  const rest = columns.slice(spanning + 1).filter((column) => !below.includes(column));
  return [...columns.slice(0, spanning), ...below, ...rest];
}
