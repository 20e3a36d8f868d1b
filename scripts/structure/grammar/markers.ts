import { romanValue } from '../../../src/vietnamese/list-numbers.ts';
/** The kinds of marks that open a paragraph, outermost first. */
export const markerKinds = [
  'chapter',
  'article',
  'roman',
  'capital',
  'd1',
  'd2',
  'd3',
  'd4',
  'task',
  'letter',
  'paren',
  'star',
  'dash',
  'plus',
  'dot',
] as const;
export type MarkerKind = (typeof markerKinds)[number];

const bulletKinds: ReadonlySet<MarkerKind> = new Set(['star', 'dash', 'plus', 'dot']);

/** Whether a paragraph begins with a bullet. */
export const isBullet = (kind: MarkerKind | null): boolean => kind !== null && bulletKinds.has(kind);
/** Whether it begins with a number or letter. */
export const isNumbered = (kind: MarkerKind | null): boolean => kind !== null && !bulletKinds.has(kind);

/** The mark at the beginning of a line: "III.", "1.2.", "a)", "(3)", "-", "+". */
export interface Marker {
  kind: MarkerKind;
  /** As printed, without blanks: "1.2.", "a)". */
  printed: string;
  /** The number or letter alone, "1.2", "a", "III"; empty for bullets. */
  value: string;
  /** How many characters it takes in the line, with the blanks after it. */
  length: number;
}

const bullets: Record<string, MarkerKind> = { '+': 'plus', '*': 'star' };

/** Each pattern takes the whole mark; group 1 is its number or letter. */
const patterns: { kind: MarkerKind | null; pattern: RegExp }[] = [
  // "Chương II", "CHƯƠNG III. TỔ CHỨC THỰC HIỆN"
  {
    kind: 'chapter',
    pattern: /^(?:Chương|CHƯƠNG)\s+([IVXL]{1,6}|\d{1,2})\s*(?:[.:–-]\s*|$|(?=\s\p{Lu}{2}))/u,
  },
  // "Điều 5. Trách nhiệm", "Điều 12: …"; but not "Điều 3 của Quyết định"
  { kind: 'article', pattern: /^(?:Điều|ĐIỀU)\s+(\d{1,3}[a-zđ]?)\s*[.:]\s*/u },
  // "III. NHIỆM VỤ CỤ THỂ", "IV- TỔ CHỨC"
  { kind: 'roman', pattern: /^([IVX]{1,5})(?!\/[vV]\b)\s?(?:[.)/]|\s?[-–](?=\s))\s*(?=\S)/ },
  // "1.2. Thành lập", "1.2.Thành lập", "2)"; but not "1.200 người" nor "30/12"
  { kind: null, pattern: /^(\d{1,2}(?:\.\d{1,2}){0,3})\s?[.)](?!\d)\s*(?=\S)/ },
  // "1.1 Thành lập"
  { kind: null, pattern: /^(\d{1,2}(?:\.\d{1,2}){1,3})\s+(?=\p{Lu})/u },
  // "1/ Mục đích", "2 - Yêu cầu"
  { kind: 'd1', pattern: /^(\d{1,2})\s?(?:\/(?=\s)|[-–](?=\s+\p{Lu}))\s*(?=\S)/u },
  // "Nhiệm vụ 1: Nâng cấp …", "Nhiệm vụ số 02. …", "Việc 3. Mở lớp …"
  {
    kind: 'task',
    pattern:
      /^(?:Nhiệm vụ|NHIỆM VỤ|Việc|VIỆC|Công việc|CÔNG VIỆC|Phần việc|PHẦN VIỆC|Hoạt động|HOẠT ĐỘNG)\s+(?:số\s+|SỐ\s+)?0?(\d{1,2})\s*[:.–-]\s*(?=\S)/u,
  },
  // "A. NHÓM TIỆN ÍCH"
  { kind: 'capital', pattern: /^([A-HĐK])\s?[.)]\s+(?=\p{Lu})/u },
  // "a) Công an thị xã", "b. Thời gian"
  { kind: 'letter', pattern: /^([a-zđ])\s?(?:\)|\.(?=\s+\p{Lu})|\/(?=\s))\s*(?=\S)/u },
  // ") Nội dung": the letter is lost
  { kind: 'letter', pattern: /^()\)\s+(?=\p{Lu})/u },
  // "(1) Hoàn thành"
  { kind: 'paren', pattern: /^\((\d{1,2}|[a-zđ])\)\s*(?=\S)/ },
];

/** "Il.", "Ill.", "lV." as recognition reads II, III and IV; a lone "l." counts only before capitals. */
const MISREAD_ROMAN = /^(?=[IVX|]*l|[IVX]*\|)([IVXl|]{1,5})(?:\.|\s?[-–](?=\s))\s*(?=\p{Lu})/u;
/** "Ⅲ." in one character. */
const ONE_SIGN_ROMAN = /^([\u2160-\u216b])\s?[.)-]\s*(?=\S)/;

/** A Roman number that recognition or a keyboard wrote with other signs. */
function oddRoman(text: string): Marker | null {
  const found = MISREAD_ROMAN.exec(text) ?? ONE_SIGN_ROMAN.exec(text);
  if (!found) return null;
  const value = found[1]!.normalize('NFKC').replace(/[l|]/g, 'I');
  const alone = value.length === 1 && /[l|]/.test(found[1]!);
  if (romanValue(value) === null || (alone && /\p{Ll}/u.test(text.slice(found[0].length)))) return null;
  return { kind: 'roman', printed: found[0].replace(/\s+/g, ''), value, length: found[0].length };
}

/**
 * Signs that stand for a bullet: those of a keyboard, arrows, geometric shapes (but the sign of a lost letter), stars and
 * ticks, and what the symbol fonts of Word leave behind.
 */
const BULLET =
  /^([-\u2010-\u2015\u2043\u2212\u00ad+*•·‣∙\u2190-\u21ff\u25a0-\u25ae\u25b0-\u25ff\u2600-\u27bf\u2900-\u297f\u2b00-\u2bff\uf020-\uf0ff])\s*(?=[^\s\d\u2010-\u2015-]|\d[\d.,]*%?\s+[^\s\d–-])/u;
/** "o Tuyên truyền", "Ø Công an xã": a bullet of a symbol font as the letter that it is in any other. */
const LETTER_BULLET = /^([oqvüØ§])\s+(?=\p{Lu})/u;

/** The mark that a line begins with, or null. The line has no blanks before it. */
export function readMarker(text: string): Marker | null {
  const odd = oddRoman(text);
  if (odd) return odd;
  const bullet = BULLET.exec(text) ?? LETTER_BULLET.exec(text);
  if (bullet) {
    const printed = bullet[1]!;
    const kind =
      bullets[printed] ?? (/[-\u2010-\u2015\u2043\u2212\u00ad\uf02d]/.test(printed) ? 'dash' : 'dot');
    return { kind, printed, value: '', length: bullet[0].length };
  }
  for (const { kind, pattern } of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const value = found[1]!;
    if (kind === 'roman' && romanValue(value) === null) continue;
    // A number that begins with a nought is no heading's: "Đề án / 06. Quá trình".
    if (kind === null && /(^|\.)0/.test(value)) continue;
    const depth = value.split('.').length;
    return {
      kind: kind ?? (`d${depth}` as MarkerKind),
      printed: found[0].replace(/\s+/g, ''),
      value,
      length: found[0].length,
    };
  }
  return null;
}
