import { pageNumberOf } from '../grammar/furniture-lines.ts';
import { beginsTableHead } from '../grammar/table-lines.ts';
import type { Line } from '../text/lines.ts';

/** No page holds fewer letters than this; it bounds how far a sequence of page numbers may have come. */
const LETTERS_OF_A_PAGE = 700;

/** A line this long was wrapped because it was full. */
const WRAPPED = 15;
/** Lines of the longest title. */
const LONGEST_TITLE = 8;

/** What page numbers must know of the other lines. */
export interface PageSetting {
  /** Whether a line stands in a table, which numbers its rows. */
  isCell: (line: Line) => boolean;
  /** Whether a line begins a paragraph by what it says: a mark, a label, a heading. */
  begins: (line: Line) => boolean;
}

/**
 * Parts the page numbers from the lines.
 *
 * A lone number is one only where it fits the sequence: greater than the last, and no further on than the
 * text in between could fill pages; or where it stands inside a sentence or title, for in wrapped text the next
 * word would have stood beside it. So "06" of "theo Đề án / 06" stays text, as does a number in a table.
 */
export function takePageNumbers(
  lines: readonly Line[],
  setting: PageSetting,
): { kept: Line[]; pages: Line[] } {
  const kept: Line[] = [];
  const pages: Line[] = [];
  /** Heads of tables: where one stands again, a page begins. */
  const heads = new Set<string>();
  let last = 0;
  let letters = 0;
  lines.forEach((line, at) => {
    const ends = endsPage(lines, at);
    // Below the last row of a page stands its number, and above the first row of the next one the head once more.
    const beforeHead = heads.has(lines[at + 1]?.text ?? '');
    const alone = ends || beforeHead || NAMED_PAGE.test(line.text) || isLast(lines, at, last);
    const page = setting.isCell(line) && !alone ? 0 : pageNumberOf(line.text);
    // The first page is seldom numbered: the sequence may begin at 2.
    const furthest = last + (last === 0 ? 2 : 1) + Math.floor(letters / LETTERS_OF_A_PAGE);
    const fits = page > last && (page <= furthest || NAMED_PAGE.test(line.text));
    if (
      page > 0 &&
      (fits || ends || beforeHead || isLast(lines, at, last) || interrupts(kept, lines[at + 1], setting))
    ) {
      pages.push(line);
      if (fits || ends || beforeHead) {
        last = page;
        letters = 0;
      }
    } else {
      kept.push(line);
      letters += line.text.length;
      if (beginsTableHead(line.text)) heads.add(line.text);
    }
  });
  return { kept, pages };
}

/** "Trang 3", "- 3 -": no row and no sentence has its number so. */
const NAMED_PAGE = /^(?:trang|page)\s|^[-–—]\s*\d+\s*[-–—]$/i;

/** Words that want a number behind them: "theo Đề án / 06". */
const WANTS_NUMBER = /(?:án|tháng|năm|quý|ngày|số|khoản|điều|điểm|mục|hình)$/iu;

/** Whether a lone number stands last on a page, apart from the text: a blank line above it, a form feed below. */
function endsPage(lines: readonly Line[], at: number): boolean {
  const [above, own, below] = [lines[at - 1], lines[at]!, lines[at + 1]];
  if (!above || !below?.whole.text.startsWith('\f')) return false;
  return own.number > above.number + 1 && !WANTS_NUMBER.test(above.text);
}

/** Whether a lone number is the last line of a text and that of its last page, below a row of tabs or bars. */
const isLast = (lines: readonly Line[], at: number, last: number): boolean =>
  at === lines.length - 1 &&
  last > 0 &&
  pageNumberOf(lines[at]!.text) === last + 1 &&
  /[\t|]/.test(lines[at - 1]?.whole.text.trim() ?? '') &&
  !/[\t|]/.test(lines[at]!.whole.text.trim());

/** Running heads and feet have some words; a shorter line may be the head of a table or a cell. */
const RUNNING = /^(?=.{12,120}$)\S+(?:\s+\S+){2,}$/u;
/** "3/KH-UBND": the number of the paper alone at the head of a page. */
const PAPER_NUMBER = /^\d{1,5}[a-z]?\/(?:\d{4}\/)?\p{Lu}{2,}[\p{L}\d]*(?:-[\p{Lu}\d][\p{L}\d]*)*$/u;

/**
 * Parts running heads and feet from the lines: a text that stands beside the number of a page, or first on a page
 * that begins with a form feed, on two pages or more and nowhere else; of the paper's own number one page is enough.
 */
export function takeRunningHeads(
  kept: readonly Line[],
  pages: readonly Line[],
  { isCell, begins }: PageSetting,
): { kept: Line[]; running: Line[] } {
  if (pages.length === 0) return { kept: [...kept], running: [] };
  const all = [...kept, ...pages].sort((a, b) => a.number - b.number);
  const numbers = new Set(pages.map(({ number }) => number));
  const besideNumber = (at: number): boolean =>
    numbers.has(all[at - 1]?.number ?? 0) ||
    numbers.has(all[at + 1]?.number ?? 0) ||
    all[at]!.whole.text.startsWith('\f');
  const places = new Map<string, { beside: boolean; lines: Line[] }>();
  all.forEach((line, at) => {
    if (numbers.has(line.number) || !(RUNNING.test(line.text) || PAPER_NUMBER.test(line.text))) return;
    const known = places.get(line.text) ?? { beside: true, lines: [] };
    known.lines.push(line);
    known.beside &&= besideNumber(at) && !isCell(line) && !begins(line);
    places.set(line.text, known);
  });
  const running = [...places].flatMap(([text, { beside, lines }]) =>
    beside && (lines.length > 1 || isOwnNumber(text, kept)) ? [{ lines }] : [],
  );
  const taken = new Set(running.flatMap(({ lines }) => lines.map(({ number }) => number)));
  return {
    kept: kept.filter(({ number }) => !taken.has(number)),
    running: kept.filter(({ number }) => taken.has(number)),
  };
}

/** How many lines the letterhead with the number of a paper takes at most. */
const HEAD_LINES = 30;

/** What stands behind "Số: " or "Số " in a line without its blanks. */
const HEAD_NUMBER = /^số:?(\d.*)/iu;

/** Whether a text is the number that the paper's own letterhead gives: "Số: 3/KH-UBND". */
const isOwnNumber = (text: string, lines: readonly Line[]): boolean =>
  PAPER_NUMBER.test(text) &&
  lines
    .slice(0, HEAD_LINES)
    .some((line) => HEAD_NUMBER.exec(line.text.replace(/\s+/g, ''))?.[1]!.startsWith(text));

/** Whether a sentence or title goes on from the line above a number to the line below it. */
function interrupts(
  kept: readonly Line[],
  below: Line | undefined,
  { isCell, begins }: PageSetting,
): boolean {
  const above = kept.at(-1);
  if (!above || !below || isCell(below) || begins(below) || above.text.length < WRAPPED) return false;
  if (/^\p{Ll}/u.test(below.text)) return true;
  return !above.text.endsWith('.') && endsWithTitle(kept, begins);
}

/** Whether the last of these lines belong to the title of a model. */
function endsWithTitle(kept: readonly Line[], begins: PageSetting['begins']): boolean {
  for (let at = kept.length - 1; at >= 0 && at >= kept.length - LONGEST_TITLE; at--) {
    if (kept[at]!.heading) return true;
    if (begins(kept[at]!)) return false;
  }
  return false;
}
