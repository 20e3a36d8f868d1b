import { says, type LineRule } from './rule.ts';

const PAGE_NUMBER = /^(?:trang\s+|page\s+)?[-–—]?\s*([1-9]\d{0,2})\s*[-–—.]?(?:\s*\/\s*\d{1,3})?$/i;
/** What leads from a title to its page: ".....", "……", ". . . .", "____", "····". */
const LEADERS = /\.{3,}|…|(?:\.\s){3,}|_{4,}|(?:·\s?){4,}/;
const LEADER = /[\s.…_·]/;
/** "1 Theo Quyết định …", "[2] Luật …", "(*) Số liệu …", "³ Gồm …": a mark without a point, then a capital letter. */
const NOTE =
  /^(\d{1,2}|\[\d{1,2}\]|\(\*{1,3}\)|\*{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2})\s+(?=[\p{Lu}“"])/u;
/** Also a rule under each of two columns: "–––––     ––––––––––". */
const RULE = /^[-–—_=*]{3}[-–—_=*\s]*$/;

/** The number of a page that stands alone on a line, 0 where none does. */
export const pageNumberOf = (text: string): number => Number(PAGE_NUMBER.exec(text)?.[1] ?? 0);
/**
 * The title of an entry in a table of contents, null where a line is none: "II. NHIỆM VỤ ......... 1". Read from its end,
 * for a line may be a million points.
 */
export function contentsTitle(text: string): string | null {
  const page = /\d{1,3}$/.exec(text.slice(-3));
  if (!page) return null;
  const before = text.slice(0, text.length - page[0].length);
  let end = before.length;
  while (end > 0 && LEADER.test(before[end - 1]!)) end -= 1;
  return end > 0 && LEADERS.test(before.slice(end)) ? before.slice(0, end) : null;
}
/** The mark of a note at the foot of a page, with the blanks behind it; null where a line begins with none. */
export function noteMark(text: string): { mark: string; length: number } | null {
  const found = NOTE.exec(text);
  return found && { mark: found[1]!, length: found[0].length };
}
/** Whether a line is drawn and says nothing. */
export const isDrawn = (text: string): boolean => RULE.test(text);

/** "2", "- 2 -", "Trang 2", "2/15" alone on a line; whether it is a page's its place decides. */
export const pageNumber: LineRule = {
  id: 'page-number',
  name: 'Số trang',
  takes: ['2', '- 2 -', 'Trang 2', '2/15', '17.'],
  leaves: ['06. Quá trình', '2025', '- 2 mô hình', '0'],
  read: (text) => says(pageNumberOf(text) > 0, 'số trang'),
};

/** An entry of a table of contents. */
export const contentsEntry: LineRule = {
  id: 'contents-entry',
  name: 'Dòng mục lục',
  takes: ['II. NHIỆM VỤ ................ 1', '1. Mục đích……3', 'III. KINH PHÍ . . . . . 12'],
  leaves: ['Thời gian: ...', 'Số: ....../KH-UBND', 'v.v… 3 mô hình'],
  read: (text) => says(contentsTitle(text) !== null, 'mục lục'),
};

/** A note at the foot of a page; whether it is one its place and its mark in the text decide. */
export const footnote: LineRule = {
  id: 'footnote',
  name: 'Chú thích cuối trang',
  takes: [
    '1 Theo Quyết định số 422/QĐ-TTg.',
    '[2] Luật Căn cước.',
    '(*) Số liệu đến 31/12/2024.',
    '³ Gồm 05 thuyền.',
  ],
  leaves: ['1. Rà soát dữ liệu', '12 mô hình', '2 tháng một lần', '* ghi chú'],
  read: (text) => says(noteMark(text) !== null, 'chú thích'),
};

/** "-----": a rule drawn with hyphens. */
export const drawnRule: LineRule = {
  id: 'rule',
  name: 'Đường kẻ',
  takes: ['-------', '______________', '====', '***', '–––––     ––––––––––'],
  leaves: ['--', '- Mục tiêu', '…'],
  read: (text) => says(isDrawn(text), 'đường kẻ'),
};
