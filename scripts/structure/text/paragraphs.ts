import { pointValue } from '../../../src/vietnamese/list-numbers.ts';
import type { FindLabel, LabelReader } from '../grammar/labels.ts';
import { isCapitals } from '../grammar/capitals.ts';
import { PART } from '../grammar/part.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { beginsText } from '../grammar/preamble.ts';
import type { Line } from './lines.ts';
import type { Marker } from '../grammar/markers.ts';
import { hasLostNumber, type ModelHeading } from '../grammar/model-heading.ts';
import { Traced } from './traced.ts';

/** A paragraph of prose: its lines joined, its mark apart. */
export interface Paragraph {
  marker: Marker | null;
  /** The mark as printed; empty where there is none. */
  head: Traced;
  /** The text after the mark, blanks folded. */
  body: Traced;
  model: ModelHeading | null;
  /** The first line, as it stands: what a model heading was read from. */
  first: Traced;
  /** The further lines joined. */
  rest: Traced;
}

/** Lines of the longest title; further on nothing is looked for. */
const LONGEST_TITLE = 12;
/** No title that ends with a number is shorter: "Triển khai 53" goes on in the next line. */
const FEWEST_TITLE_WORDS = 4;
const TERMINATED = /[.;:!?…][”"')\]]?$/;
/** A line that ends so goes on in the next one, whatever that begins with. */
const OPEN_END =
  /(?:[,(“\-–/&]|\s(?:và|của|(?<!tiếp )theo|tại|các|với|cho|về|trong|từ|là|do|(?<!(?:nêu|cấp) )trên|Đề án|đến|(?<!h[àằ]ng )(?:năm|tháng|ngày)|hoặc))$/i;
/** Room for a hyphen and a blank, with what justified lines differ in. */
const HYPHEN_ROOM = 2;
/** A line this short is rather the end of a sentence than a bullet's text. */
const SHORT_END = 40;
const OPENS_UPPER = /^["“”'‘(]?[\p{Lu}]/u;
/** "NHÓM 1. PHỤC VỤ …" below "II. NỘI DUNG": a group's heading, not the rest of the line above it. */
const NUMBERED_GROUP = /^Nhóm\s+(?:số\s+)?(?:\d{1,2}|[IVX]{1,4})\s?[:.–-]\s/iu;

/** What decides where a paragraph begins. */
export interface Setting {
  /** Characters of a full line. */
  width: number;
  label: LabelReader;
  /** Labels that no vocabulary has and that recur in the text. */
  recurring: FindLabel;
  /** Whether lines stand right below one another as a rule: then a blank line parts something. */
  single: boolean;
  /** Whether each line is a paragraph, as a Word file has them, and not a line of paper. */
  whole: boolean;
  /** Whether the text numbers no model and lists none in a table: models may then stand without a number. */
  unnumbered: boolean;
}

/** What was counted so far: the number that comes next is a mark however full the line above it is. */
interface Counts {
  number: number;
  model: number;
  /** "(2)" or "b)", as a place in its count. */
  item: number;
}

/** Whether marks like this one go on below: "(1)" begins a list only where "(2)" follows. */
type Follows = (marker: Marker) => boolean;

/** Whether the first word of `next` would have found room on the line before it. */
function room({ text: before }: Line, next: string, width: number): number {
  return width - before.length - 1 - /^\S*/.exec(next)![0].length;
}

/** "TUYẾN (05 mô hình)": the count at the end of a heading in capitals is none. */
const COUNT = /\s*\((?:bao gồm |gồm )?\d{1,3} mô hình\)\s*[.:;]?$/iu;

/** Whether a paragraph ends with `before`, judged by how it ends and what follows without any mark. */
function endsParagraph(before: Line, { text: next, capitals }: Line, { width }: Setting): boolean {
  if (before.capitals) return !isCapitals(next.replace(COUNT, '') || before.text);
  if (!OPENS_UPPER.test(next) || OPEN_END.test(before.text)) return false;
  if (capitals && next.length > 6 && /\s/.test(next)) return true;
  if (TERMINATED.test(before.text)) return room(before, next, width) >= 0;
  // Without a mark at its end a line must be far too short for the paragraph to go on.
  return room(before, next, width) > width / 4;
}

/** Whether a line begins a paragraph by what it says, whatever stands above it. */
export const beginsParagraph = ({ text, marker, heading }: Line, label: LabelReader): boolean =>
  marker !== null || heading !== null || label(text, false) !== null;

/** Whether a line opens a paragraph by what it begins with; `before` is the line above it. */
function opens(
  line: Line,
  before: Line | null,
  setting: Setting,
  last: Counts = NOTHING,
  follows: Follows = () => false,
  next: Line | null = null,
): boolean {
  const { text, marker, heading } = line;
  // In a Word file a paragraph goes on in the next one only where a sentence was broken by hand.
  if (setting.whole)
    return before === null || marker !== null || !/^[\p{Ll},;.)]/u.test(text) || /[.;:!?]$/.test(before.text);
  if (hasLostNumber(text)) return true;
  if (PART.test(text)) return true;
  if (before && followsAddressee(before, text)) return true;
  if (NUMBERED_GROUP.test(text)) return before === null || !OPEN_END.test(before.text);
  if (before && marker === null && goesOnLabel(before, text, setting)) return false;
  // "TRÁCH NHIỆM" below "Chương II" is its name, and no label.
  if (before && marker === null && isBareChapter(before) && line.capitals) return false;
  if (marker === null) {
    // "Mô hình 36: Quản lý …" is one unless the sentence above still wants a word.
    if (heading?.separated)
      return (
        before === null ||
        !OPEN_END.test(before.text) ||
        heading.number === last.model + 1 ||
        isParted(line, before, setting)
      );
    if (heading) return before === null || !runsOn(before, text, setting);
    const label = setting.label(text, false);
    if (label) return before === null || label.colon || !OPEN_END.test(before.text);
    return setting.recurring(text, false) !== null && (before === null || !OPEN_END.test(before.text));
  }
  if (before === null) return true;
  if (marker.kind === 'dash')
    return (
      heading?.separated === true ||
      goesOnLabel(line, next?.text ?? '', setting) ||
      !isHyphen(line.unmarked, before, setting)
    );
  // "nhóm tiện ích: / (2) Phục vụ" inside a sentence, "tháng / 6. Trong": a mark in running text.
  if (!/^(?:d1|letter|paren)$/.test(marker.kind)) return true;
  // A number that comes next in the count is one, however full the line above it.
  if (marker.kind === 'd1' && Number(marker.value) === last.number + 1 && !OPEN_END.test(before.text))
    return true;
  const item = placeOf(marker);
  if (item > 0 && !OPEN_END.test(before.text) && !/[,]$/.test(before.text))
    if (item === last.item + 1 ? item > 1 || follows(marker) : item === 1 && follows(marker)) return true;
  // "d) Thời gian: …" is a field, also below a full line that has no stop at its end.
  const rest = line.unmarked;
  const label = setting.label(rest, true);
  // "1. Mục tiêu" below "Mô hình 1: Khai báo lưu trú đối với": nothing but a label, so no rest of any title.
  if (before.heading !== null && label && label.content >= rest.length) return true;
  // A letter and a label are a field though full stop and colon are lost; a number may stand in any sentence.
  if (label && (label.colon || marker.kind === 'letter')) return true;
  return !runsOn(before, rest, setting) || /^Nhóm\s/u.test(rest) || heading !== null;
}

/** "Kính gửi: Ủy ban nhân dân quận", which no stop ends, above "Thực hiện Kế hoạch số …". */
const followsAddressee = (before: Line, text: string): boolean =>
  /^kinh gui\b/.test(fold(before.text)) && !OPEN_END.test(before.text) && beginsText(text);

/** "- Thời gian / thực hiện: …": a label that its line was too short for. */
function goesOnLabel({ unmarked: head }: Line, text: string, { label }: Setting): boolean {
  if (head.length > SHORT_END || !/^\p{Ll}/u.test(text) || /[.;:]$/.test(head)) return false;
  const found = label(`${head} ${text}`, true);
  return found?.colon === true && found.end > head.length;
}

const NOTHING: Counts = { number: 0, model: 0, item: 0 };

/** The place of "(3)", "c)" or "(c)" in its count, 0 for any other mark. */
function placeOf({ kind, value }: Marker): number {
  if (kind === 'paren' && /^\d/.test(value)) return Number(value);
  return kind === 'paren' || kind === 'letter' ? pointValue(value) : 0;
}

/** Whether a blank line stands above a line where lines stand close as a rule. */
const isParted = (line: Line, before: Line, { single }: Setting): boolean =>
  single && line.number > before.number + 1;

/** Whether a sentence goes on from one line to the next: no end of a sentence, and no room left. */
function runsOn(before: Line, next: string, { width }: Setting): boolean {
  if (before.capitals) return false;
  if (OPEN_END.test(before.text)) return true;
  return !TERMINATED.test(before.text) && room(before, next, width) < width / 5;
}

/** "Tài chính / - Kế hoạch": a hyphen that happens to stand at the beginning of a line. */
function isHyphen(rest: string, before: Line, setting: Setting): boolean {
  if (TERMINATED.test(before.text) || !/[\p{L})]$/u.test(before.text) || setting.label(rest, true))
    return false;
  if (setting.recurring(rest, true)) return false;
  // "lao động / – thương binh và xã hội": bullets below an unfinished line begin with a capital letter.
  if (/^\p{Ll}/u.test(rest)) return true;
  // In wrapped text the hyphen alone would have stood on the line above if there had been room for it.
  if (room(before, '-', setting.width) < HYPHEN_ROOM) return true;
  return runsOn(before, rest, setting) && rest.length < SHORT_END;
}

/**
 * Puts hard-wrapped lines together to paragraphs. Blank lines mean nothing: these texts are double-spaced.
 */
export function readParagraphs(lines: readonly Line[], setting: Setting): Paragraph[] {
  const groups: Line[][] = [];
  const last: Counts = { ...NOTHING };
  lines.forEach((line, at) => {
    const before = lines[at - 1] ?? null;
    const group = groups.at(-1);
    const heads = group && group[0]!.heading !== null;
    const follows = (marker: Marker): boolean => goesOnBelow(lines, at, marker);
    if (!group || opens(line, before, setting, last, follows, lines[at + 1] ?? null)) {
      groups.push([line]);
      count(last, line);
    } else if (heads ? endsTitle(lines, at, setting) : startsBelow(group, line, setting)) groups.push([line]);
    else group.push(line);
  });
  return groups.map(paragraphOf);
}

/** How far below "(1)" its "(2)" is looked for, in lines. */
const FARTHEST_NEXT = 60;

/** Whether the mark that comes next in the count of this one stands at the beginning of a line below. */
function goesOnBelow(lines: readonly Line[], at: number, marker: Marker): boolean {
  const place = placeOf(marker);
  if (place === 0) return false;
  for (let next = at + 1; next < lines.length && next <= at + FARTHEST_NEXT; next++) {
    const below = lines[next]!.marker;
    if (below?.kind === marker.kind && placeOf(below) === place + 1) return true;
    if (below?.kind === 'roman') return false;
  }
  return false;
}

/** Notes the mark of a line that begins a paragraph. */
function count(last: Counts, { marker, heading }: Line): void {
  if (heading) last.model = heading.number;
  if (marker?.kind === 'd1') last.number = Number(marker.value);
  else if (marker?.kind === 'roman') last.number = 0;
  if (marker && placeOf(marker) > 0) last.item = placeOf(marker);
  else if (marker && /^(?:d\d|task|roman|capital)$/.test(marker.kind)) last.item = 0;
}

/** "Chương II" alone on its line. */
const isBareChapter = ({ marker, text }: Line): boolean =>
  marker?.kind === 'chapter' && marker.length >= text.length;

/** A line without a mark below a paragraph that it may or may not go on. */
function startsBelow(group: Line[], line: Line, setting: Setting): boolean {
  const before = group.at(-1)!;
  const marker = group.length === 1 ? before.marker : null;
  // "Chương I" alone is called what stands below it.
  if (group.length === 1 && isBareChapter(before)) return !line.capitals;
  if (group.length === 1 && goesOnLabel(before, line.text, setting)) return false;
  // Below a label alone on its line stands its text.
  const label = group.length === 1 ? setting.label(before.unmarked, marker !== null) : null;
  if (label && label.content >= before.unmarked.length) return true;
  return endsParagraph(before, line, setting);
}

/**
 * Whether a title ends above the line at `at`, which has no mark.
 *
 * A title may be wrapped anywhere. Only where it ends with a full stop, or where nothing labelled follows
 * ("1.1. Mô hình 1: Triển khai 53 DVC" and one sentence), is the next line a text of its own.
 */
function endsTitle(lines: readonly Line[], at: number, setting: Setting): boolean {
  const before = lines[at - 1]!;
  const line = lines[at]!;
  const { text } = line;
  if (!OPENS_UPPER.test(text) || OPEN_END.test(before.text) || /[:;]$/.test(before.text)) return false;
  // "MÔ HÌNH 1" alone: the title is the line below it.
  if (titleWords(before) === 0) return false;
  if (/(?<!\.\.)\.$/.test(before.text)) return true;
  if (before.capitals && !line.capitals) return true;
  if (/(?<!\d\.)\d$/.test(before.text) && titleWords(before) < FEWEST_TITLE_WORDS) return false;
  // "… (trong quý II/2025)" above "Giao Hội Chữ thập đỏ chủ trì …": there was room for that word beside the title.
  if (
    (before.text.endsWith(')') || GIVES.test(text)) &&
    /[.;:]$/.test(text) &&
    (room(before, text, setting.width) >= 0 || (before.text.endsWith(')') && GIVES.test(text)))
  )
    return true;
  let next = at + 1;
  while (next < lines.length && next < at + LONGEST_TITLE && !opens(lines[next]!, lines[next - 1]!, setting))
    next++;
  const follower = lines[next];
  if (follower === undefined) return endsParagraph(before, line, setting);
  const labelled = setting.label(follower.unmarked, follower.marker !== null) !== null;
  // "Địa bàn thực hiện: …" above "Thời gian: …": a label that no vocabulary has.
  if (labelled && !before.capitals && /^\p{Lu}\p{Ll}+(?:\s\p{L}+){1,5}\s?:\s/u.test(text)) return true;
  return !labelled && endsParagraph(before, line, setting);
}

/** Verbs with which a sentence begins that gives somebody something to do, and no title goes on. */
const GIVES =
  /^(?:Giao(?!\s(?:thông|dịch|lưu|tiếp|nhận|nộp|tế))|Đã có|Đã tổ chức|Đến nay|Hiện nay|Yêu cầu|Đề nghị)(?!\p{L})/u;

/** How many words of a title stand in a line, without the heading's number. */
function titleWords({ text, heading }: Line): number {
  return heading
    ? text
        .slice(heading.titleAt)
        .split(/\s+/)
        .filter((word) => word !== '').length
    : Infinity;
}

function paragraphOf(lines: Line[]): Paragraph {
  const first = lines[0]!.body;
  const rest = Traced.join(lines.slice(1).map(({ body }) => body)).collapse();
  const { marker, heading: model } = lines[0]!;
  const length = marker?.length ?? 0;
  return {
    marker,
    head: first.slice(0, length).trim(),
    body: Traced.join([first.slice(length).collapse(), rest]),
    model,
    first,
    rest,
  };
}
