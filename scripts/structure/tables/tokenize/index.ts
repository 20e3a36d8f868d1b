import type { RepairedLine, RepairedText } from '../../../../src/domain/repair.ts';
import type { LabelReader } from '../../grammar/labels.ts';
import { streamColumns } from '../columns.ts';
import type { Segment } from './find-tables.ts';
import { headCount, withHead } from '../heads.ts';
import { isModelCell } from '../items.ts';
import type { Table } from '../row.ts';
import { barRows, tabRows } from './bars-and-tabs.ts';
import { givenTable } from './given.ts';
import { laidTable } from './laid.ts';
import { unnumberedLaid } from './laid-unnumbered.ts';
import { lineTable } from './lines.ts';
import { rowLengths, streamRows } from './stream.ts';

/** What the tokenizers need to know besides the lines of a table. */
export interface TokenContext {
  repaired: RepairedText;
  label: LabelReader;
  /** Titles of the models known so far, by number. */
  titles: ReadonlyMap<number, string>;
}

/** The rows of a table, whatever its cells are parted by. */
export function tokenize(segment: Segment, { repaired, label, titles }: TokenContext): Table {
  if (segment.kind === 'given') return givenTable(segment.given!, repaired, label);
  if (segment.kind === 'laid') return laidTable(segment.lines, label);
  if (segment.kind === 'laid-unnumbered') return unnumberedLaid(segment.lines, label);
  if (segment.kind === 'lines') return lineTable(segment.lines, label, titles);
  const lines = printedLines(segment, repaired);
  if (segment.kind === 'bars') {
    const { rows, rules } = barRows(lines);
    return withHead(rows, rules, label);
  }
  const stream = lines.every(({ text }) => text.indexOf('\t') === text.lastIndexOf('\t'));
  return stream ? tabStream(lines, label) : withHead(tabRows(lines), [], label);
}

/** One cell a line, each behind a tab: the order of the cells says their columns, for empty ones are printed too. */
function tabStream(lines: readonly RepairedLine[], label: LabelReader): Table {
  const rows = tabRows(lines);
  const found = rows.findIndex(({ cells }) => cells.some(isModelCell));
  const heads = rows.slice(
    0,
    found < 0 ? headCount(rows, label) : headCount(rows.slice(0, found + 1), label),
  );
  const cells = rows.slice(heads.length).flatMap((row) => row.cells);
  const plain = streamColumns(heads, label, []);
  const columns = streamColumns(heads, label, rowLengths(cells, plain));
  const { rows: own, loose } = streamRows(cells, columns, true);
  return { columns, rows: own, head: heads.flatMap((row) => row.cells.flat()), furniture: [], loose };
}

/** A table's lines with the blank ones between them; not the number of a page or a rule that stands inside it. */
function printedLines({ lines }: Segment, repaired: RepairedText): RepairedText['lines'] {
  const first = lines[0]!.number;
  const own = new Set(lines.map(({ number }) => number));
  return repaired.lines
    .slice(first - 1, withEmptyCells(lines.at(-1)!.number, repaired))
    .filter(({ text }, at) => text.trim() === '' || own.has(first + at));
}

/** The number of a table's last line, with the empty cells right below it: a tab alone on its line. */
function withEmptyCells(last: number, { lines }: RepairedText): number {
  let end = last;
  while (/^\t\s*$/.test(lines[end]?.text ?? '')) end++;
  return end;
}
