import { fold } from '../../../src/vietnamese/fold.ts';
import { isSingleSpaced, type Line } from '../text/lines.ts';
import { beginsAnnexTitle } from '../grammar/annex-title.ts';
import { isAppendix } from '../grammar/appendix.ts';
import { PART } from '../grammar/part.ts';
import { paperKindOf } from '../grammar/paper-kind.ts';
import { beginsText } from '../grammar/preamble.ts';
import { isRecipients } from '../grammar/recipients.ts';
import { isSigner, signsFor } from '../grammar/signature.ts';
import { beginsTableHead } from '../grammar/table-lines.ts';
import { annexBehind, saysWhatItBelongsTo } from './annex.ts';
import { headCells, isLetterhead } from '../letterhead/cells.ts';
import { bodyBegins, goesOnName, headsBelow } from '../letterhead/head.ts';

/** The parts of a document in their order; each may be missing, appendices may be many. */
export interface Zones {
  /** Issuer, motto, number, date, kind of document. */
  head: Line[];
  /** The title below "KẾ HOẠCH". */
  title: Line[];
  body: Line[];
  /** "Nơi nhận" and signature. */
  closing: Line[];
  /** Papers that it puts in force, printed behind the signature: their letterheads; their texts go on the body. */
  attached: { head: Line[]; kind: string; title: string; first: number; last: number }[];
  /** Each begins with its "Phụ lục" line. */
  appendices: Line[][];
}

/** "KẾ HOẠCH TRIỂN KHAI ĐỀ ÁN 06 NĂM 2024": kind and title in one. */
const WHOLE_TITLE = /^(?:ke hoach|chuong trinh|phuong an)\s+\S/;
/** "Mỹ Lộc, ngày 02 tháng 01 năm 2025" alone on its line. */
const DATED = /^[a-z .]{2,40}, ng[a ]y\s*\d{0,2}\s*th[a ]ng\s*\d{0,2}\s*n[a ]m\s*\d{4}\.?$/;
/** Where a title or head would be longer, it is none. */
const LONGEST_TITLE = 12;
const LONGEST_HEAD = 40;

/** Parts the lines of a document into its zones; each line is in exactly one. */
export function splitZones(lines: readonly Line[]): Zones {
  const starts = lines.flatMap((line, at) => (isAppendix(line.text) ? [at] : []));
  const main = lines.slice(0, starts[0] ?? lines.length);
  const appendices = starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
  const { head, title } = findHead(main);
  const titled = head + title;
  const opening = title > 0 ? titled + decidingLines(main, titled) : titled;
  const closing = findClosing(main, opening);
  const attached = findAttached(main, closing);
  const annex = attached.kind === null ? annexBehind(main.slice(closing)) : null;
  const signed = annex ? closing + annex.start : attached.start;
  return {
    head: [...main.slice(0, head), ...main.slice(titled, opening)],
    title: main.slice(head, titled),
    body: [...main.slice(opening, closing), ...main.slice(annex?.titled === false ? signed : attached.text)],
    closing: main.slice(closing, signed),
    attached: attached.kind === null ? [] : [attachedPaper(main, attached.start, attached.text)],
    appendices: annex?.titled ? [main.slice(signed), ...appendices] : appendices,
  };
}

/** What may stand behind a signature, besides the kinds of papers. */
const ATTACHED_KIND = /^(?:danh muc|danh sach|bieu mau|mau so|bang tong hop|de cuong)\b/;

/**
 * Where a paper begins that this one puts in force, and where its own text does: a letterhead or "QUY CHẾ" below the
 * signature, "(Ban hành kèm theo Quyết định …)" below its title. It goes on the body: a plan is what the document is about.
 */
