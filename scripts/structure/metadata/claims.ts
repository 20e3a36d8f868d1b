import { fold } from '../../../src/vietnamese/fold.ts';
import type { LabelWords } from '../grammar/label-words.ts';
import type { Traced } from '../text/traced.ts';
import type { Found } from '../letterhead/head.ts';

/**
 * "gồm 11 mô hình", "triển khai bằng 43 Mô hình cụ thể"; not "24 mô hình điểm", which may be a part of all, unless
 * the list follows at once ("42 mô hình điểm như sau"), nor a group's own count.
 */
const CLAIM =
  /(?:gom|bang|trien khai|thuc hien|voi|co|tong so|tong cong)(?:\s+(?:co|la|du))?\s+(\d{1,3})(?:\s+\([a-z ]{2,12}\))?\s+m[o ] ?h[i ]nh\b(?!\s+diem(?!,? (?:nhu sau|cu the|sau)))/g;
/** "xây dựng 05 mô hình gồm: …", "lựa chọn 3 mô hình sau": other verbs claim a whole only where the list follows at once. */
const LISTED =
  /(?:xay dung|lua chon|chon|nhan rong|duy tri|ap dung|dang ky|thi diem|xac dinh|phat dong)(?: duoc)? (\d{1,3})(?: \([a-z ]{2,12}\))? m[o ] ?h[i ]nh\b[^.;:,]{0,60}?,? ?(?:gom|nhu sau|cu the|sau day|sau|:)(?![a-z])/g;
/** "Triển khai 08 mô hình điểm của Đề án 06": a plan's own title speaks of all of it. */
const PLAN_TITLE = /(?:^|\s)(\d{1,3}) m[o ] ?h[i ]nh\b/g;
/** "30 MÔ HÌNH TRIỂN KHAI ĐỀ ÁN 06" at the head of an appendix. */
const TITLE_CLAIM = /^(?:danh muc |danh sach )?(\d{1,3}) m[o ] ?h[i ]nh\b/g;
/** "Mỗi khu phố có 01 mô hình": how many each has, not how many there are ("…, toàn xã có 12"); of "mỗi" the letter with marks may be lost. */
const EACH = /(?:\bm[o ]i|\bit nhat|\btoi thieu|\btu \d{1,3} den)\b(?:(?!, ?(?:toan|ca|tong)\b)[^.;:])*$/;
/** "đổi mới", "môi trường", "mời": without their marks they would be "mỗi". */
const NOT_EACH = /(?<!\p{L})m[ớờô]i(?!\p{L})/giu;
const foldForClaim = (text: string): string =>
  fold(text.normalize('NFC').replace(NOT_EACH, (word) => '-'.repeat(word.length)));

/** Where a plan may say how many models it has. */
interface ClaimTexts {
  title: readonly Traced[];
  body: readonly Traced[];
  /** The heads of its appendices. */
  appendix: readonly Traced[];
}

/**
 * How many models the text itself claims.
 *
 * @param itemWord what the plan calls its models: "4 giải pháp" claims as "4 mô hình" does
 */
export function claimOf({ title, body, appendix }: ClaimTexts, itemWord: string): Found<number> | null {
  const word = fold(itemWord);
  for (const [texts, pattern] of [
    [body, CLAIM],
    [body, LISTED],
    [title, PLAN_TITLE],
    [appendix, TITLE_CLAIM],
    [appendix, CLAIM],
  ] as const)
    for (const text of texts) {
      const folded = foldForClaim(text.text).replaceAll(word, 'mo hinh');
      const found = [...folded.matchAll(pattern)].find(
        (one) => !EACH.test(folded.slice(0, one.index + one[0].search(/\d/))),
      );
      if (found) return { value: Number(found[1]), from: [text] };
    }
  return null;
}

/** The period as printed after its label, without the full stop: "Thời gian thực hiện: Từ tháng 8/2023 …". */
export function periodOf(texts: readonly Traced[], { period }: LabelWords): Found<string> | null {
  for (const text of texts) {
    const found = period.exec(fold(text.text));
    if (found && text.text.length < 200)
      return { value: text.text.slice(found[0].length).replace(/[.;\s]+$/, ''), from: [text] };
  }
  return null;
}
