import type { Block, Deadline, Reading } from '../../../../src/domain/reading.ts';
import { fold } from '../../../../src/vietnamese/fold.ts';
import type { LabelWords } from '../../grammar/label-words.ts';
import { readDeadlines } from './index.ts';

/** Longer texts are prose, not a deadline. */
const LONGEST = 160;

/** The readings that may state a deadline; in their texts blanks may be as wide as printed. */
export type StatedTimes = Record<'deadline' | 'other', readonly Pick<Reading, 'text' | 'where'>[]>;

/**
 * The deadlines of a model: those of its prose, or where the prose has none those of its table row.
 *
 * Prose and table are not put together: where they contradict each other that is an anomaly, and the list
 * would state both as if they held. A model without any deadline field may state one in its only sentence
 * ("Triển khai đồng bộ theo lộ trình Đề án 06/CP.").
 */
export function readModelDeadlines(fields: StatedTimes): Deadline[] {
  const of = (readings: StatedTimes['deadline'], where: Reading['where']): Deadline[] =>
    once(readings.filter((reading) => reading.where === where).flatMap(({ text }) => readDeadlines(text)));
  for (const where of ['body', 'appendix'] as const) {
    const stated = of(fields.deadline, where);
    if (stated.length > 0) return stated;
  }
  if (fields.deadline.length > 0) return [];
  const short = fields.other.filter(({ text }) => text.length <= LONGEST && !/\n/.test(text));
  return once(short.flatMap(({ text }) => readDeadlines(text)));
}

/** Between the words of a time, also of a list of times, "trong quý I và II/2026", "ngày 20 - 21/4/2026". */
const BETWEEN = '(?:,| va(?= (?:ngay|thang|quy|[ivl\\d]))| hoac| [-\u2013])?';

/** "…; hoàn thành trước ngày 30/9/2024": a clause that says by when, without a label. */
const COMPLETION =
  /(?<=^|[.;,:(] ?)(?:(?:thoi gian|phai|can|va) )?hoan thanh (?:xong |dut diem )?(?:truoc|trong|vao|cham nhat)(?![a-z])[^.;)]{1,160}/g;

/**
 * "…, hoàn thành di dời xen ghép trước ngày 30/6/2023.", "… số hóa xong trong quý III/2024.": a sentence that ends with
 * the time by which its work is done. "kết quả hoàn thành trong năm 2023 của các thôn" and "đã hoàn thành" are none.
 */
const COMPLETED_BY = new RegExp(
  '(?<![a-z])(?:hoan thanh|xong)(?: [a-z]{1,7}){0,6}? ' +
    `((?:truoc|trong|vao|cham nhat)(?:${BETWEEN} (?:het|cuoi|dau|gio|ngay|thang|quy|nam|[ivl]{1,3}|[\\divl][\\d/.ivl-]{0,14}(?<!\\.))){1,9})` +
    ' ?(?=[.;,)]|$)',
  'g',
);

/**
 * "…, thường xuyên.", "… báo cáo trước ngày 15 hằng tháng.", "… trong năm 2024.", "(…, chậm nhất 25/12)": the words
 * with which a sentence ends. What happens each year or month is a time only behind a comma, bracket or day, for
 * "ngân sách hằng năm" is none.
 */
const LAST_WORDS = new RegExp(
  '(?<![a-z])(' +
    '(?:cham nhat|truoc ngay|truoc(?= \\d)|trong (?:nam|quy|thang)|tu(?= (?:ngay|thang|quy|nam)[^.;,()]{1,30} den ))' +
    `(?:${BETWEEN} (?:truoc|het|cuoi|dau|gio|ngay|thang|quy|nam|den|hang|[ivl]{1,3}|[\\divl][\\d/.ivl-]{0,14}(?<!\\.))){0,11}` +
    '|(?<=[,(] ?(?:thuc hien |duy tri |tien hanh )?|dinh ky )(?:thuong xuyen|hang (?:ngay|tuan|thang|quy|nam))' +
    // "… tổ chức ngày 10/10/2025.": the day of what happens once.
    `|(?<=(?:thuc hien|to chuc|tien hanh|khai mac|ra mat|vao) )(?:cac )?ngay (?:\\d{1,2}(?:/\\d{1,2})?(?:,| va| -| \u2013| den)(?: ngay)? ){0,6}` +
    '[\\divl][\\d/.ivl-]{3,9}(?<!\\.)(?: thang \\d{1,2} nam \\d{4})?' +
    // "… thanh toán không quá 02 ngày làm việc kể từ ngày nhận đủ hồ sơ."
    '|(?:khong qua|trong vong|trong thoi han|trong) \\d{1,3} (?:ngay|gio|thang)(?: lam viec)?,? (?:ke tu|tu khi|tu ngay|sau khi) [^.;)]{3,80}' +
    // "Tập huấn giáo viên (tháng 10/2025)": nothing else stands in the bracket at the end.
    `|(?<=\\()(?:cac )?(?:thang|quy|ngay) [\\divl][\\d/.ivl-]{0,14}(?:${BETWEEN} (?:(?:ngay|thang|quy) )?[\\divl][\\d/.ivl-]{0,14}){0,6}(?: nam \\d{4})?(?=\\)[.;]?$)` +
    // "… trước 30/6/2026, giao Văn phòng theo dõi": who follows is told apart from by when.
    ') ?(?=[.;)]|$|, (?:giao|do|bao cao|gui|trinh) |de (?:tong hop|theo doi|xem xet|chi dao|bao cao)(?![a-z]))',
  'g',
);