function findAttached(
  lines: readonly Line[],
  closing: number,
): { start: number; text: number; kind: string | null } {
  for (let at = closing + 1; at < lines.length; at++) {
    const { text, capitals } = lines[at]!;
    const kind =
      paperKindOf(text) ??
      (capitals && (ATTACHED_KIND.test(fold(text)) || WHOLE_TITLE.test(fold(text))) ? text : null);
    if (kind !== null && saysAttached(lines, at))
      return { start: letterheadAbove(lines, at, closing), text: at, kind };
    // A second letterhead: the motto is printed once in a paper.
    if (headCells(lines[at]!).some((cell) => cell.kind === 'motto')) {
      const below = lines.slice(at, at + LONGEST_TITLE).findIndex((line) => paperKindOf(line.text) !== null);
      if (below > 0)
        return {
          start: letterheadAbove(lines, at, closing),
          text: at + below,
          kind: paperKindOf(lines[at + below]!.text),
        };
    }
  }
  return { start: lines.length, text: lines.length, kind: null };
}

const saysAttached = (lines: readonly Line[], at: number): boolean =>
  lines.slice(at + 1, at + 1 + LONGEST_TITLE).some(({ text }) => saysWhatItBelongsTo(text));

/** The first line of the letterhead right above a line, itself where there is none. */
function letterheadAbove(lines: readonly Line[], at: number, closing: number): number {
  let start = at;
  while (
    start - 1 > closing &&
    at - start < LONGEST_TITLE &&
    isHeadLine(lines, start - 1) &&
    !isSigner(lines[start - 1]!.text)
  )
    start--;
  return start;
}

/** "DANH MỤC" of "DANH MỤC THỦ TỤC …", where more than the kind stands on the line. */
function listedKind(printed: string): string | undefined {
  const { length } = ATTACHED_KIND.exec(fold(printed))?.[0] ?? '';
  return length > 0 && /^\s/.test(printed.slice(length)) ? printed.slice(0, length) : undefined;
}

function attachedPaper(lines: readonly Line[], start: number, text: number): Zones['attached'][number] {
  const title: string[] = [];
  for (const line of lines.slice(text + 1, text + 1 + LONGEST_TITLE)) {
    if (saysWhatItBelongsTo(line.text) || endsTitle(line)) break;
    title.push(line.text.replace(/\s+/g, ' '));
  }
  const printed = lines[text]!.text;
  // "DANH MỤC THỦ TỤC …": the kind and the title in one.
  const named = paperKindOf(printed) === null ? listedKind(printed) : undefined;
  return {
    head: lines.slice(start, text),
    kind: (paperKindOf(printed) ?? named ?? printed).toLocaleLowerCase('vi'),
    title: [...(named ? [printed] : []), ...title].join(' '),
    first: lines[start]!.number,
    last: lines.at(-1)!.number,
  };
}

/** How many lines are head and how many title. */
function findHead(lines: readonly Line[]): { head: number; title: number } {
  const opening = lines.slice(0, LONGEST_HEAD);
  const kind = opening.findIndex(({ text }) => paperKindOf(text) !== null);
  const whole = opening.findIndex(({ text, capitals }) => capitals && WHOLE_TITLE.test(fold(text)));
  const found = kind >= 0 ? kind : whole;
  if (found < 0 || lines.slice(0, found).some(startsBody)) {
    let end = 0;
    while (end < opening.length && (isHeadLine(lines, end) || goesOnSubject(lines, end))) end += 1;
    return { head: end, title: end > 0 ? annexTitleLines(lines, end) : 0 };
  }
  const start = kind >= 0 ? kind + 1 : whole;
  let end = start;
  while (end < lines.length && end - start < LONGEST_TITLE && goesOn(lines, start, end, kind < 0)) end++;
  return { head: start, title: end - start };
}

/** How many lines from here are the title of a list or table, where it is the whole paper: "BIỂU KÈM THEO KẾ HOẠCH". */
function annexTitleLines(lines: readonly Line[], start: number): number {
  const first = lines[start];
  if (!first?.capitals || first.marker !== null) return 0;
  if (!beginsAnnexTitle(first.text) && !isBelowHead(lines, start)) return 0;
  let end = start;
  while (end < lines.length && end - start < LONGEST_TITLE && goesOn(lines, start, end, false)) end++;
  return end - start;
}

