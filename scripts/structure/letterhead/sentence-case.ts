import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import type { Line } from '../text/lines.ts';
import { capitalised } from '../../../src/vietnamese/capitalised.ts';

/** A word without any vowel is an abbreviation: "UBND", "TP.", "GDĐT"; so are these. */
const ACRONYM =
  /^(?:[A-ZĐ]{1,4}(?:&[A-ZĐ]{1,4})+|[B-DĐF-HJ-NP-TV-XZ]{2,}\.?|[A-ZĐ]\.|UBND|HĐND|MTTQ|TCT|BCĐ|BCH|TTHC|CNTT|VHTT|KHCN|TNMT|LĐTBXH)$/;
/** What stands before the name of a locality, one or two words. */
const LEVELS = new Set(
  'thị xã|thị trấn|thành phố|đặc khu|phường|huyện|quận|tỉnh|xã|tp|tp.|tx|tx.'.split('|'),
);
/** "Huyện ủy", "tỉnh đoàn": a body of that level, not its locality. */
const BODY_OF_LEVEL = /^(?:ủy|uỷ|đoàn|đội|hội)$/;
/** The word of the level before it. */
const OF_LEVEL = /^(?:tỉnh|thành|huyện|quận|thị)$/;
/** "CÔNG AN TỈNH - SỞ Y TẾ": bodies that issue a paper together; "BÀ RỊA - VŨNG TÀU" is one name. */
const SEVERAL =
  /\s+[-–]\s+(?=(?:SỞ|BAN|PHÒNG|CÔNG AN|ỦY BAN|UBND|HỘI|CỤC|BỘ|ĐOÀN|LIÊN ĐOÀN|VIỆN|TÒA ÁN|BẢO HIỂM)\s)/u;
/** Behind the kind of a school stands its name. */
const SCHOOL =
  /^trường (?:mầm non|mẫu giáo|tiểu học và (?:thcs|trung học cơ sở)|tiểu học|thcs|thpt|trung học cơ sở|trung học phổ thông)(?= )/iu;
/** "Chi bộ bản Vèn", "Ban nhân dân thôn Lũng Vài": below the commune stands a hamlet. */
const OF_HAMLET = /^(?:chi (?:bộ|đoàn|hội)|ban (?:nhân dân|công tác|quản lý|điều hành|phát triển)|tổ )/;
const HAMLET = /^(?:thôn|bản|ấp|xóm|buôn|làng|khóm|bon|sóc)$/;
/** Words after which the name of a body begins with a capital letter: "Sở Nội vụ", "Phòng Văn hóa". */
const HEADS = /^(?:sở|phòng|cục|bộ|trường|ban|hội|tâm|viện|trạm|hạt)$/;
/** These go on the word before them: "Hội đồng", "Bộ đội", "Ủy ban nhân dân". */
const GOES_ON = /^(?:đồng|đội|nhân|phận)$/;
/** "biên phòng", "quốc hội", "xã hội", "Đảng bộ", "Chi bộ": with these before it a word is no such head. */
const NO_HEAD = /^(?:biên phòng|quốc phòng|quốc hội|xã hội|đảng bộ|chi bộ|nội bộ|cán bộ)$/;
/** Names of these tell their fields one by one: "Cục Văn thư và Lưu trữ". */
const WITH_FIELDS =
  /^(?:sở|phòng|cục|bộ|chi cục|trung tâm|ban)(?! (?:chỉ đạo|chỉ huy|chấp hành|quản lý))\s/iu;
/** The name of a locality stands in the title or preamble, if anywhere. */
const LINES_TO_SPELL = 200;

/**
 * A name printed in capitals as it is written inside a sentence, so that lists do not shout: a proper name keeps
 * its capital letters where the text or the vocabulary writes it so.
 */
export function sentenceCase(
  capitals: string,
  body: readonly Pick<Line, 'text'>[],
  vocabulary: Vocabulary,
): string {
  return capitals
    .split(SEVERAL)
    .map((name) => spell(name, body, vocabulary))
    .join(' - ');
}

function spell(capitals: string, body: readonly Pick<Line, 'text'>[], vocabulary: Vocabulary): string {
  const words = capitals.split(' ').map((word) => (ACRONYM.test(word) ? word : word.toLocaleLowerCase('vi')));
  const text = body
    .slice(0, LINES_TO_SPELL)
    .map(({ text: own }) => own)
    .join(' ');
  const levels = levelWords(words);
  const level = levels.indexOf(true);
  // "Huyện ủy Mường Tè", "Tỉnh đoàn An Bình": the name stands right behind the body.
  const party =
    level < 0
      ? words.findIndex((word, at) => at > 0 && BODY_OF_LEVEL.test(word) && OF_LEVEL.test(words[at - 1]!))
      : -1;
  const hamlet = OF_HAMLET.test(words.join(' ')) ? words.findIndex((word) => HAMLET.test(word)) : -1;
  const own = level > 0 ? words.slice(0, level) : words;
  const known = printedSpelling(own, text) ?? knownSpelling(own, vocabulary);
  const school = SCHOOL.exec(words.join(' '))?.[0].split(' ').length ?? 0;
  const spelt = words.map((word, at) => {
    if (known?.[at] !== undefined) return known[at];
    // What follows the level is the name: "xã Thiệu Vân".
    const follows =
      (level >= 0 && at > level && !levels[at]) || (party >= 0 && at > party) || (hamlet >= 0 && at > hamlet);
    const named =
      follows || (school > 0 && at >= school) || namePairs(words, at).some((pair) => isName(pair, text));
    if (!named && (levels[at] || !beginsName(words, at))) return word;
    return printedName(word, text) ?? upperParts(word);
  });
  return capitalised(spelt.join(' '));
}

