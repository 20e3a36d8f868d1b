import { fold } from '../../../src/vietnamese/fold.ts';
import type { DraftGroup, DraftModel, DraftReading } from '../draft.ts';
import { groupTitle, trimTitle } from '../models.ts';
import { readModelHeading, type ModelHeading } from '../text/model-heading.ts';
import { readMarker } from '../text/markers.ts';
import { Traced } from '../text/traced.ts';
import { cellText, type Cell } from './cells.ts';
import type { Column } from './columns.ts';
import { TIME } from './time.ts';

/** Titles of models in which no "Mô hình n:" is printed, with the number of their row. */
export type BareTitles = ReadonlyMap<Cell, number>;

/** What a table of models gives. */
export interface TableReading {
  groups: DraftGroup[];
  models: DraftModel[];
  /** Heads. */
  furniture: Traced[];
  /** Cells that belong to no model: notes below or between the rows. */
  loose: Cell[];
}

/** Whether a cell is a group's heading: "Nhóm tiện ích …", or one that claims a number of models. */
export const isGroupCell = (cell: Cell): boolean => {
  const folded = fold(cellText(cell));
  return /^nhom\b/.test(folded) || /\(\s*(?:bao gom\s*)?\d{1,3} m[o ] ?h[i ]nh\s*\)/.test(folded);
};

export const isModelCell = (cell: Cell): boolean =>
  cell.length > 0 && readModelHeading(cellText(cell)) !== null;
const INDEX = /^(?:\d{1,3}|[IVX]{1,5}|[A-H])[.)]?$/;

/**
 * Reads a stream of cells as rows of models: a row begins with a model's cell, or with the number before it.
 *
 * Rows need not be marked in the text: the cells of one line below another are read the same as a line of
 * cells.
 */
export function readRows(
  cells: readonly Cell[],
  { columns, where, bare }: Omit<RowContext, 'group'>,
): TableReading {
  const reading: TableReading = { groups: [], models: [], furniture: [], loose: [] };
  let group: DraftGroup | null = null;
  for (let at = 0; at < cells.length;) {
    const hasIndex = INDEX.test(cellText(cells[at])) || cells[at]!.length === 0;
    const own = hasIndex && at + 1 < cells.length ? at + 1 : at;
    const cell = cells[own]!;
    if (bare.has(cell) || isModelCell(cell)) {
      const end = nextRow(cells, own + 1, bare);
      const index = own > at ? cells[at]! : [];
      reading.models.push(rowModel(index, cell, cells.slice(own + 1, end), { columns, where, bare, group }));
      at = end;
    } else if (isGroupCell(cell)) {
      group = groupOf(own > at ? cells[at]! : [], cell);
      reading.groups.push(group);
      at = own + 1;
    } else {
      if (cells[at]!.length > 0) reading.loose.push(cells[at]!);
      at++;
    }
  }
  return reading;
}

/** Where the next row begins: at a model's or group's cell, or the index before it. */
function nextRow(cells: readonly Cell[], from: number, bare: BareTitles): number {
  const begins = (cell: Cell): boolean => bare.has(cell) || isModelCell(cell) || isGroupCell(cell);
  for (let at = from; at < cells.length; at++) {
    if (begins(cells[at]!)) return at;
    const next = cells[at + 1];
    if (next && INDEX.test(cellText(cells[at])) && begins(next)) return at;
  }
  return cells.length;
}

/** How many cells each row of a model has below its model's cell, in order. */
export function rowLengths(cells: readonly Cell[], bare: BareTitles): number[] {
  return cells.flatMap((cell, at) =>
    bare.has(cell) || isModelCell(cell) ? [nextRow(cells, at + 1, bare) - at - 1] : [],
  );
}

