import { slugOf } from '../../../../src/domain/ids.ts';
import { noUnit, unitHead } from '../../grammar/unit-words.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { UnitLexicon } from './lexicon.ts';

/** A unit as a text names it; `unit` is the slug of its kind, or of its own name where the vocabulary has none. */
export interface NamedUnit {
  unit: string;
  /** As printed, white space folded. */
  name: string;
}

/** What stands in sentences and lists of things and in no name of a unit. */
const SENTENCE =
  /(?<!\p{L})(?:chủ động|phối hợp|nâng cao|tăng cường|được|thời gian|phải|cần|chịu trách nhiệm|có trách nhiệm|tập trung|đẩy mạnh|tiếp tục)(?!\p{L})/iu;

/** "Giám đốc Sở Nội vụ": who is at the head of a unit. */
export const AT_THE_HEAD =
  /^(?:giám đốc|chủ tịch|thủ trưởng|chánh(?= văn phòng| thanh tra)|trưởng(?= (?:các )?(?:phòng|ban|thôn|bản|xóm|khu|công an|trạm))|chỉ huy trưởng|hiệu trưởng)\s+(?=\p{L})/iu;

/** "Các cơ quan, đơn vị được kiểm tra": what is done to a unit, and no sentence about it. */
const TOLD = /\s+được\s+(?:kiểm tra|giao(?: nhiệm vụ)?|phân công|thanh tra|giám sát)$/iu;

/** "Thủ trưởng các sở, Trưởng Ban Quản lý các khu công nghiệp và Chủ tịch UBND các xã": too long for one name. */
function isListOfUnits(text: string, lexicon: UnitLexicon): boolean {
  const parts = text.split(/,\s+(?=\p{Lu})|\s+và\s+(?=\p{Lu})/u);
  return (
    parts.length > 1 &&
    parts.every((part) => part.split(' ').length <= MOST_WORDS && isUnitName(part, lexicon))
  );
}

/** Whether a whole text is the name of a unit: of the vocabulary, or as names of authorities are made. */
export function isUnitName(text: string, lexicon: UnitLexicon): boolean {
  // "Giám đốc Sở Nội vụ", "Chủ tịch UBND các xã": who is at the head of a unit stands for it.
  const name = text.normalize('NFC').replace(/\s+/g, ' ').trim().replace(AT_THE_HEAD, '').replace(TOLD, '');
  if (noUnit.test(name) || SENTENCE.test(name)) return false;
  const [first] = findMentions(name, lexicon);
  if (
    first &&
    first.start <= 'các '.length &&
    (first.start === 0 || /^(?:các|những)\s$/iu.test(name.slice(0, first.start)))
  )
    return true;
  if (name.split(' ').length > MOST_WORDS && isListOfUnits(name, lexicon)) return true;
  return unitHead.test(name) && genericUnit(name).length > 0 && name.search(VERB) < 0;
}

/** Where a name ends and a sentence about it begins; also what makes a cell no list of units at all. */
const VERB =
  /(?<!\p{L})(?:không có|thực hiện|triển khai|vận hành|khi có|có nhu cầu|chỉ đạo|theo|phục vụ|tuyên truyền|hướng dẫn|phối hợp|hỗ trợ|chủ trì|đề nghị|trong công tác|(?:quý|tháng|năm|ngày)(?=\s+(?:[ivx]{1,3}|\d{1,4})(?![\p{L}\d])))(?!\p{L})/iu;

const SEPARATOR = /[;:]|\.(?=\s|$)|,|(?<=\s)và(?=\s)/gu;

/** A generic name of more words is a sentence. */
const MOST_WORDS = 14;

/**
 * The units that a list names, in order: a table cell or a bullet.
 *
 * Semicolons, line feeds and full stops always separate; a comma or "và" only where a unit ends before it or
 * begins after it, so "Sở Lao động, Thương binh và Xã hội" stays whole. What is neither a name of the
 * vocabulary nor begins like a unit ("Địa bàn xã không có") gives none.
 */
export function readUnitList(printed: string, lexicon: UnitLexicon): NamedUnit[] {
  return printed
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => unitsOfLine(line.replace(/\s+/g, ' '), lexicon));
}

