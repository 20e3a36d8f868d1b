import type { FieldId } from '../../../src/domain/fields.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { LabelReader } from '../text/labels.ts';
import { cellText, type CellRow } from './cells.ts';

/** What a column holds: the row's number, the model, or a field. */
export interface Column {
  role: 'index' | 'model' | FieldId;
  label: string;
}

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
 */
export function streamColumns(heads: readonly CellRow[], label: LabelReader): Column[] {
  const names = heads.flatMap(({ cells }) => cells.map(cellText)).filter((name) => name !== '');
  return spreadUnits(names.map((name) => columnOf(name, label)));
}

function mergeHeads(upper: string[], lower: string[]): string[] {
  if (upper.length === lower.length) return lower.map((name, at) => name || upper[at]!);
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
  if (/^(?:ten |noi dung )?m[o ] ?h[i ]nh\b/.test(folded)) return { role: 'model', label: name };
  const found = label(`${name.replace(/\s*:$/, '')}:`, true);
  return { role: found?.field ?? 'other', label: name };
}

/** Puts the names of units that stand at the end of a head in the place of the column that spans them. */
export function spreadUnits(columns: readonly Column[]): Column[] {
  const spanning = columns.findIndex(({ role }) => role === 'assignment');
  const below = columns
    .slice(spanning + 1)
    .filter(({ role }) => /^(?:lead|coordinating|supporting|implementers)$/.test(role));
  if (spanning < 0 || below.length < 2) return [...columns];
  const rest = columns.slice(spanning + 1).filter((column) => !below.includes(column));
  return [...columns.slice(0, spanning), ...below, ...rest];
}
