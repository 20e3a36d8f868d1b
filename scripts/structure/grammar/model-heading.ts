import { romanValue } from '../../../src/vietnamese/list-numbers.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { readMarker, type Marker } from './markers.ts';

/** "5. Mô hình 24: " at the beginning of a line or cell. */
export interface ModelHeading {
  /** The model's own number, 24; never the sequence number before it. */
  number: number;
  marker: Marker | null;
  /** Where the title begins in the line. */
  titleAt: number;
  /** Whether a mark (colon, point, hyphen) stands between number and title. */
  separated: boolean;
  /** Whether the number may have lost a digit: "Mô hình số 1 :" for 12. */
  doubtful: boolean;
}

/**
 * "Mô hình 24", "MÔ HÌNH số 7", "MH 7", also with lost letters ("MÔ H NH"); the number is never part of a longer
 * one. It may stand in brackets ("Mô hình (4)"), carry the letter of a half ("5a"), or be the first of several
 * that share one heading ("6, 7:", "8 – 10:"): then only a mark after the last tells them from a title.
 */
const NUMBERED = String.raw`(?:\s+(?:(?:so|thu)\s+)?|(?=\d))(?:[([](\d{1,3})[)\]]|(\d{1,3})(?:[a-d](?![a-z0-9])|(?!\d|[.,]\d)|(?=,\d{1,3} ?:))(?:[a-d]?(?:\s*(?:[,;&\u2013-]|va|den)\s*\d{1,3}[a-d]?){1,9}(?=\s*[:.]))?)\s*`;
const HEADING = new RegExp(`^(m[o ] ?h[i ]nh|mh)${NUMBERED}`);

/** The heading that is looked for while one plan is structured. */
let heading = HEADING;

/**
 * Reads a plan whose items have another name than "mô hình": "Sáng kiến 1: …", "Giải pháp 2. …".
 *
 * The word holds for all that is done within: lines and cells are asked whether they are such a heading in a dozen
 * places, and none of them needs to know which word a programme has for it.
 *
 * @param word the word of the plan's programme as its headings print it
 */
export function withItemWord<T>(word: string, work: () => T): T {
  const folded = fold(word).trim();
  heading = folded === 'mo hinh' ? HEADING : new RegExp(`^(${folded.replace(/[^a-z ]/g, '.')})${NUMBERED}`);
  try {
    return work();
  } finally {
    heading = HEADING;
  }
}

/** "[Mô hình 1] Cổng trường an toàn": the brackets part the number from the title. */
const BRACKETED = /^\[\s*(?:mô hình|mh)\s+(?:số\s+)?(\d{1,3})\s*\]\s*[:.–-]?\s*(?=\S)/iu;

/** "Mô hình II: …", "MÔ HÌNH IV. …": a Roman number, which a mark must part from the title. */
const ROMAN_HEADING = /^(?:mô hình|mh)\s+(?:(?:số|thứ)\s+)?([IVX]{1,5})\s*(?=[:.)]|[-–—]\s)/iu;

/** "Mô hình thứ nhất: …", "Mô hình thứ mười hai - …": a number in words, which a mark must part from the title. */
const ORDINAL_HEADING =
  /^(?:mô hình|mh)\s+(?:số|thứ)\s+((?:mười\s+)?(?:nhất|một|hai|ba|tư|bốn|năm|lăm|sáu|bảy|bẩy|tám|chín)|mười)\s*(?=[:.),]|[-–—]\s)/iu;
const ORDINALS: Readonly<Record<string, number>> = {
  nhất: 1,
  một: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};

/** "1 4. Mô hình", ".4  Mô hình", "3  . Mô hình": a sequence number of which signs are lost, each leaving one blank. */
const DAMAGED_SEQUENCE = /^(?=[\d. ]*[. ] *m)[\d. ]{1,12}(?=m)/i;
/** "2.2. Mô hình số 0 :", "Mô hình số   : ": of the number no digit is left, or only a nought. */
const LOST_NUMBER = /^[\d. ]{0,12}m[o ] ?h[i ]nh\s+(?:so|thu)\s{1,4}0?\s{0,3}[:：]/;
/** "Mô hình số  1:", "Mô hình 1 :": beside a single digit there is room for another. */
const ROOM_FOR_DIGIT = /\s(?:\s\d\s*|\d\s+)$/;

