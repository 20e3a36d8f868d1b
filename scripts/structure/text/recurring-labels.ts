import { fold } from '../../../src/vietnamese/fold.ts';
import { beginsLikeUnit } from '../grammar/unit-words.ts';
import type { FindLabel, LabelReader } from '../grammar/labels.ts';
import type { Line } from './lines.ts';

/** "Lý do triển khai: …", "Điều kiện bảo đảm:": two to seven words before a colon. */
const LABEL = /^(\p{Lu}[\p{L}\s/&,-]{2,60}?)\s*[:：]\s*/u;
const FEWEST_WORDS = 2;
const MOST_WORDS = 7;
/** The share of a text's models that must have the same words before a colon for these to be a label. */
const FEWEST_SHARE = 1 / 6;
/** Words before a colon that open a sentence or a list and name nothing. */
const NO_LABEL =
  /^(?:vi du|trong do|cu the|luu y|nhu sau|bao gom|gom|sau day|don vi tinh|phan dau|kinh gui|noi nhan|can cu|yeu cau cac|dien thoai|email|dia chi|so|ghi chu|ngay|nguoi lap|phu trach ke toan)$/;

/** The words that a text has before a colon, folded, with where they end; null where it begins with no such words. */
function labelWords(text: string): { folded: string; end: number; content: number } | null {
  const found = LABEL.exec(text.slice(0, 90));
  if (!found) return null;
  const words = found[1]!.trim();
  const folded = fold(words).replace(/\s+/g, ' ');
  const count = words.split(/\s+/).length;
  if (count < FEWEST_WORDS || count > MOST_WORDS || /\p{Lu}{3}/u.test(words) || NO_LABEL.test(folded))
    return null;
  if (beginsLikeUnit(words)) return null;
  return { folded, end: words.length, content: found[0].length };
}

/**
 * Finds the labels that no vocabulary has and that a text repeats: the same words before a colon, behind the same kind
 * of mark, under two models or more.
 */
export function recurringLabels(lines: readonly Line[], label: LabelReader): FindLabel {
  const models = new Map<string, Set<number>>();
  let model = 0;
  let dashed = false;
  for (const { marker, heading, unmarked: body } of lines) {
    if (heading) {
      model += 1;
      dashed = false;
    }
    if (model === 0) continue;
    const words = label(body, marker !== null)?.colon ? null : labelWords(body);
    if (marker && marker.kind !== 'plus') dashed = true;
    // "+ Kiosk: …" below a label with another mark is one of its items.
    if (!words || (marker?.kind === 'plus' && dashed)) continue;
    const key = `${marker?.kind ?? ''} ${words.folded}`;
    const under = models.get(key);
    if (under) under.add(model);
    else models.set(key, new Set([model]));
  }
  const known = new Set(
    [...models]
      .filter(([, under]) => under.size > 1 && under.size >= model * FEWEST_SHARE)
      .map(([key]) => key.replace(/^\S* /, '')),
  );
  return (text) => {
    const words = known.size > 0 ? labelWords(text) : null;
    if (!words || !known.has(words.folded)) return null;
    return { field: 'other', end: words.end, content: words.content, colon: true };
  };
}