function unitsOfLine(text: string, lexicon: UnitLexicon): NamedUnit[] {
  const mentions = findMentions(text, lexicon);
  let next = 0;
  return piecesOf(text, mentions).flatMap(({ start, end, explains }) => {
    const inside: Mention[] = [];
    while (next < mentions.length && mentions[next]!.start < end) inside.push(mentions[next++]!);
    return explains ? inside.map((mention) => named(text, mention)) : unitsOfPiece(text, start, end, inside);
  });
}

const named = (text: string, { slug, start, end }: Mention): NamedUnit => ({
  unit: slug,
  name: text.slice(start, end).trim(),
});

/** A stretch between two separators; what follows a colon explains ("Các trường học: Mầm non, Tiểu học"). */
interface Piece {
  start: number;
  end: number;
  explains: boolean;
}

function piecesOf(text: string, mentions: readonly Mention[]): Piece[] {
  const pieces: Piece[] = [];
  const startsAt = new Set(mentions.map(({ start }) => start));
  const endsAt = new Set(mentions.map(({ end }) => end));
  let start = 0;
  let covering = 0;
  let explains = false;
  for (const { index, 0: mark } of text.matchAll(SEPARATOR)) {
    while (covering < mentions.length && mentions[covering]!.end <= index) covering += 1;
    if ((mentions[covering]?.start ?? Infinity) < index) continue;
    const after = index + mark.length;
    const begins = after + (text.slice(after, after + 40).search(/\S/) + 1 || 1) - 1;
    const hard = /[;:.]/.test(mark);
    const atName = startsAt.has(begins) || endsAt.has(text.slice(0, index).trimEnd().length);
    if (!hard && !atName && !unitHead.test(text.slice(begins, begins + 40))) continue;
    pieces.push({ start, end: index, explains });
    if (hard) explains = mark === ':';
    start = after;
  }
  return [...pieces, { start, end: text.length, explains }];
}

function unitsOfPiece(text: string, start: number, end: number, mentions: readonly Mention[]): NamedUnit[] {
  const piece = text.slice(start, end);
  const indent = piece.length - piece.trimStart().length;
  const begins = start + indent;
  const first = mentions[0];
  const units = mentions.map((mention) => named(text, mention));
  if (first === undefined) return genericUnit(piece.trim());
  // "Ban Quản lý dự án Sở Y tế" is a unit of its own, not the Sở.
  const before = text.slice(begins, first.start);
  // "Chi hội Nông dân ấp 7" is a unit below "hội Nông dân".
  const head = /^(?:các|những)\s/iu.test(before) ? 0 : (unitHead.exec(piece.trim())?.[0].length ?? 0);
  if (before !== '' && head > before.length) return genericUnit(piece.trim());
  if (before === '' || !unitHead.test(before) || VERB.test(before) || /[,(]/.test(before)) return units;
  return [...genericUnit(text.slice(begins, first.end)), ...units.slice(1)];
}

function genericUnit(piece: string): NamedUnit[] {
  // What stands in brackets, "(chính)", is said of the unit and not its name.
  const bare = piece
    .replace(/^[-+*•–]\s*/, '')
    .replace(/^\([^)]*\)\s*/, '')
    .replace(/^(?:lãnh đạo|thủ trưởng)\s+/iu, '')
    .replace(/\s*\(.*$/s, '');
  if (noUnit.test(bare)) return [];
  const verb = bare.search(VERB);
  const name = (verb < 0 ? bare : bare.slice(0, verb)).replace(/[\s,.;:]+$/u, '');
  // "Đơn vị" alone, of "Đơn vị chủ trì", is the word for a unit and the name of none.
  const head = unitHead.exec(name)?.[0].length ?? name.length;
  if (
    (head === name.length && !/^(?:tỉnh|thị|huyện|thành) đoàn$/iu.test(name)) ||
    name.split(/\s+/).length > MOST_WORDS
  )
    return [];
  return [{ unit: genericSlug(name), name }];
}

/** The slug of a name without "các" and "trên địa bàn …", cut to 60 letters at the end of a word. */
function genericSlug(name: string): string {
  const kind = name
    .replace(/^(?:các|những)\s+|^\d+\s+/iu, '')
    .replace(/\s+(?:trên địa bàn.*|có liên quan)$/iu, '');
  const slug = slugOf(kind);
  return slug.length <= 60 ? slug : slug.slice(0, 61).replace(/-[^-]*$/, '');
}
