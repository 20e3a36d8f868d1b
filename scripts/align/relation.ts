import type { Relation } from '../../src/domain/concordance.ts';
import { bodyText } from './body.ts';
import { writeOut } from './initials.ts';
import type { Evidence, Profile } from './profiles.ts';
import type { Subject } from './witnesses.ts';
import type { Word } from './words.ts';
import { capitalised } from '../../src/vietnamese/capitalised.ts';

/** Whether a plan's model covers more or less than the canonical model, and why. */
export interface ProposedRelation {
  relation: Relation;
  /** In Vietnamese; null for the same scope. */
  reason: string | null;
}

/** "… theo chỉ đạo của Tổ công tác": who orders it, not what it covers. */
const CLAUSE = /\s+theo\s+(?:chỉ đạo|hướng dẫn|kế hoạch|yêu cầu).*$/u;
/** Lists of examples add nothing: "(cầm đồ, karaoke…)", "như: loa, bảng tin". */
const EXAMPLES = /\([^()]*(?:…|\.\.\.)[^()]*\)|(?<!\p{L})(?:như|ví dụ|gồm)(?!\p{L}).*$/giu;
/** Separates the items of a list. */
const JOINED = /\s*[,;]\s*|\s+(?:và|cùng với|kèm|kết hợp|ghép với|lẫn)\s+/u;
/** Where the last item of a list ends and what applies to all items begins. */
const TAIL = /\s+(?:cho|trên|tại|của|bằng|qua|ở|trong|để|phục vụ|với|từ|theo|trực)\s+.*$/u;
/** "Nhà khách chưa thuộc phạm vi", "làm riêng", "ở giai đoạn sau": what the plan says that it leaves out. */
const LEFT_OUT =
  /(?:chưa|không)\s+(?:thuộc|làm|thực hiện|triển khai|áp dụng|đưa|bao gồm|gồm|tính|mở|có trong)|(?:làm|thực hiện|triển khai|áp dụng)\s+(?:sau|riêng|đợt sau|năm sau)|giai đoạn sau|để sau/iu;
/** "Mở rộng cho hộ cận nghèo", "bổ sung số liệu bán vé": what it says that it adds. */
const ADDED = /(?<!\p{L})(?:thêm|mở rộng|mở thêm|bổ sung|kèm theo)(?:\s+cho)?\s+([^.;,]+)/giu;
/** An item that is a remark and names nothing: "có người trả lời", "không cần giấy tờ". */
const REMARK = /^(?:có|không|khỏi|được|để|nên|thì|mà|chỉ|phải|rồi|nộp|tra cứu|gắn|thu)(?!\p{L})/iu;
/** Grammatical words and words for places and levels name nothing by themselves. */
const NAMELESS = new Set(
  `và của cho tại các những trên qua với từ ở trong một số cả là có theo để bằng
  ubnd ủy ban nhân dân xã phường thị trấn huyện quận tỉnh thành phố thôn bản`
    .trim()
    .split(/\s+/),
);
/** An item counts as named if more than this share of its words, by weight, is found. */
const NAMED = 0.55;
/** A short form that is a name of its own ("VNeID", "CCCD"). */
const SHORT_NAME = /^\p{L}*\p{Lu}\p{L}*\p{Lu}\p{L}*$/u;

const normal = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/**
 * Proposes the relation of a plan's model to its canonical model from what it names in addition or leaves out.
 *
 * Another place or level, a shorter or longer title and examples change nothing. A thing is added where it stands in a
 * list beside things that the canonical model names too, or where a field says so; it is left out where a field says so,
 * or where one of several like parts ("Sổ …, Sổ …") is named and another nowhere.
 */
export function proposeRelation(subject: Subject, profile: Profile, evidence: Evidence): ProposedRelation {
  const added = [...addedInTitle(subject, profile, evidence), ...addedInBody(subject, profile, evidence)];
  const left = [...leftOutInBody(subject, profile, evidence), ...partsLeftOut(subject, profile, evidence)];
  const list = (items: readonly string[]): string =>
    [...new Set(items)].map((item) => `“${item}”`).join(', ');
  const more = added.length > 0 ? `Kế hoạch này có thêm ${list(added)}` : null;
  const less = left.length > 0 ? `kế hoạch này để ngoài: ${list(left)}` : null;
  if (more && less) return { relation: 'overlaps', reason: `${more}; ${less}; cần người xem lại.` };
  if (more) return { relation: 'broader', reason: `${more}; cần người xem lại.` };
  if (less)
    return {
      relation: 'narrower',
      reason: `${capitalised(less)}; cần người xem lại.`,
    };
  return { relation: 'same', reason: null };
}

