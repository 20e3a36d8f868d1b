import type { Plan } from '../../../src/domain/plan.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { columnsOf, type Line } from '../text/lines.ts';
import { isCapitals } from '../text/paragraphs.ts';
import type { Traced } from '../text/traced.ts';
import { linesOf } from '../text/traced.ts';

/** A datum and the texts it was read from. */
export interface Found<T> {
  value: T;
  from: Traced[];
}

type PlanDate = Plan['date'];

const ACRONYM = /^(?:UBND|HĐND|MTTQ|TCT|BCĐ|BCH)$/;
/** The name of a locality stands in the title or preamble, if anywhere. */
const LINES_TO_SPELL = 200;
/** Lines of the national motto and of the kind of document: no datum stands in them. */
const MOTTO = /^(?:cong hoa xa hoi chu nghia|doc lap\b.*\btu do)/;
const KIND = /^(?:ke hoach|chuong trinh|phuong an)$/;

/** The body that issues a plan, and those above it that its head prints first. */
export interface Issuers {
  issuer: Found<string>;
  above: string[];
}

/** Names of bodies begin so; a head that prints two names the higher one first. */
const BODY = /^(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|to cong tac|ban chi dao|cong an|so|dang uy)\b/;
const LEVEL = /^(?:xa|phuong|thi tran|tran|thi xa|huyen|quan|thanh pho|pho|tinh)\b/;

/**
 * The issuer as the head prints it: the lines before "Số:" and the motto.
 *
 * "ỦY BAN NHÂN DÂN / XÃ THIỆU VÂN" is one body, "UBND HUYỆN YÊN SƠN / UBND XÃ TÂN LONG" are two.
 */
export function issuerOfHead(head: readonly Line[], body: readonly Line[]): Issuers | null {
  const bodies: Traced[][] = [];
  for (const { body: line, text } of head.flatMap(columnsOf)) {
    const folded = fold(text);
    if (/^so\s*:/.test(folded) || KIND.test(folded)) break;
    if (MOTTO.test(folded)) continue;
    if (!isCapitals(text)) break;
    const named = bodies.at(-1)?.some(({ text }) => LEVEL.test(fold(text).replace(BODY, '').trim())) ?? false;
    if (bodies.length === 0 || BODY.test(folded) || (named && LEVEL.test(folded))) bodies.push([]);
    bodies.at(-1)!.push(line.collapse());
  }
  const spelt = bodies.map((lines) => sentenceCase(lines.map(({ text }) => text).join(' '), body));
  const value = spelt.pop();
  return value === undefined ? null : { issuer: { value, from: bodies.at(-1)! }, above: spelt.reverse() };
}

/**
 * A name printed in capitals as it is written inside a sentence, so that lists do not shout: a proper name keeps
 * its capital letters where the text writes it so.
 */
function sentenceCase(capitals: string, body: readonly Line[]): string {
  const words = capitals.split(' ').map((word) => (ACRONYM.test(word) ? word : word.toLocaleLowerCase('vi')));
  const text = body
    .slice(0, LINES_TO_SPELL)
    .map(({ text }) => text)
    .join(' ');
  const level = words.findLastIndex((word) => LEVEL.test(fold(word)));
  const spelt = words.map((word, at) =>
    // What follows the level is the name: "xã Thiệu Vân".
    (level >= 0 && at > level) || namePairs(words, at).some((pair) => isName(pair, text))
      ? upper(word)
      : word,
  );
  return upper(spelt.join(' '));
}

const upper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** A word with the one before and the one after it: names have two words or more. */
const namePairs = (words: readonly string[], at: number): string[][] =>
  [words.slice(Math.max(0, at - 1), at + 1), words.slice(at, at + 2)].filter(({ length }) => length === 2);

/** Whether a text writes two words one after the other, each with a capital letter, as proper names are. */
function isName(pair: readonly string[], text: string): boolean {
  const folded = fold(text);
  const [first, second] = pair.map((word) => fold(word).replace(/[^a-z0-9]/g, ''));
  if (!first || !second) return false;
  const place = new RegExp(`(?<=\\s)${first}\\s${second}(?![a-z])`).exec(folded);
  return (
    place !== null &&
    text
      .slice(place.index, place.index + place[0].length)
      .split(/\s/)
      .every((word) => /^\p{Lu}\p{Ll}/u.test(word))
  );
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

/** The words of the date folded: OCR reads "ngáy", a lost glyph leaves "ng y". */
const ISSUED = /(?<![a-z])ng[a ]y\s*(\d{0,2})\s*th[a ]ng\s*(\d{0,2})\s*n[a ]m\s*(\d{4})?/;
/** The place right before it. */
const PLACE = /(\p{Lu}[\p{L}\s.]{1,40}?),\s*$/u;

/** "Thiệu Vân, ngày        tháng 02 năm 2024": parts that are left blank stay null. */
export function dateOf(texts: readonly Traced[]): Found<{ date: PlanDate; place: string | null }> | null {
  for (const text of texts) {
    const found = ISSUED.exec(fold(text.text));
    if (!found) continue;
    const part = (value: string | undefined, highest: number): number | null =>
      value && Number(value) >= 1 && Number(value) <= highest ? Number(value) : null;
    const date = { day: part(found[1], 31), month: part(found[2], 12), year: part(found[3], 9999) };
    const place = PLACE.exec(text.text.slice(0, found.index));
    return { value: { date, place: placeOf(place?.[1]) }, from: [text] };
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
