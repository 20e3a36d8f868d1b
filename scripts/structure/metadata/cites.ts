import type { Cite } from '../../../src/domain/plan.ts';
import type { Traced } from '../text/traced.ts';

const KINDS =
  '(?:Luật|Bộ luật|Pháp lệnh)(?:\\s+[\\p{L}\\s,]{3,90}?)?|Nghị quyết(?:\\s+liên tịch)?|Nghị định|Quyết định|Chỉ thị|Thông tư(?:\\s+liên tịch)?|Kế hoạch|Công văn|Công điện|Thông báo(?:\\s+[Kk]ết luận)?|Hướng dẫn|Văn bản|Chương trình(?:\\s+(?:hành động|công tác|phối hợp))?|Kết luận|Đề án|Tờ trình|Báo cáo(?:\\s+(?:thẩm tra|thẩm định|kết quả))?|Quy định|Quy chế|Biên bản|công văn|tờ trình|văn bản';
/**
 * "Quyết định số 06/QĐ-TTg ngày 06/01/2022", "Kế hoạch số 63/KHPH-TCTĐA06/CP-TCTĐA06HN, ngày 07/7/2023"; without "số"
 * where the symbol tells that it is a number: "Chỉ thị 04/CT-TTg", but not "Đề án 06/CP".
 */
const CITE = new RegExp(
  `(?:${KINDS})\\s+(?:phối hợp\\s+)?(?:số\\s*:?\\s*|(?=\\d{1,5}/(?:\\d{4}/)?[A-ZĐ]{1,6}-[A-ZĐ]))((?:\\d{1,2}\\s(?=\\d{1,3}/\\d{4}/))?\\d{1,5}[^\\s,;()]*(?:-\\s(?=[A-ZĐ])[^\\s,;()]+)?)[,\\s]*(?:ngày\\s+(\\d{1,2}(?:[/.-]|\\s+tháng\\s+)\\d{1,2}(?:[/.-]|\\s+năm\\s+)\\d{4}))?`,
  'gu',
);

/**
 * What stands between the beginning of a paragraph and its first citation: "Căn cứ", "Thực hiện các", also
 * "Thực hiện Đề án 06 và", which names a programme beside it; a letter begins with what it answers, "Phúc đáp".
 */
const OPENS =
  'Căn cứ|(?:Tiếp tục )?[Tt]hực hiện|(?:Tiếp tục )?[Tt]riển khai|Theo|Xét|Trên cơ sở|Tiếp nhận|Nhận được|Phúc đáp|Trả lời|Tiếp theo|Tiếp thu';
const OPENING = new RegExp(
  `^(?:${OPENS})(?:\\s+(?:các|vào|nội dung)|\\s+(?:Đề án|Chương trình|Chiến lược)\\s[^;,]{1,50}\\svà)?\\s*$`,
  'u',
);
const OPENS_TEXT = new RegExp(`^(?:${OPENS})`, 'u');
/** No such beginning is longer. */
const LONGEST_OPENING = 80;

/**
 * The documents that the preamble cites, in order; a number cited twice in one preamble counts once.
 *
 * @param bases the texts of a section that lists them, "I. CĂN CỨ": there no word need lead to them
 *
 * `title` is the citation as printed up to the next one or the end of its clause.
 */
export function citesOf(preamble: readonly Traced[], bases: readonly Traced[] = []): Cite[] {
  const cites: Cite[] = [];
  const listed = new Set(bases);
  for (const printed of [...preamble, ...bases]) {
    // "(Ban hành kèm theo Nghị quyết số …)" below the title may run into the first basis.
    const text = printed.slice(/^\([^()]{0,200}\)\s+/.exec(printed.text)?.[0].length ?? 0);
    if (!listed.has(printed) && !OPENS_TEXT.test(text.text)) continue;
    const founds = topLevel(text.text, listed.has(printed));
    for (const [at, found] of founds.entries()) {
      const end = clauseEnd(text.text, found.index, founds[at + 1]?.index);
      const piece = text.slice(found.index, end).trim();
      const number = found[1]!.replace(/[.,;]+$/, '').replace(/\s+/g, '');
      if (cites.some((cite) => cite.number === number && cite.date === isoDate(found[2]))) continue;
      cites.push({
        number,
        date: isoDate(found[2]),
        title: piece.text.replace(/[;,.\s]+$/, ''),
        lines: piece.lines ?? [1, 1],
      });
    }
  }
  return cites;
}

/** Citations that are not inside the title of another one: at the beginning, or after a semicolon. */
function topLevel(text: string, listed: boolean): RegExpExecArray[] {
  return [...text.matchAll(CITE)].filter(({ index }) => {
    const before = text.slice(Math.max(0, index - LONGEST_OPENING), index);
    // "Theo đề nghị của Trưởng phòng Y tế tại Tờ trình số …": what was asked for stands in it.
    const asked = /(?:đề nghị|đề xuất|ý kiến)[^;]*\btại(?:\s+(?:các|văn bản))?\s*$/iu.test(
      text.slice(Math.max(0, index - 200), index),
    );
    return (
      (listed && index === 0) ||
      (index < LONGEST_OPENING && OPENING.test(before)) ||
      asked ||
      /;\s*(?:(?:và\s+)?(?:căn cứ|thực hiện|theo|xét|trên cơ sở)\s+)?$/iu.test(before)
    );
  });
}

function clauseEnd(text: string, start: number, next: number | undefined): number {
  const semicolon = text.indexOf(';', start);
  const end = next ?? text.length;
  return semicolon >= 0 && semicolon < end ? semicolon : end;
}

function isoDate(printed: string | undefined): string | null {
  const found = printed && /^(\d{1,2})\D+(\d{1,2})\D+(\d{4})$/.exec(printed);
  if (!found) return null;
  const [day, month, year] = [Number(found[1]), Number(found[2]), Number(found[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null;
  return date.toISOString().slice(0, 10);
}
