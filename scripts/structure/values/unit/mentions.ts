import { longestForm, longestFormAfter, type UnitLexicon } from './lexicon.ts';
import { wordsOf, type Word } from './words.ts';

/** A unit named in a text; offsets are UTF-16 units of the NFC text, `end` exclusive, with its locality. */
export interface Mention {
  slug: string;
  start: number;
  end: number;
}

const LEVEL =
  '(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Tt]hành phố|TP|[Tt]ỉnh|[Tt]rung ương)';
const OWN_NAME = '(?:\\s+\\p{Lu}\\p{Ll}+){1,3}';
const OWN_WORDS = '\\p{Lu}\\p{Ll}+(?:\\s+\\p{Lu}\\p{Ll}+){1,3}';
/** Which of the regions, by number or name: "III", "14", "Tây Bắc Nghệ An". */
const WHICH = `(?:(?:[IVX]{1,5}|\\d{1,2})(?![\\p{L}\\d/])|${OWN_WORDS})`;
/** The name of a place after a form that already ends with its level: "UBND xã | Hoằng Trung". */
const PLACE = /\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+)\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+/uy;

/**
 * What may follow the name of a kind and still belongs to the printed unit: its locality ("thị xã", "tỉnh Hà
 * Nam", ", phường"), "các cấp", "6 thôn", "trên địa bàn xã", "có liên quan".
 */
const TAIL = new RegExp(
  '(?:' +
    `(?:\\s+(?:của\\s+)?(?:các\\s+|cấp\\s+)?|(?<=${LEVEL})\\s*,\\s*)${LEVEL}(?!\\p{L})(?:${OWN_NAME})?|` +
    `\\s+các\\s+cấp(?!\\p{L})|\\s+\\d{1,3}\\s+thôn(?!\\p{L})|\\s+thôn(?!\\p{L})|\\s+(?:có\\s+)?liên\\s+quan(?!\\p{L})|` +
    // "Kho bạc Nhà nước khu vực III", "Điện lực khu vực Phú Lương", "Thuế cơ sở 5", "Phòng Giao dịch số 2": which of several.
    `(?:\\s+(?:(?:[Kk]hu\\s+vực|[Cc]ơ\\s+sở)(?:\\s+số)?|số)|(?<=khu\\s+vực|cơ\\s+sở))\\s+${WHICH}` +
    `(?:\\s*-(?=\\s*\\p{Lu}\\p{Ll}+\\s+\\p{Lu})\\s*${OWN_WORDS})?|` +
    // "Chi cục Thuế khu vực", whichever it is.
    `\\s+khu\\s+vực(?=\\s*(?:[;,.)]|$)|\\s+và\\s)|` +
    `\\s+trên\\s+(?:địa\\s+bàn|toàn)(?:\\s+${LEVEL}(?!\\p{L}))?` +
    ')',
  'uy',
);

/** The most additions to a name: "Công an xã, phường, thị trấn trên địa bàn huyện Hoằng Hóa". */
const MOST_TAILS = 5;

/** "Công an tỉnh - Cơ quan Thường trực Tổ công tác …" names one unit and its office, not two units. */
const APPOSITION = /thường\s+trực\s+$/iu;
/** How far back a word before a name is looked for, in UTF-16 units. */
const LEAD_IN = 16;

/** The units of the vocabulary that an NFC text names, in order, the longest name at each place. */
export function findMentions(text: string, lexicon: UnitLexicon): Mention[] {
  const words = wordsOf(text, lexicon.abbreviations);
  const formAt = new Map(words.map(({ start }, index) => [start, () => longestForm(words, index, lexicon)]));
  const mentions: Mention[] = [];
  let covered = 0;
  let index = 0;
  let head: string | null = null;
  while (index < words.length) {
    const { start, gap } = words[index]!;
    if (gap === 'stop') head = sharedHead(text, words, index);
    const own = start < covered ? null : longestForm(words, index, lexicon);
    const form = own ?? (head && gap !== 'blank' ? longestFormAfter(head, words, index, lexicon) : null);
    if (form) {
      covered = withTail(
        text,
        words[index + form.length - 1]!.end,
        (at) => (formAt.get(at)?.() ?? null) !== null,
      );
      const before = text.slice(Math.max(0, start - LEAD_IN), start);
      const plural = /(?:(?<!\p{L})(?:các|những)|(?<=^|[,;]\s?)\d{1,3})\s+$/iu.exec(before)?.[0].length ?? 0;
      if (!APPOSITION.test(before)) mentions.push({ slug: form.slug, start: start - plural, end: covered });
    }
    index += form ? form.length : 1;
  }
  return mentions;
}

/** "sở" where "Các Sở:" stands before a word, null elsewhere. */
function sharedHead(text: string, words: readonly Word[], index: number): string | null {
  const [all, head] = [words[index - 2], words[index - 1]];
  if (all?.folded !== 'cac' || !head || !SHARED_HEADS.has(head.folded)) return null;
  return /^\s*:\s*$/.test(text.slice(head.end, words[index]!.start)) ? head.folded : null;
}
const SHARED_HEADS = new Set(['so', 'phong', 'ban', 'bo']);

/** The end of a name with what follows and belongs to it; another unit's name never does. */
function withTail(text: string, end: number, isUnit: (start: number) => boolean): number {
  let last = end;
  for (let count = 0; count < MOST_TAILS; count += 1) {
    const next = [TAIL, PLACE].map((tail) => matchAt(tail, text, last)).find((match) => match !== null);
    if (next === undefined || isUnit(last + next.search(/[\p{L}\d]/u))) break;
    last += next.length;
  }
  return last;
}

function matchAt(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? null;
}
