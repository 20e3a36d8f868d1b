import type { FieldId } from '../../../src/domain/fields.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { editDistance } from '../../../src/vietnamese/edit-distance.ts';
import { labelWords, type LabelWords } from './label-words.ts';
import { lostMatch } from './lost-match.ts';
import { TIME } from './time.ts';
import { beginsLikeUnit } from './unit-words.ts';

/** A label found at the beginning of a text. */
export interface LabelMatch {
  field: FieldId;
  /** Where the label ends, without its colon. */
  end: number;
  /** Where the text after label, colon and blanks begins. */
  content: number;
  /** Whether a colon is printed after it. */
  colon: boolean;
}

/** Finds a label at the beginning of a text. */
export type FindLabel = (text: string, bulleted: boolean) => LabelMatch | null;

/** Finds the field labels of a vocabulary, and knows its other words of labels. */
export interface LabelReader {
  (text: string, bulleted: boolean): LabelMatch | null;
  words: LabelWords;
}

interface Label {
  field: FieldId;
  folded: string;
  /** What must stand behind its colon, where the words alone do not make it a label. */
  before: 'time' | 'unit' | undefined;
  /** Whether it is a label without its colon too, however short. */
  bare: boolean;
}

/** Labels that are verbs as well: "Phối hợp Ngân hàng Nhà nước …" is a sentence, "Phối hợp:" a label. */
const verbFields = new Set<FieldId>(['lead', 'coordinating', 'supporting']);
/** Labels of those fields that begin with a noun, folded: they open no sentence as the verbs alone do. */
const NAMES_UNIT = /^(?:don vi|co quan|bo phan)\b/;
/** "Thời hạn Hoàn thành trước …": where the colon is lost, a capital letter begins the text after the label. */
const CAPITAL_INSIDE = /\s\p{Lu}\p{Ll}/u;
/** After these a label is the subject of a sentence: "Mục tiêu của mô hình là …". */
const sentenceWords = /^(?:cua|la|nay|de|va|do|trong|ma|ve|so)\b/;
const LONGEST = 60;
/** Labels that stand in one, "Mục tiêu, nội dung, tiến độ:". */
const LONGEST_LIST = 4;

/** A reader for the labels of `content/vocabulary/field-labels.yaml`. */
export function labelReader(vocabulary: Vocabulary): LabelReader {
  const all: Label[] = vocabulary.fieldLabels
    .filter(({ field }) => field !== 'other')
    .flatMap(({ field, before, also, labels }) =>
      labels.map((label) => ({ field, before, bare: also.includes('bare'), folded: fold(label) })),
    )
    .sort((a, b) => b.folded.length - a.folded.length);
  const labels = all.filter(({ before }) => before === undefined);
  const verbs = all.filter(({ before }) => before !== undefined);
  const words = labelWords(vocabulary);
  const find: FindLabel = (text, bulleted) => {
    const head = text.slice(0, LONGEST + 1);
    const folded = fold(head);
    // Numbers, rules and bullets alone are looked at in passing: a text may have half a million of them.
    if (!/[a-z]/.test(folded)) return null;
    return (
      // "Phân công chủ trì:" says who leads; as "Phân công" with more words it would say what is to be done.
      madeOfRole(text, folded, all, words) ??
      withColon(head, folded, labels) ??
      // "… Thời gian / hoàn thành: …": a small letter goes on the line above.
      (bulleted || /^\p{Lu}/u.test(text) ? beforeValue(text, folded, verbs) : null) ??
      withDash(head, folded, labels, bulleted) ??
      withoutColon(text, folded, labels, bulleted)
    );
  };
  return Object.assign(find, { words });
}