/** Whether a line is the heading of a model whose number is lost: what stands below it is no other model's. */
export const hasLostNumber = (text: string): boolean => LOST_NUMBER.test(fold(text.slice(0, 60)));

/**
 * The model heading that a line begins with, or null where "mô hình" is an ordinary word.
 *
 * A title begins with a capital letter, digit or quotation mark, or stands on the next line; so
 * "mô hình 5 theo kế hoạch" is none.
 */
export function readModelHeading(text: string): ModelHeading | null {
  const mark = readMarker(text);
  // "Phần việc 1: …" opens a task, unless that is the word by which this plan counts its items.
  const marker = mark?.kind === 'task' && heading.test(fold(text.slice(0, 60))) ? null : mark;
  const start = Math.max(marker?.length ?? 0, DAMAGED_SEQUENCE.exec(text)?.[0].length ?? 0);
  const rest = text.slice(start);
  const bracketed = BRACKETED.exec(rest);
  if (bracketed)
    return {
      number: Number(bracketed[1]),
      marker,
      titleAt: start + bracketed[0].length,
      separated: true,
      doubtful: false,
    };
  const found = heading.exec(fold(rest.slice(0, 60)));
  if (!found) return readWordHeading(rest, start, marker);
  const number = Number(found[2] ?? found[3]);
  if (number === 0) return null;
  const after = rest.slice(found[0].length);
  const separator = /^(?:[:：.)]|[-–—](?=\s))\s*/.exec(after)?.[0] ?? '';
  const title = after.slice(separator.length);
  // "MH" is short for many things: only capitals and a mark after the number make it a heading.
  if (found[1] === 'mh' && (separator === '' || !rest.startsWith('MH'))) return null;
  if (title === '') {
    // "Mô hình 5" alone is a heading only with a sequence number or a colon, or in capitals.
    if (separator === '' && marker === null && !/^\p{Lu}+\s\p{Lu}+\s/u.test(rest)) return null;
  } else if (separator === '' && /^\(/.test(title)) return null;
  // "1.4. Mô hình số 04   hông yêu cầu", "4.2. Mô hình số 18:  ố hóa": the title has lost its first letter.
  else if (
    !/^["“”'‘(\p{Lu}\d]/u.test(title) &&
    // "Mô hình 2: khám bệnh bằng căn cước": a mark parts a title from its number, whatever letter it begins with.
    !(/^[:：.]/.test(separator) && /^(?:M|\p{Lu}{2})/u.test(rest)) &&
    !(start > 0 && /\s{3}$|[:：]\s{2}$/.test(found[0] + separator))
  )
    return null;
  return {
    number,
    marker,
    titleAt: start + found[0].length + separator.length,
    separated: separator !== '',
    doubtful: separator !== '' && ROOM_FOR_DIGIT.test(found[0]),
  };
}

/** The value of "mười hai", "nhất". */
const ordinalValue = (words: string): number =>
  words
    .toLocaleLowerCase('vi')
    .split(/\s+/)
    .reduce((sum, word) => sum + (word === 'mười' ? 10 : (ORDINALS[word] ?? 0)), 0);

/** A heading whose number is a Roman one or a word. */
function readWordHeading(rest: string, start: number, marker: Marker | null): ModelHeading | null {
  const roman = ROMAN_HEADING.exec(rest);
  const ordinal = roman ? null : ORDINAL_HEADING.exec(rest);
  const found = roman ?? ordinal;
  if (!found) return null;
  const number = ordinal
    ? ordinalValue(found[1]!)
    : /^[IVX]+$/.test(found[1]!)
      ? romanValue(found[1]!)
      : null;
  if (number === null) return null;
  const separator = /^(?:[:：.),]|[-–—](?=\s))\s*/.exec(rest.slice(found[0].length))?.[0] ?? '';
  return {
    number,
    marker,
    titleAt: start + found[0].length + separator.length,
    separated: true,
    doubtful: false,
  };
}