/** "Hằng tuần đăng công khai …", "Định kỳ hằng tháng, báo cáo …": how often, told first. */
const OPENING = /^(?:dinh ky )?(?:hang|moi) (?:ngay|tuan|thang|quy|nam)(?![a-z])(?=,? (?:\(|[a-z]))/;

/**
 * What stands before the time of something past: "đã quá hạn trong năm 2022", "sinh trước ngày 01/01/2008", "ban hành
 * trước năm 2020". Asked of the printed words: "bia đá trước ngày 30/5" is no past.
 */
const PAST =
  /(?<!\p{L})(?:(?:đã|chưa|quá hạn|kết quả)(?: \p{L}{1,7}){0,3}|(?<!(?:học|vệ|phát|khai|thí|sản) )sinh|(?:được|do \p{L}+(?: \p{L}+)*) cấp|(?<=(?:tờ|thẻ|bằng|đã) )cấp|được ban hành) $/iu;

/**
 * The deadlines that a task states: in its labelled sentences, in texts that a label or column says to be times (`stated`) ("… Thời gian hoàn thành: Trong tháng 02 năm 2023."),
 * or, where it has none, in a clause that says by when it must be done, or with its last words. Other dates in its
 * text are no deadlines.
 */
export function readTaskDeadlines(
  blocks: readonly Block[],
  words: LabelWords,
  stated: readonly string[] = [],
): Deadline[] {
  const labelled = once([
    ...blocks.flatMap(({ text }) => labelledDeadlines(text, words).flatMap(readDeadlines)),
    ...stated.flatMap(readDeadlines),
  ]);
  return labelled.length > 0
    ? labelled
    : once(blocks.flatMap(({ text }) => completions(text).flatMap(readDeadlines)));
}

function completions(printed: string): string[] {
  const text = printed.normalize('NFC').replace(/\s+/g, ' ');
  const folded = fold(text);
  const clauses = [...folded.matchAll(COMPLETION)].map(({ index, 0: { length } }) =>
    text.slice(index, index + length),
  );
  if (clauses.length > 0) return clauses;
  const ahead = ({ index }: { index: number }): boolean =>
    !PAST.test(text.slice(Math.max(0, index - 80), index));
  const byWhen = [...folded.matchAll(COMPLETED_BY)].filter(
    ({ index }) => !/(?<!\p{L})(?:đã|chưa) $/iu.test(text.slice(Math.max(0, index - 6), index)),
  );
  const opening = OPENING.exec(folded)?.[0];
  const last = [...folded.matchAll(LAST_WORDS)].filter(ahead);
  if (opening && byWhen.length + last.length === 0) return [text.slice(0, opening.length)];
  return (byWhen.length > 0 ? byWhen : last).map(({ index, 0: whole, 1: time }) => {
    const start = index + whole.lastIndexOf(time!);
    return text.slice(start, start + time!.length);
  });
}

/**
 * The texts after a label of a deadline ("Thời gian hoàn thành:", be it inside running text), each up to the next label,
 * of a deadline or of units, or the end of its paragraph, white space folded.
 */
export function labelledDeadlines(text: string, words: LabelWords): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => inParagraph(paragraph, words));
}

function inParagraph(printed: string, words: LabelWords): string[] {
  const paragraph = printed.replace(/\s+/g, ' ').trim();
  const folded = fold(paragraph);
  const bare = words.bareDeadline.exec(folded);
  const labels = bare ? [bare] : [...folded.matchAll(words.deadline)];
  return labels.map((match, index) => {
    const start = match.index + match[0].length;
    const rest = folded.slice(start, labels[index + 1]?.index ?? folded.length);
    const next = words.unitsAfterDeadline.exec(rest);
    return paragraph.slice(start, start + (next ? next.index : rest.length)).trim();
  });
}

function once(deadlines: Deadline[]): Deadline[] {
  const seen = new Set<string>();
  return deadlines.filter(({ kind, value, text }) => {
    const key = `${kind} ${value ?? text}`;
    return seen.has(key) ? false : seen.add(key);
  });
}