/** Whether a line is one of a letterhead: motto, number, date, a body and what goes on its name. */
function isHeadLine(lines: readonly Line[], at: number): boolean {
  const line = lines[at]!;
  if (line.marker !== null || !isLetterhead(line)) return false;
  return headCells(line).every(
    ({ kind, text }) =>
      kind !== 'capitals' ||
      bodyBegins(text) ||
      goesOnName(text) ||
      (at > 0 && /^(?:\p{Lu}|\s)+$/u.test(text) && isLetterhead(lines[at - 1]!) && !isBelowHead(lines, at)),
  );
}

/** Whether the title of a list or table stands here, below the name of a body that is complete. */
const isBelowHead = (lines: readonly Line[], at: number): boolean =>
  headsBelow(lines[at]!.text, lines[at - 1]!.text, lines[at]!.number - lines[at - 1]!.number);

/** "V/v triển khai …" may go on for some lines, until "Kính gửi". */
function goesOnSubject(lines: readonly Line[], at: number): boolean {
  const from = lines.slice(Math.max(0, at - LONGEST_SUBJECT), at);
  const begins = from.findLastIndex((line) => headCells(line).some(({ kind }) => kind === 'subject'));
  const line = lines[at]!;
  const { text } = line;
  return begins >= 0 && from.length > 0 && !startsBody(line) && text.length < 90 && !/[.;:]$/.test(text);
}

const LONGEST_SUBJECT = 5;

/** Below the title of a decision stands in capitals who decides: "ỦY BAN NHÂN DÂN QUẬN HẢI CHÂU". */
const DECIDING =
  /^(?:(?:chu tich )?(?:uy ban nhan dan|ubnd)|hoi dong nhan dan|(?:(?:chu tich|giam doc|bo truong|cuc truong|chanh (?:van phong|thanh tra|an)|truong (?:ban|phong)|hieu truong) (?:hoi dong|so|bo|cuc|ban|phong|truong|trung tam|van phong|ubnd|uy ban)))\b/;
