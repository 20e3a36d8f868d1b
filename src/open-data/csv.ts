import type { CsvValue, TableColumn } from './table.ts';

/** U+FEFF: without it Excel reads the file as windows-1258 and breaks every diacritic. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A text that begins like this is taken by Excel for a formula ("- Mục tiêu", "=HYPERLINK(…)"): a plan is data,
 * so an apostrophe goes before it, which Excel understands as "this is text"; before a text that looks so marked already, another one, so that it can
 * be read back. Numbers are never touched.
 */
const READS_AS_FORMULA = /^'*[=+\-@\t\r]/;

function field(cell: CsvValue): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = READS_AS_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Rows as CSV after RFC 4180: comma, CRLF, one head line, UTF-8 with a byte-order mark for Excel.
 *
 * @param permalink makes the whole address of a path of the site
 */
export function toCsv<Row>(
  rows: readonly Row[],
  columns: readonly TableColumn<Row>[],
  permalink: (path: string) => string = (path) => path,
): string {
  const valueOf = ({ cell, isAddress }: TableColumn<Row>, row: Row): CsvValue => {
    const value = cell(row);
    return isAddress && typeof value === 'string' ? permalink(value) : value;
  };
  const head = columns.map(({ key }) => field(key));
  const lines = rows.map((row) => columns.map((column) => field(valueOf(column, row))));
  return BYTE_ORDER_MARK + [head, ...lines].map((cells) => `${cells.join(',')}\r\n`).join('');
}
