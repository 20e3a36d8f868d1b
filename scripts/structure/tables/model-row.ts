import type { DraftGroup, DraftModel } from '../draft/draft.ts';
import { Traced } from '../text/traced.ts';
import { headingOf, modelOf, readingOf } from './items.ts';
import { isEmpty, type Column, type Row, type RowCell, type Shape } from './row.ts';

interface OneModel {
  shape: Shape;
  where: DraftModel['where'];
  group: DraftGroup | null;
  number: number;
}

/** The model of a row: its number and title, and what the other columns say of it. */
export function rowModel(
  row: Row,
  columns: readonly Column[],
  { shape, where, group, number }: OneModel,
): DraftModel {
  const { index, title } = shape;
  const whole = Traced.join(row.cells[title]!);
  const heading = headingOf([whole]);
  const own = [index, shape.number].flatMap((at) => (at >= 0 && at !== title ? (row.cells[at] ?? []) : []));
  // Where no head names the columns, what stands before the title is its number.
  const before = index < 0 && columns.length === 0 ? row.cells.slice(0, title).flat() : [];
  const model = modelOf([...before, ...own], whole, { where, group }, heading ?? { number, titleAt: 0 });
  model.readings = valuesOf(row, columns, shape).map(({ cell, column, doubt, at }) => ({
    ...readingOf(
      column.role === 'index' || column.role === 'number' || column.role === 'model' ? 'other' : column.role,
      column.label,
      cell,
      where,
      doubt,
    ),
    head: Traced.join(row.printed?.[at] ?? []),
  }));
  return model;
}

/** The cells of a row that are values of its model, with their columns; empty cells give none. */
function valuesOf(
  { cells, doubts }: Row,
  columns: readonly Column[],
  { index, number, title }: Shape,
): { cell: RowCell; column: Column; doubt: string | null; at: number }[] {
  return cells.flatMap((cell, at) => {
    const own = at === index || at === number || at === title || (columns.length === 0 && at < title);
    if (own || isEmpty(cell)) return [];
    return [{ cell, column: columns[at] ?? { role: 'other', label: '' }, doubt: doubts?.[at] ?? null, at }];
  });
}

/**
 * The rest of a row that a page's end cut, or a second line of it: each cell goes on the one above it; the cells of a row
 * of its own below merged ones stand `apart`.
 */
export function addToModel(
  model: DraftModel,
  row: Row,
  columns: readonly Column[],
  { shape, where, apart = false }: { shape: Shape; where: DraftModel['where']; apart?: boolean },
): void {
  const title = row.cells[shape.title] ?? [];
  if (!isEmpty(title)) model.title = Traced.join([model.title, ...title]);
  for (const { cell, column, doubt } of valuesOf(row, columns, shape)) {
    const role =
      column.role === 'index' || column.role === 'number' || column.role === 'model' ? 'other' : column.role;
    const known = model.readings.find(({ field, label }) => field === role && label === column.label);
    const more = readingOf(role, column.label, cell, where, doubt);
    if (!known) model.readings.push(more);
    else known.blocks = apart ? [...known.blocks, ...more.blocks] : joinBlocks(known.blocks, more.blocks);
  }
}

/** Blocks of a cell and of its rest: a text that goes on in the middle of a sentence stays one. */
function joinBlocks<T extends { bullet: Traced; body: Traced }>(
  blocks: readonly T[],
  more: readonly T[],
): T[] {
  const [last, next] = [blocks.at(-1), more[0]];
  const whole = last && next && next.bullet.isEmpty && !/[.;:]$/.test(last.body.text);
  if (!whole) return [...blocks, ...more];
  return [...blocks.slice(0, -1), { ...last, body: Traced.join([last.body, next.body]) }, ...more.slice(1)];
}
