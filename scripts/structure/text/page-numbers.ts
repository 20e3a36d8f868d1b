import type { Line } from './lines.ts';

/** "2", "- 2 -", "Trang 2", "2/15" alone on a line. */
const PAGE_NUMBER = /^(?:trang\s+|page\s+)?[-–—]?\s*([1-9]\d{0,2})\s*[-–—.]?(?:\s*\/\s*\d{1,3})?$/i;
/** No page holds fewer letters than this; it bounds how far a sequence of page numbers may have come. */
const LETTERS_OF_A_PAGE = 700;

/** A line this long was wrapped because it was full. */
const WRAPPED = 15;

/**
 * Parts the page numbers from the lines.
 *
 * A lone number is one only where it fits the sequence: greater than the last, and no further on than the
 * text in between could fill pages; or where it stands inside a sentence, for in wrapped text the next word
 * would have stood beside it. So "06" of "theo Đề án / 06" stays text. Lines of which `isCell` is true are left
 * alone: a table numbers its rows.
 */
export function takePageNumbers(
  lines: readonly Line[],
  isCell: (line: Line) => boolean,
): { kept: Line[]; pages: Line[] } {
  const kept: Line[] = [];
  const pages: Line[] = [];
  let last = 0;
  let letters = 0;
  lines.forEach((line, at) => {
    const found = PAGE_NUMBER.exec(line.text);
    const page = found && !isCell(line) ? Number(found[1]) : 0;
    // The first page is seldom numbered: the sequence may begin at 2.
    const furthest = last + (last === 0 ? 2 : 1) + Math.floor(letters / LETTERS_OF_A_PAGE);
    const fits = page > last && page <= furthest;
    if (page > 0 && (fits || interrupts(kept.at(-1), lines[at + 1]))) {
      pages.push(line);
      if (fits) last = page;
      if (fits) letters = 0;
    } else {
      kept.push(line);
      letters += line.text.length;
    }
  });
  return { kept, pages };
}

/** Whether a sentence goes on from the line above a number to the line below it. */
function interrupts(above: Line | undefined, below: Line | undefined): boolean {
  if (!above || !below || above.text.length < WRAPPED) return false;
  return /[\p{L}\d,)”"]$/u.test(above.text) && /^\p{Ll}/u.test(below.text) && below.text.length > WRAPPED;
}