/** "Mục tiêu:", "Mục tiêu của mô hình:", "Phân công nghiệm vụ :". */
function withColon(text: string, folded: string, labels: Label[]): LabelMatch | null {
  const parted = partedAtColon(text, folded);
  if (!parted || /[.;?!(]/.test(parted.printed)) return null;
  const { printed, content } = parted;
  const found =
    labels.find(({ folded: label }) => lostMatch(printed, label) === printed.length) ??
    labels.find(({ folded: label }) => label.length >= 10 && editDistance(printed, label, 1) <= 1) ??
    labels.find(
      ({ field, folded: label }) =>
        (!verbFields.has(field) || / (?:thuc hien|trien khai)$/.test(printed)) &&
        extendsLabel(text, printed, label),
    ) ??
    firstOfSeveral(printed, labels) ??
    withoutFirstWord(text, printed, labels);
  return found ? { field: found.field, end: printed.length, content, colon: true } : null;
}

/** What stands before the first colon, folded, and where the text behind it begins; null where there is none. */
function partedAtColon(text: string, folded: string): { printed: string; content: number } | null {
  const colon = folded.search(/[:：]/);
  if (colon < 2) return null;
  const content = colon + 1 + /^\s*/.exec(text.slice(colon + 1))![0].length;
  return { printed: folded.slice(0, colon).trimEnd(), content };
}

/** "he công nhiệm vụ:" is "Phân công nhiệm vụ:" of a scan: the first word was misread, so no capital begins it. */
function withoutFirstWord(text: string, printed: string, labels: Label[]): Label | undefined {
  const rest = printed.split(' ').slice(1);
  if (rest.length < 3 || !/^\p{Ll}/u.test(text)) return undefined;
  return labels.find(({ folded }) => folded.split(' ').slice(1).join(' ') === rest.join(' '));
}

/** "Phụ trách: Giám đốc HTX", "đồng chí Phó Chủ tịch": who stands for a unit. */
const PERSON =
  /^(?:các\s+)?(?:(?:đồng chí|đ\/c|ông|bà|anh|chị)\s|(?:phó\s+)?(?:giám đốc|chủ tịch|hiệu trưởng|bí thư|trưởng|chỉ huy trưởng|chánh|kế toán|công chức|cán bộ|chuyên viên|nhân viên)(?!\p{L}))/iu;

/** "Hoàn thành: Quý III/2025", "Giao: Công an xã": verbs that are labels by what follows; "Hoàn thành: nâng cấp …" is a sentence. */
function beforeValue(text: string, folded: string, verbs: Label[]): LabelMatch | null {
  const parted = partedAtColon(text, folded);
  if (!parted) return null;
  const { printed, content } = parted;
  const named = verbs.filter((label) => label.folded === printed);
  if (named.length === 0) return null;
  const value = text.slice(content, content + LONGEST);
  const found = named.find(({ before }) =>
    before === 'time' ? TIME.test(fold(value)) : beginsLikeUnit(value) || PERSON.test(value),
  );
  return found ? { field: found.field, end: printed.length, content, colon: true } : null;
}

/** "VNPT Hà Nam", "Nguyễn Thị Lan": a name by its capitals. */
const NAME = /^\p{Lu}(?:\p{Lu}+(?!\p{L})|\p{Ll}*\s\p{Lu})/u;

/** "Phòng chủ trì: …", "Phân công chủ trì: …": a role with words that say nothing more. */
function madeOfRole(text: string, folded: string, all: Label[], words: LabelWords): LabelMatch | null {
  const parted = partedAtColon(text, folded);
  const found = parted && words.roleLabel(parted.printed);
  if (!found || all.some((label) => label.folded === parted.printed)) return null;
  const { printed, content } = parted;
  const value = text.slice(content, content + LONGEST);
  if (!found.sure && !beginsLikeUnit(value) && !PERSON.test(value) && !NAME.test(value)) return null;
  return { field: found.field, end: printed.length, content, colon: true };
}

/** "Nội dung, cách thức:", "Tiến độ và kết quả:": several labels in one; the field is that of the first. */
function firstOfSeveral(printed: string, labels: Label[]): Label | undefined {
  const parts = printed.split(/\s*[,/&]\s*|\s+va\s+|\s+-\s+/);
  if (parts.length < 2 || parts.length > LONGEST_LIST) return undefined;
  const found = parts.map((part) => labels.find(({ folded }) => folded === part));
  return found.includes(undefined) ? undefined : found[0];
}

/** "+ Mục tiêu – nâng tỷ lệ …", "- Chủ trì - Công an xã": a dash with blanks around it in the place of the colon. */
function withDash(text: string, folded: string, labels: Label[], bulleted: boolean): LabelMatch | null {
  const dash = /\s+[-\u2013\u2014]\s+(?=\S)/.exec(folded);
  if (!bulleted || !dash) return null;
  // A hyphen joins words as well: "Mục tiêu - yêu cầu chung".
  if (folded[dash.index + 1] === '-' && !/^[\p{Lu}\d]/u.test(text.slice(dash.index + dash[0].length)))
    return null;
  const printed = folded.slice(0, dash.index);
  const found = labels.find(({ folded: label }) => label === printed) ?? firstOfSeveral(printed, labels);
  return found
    ? { field: found.field, end: dash.index, content: dash.index + dash[0].length, colon: true }
    : null;
}

/** "Mục tiêu của mô hình" is "Mục tiêu" with up to three words more, and no list. */
function extendsLabel(text: string, printed: string, label: string): boolean {
  const end = lostMatch(printed, label);
  // "Công cụ triển khai VNeID: xác thực" has lost the colon of its label: a name is no part of one.
  if (end === null || !/^\s[\p{Ll}\s]+$/u.test(text.slice(end, printed.length))) return false;
  return text.slice(end, printed.length).trim().split(/\s+/).length <= 3;
}

/**
 * "Đơn vị thực hiện  Văn phòng UBND xã", "Phân công nhiệm vụ" alone.
 *
 * Without a bullet before it only a label alone on its line counts: running text may begin with any word.
 */
function withoutColon(text: string, folded: string, labels: Label[], bulleted: boolean): LabelMatch | null {
  for (const { field, bare, folded: label } of labels) {
    const end = lostMatch(folded, label);
    if (end === null || CAPITAL_INSIDE.test(text.slice(0, end))) continue;
    const blanks = /^\s*/.exec(text.slice(end))![0].length;
    const content = end + blanks;
    if (content >= text.length) {
      // "… triển khai / giải pháp": the last words of a paragraph are no label.
      const named = !verbFields.has(field) || NAMES_UNIT.test(label);
      const alone = bulleted || (/^\p{Lu}/u.test(text) && named);
      return alone ? { field, end, content, colon: false } : null;
    }
    if (!bulleted || blanks === 0 || (verbFields.has(field) && !NAMES_UNIT.test(label))) continue;
    const next = text.slice(content);
    const upper = /^[\p{Lu}\d“"]/u.test(next);
    // "Đơn vị phối hợp tham mưu …" is a sentence: only the name of a unit can follow the label of one.
    if (verbFields.has(field) && !upper) continue;
    // "Mục tiêu rà soát …" may be a label, "Nền tảng số của tỉnh" not: short names are words as well.
    const long = label.split(' ').length >= 3 || bare;
    if (upper || (long && !sentenceWords.test(fold(next)))) return { field, end, content, colon: false };
  }
  return null;
}

/** Fields that say something of a task: who does it, by when, with what result. */
const TASK_FIELDS = new Set<FieldId>([
  'deadline',
  'lead',
  'coordinating',
  'supporting',
  'implementers',
  'outcome',
]);

/** "(Chủ trì: Công an xã; thời gian: tháng 5/2025)": the bracket before the first label of several. */
const OPENING = /^\(\s*(?=\p{L})/u;

/** The label of a task's field that a text begins with; its colon makes it one. A bracket may open before it. */
export function taskLabel(text: string, label: LabelReader): LabelMatch | null {
  const opening = OPENING.exec(text)?.[0].length ?? 0;
  if (opening > 0) {
    const inside = taskLabel(text.slice(opening), label);
    return inside && { ...inside, end: inside.end + opening, content: inside.content + opening };
  }
  const found = label(text, true);
  return found?.colon && TASK_FIELDS.has(found.field) ? found : null;
}

/** Where labels of a task's fields stand behind the end of a sentence: "… của xã. Thời hạn: Quý II/2024." */
export function innerTaskLabels(text: string, label: LabelReader): number[] {
  return [
    ...text.matchAll(
      /(?:(?<=[.;,…]\s*)(?=\p{Lu}[\p{L}\s,/-]{3,50}:)|(?<=;\s*)(?=\p{Ll}[\p{L}\s,/-]{3,50}:)|(?<=\S\s+)(?=\(\s*\p{L}[\p{L}\s,/-]{3,50}:))/gu,
    ),
  ].flatMap(({ index }) => (taskLabel(text.slice(index), label) ? [index] : []));
}