/** A group from its index and heading: "I", "Nhóm tiện ích phục vụ công dân số (10 mô hình)". */
export function groupOf(index: Cell, cell: Cell): DraftGroup {
  const whole = Traced.join(cell);
  const marker = index.length === 0 ? readMarker(whole.text) : null;
  const head = Traced.join([...index, whole.slice(0, marker?.length ?? 0).trim()]);
  return {
    index: marker?.value ?? cellText(index).replace(/[.)]$/, ''),
    ...groupTitle(whole.slice(marker?.length ?? 0), head),
  };
}

/** What a row needs to know of its table. */
interface RowContext {
  columns: readonly Column[];
  where: DraftModel['where'];
  group: DraftGroup | null;
  bare: BareTitles;
}

function rowModel(index: Cell, cell: Cell, values: readonly Cell[], context: RowContext): DraftModel {
  const number = context.bare.get(cell);
  const heading = number === undefined ? undefined : { number, titleAt: 0 };
  const model = modelOf(index, Traced.join(cell), context, heading);
  model.readings = cellReadings(values, context.columns, context.where);
  return model;
}

/**
 * A model from its index and its cell, as yet without readings.
 *
 * @param heading what the cell begins with, "Mô hình 8: "; a bare title begins at once
 */
export function modelOf(
  index: readonly Traced[],
  whole: Traced,
  { where, group }: Pick<RowContext, 'where' | 'group'>,
  { number, titleAt }: Pick<ModelHeading, 'number' | 'titleAt'> = readModelHeading(whole.text)!,
): DraftModel {
  const { title, tail } = trimTitle(whole.slice(titleAt));
  return {
    number,
    group: group?.index ?? null,
    frame: [...index, whole.slice(0, titleAt).trim(), tail],
    title,
    readings: [],
    where,
    appendix: [],
  };
}

/** The values of a row under their columns; empty cells give no reading. */
function cellReadings(
  values: readonly Cell[],
  columns: readonly Column[],
  where: DraftModel['where'],
): DraftReading[] {
  const fields = columns.filter(({ role }) => role !== 'index' && role !== 'model');
  const { cells, uncertain } = alignCells(values, fields);
  return cells.flatMap((cell, at) => {
    if (cell.length === 0) return [];
    const { role, label } = fields[at] ?? { role: 'other' as const, label: '' };
    return [readingOf(role === 'index' || role === 'model' ? 'other' : role, label, cell, where, uncertain)];
  });
}

/** A cell as a reading of a field, one block for each of its lines. */
export function readingOf(
  field: DraftReading['field'],
  label: string,
  cell: Cell,
  where: DraftReading['where'],
  uncertain: string | null,
): DraftReading {
  const blocks = cell.map((text) => {
    const marker = readMarker(text.text);
    const bullet = marker && /^(?:dash|plus|dot|star)$/.test(marker.kind) ? marker.length : 0;
    return { bullet: text.slice(0, bullet).trim(), body: text.slice(bullet), level: 0 };
  });
  return { field, head: Traced.empty, label, blocks, where, uncertain };
}

/** Puts the cells of a row under their columns; where there are fewer or more than columns it is a guess. */
function alignCells(
  values: readonly Cell[],
  fields: readonly Column[],
): { cells: Cell[]; uncertain: string | null } {
  const cells = [...values];
  while (cells.length > fields.length && cells.at(-1)!.length === 0) cells.pop();
  if (cells.length === fields.length || fields.length === 0) return { cells, uncertain: null };
  const uncertain = `Hàng này có ${cells.length} ô, bảng có ${fields.length} cột: ô có thể đứng sai cột.`;
  if (cells.length > fields.length) {
    const last = cells.splice(fields.length - 1).flat();
    return { cells: [...cells, last], uncertain };
  }
  const column = fields.findIndex(({ role }) => role === 'deadline');
  const time = cells.findIndex((cell) => TIME.test(fold(cellText(cell))));
  if (column < 0 || time < 0 || time > column) return { cells, uncertain };
  return {
    cells: [
      ...cells.slice(0, time),
      ...Array.from({ length: column - time }, (): Cell => []),
      ...cells.slice(time),
    ],
    uncertain,
  };
}
