import type { Block, DocumentCell, Row, Table } from '../document/blocks.ts';
import { plainInline, plainParagraph } from './inline.ts';

/** "+------+====+": the rule of a table drawn with signs. */
export const isGridRule = (line: string): boolean => /^\s*\+(?:[-=:]{2,}\+)+\s*$/.test(line);

/** A rule that a cell goes through: "+------+ text +". */
const isPartRule = (line: string): boolean => /^\s*[+|]/.test(line) && /\+[-=:]{2,}\+/.test(line);

/**
 * The table drawn with "+" and "|" that begins on a line, with cells that take several columns or rows; null where
 * there is none. `end` is the line after it.
 */
export function readGridTable(lines: readonly string[], start: number): { block: Table; end: number } | null {
  if (!isGridRule(lines[start]!)) return null;
  let end = start + 1;
  while (end < lines.length && /^\s*[|+]/.test(lines[end]!)) end += 1;
  const drawn = lines.slice(start, end).map((line) => line.trimEnd());
  const rules = drawn.flatMap((line, at) => (isGridRule(line) || isPartRule(line) ? [at] : []));
  if (rules.length < 2 || !isGridRule(drawn.at(-1)!)) return null;
  const edges = edgesOf(drawn);
  const rows: Row[] = rules.slice(0, -1).map((): Row => ({ cells: [], head: false }));
  const taken = new Set<string>();
  for (const row of rows.keys())
    for (let column = 0; column + 1 < edges.length; column += 1) {
      if (taken.has(`${row}:${column}`)) continue;
      const cell = cellAt(drawn, rules, edges, row, column);
      for (let r = row; r < row + cell.rowSpan; r += 1)
        for (let c = column; c < column + cell.columnSpan; c += 1) taken.add(`${r}:${c}`);
      rows[row]!.cells.push(cell);
    }
  const headEnd = rules.findIndex((at) => drawn[at]!.includes('='));
  for (const row of rows.slice(0, Math.max(0, headEnd))) row.head = true;
  return { block: { type: 'table', rows }, end };
}

/** The places of all uprights, from the "+" of the rules. */
function edgesOf(drawn: readonly string[]): number[] {
  const places = new Set<number>();
  for (const line of drawn)
    if (isPartRule(line)) for (const { index } of line.matchAll(/\+/g)) places.add(index);
  return [...places].sort((a, b) => a - b);
}

/** A cell reaches right to the next upright that is drawn, and down to the next rule below it. */
function cellAt(
  drawn: readonly string[],
  rules: readonly number[],
  edges: readonly number[],
  row: number,
  column: number,
): DocumentCell {
  const first = rules[row]! + 1;
  const left = edges[column]!;
  let columnSpan = 1;
  const isDrawn = (edge: number): boolean => /[|+]/.test(drawn[first]?.[edge] ?? '|');
  while (column + columnSpan + 1 < edges.length && !isDrawn(edges[column + columnSpan]!)) columnSpan += 1;
  const right = edges[column + columnSpan]!;
  let rowSpan = 1;
  const isRule = (at: number): boolean => /^[-=:+]+$/.test(drawn[at]!.slice(left + 1, right));
  while (row + rowSpan + 1 < rules.length && !isRule(rules[row + rowSpan]!)) rowSpan += 1;
  const text = drawn.slice(first, rules[row + rowSpan]).map((line) => line.slice(left + 1, right).trim());
  return { column, columnSpan, rowSpan, blocks: paragraphsOf(text) };
}

/** The lines of a cell, wrapped by the width of its column, as paragraphs. */
function paragraphsOf(lines: readonly string[]): Block[] {
  const paragraphs: string[] = [];
  let open = false;
  for (const line of lines) {
    if (line === '') open = false;
    else if (open && !/^(?:[-+*•]|\d+[.)]|[a-zđ]\))\s/u.test(line))
      paragraphs[paragraphs.length - 1] += ` ${line}`;
    else {
      paragraphs.push(line);
      open = true;
    }
  }
  return paragraphs.map((text) => plainParagraph(plainInline(text)));
}