/** The share of an item's words, by weight, that is among these keys; 1 for an item without words. */
function partIn(item: string, keys: ReadonlySet<string>, profile: Profile, evidence: Evidence): number {
  const words = writeOut(evidence.formsOf(item).plain, profile.initials).filter(
    ({ key }) => !NAMELESS.has(key),
  );
  const weightOf = (some: readonly Word[]): number =>
    some.reduce((sum, word) => sum + evidence.weigh({ ...word, frame: false }), 0);
  return words.length === 0 ? 1 : weightOf(words.filter(({ key }) => keys.has(key))) / weightOf(words);
}

/**
 * The items of lists in a title that nothing says of the canonical model, each behind an item that its name has.
 *
 * "hộ nghèo, thanh niên khởi nghiệp": the name has "hộ nghèo". Where it has none of the list ("cư trú, hộ tịch, bảo
 * hiểm"), the list tells more closely what the name says in general, and adds nothing.
 */
function addedInTitle({ model, damaged }: Subject, profile: Profile, evidence: Evidence): string[] {
  if (damaged) return [];
  const items = normal(model.title)
    .replace(CLAUSE, '')
    .replace(EXAMPLES, '')
    .split(JOINED)
    .map((item, at) => (at === 0 ? item : item.replace(TAIL, '')))
    .filter(Boolean);
  const isInName = (item: string): boolean =>
    partIn(lastThing(item), profile.scope, profile, evidence) > NAMED;
  const isNew = (item: string): boolean =>
    !REMARK.test(item) &&
    !isShort(item, profile, evidence) &&
    partIn(item, profile.mentioned, profile, evidence) <= NAMED;
  return items.filter((item, at) => at > 0 && isNew(item) && isInName(items[at - 1]!));
}

/** Whether an item begins with a short name that the canonical model has too, or consists of unexplained initials only. */
function isShort(item: string, { scope }: Profile, { formsOf }: Evidence): boolean {
  const { plain, long } = formsOf(item);
  const [first] = plain;
  if (first && SHORT_NAME.test(first.printed) && scope.has(first.key)) return true;
  return plain.every(({ acronym }) => acronym) && long.every(({ acronym }) => acronym);
}

/** The last words of an item. The first item begins with the head of the title, and the list continues only its end. */
const lastThing = (item: string): string => item.split(' ').slice(-3).join(' ');

function addedInBody({ model }: Subject, profile: Profile, evidence: Evidence): string[] {
  return [...normal(bodyText(model)).matchAll(ADDED)]
    .map(([, item]) => item!.replace(TAIL, '').trim())
    .filter((item) => item !== '' && partIn(item, profile.mentioned, profile, evidence) <= NAMED);
}

/** The sentences that say what is left out, where they name something that the canonical title names. */
function leftOutInBody({ model }: Subject, profile: Profile, { formsOf, weigh }: Evidence): string[] {
  const core = new Set(
    profile.titles[0]!.forms.long.filter((word) => !word.frame && weigh(word) > 0.4).map(({ key }) => key),
  );
  return normal(bodyText(model))
    .split(/[.;]/)
    .filter((sentence) => {
      const at = LEFT_OUT.exec(sentence);
      if (!at) return false;
      const words = writeOut(formsOf(clauseAround(sentence, at.index)).long, profile.initials);
      return words.some(({ key }) => core.has(key));
    })
    .map((sentence) => normal(sentence));
}

/** The part of a sentence that a remark is about: from the last "nên", "nhưng", "còn" or ":" before it, to its end. */
function clauseAround(sentence: string, at: number): string {
  const before = sentence.slice(0, at);
  const cut = Math.max(...[':', ' nhưng ', ' còn '].map((mark) => before.lastIndexOf(mark)));
  return sentence.slice(cut < 0 ? 0 : cut);
}

/** If the canonical title has two parallel parts ("Sổ …, Sổ …") and the plan names only one, the other one. */
function partsLeftOut(subject: Subject, profile: Profile, { formsOf }: Evidence): string[] {
  const parts = normal(profile.titles[0]!.text).split(JOINED).map(fromHead);
  const [one, other] = parts;
  if (parts.length !== 2 || !one || !other || one.split(' ')[0] !== other.split(' ')[0]) return [];
  const words = parts.map((part) => tellingWords(formsOf(part!.replace(TAIL, '')).long));
  const bag = writeOut([...subject.readings[0]!.long, ...subject.ownWords], profile.initials);
  const has = new Set(bag.map(({ key }) => key));
  const isThere = [0, 1].map((at) =>
    words[at]!.some((word) => !words[1 - at]!.includes(word) && has.has(word)),
  );
  return isThere.includes(true) ? [one, other].filter((_, at) => !isThere[at]) : [];
}

/** A part of a title from its last word with a capital on: "thông tin Sổ sức khỏe" from "Sổ"; null without one. */
function fromHead(part: string): string | null {
  const at = [...part.matchAll(/\p{Lu}\p{Ll}+(?=\s\p{Ll})/gu)].at(-1)?.index;
  return at === undefined ? null : part.slice(at).replace(TAIL, '');
}

const tellingWords = (words: readonly Word[]): string[] =>
  words.filter(({ frame }) => !frame).map(({ key }) => key);