const decides = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  return line?.capitals === true && DECIDING.test(fold(line.text)) && !lines[at - 1]?.capitals;
};
/** "KHÓA XII, KỲ HỌP THỨ 15" goes on the name of the council that decides. */
const SESSION = /^\(?(?:khoa|ky hop|nhiem ky)\b/;

/** How many lines from here say who decides. */
function decidingLines(lines: readonly Line[], at: number): number {
  if (!decides(lines, at)) return 0;
  let end = at + 1;
  while (
    end < at + LONGEST_DECIDING &&
    lines[end]?.capitals === true &&
    (SESSION.test(fold(lines[end]!.text)) || goesOnName(lines[end]!.text))
  )
    end++;
  return end - at;
}
const LONGEST_DECIDING = 4;

/** Whether a line belongs to the title; its first line does whatever it says, unless a section begins. */
function goesOn(lines: readonly Line[], start: number, at: number, capitals: boolean): boolean {
  const line = lines[at]!;
  const { text } = line;
  if (at === start) return !startsSection(line) && !/^(?:kinh gui|dieu \d|can cu)\b/.test(fold(text));
  // "(Ban hành kèm theo Nghị quyết số …)" says where the paper comes from.
  if (decides(lines, at) || isParted(lines, start, at) || /^\(ban hanh kem theo\b/.test(fold(text)))
    return false;
  // A title is no sentence: what ends with a full stop is the text below it.
  if (
    /[^.]\.$/.test(text) &&
    /^\p{Lu}/u.test(text) &&
    !/[,(–-]$|\s(?:và|của|về|trên|theo|tại)$/u.test(lines[at - 1]!.text)
  )
    return false;
  return !endsTitle(line) && (!capitals || line.capitals);
}

/** A blank line where the lines of a title stood close: the title has ended. */
function isParted(lines: readonly Line[], start: number, at: number): boolean {
  const gap = (one: number): number => lines[one]!.number - lines[one - 1]!.number;
  if (at - start < 2)
    return (
      gap(at) > 1 &&
      isSingleSpaced(lines) &&
      /[\p{Ll}\d.)”"]$/u.test(lines[at - 1]!.text) &&
      !/^\p{Ll}|^\(/u.test(lines[at]!.text)
    );
  return gap(at) > gap(at - 1) && !/^\(/.test(lines[at]!.text);
}

const startsSection = ({ marker, heading }: Line): boolean => marker?.kind === 'roman' || heading !== null;
const startsBody = (line: Line): boolean =>
  beginsText(line.text) ||
  startsSection(line) ||
  PART.test(line.text) ||
  /(?:nhu sau|sau day)\s*:$/.test(fold(line.text)) ||
  /^(?:d1|task|dash|article|chapter)$/.test(line.marker?.kind ?? '') ||
  // The row of a table drawn with bars: "| TT | Tên mô hình |"; a letterhead may be drawn so too.
  (/\|.*\|/.test(line.text) && !/^[\s|:-]+$/.test(line.text) && !isLetterhead(line));

/** Whether a title ends above a line: the body begins, or a table, or sections "A.", "B.". */
function endsTitle(line: Line): boolean {
  const { text, marker } = line;
  // "…, Thủ tướng Chính phủ yêu cầu:" leads to what is said.
  return (
    startsBody(line) ||
    /\p{Ll}\s*:$/u.test(text) ||
    beginsTableHead(text) ||
    (marker?.kind === 'capital' && marker.value === 'A')
  );
}

/** Where the signature begins that some print above "Nơi nhận": a title in capitals, then the name at most. */
function signedAbove(lines: readonly Line[], recipients: number, from: number): number {
  let start = recipients;
  for (let at = recipients - 1; at >= Math.max(from, recipients - LONGEST_SIGNATURE); at--) {
    const { text } = lines[at]!;
    if (isSigner(text)) start = at;
    else if (start < recipients || (!lines[at]!.capitals && !SIGNED_NAME.test(text))) break;
  }
  return start;
}
const LONGEST_SIGNATURE = 6;
/** "Hoàng Diệu Linh", "Thiếu tá Vũ Trọng Nghĩa". */
const SIGNED_NAME = /^\p{Lu}\p{Ll}*(?:\s+(?:\p{Lu}\p{Ll}*|tá|úy|tướng)\.?){1,5}$/u;

/** Whether a line is the title of who signed, with his name below, and below that another paper begins. */
function signedBeforePaper(lines: readonly Line[], at: number): boolean {
  if (!isSigner(lines[at]!.text)) return false;
  const named = lines[at + 1] && SIGNED.test(lines[at + 1]!.text) ? at + 2 : at + 1;
  const [name, next] = [lines[named], lines[named + 1]];
  if (!name || !next || !SIGNED_NAME.test(name.text)) return false;
  return paperKindOf(next.text) !== null || (next.capitals && WHOLE_TITLE.test(fold(next.text)));
}
/** "(Đã ký)" between the title of who signed and his name. */
const SIGNED = /^\(?đã ký\)?$/iu;

/** The index of the line with which the closing begins. */
function findClosing(lines: readonly Line[], from: number): number {
  for (let at = from; at < lines.length; at++)
    if (isRecipients(lines[at]!.text)) return signedAbove(lines, at, from);
  // "TM. ỦY BAN NHÂN DÂN" stands above a signature, wherever that is.
  const signed = lines.findIndex(({ text }, at) => at > from && signsFor(text));
  if (signed >= 0) return DATED.test(fold(lines[signed - 1]!.text)) ? signed - 1 : signed;
  const before = lines.findIndex((_, at) => at > from && signedBeforePaper(lines, at));
  if (before >= 0) return before;
  const last = Math.max(from, lines.length - 8);
  for (let at = last; at < lines.length; at++) {
    const { text } = lines[at]!;
    // "Mỹ Lộc, ngày 02 tháng 01 năm 2025": a date above the signature belongs to it.
    if (isSigner(text)) return at > from && DATED.test(fold(lines[at - 1]!.text)) ? at - 1 : at;
  }
  return lines.length;
}
