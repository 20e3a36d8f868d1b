import type { Plan } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { Line } from '../text/lines.ts';
import { isCapitals } from '../text/paragraphs.ts';
import { linesOf, Traced } from '../text/traced.ts';

/** A datum and the texts it was read from. */
export interface Found<T> {
  value: T;
  from: Traced[];
}

type PlanDate = Plan['date'];

/** The name of a locality stands in the title or preamble, if anywhere. */
const LINES_TO_SPELL = 200;
/** Lines of the national motto and of the kind of document: no datum stands in them. */
const MOTTO = /^(?:cong hoa xa hoi chu nghia|doc lap\b.*\btu do)/;
const KIND = /^(?:ke hoach|chuong trinh|phuong an)$/;

/** The issuer as the head prints it: the lines before "Số:" and the motto, joined. */
export function issuerOfHead(head: readonly Line[], body: readonly Line[]): Found<string> | null {
  const lines: Traced[] = [];
  for (const { body: line, text } of head) {
    const folded = fold(text);
    if (/^so\s*:/.test(folded) || KIND.test(folded)) break;
    if (MOTTO.test(folded)) continue;
    if (!isCapitals(text)) break;
    lines.push(line.collapse());
  }
  if (lines.length === 0) return null;
  const text = lines.map(({ text }) => text).join(' ');
  return { value: sentenceCase(text, body), from: lines };
}

/**
 * A name printed in capitals as it is written inside a sentence, so that lists do not shout: each part that the
 * text itself writes in small letters is taken from there.
 */
function sentenceCase(capitals: string, body: readonly Line[]): string {
  const words = capitals.toLocaleLowerCase('vi').split(' ');
  const text = body
    .slice(0, LINES_TO_SPELL)
    .map(({ text }) => text)
    .join(' ');
  const folded = fold(text);
  const spelt = words.map((word, at) => {
    for (const length of [3, 2]) {
      const name = words.slice(at, at + length);
      if (name.length < length) continue;
      const place = folded.search(new RegExp(`(?<= )${name.map((part) => fold(part)).join(' ')}\\b`));
      if (place < 0) continue;
      const printed = text.slice(place, place + name.join(' ').length).split(' ');
      // A proper name begins each of its words with a capital letter.
      if (printed.every((part) => /^\p{Lu}/u.test(part))) return printed[0]!;
    }
    const before = words.slice(Math.max(0, at - 1), at + 1);
    const place =
      before.length < 2
        ? -1
        : folded.search(new RegExp(`(?<= )${before.map((part) => fold(part)).join(' ')}\\b`));
    const printed = place < 0 ? [] : text.slice(place, place + before.join(' ').length).split(' ');
    return printed.length === 2 && printed.every((part) => /^\p{Lu}/u.test(part)) ? printed[1]! : word;
  });
  const first = spelt.join(' ');
  return first.charAt(0).toLocaleUpperCase('vi') + first.slice(1);
}

/** "UBND xã Thiệu Vân xây dựng Kế hoạch …", "Tổ công tác Đề án 06 thị xã Duy Tiên ban hành Kế hoạch". */
const ISSUES =
  /((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Tổ [Cc]ông tác|Ban [Cc]hỉ đạo)[^.;:,]{0,60}?)\s+(?:xây dựng|ban hành)\s+(?:và ban hành\s+)?[Kk]ế\s+hoạch/u;
/** "(Kèm theo Kế hoạch số … của Tổ công tác Đề án 06 xã)". */
const ATTACHED = /[Kk]èm theo.*?\bcủa\s+(?:Chủ tịch\s+)?([^()]{3,80}?)\s*\)/u;

/** The issuer that the preamble or the head of an appendix names. */
export function issuerOfText(texts: readonly Traced[]): Found<string> | null {
  for (const pattern of [ISSUES, ATTACHED])
    for (const text of texts) {
      const found = pattern.exec(text.text);
      if (found) return { value: found[1]!.trim(), from: [text] };
    }
  return null;
}

/** "Số: 12/KH-UBND", "Số:       /KH-UBND", "Kế hoạch số          / KH-TCTTKĐA06": as printed, a blank serial stays blank. */
export function numberOf(texts: readonly Traced[]): Found<string> | null {
  for (const text of texts) {
    const found = /[Ss]ố\s*:?\s*(\d{0,5})\s*(\/\s*[\dA-ZĐ][\dA-ZĐa-z&.-]*(?:\/[\dA-ZĐ-]+)?)/u.exec(text.text);
    if (found) return { value: `${found[1]}${found[2]!.replace(/\s+/g, '')}`, from: [text] };
  }
  return null;
}

/** "Thiệu Vân, ngày        tháng 02 năm 2024": parts that are left blank stay null. */
export function dateOf(texts: readonly Traced[]): Found<{ date: PlanDate; place: string | null }> | null {
  for (const text of texts) {
    const found =
      /(?:([\p{Lu}][\p{L}\s.]{1,40}?),\s*)?ngày\s*(\d{0,2})\s*tháng\s*(\d{0,2})\s*năm\s*(\d{4})?/u.exec(
        text.text,
      );
    if (!found) continue;
    const part = (value: string | undefined, highest: number): number | null =>
      value && Number(value) >= 1 && Number(value) <= highest ? Number(value) : null;
    const date = { day: part(found[2], 31), month: part(found[3], 12), year: part(found[4], 9999) };
    return { value: { date, place: placeOf(found[1]) }, from: [text] };
  }
  return null;
}

/** The place before the date; where number and date share a line, what stands before it is the number. */
function placeOf(printed: string | undefined): string | null {
  const place = printed?.replace(/^.*\d\S*\s+|^.*\/\S+\s+|^[A-ZĐ]+-?[A-ZĐ]+\s+(?=\p{Lu}\p{Ll})/u, '').trim();
  return place ? place : null;
}

/** The lines of a datum, for its provenance. */
export const linesOfFound = (found: Found<unknown> | null): [number, number] | null =>
  found ? linesOf(found.from) : null;
