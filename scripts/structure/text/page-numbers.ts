import type { Line } from './lines.ts';

/** "2", "- 2 -", "Trang 2", "2/15" alone on a line. */
const PAGE_NUMBER = /^(?:trang\s+|page\s+)?[-–—]?\s*([1-9]\d{0,2})\s*[-–—.]?(?:\s*\/\s*\d{1,3})?$/i;
/** No page holds fewer letters than this; it bounds how far a sequence of page numbers may have come. */
const LETTERS_OF_A_PAGE = 700;

/**
 * Parts the page numbers from the lines.
 *
 * A lone number is one only where it fits the sequence: greater than the last, and no further on than the
 * text in between could fill pages. So "20" of "tối thiểu / 20 / dịch vụ" stays text. Lines of which
 * `isCell` is true are left alone: a table numbers its rows.
 */
export function takePageNumbers(
  lines: readonly Line[],
  isCell: (line: Line) => boolean,
): { kept: Line[]; pages: Line[] } {
  const kept: Line[] = [];
  const pages: Line[] = [];
  let last = 0;
  let letters = 0;
  for (const line of lines) {
    const found = PAGE_NUMBER.exec(line.text);
    const page = found && !isCell(line) ? Number(found[1]) : 0;
    // The first page is seldom numbered: the sequence may begin at 2.
    const furthest = last + (last === 0 ? 2 : 1) + Math.floor(letters / LETTERS_OF_A_PAGE);
    if (page > last && page <= furthest) {
      pages.push(line);
      last = page;
      letters = 0;
    } else {
      kept.push(line);
      letters += line.text.length;
    }
  }
  return { kept, pages };
}
