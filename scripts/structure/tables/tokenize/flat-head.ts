import { fold } from '../../../../src/vietnamese/fold.ts';
import type { Line } from '../../text/lines.ts';
import type { LabelReader } from '../../grammar/labels.ts';
import { columnOf, namedColumn, spreadUnits } from '../columns.ts';
import type { Column } from '../row.ts';

/** Words of a head line that must be known for it to be one: letters may be lost in any of them. */
const KNOWN_SHARE = 0.6;
/** No line of a head has more words, with all its names on it. */
const LONGEST_HEAD = 30;

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');

/** Whether a line only repeats words of the table's head. */
export function isHeadLine(text: string, headWords: ReadonlySet<string>): boolean {
  const words = wordsOf(text);
  if (words.length === 0 || words.length > LONGEST_HEAD) return false;
  return words.filter((word) => headWords.has(word)).length >= words.length * KNOWN_SHARE;
}

/** The words of a head. */
export const headWordsOf = (head: readonly Line[]): Set<string> =>
  new Set(head.flatMap(({ text }) => wordsOf(text)));

/**
 * The columns of a flattened head, of which only the order of the lines is left.
 *
 * A line may hold several names ("Chủ trì Phối hợp Đơn vị hỗ trợ"), a name two lines ("Thời gian / hoàn
 * thành"). Names of units printed last stand below the spanning "Phân công thực hiện".
 */
export function flatColumns(head: readonly Line[], label: LabelReader): Column[] {
  const columns: Column[] = [];
  for (const { text } of head)
    for (const name of namesIn(text, label)) {
      const last = columns.at(-1);
      const joined = last ? namedColumn(`${last.label} ${name}`, label) : null;
      if (
        last &&
        joined &&
        joined.role === last.role &&
        joined.role !== 'other' &&
        namedColumn(name, label).role === 'other' &&
        // "Hoàn thành" goes on "Thời gian", and is a column of its own behind "Đơn vị phối hợp".
        ['other', last.role].includes(columnOf(name, label).role)
      )
        last.label = joined.label;
      else columns.push(columnOf(name, label));
    }
  return spreadUnits(columns, label);
}

/**
 * The names in one line of a head: known names one after the other, or the whole line as one.
 *
 * A blank may be a lost letter ("Phối h p"), so a name may end at any blank, the longest first.
 */
function namesIn(text: string, label: LabelReader): string[] {
  // "Cơ quan, bộ phận chủ trì" is one name, "Chủ trì Phối hợp" two.
  if (
    label.words.columns.all(fold(text)).size === 1 &&
    namedColumn(text, label).role === 'other' &&
    !/^S?TT\s/.test(text)
  )
    return [text];
  const names: string[] = [];
  let unknown = '';
  for (let at = 0; at < text.length;) {
    const ends = [...text.slice(at).matchAll(/(?<=\S)(?=\s|$)/g)].map(({ index }) => at + index);
    const end = ends.findLast((place) => namedColumn(text.slice(at, place), label).role !== 'other');
    if (end === undefined) {
      unknown = `${unknown} ${text.slice(at, ends[0] ?? text.length).trim()}`.trim();
      at = ends[0] ?? text.length;
    } else {
      if (unknown !== '') names.push(unknown);
      unknown = '';
      names.push(text.slice(at, end).trim());
      at = end;
    }
    at += /^\s*/.exec(text.slice(at))![0].length;
  }
  if (unknown !== '') names.push(unknown);
  // "Tên nhiệm vụ" is one name, though "nhiệm vụ" is known: a word before it belongs to it.
  const alone = names.length === 2 && namedColumn(names[0]!, label).role === 'other';
  return alone ? [text] : names;
}