/** "Sở Nội vụ", "BCH Đoàn xã", "Ban Chỉ đạo Đề án 06": a word that a capital letter begins wherever it stands. */
function beginsName(words: readonly string[], at: number): boolean {
  const before = fold(words[at - 1] ?? '');
  const last = words[at - 1] ?? '';
  if (last === 'đội' && words[at - 2] === 'bộ') return true;
  if (HEADS.test(last) && !GOES_ON.test(words[at]!)) return !NO_HEAD.test(`${words[at - 2]} ${last}`);
  if (/^và$|,$/.test(last)) return WITH_FIELDS.test(words.join(' '));
  if ([`${last} ${words[at]}`, `${words[at]} ${words[at + 1]}`].includes('việt nam')) return true;
  if (/^(?:đoàn|đảng)$/.test(words[at]!)) return /^(?:bch|hanh)$/.test(before);
  return words[at] === 'đề' && words[at + 1] === 'án' && /^\d/.test(words[at + 2] ?? '');
}

/** Which words are a level before the name of a locality: of "thị trấn Phố Lu" the first two. */
function levelWords(words: readonly string[]): boolean[] {
  const own = words.map((word) => word.toLocaleLowerCase('vi').normalize('NFC'));
  const levels = words.map(() => false);
  for (let at = 0; at < own.length; at += 1) {
    const length = LEVELS.has(`${own[at]} ${own[at + 1]}`) ? 2 : LEVELS.has(own[at]!) ? 1 : 0;
    if (length === 0 || BODY_OF_LEVEL.test(own[at + length] ?? '')) continue;
    for (let next = at; next < at + length; next += 1) levels[next] = true;
    at += length - 1;
  }
  return levels;
}

/** The words as the vocabulary writes the name of a kind of unit, null where it has none. */
function knownSpelling(words: readonly string[], { units }: Vocabulary): string[] | null {
  const wanted = fold(words.join(' '));
  for (const { name, variants } of units)
    for (const form of [name, ...variants])
      if (form.length === words.join(' ').length && fold(form) === wanted) return form.split(' ');
  return null;
}

/** The words as the text below writes them, "Chi cục Văn thư - Lưu trữ"; null where it does not, or in capitals too. */
function printedSpelling(words: readonly string[], text: string): string[] | null {
  if (words.length < FEWEST_WORDS) return null;
  const whole = text.normalize('NFC');
  const wanted = words.join(' ').normalize('NFC').toLocaleLowerCase('vi');
  const lower = whole.toLocaleLowerCase('vi');
  if (lower.length !== whole.length) return null;
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
    const printed = whole.slice(at, at + wanted.length);
    const apart = !/[\p{L}\d]/u.test(`${whole[at - 1] ?? ' '}${whole[at + wanted.length] ?? ' '}`);
    if (apart && /^\p{Lu}/u.test(printed) && /\p{Ll}/u.test(printed)) return printed.split(' ');
  }
  return null;
}
/** Shorter names, "Văn phòng", stand in many texts. */
const FEWEST_WORDS = 4;

/** "văn hóa-xã" is two words, "b'lá" one of two parts. */
const upperParts = (word: string): string =>
  ROMAN.test(word)
    ? word.toUpperCase()
    : word.replace(/(?<=^|[-'’])\p{Ll}/gu, (letter) => letter.toUpperCase());
/** "phường Đông Phú II": no word of Vietnamese is spelt so. */
const ROMAN = /^(?:iii?|iv|viii?|ix)$/;

/** A name with an apostrophe as the text writes it, "M'gar" or "M'Đrắk": no rule says where its capitals stand. */
function printedName(word: string, text: string): string | null {
  if (!/['’]/.test(word)) return null;
  const same = (one: string): boolean =>
    one.toLocaleLowerCase('vi').replaceAll('’', "'") === word.replaceAll('’', "'");
  return (
    text.split(/[^\p{L}\p{M}'’]+/u).find((one) => same(one) && /^\p{Lu}/u.test(one) && /\p{Ll}/u.test(one)) ??
    null
  );
}

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
