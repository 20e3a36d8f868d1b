import { fold } from '../../../src/vietnamese/fold.ts';
import type { LabelReader } from '../grammar/labels.ts';
import { cellText, type Column, type Row } from './row.ts';

const UNITS = /^(?:lead|coordinating|supporting|implementers)$/;

/**
 * The columns that the head rows of a table name.
 *
 * Of two head rows the lower one names what the upper one spans ("Phân công thực hiện" over "Chủ trì", "Phối
 * hợp"); where its cells are empty the upper one names the column.
 */
export function readColumns(heads: readonly Row[], label: LabelReader): Column[] {
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
  heads: readonly Row[],
  label: LabelReader,
  lengths: readonly number[],
): Column[] {
  const names = heads.flatMap(({ cells }) => cells.map(cellText)).filter((name) => name !== '');
  const plain = names.map((name) => columnOf(name, label));
  const spread = spreadUnits(plain, label);
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

/** "Mô hình số", "Số MH", "Mã số mô hình", "Mã MH", "Số hiệu", "Số" alone: a column with the numbers of models. */
const NUMBER =
  /^(?:(?:ma )?so(?: hieu)?(?: (?:m[o ] ?h[i ]nh|mh))?|ma (?:hieu )?(?:m[o ] ?h[i ]nh|mh)|(?:m[o ] ?h[i ]nh|mh) so)$/;

/** "Mô hình", "Tên gọi mô hình"; but "Các mô hình năm 2025" is a title above the table, "Mô hình 1: …" a model. */
const MODELS = /^(?:t[e ]n (?:goi )?|noi dung )?(?:c[a ]c )?m[o ] ?h[i ]nh\b(?!.*[\d:])/;

const known = new WeakMap<LabelReader, Map<string, Column>>();
/** More names than any document has; a text of nothing but names must not fill the memory. */
const MOST_NAMES = 5000;

/** The column of a name, read once: heads are looked at line by line, each with those before it. */
function remembered(how: string, name: string, label: LabelReader, read: () => Column): Column {
  let names = known.get(label);
  if (!names || names.size > MOST_NAMES) known.set(label, (names = new Map()));
  const key = `${how} ${name}`;
  const found = names.get(key) ?? read();
  names.set(key, found);
  return { ...found };
}

/** What the first column of a table is called, folded. */
export const columnNames =
  /^(?:(?:s? ?tt|st t|so tt|so thu tu|no\.?)\.?|ma(?: (?:so|hieu|mh|mo hinh))?|ky hieu)$/;

/** A column by its printed name: "TT", "Mô hình", or a label of a field; any other is `other`. */
export function columnOf(name: string, label: LabelReader): Column {
  return remembered('any', name, label, () => {
    const column = readColumn(name, label);
    return { ...column, says: saysOf(column, label) };
  });
}

/** What a head says besides its field. */
function saysOf({ role, label: name }: Column, { words }: LabelReader): NonNullable<Column['says']> {
  const folded = fold(name).replace(/\s+/g, ' ');
  return [
    ...(words.leadAndOthers.test(folded) ? (['lead-and-others'] as const) : []),
    ...(role === 'assignment'
      ? (['who', 'task'] as const).filter((what) => words.columns.is(what, folded))
      : []),
  ];
}

function readColumn(name: string, label: LabelReader): Column {
  const { role } = namedColumn(name, label);
  const folded = fold(name).replace(/\s+/g, ' ');
  if (role !== 'other' || folded.length > LONGEST_NAME) return { role, label: name };
  return { role: label.words.columns.fieldOf(folded) ?? 'other', label: name };
}

/** The same for a name that must be known as a whole: in a line that may hold several names. */
export function namedColumn(name: string, label: LabelReader): Column {
  return remembered('whole', name, label, () => readNamedColumn(name, label));
}

function readNamedColumn(name: string, label: LabelReader): Column {
  const folded = fold(name)
    .replace(/[\s*_]+/g, ' ')
    .replace(/\s*:$/, '')
    .trim();
  // "Mã mô hình" may stand first as "TT" does: it numbers the models all the same.
  if (NUMBER.test(folded)) return { role: 'number', label: name };
  if (columnNames.test(folded)) return { role: 'index', label: name };
  if (MODELS.test(folded)) return { role: 'model', label: name };
  const instead = label.words.columns.insteadOf(folded);
  if (instead) return { role: instead, label: name };
  const found = label(`${name.replace(/\s*:$/, '')}:`, true);
  return { role: found?.field ?? 'other', label: name };
}

/** Longer words are no name of a column. */
const LONGEST_NAME = 60;

/** Puts the names of units that stand at the end of a head in the place of the column that spans them. */
export function spreadUnits(columns: readonly Column[], { words }: LabelReader): Column[] {
  const spanning = columns.findIndex(
    ({ role, label }) => role === 'assignment' && words.columns.is('spans', fold(label)),
  );
  const below = columns.slice(spanning + 1).filter(({ role }) => UNITS.test(role));
  if (spanning < 0 || below.length < 2) return [...columns];
  const rest = columns.slice(spanning + 1).filter((column) => !below.includes(column));
  return [...columns.slice(0, spanning), ...below, ...rest];
}
