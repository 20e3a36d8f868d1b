import type { SourceLayout } from '../../../src/domain/layout.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { noteMark } from '../grammar/furniture-lines.ts';
import { isSingleSpaced, type Line } from '../text/lines.ts';
import { literal } from '../grammar/literal.ts';
import { Traced } from '../text/traced.ts';

/** A note at the foot of a page: its lines, and where the text refers to it. */
export interface Note {
  /** As printed before it: "1", "[2]", "(*)". */
  mark: string;
  lines: Line[];
  anchor: { line: number; column: number } | null;
}

/** Lines without the marks that refer to notes, and these marks. */
interface Unmarked {
  kept: Line[];
  marks: Traced[];
}

/** Words with which notes begin, folded: they say where a thing stands or what it is. */
const TELLS =
  /^(?:theo|tai|can cu|quyet dinh|nghi (?:quyet|dinh)|luat|chi thi|thong (?:tu|bao)|cong van|ke hoach|bao cao|gom|bao gom|xem|dieu|so lieu|trong do|la |nguon|cu the|vi du|dinh nghia|tuc la|ket luan|chuong trinh|de an|van ban|don vi tinh|ban hanh kem theo|kem theo|quy dinh tai|duoc (?:quy dinh|ban hanh|phe duyet)|tinh den|khong (?:bao )?gom|mau (?:so|bieu))/;
/** "Thực hiện Kết luận số 12/KL-TU …": whatever it begins with, a note that cites a paper by its number. */
const CITES = /^[^.;]{0,60} so \d{1,5}[a-z]?(?:\/\d{4})?[/-][a-z]{2,}/;
/** How far above a note its mark is looked for, in lines. */
const FARTHEST_ANCHOR = 90;
/** No note has more lines. */
const LONGEST = 12;

/** What tells where a note ends. */
export interface NoteSetting {
  /** Whether a line begins a paragraph by what it says. */
  begins: (line: Line) => boolean;
  isCell: (line: Line) => boolean;
}

/**
 * Parts the notes at the foot of pages from the lines, those that the layout names and those that their form shows.
 *
 * @param rules the numbers of lines that are drawn: below one stand notes, if anything shows that they are
 */
export function takeNotes(
  lines: readonly Line[],
  layout: SourceLayout | undefined,
  setting: NoteSetting,
  rules: ReadonlySet<number>,
): { kept: Line[]; notes: Note[] } {
  const roles = new Map((layout?.roles ?? []).map((role) => [role.line, role]));
  const kept: Line[] = [];
  const notes: Note[] = [];
  const single = isSingleSpaced(lines);
  let next = 1;
  /** Where the notes below a rule have come to: the next one may begin here. */
  let ruled = -1;
  for (let at = 0; at < lines.length;) {
    const role = roles.get(lines[at]!.number);
    if (role && (role.role === 'footnote' || role.role === 'endnote')) {
      const known = notes.at(-1);
      const mark = noteMark(lines[at]!.text)?.mark ?? /^\[?\d{1,3}\]?/.exec(lines[at]!.text)?.[0];
      const goesOn =
        known && !role.anchor && mark === undefined && known.lines.at(-1)!.number === lines[at]!.number - 1;
      if (goesOn) known.lines.push(lines[at]!);
      else notes.push({ mark: mark ?? '', lines: [lines[at]!], anchor: role.anchor ?? null });
      at += 1;
      continue;
    }
    const foot = at === ruled ? 'goes-on' : isBelowRule(lines, at, rules) ? 'begins' : null;
    const found = noteAt(lines, at, next, { kept, setting, single, foot });
    if (found === null) kept.push(lines[at++]!);
    else {
      notes.push(found.note);
      at = found.end;
      if (foot !== null) ruled = at;
      next = Number(found.note.mark.replace(/\D/g, '') || next - 1) + 1;
    }
  }
  return { kept, notes };
}

interface NoteContext {
  kept: readonly Line[];
  setting: NoteSetting;
  single: boolean;
  /** Whether the line is the first below a rule, or follows on a note that stands below one. */
  foot: 'begins' | 'goes-on' | null;
}

/** Whether nothing but a rule stands between a line and the one above it. */
function isBelowRule(lines: readonly Line[], at: number, rules: ReadonlySet<number>): boolean {
  const [above, own] = [lines[at - 1]?.number ?? 0, lines[at]!.number];
  for (let number = above + 1; number < own; number++) if (rules.has(number)) return true;
  return false;
}

/** The note that begins at a line: the next in the count, below the end of a sentence, and told by its mark in the text or by its words. */
function noteAt(
  lines: readonly Line[],
  at: number,
  next: number,
  { kept, setting, single, foot }: NoteContext,
): { note: Note; end: number } | null {
  const line = lines[at]!;
  const found = noteMark(line.text);
  if (!found || setting.isCell(line)) return null;
  const { mark } = found;
  const value = Number(mark.replace(/\D/g, ''));
  if (value > 0 && value !== next && value !== 1) return null;
  const above = lines[at - 1];
  // A paragraph that begins below an unfinished line is a note only behind a gap: the page ended inside a sentence.
  const parted =
    foot !== null ||
    above === undefined ||
    line.number - above.number > (single ? 1 : 2) ||
    /[.;:!?]$/.test(above.text);
  const anchor = anchorOf(mark, kept) ?? (foot === null ? null : looseAnchorOf(mark, kept));
  // A number in brackets that the text above refers to is a note wherever it stands: no list counts so.
  if (!parted && !(mark.startsWith('[') && anchor)) return null;
  const words = fold(line.text.slice(found.length));
  if (anchor === null && foot !== 'goes-on' && !TELLS.test(words) && !CITES.test(words)) return null;
  let end = at + 1;
  const goesOn = (): boolean => {
    const [before, own] = [lines[end - 1]!, lines[end]];
    if (!own || end - at >= LONGEST || setting.begins(own) || noteMark(own.text) !== null) return false;
    if (single && own.number - before.number > 1) return false;
    return !/[.;]$/.test(before.text) || /^\p{Ll}/u.test(own.text);
  };
  while (goesOn()) end += 1;
  return { note: { mark, lines: lines.slice(at, end), anchor }, end };
}

/** The mark at the place that refers to a note, with a blank before it. */
const MARK =
  /\s?(?:\[\d{1,3}\]|\d{1,3}|\(\*{1,3}\)|\*{1,3}|[\u00b9\u00b2\u00b3\u2070-\u2079]{1,2})(?=[\s,.;:)]|$)/uy;

/** Takes the marks that refer to notes out of the text: "dân cư1" is "dân cư" and a place that leads to note 1. */
export function takeNoteMarks(lines: readonly Line[], notes: readonly Note[]): Unmarked {
  const marks: Traced[] = [];
  const places = Map.groupBy(
    notes.flatMap(({ anchor }) => anchor ?? []),
    ({ line }) => line,
  );
  const kept = lines.map((line) => {
    // From the last to the first, so that the places before stay where they are.
    const own = [...(places.get(line.number) ?? [])].sort((a, b) => b.column - a.column);
    return own.reduce((rest, { column }) => withoutMark(rest, column - 1, marks), line);
  });
  return { kept, marks };
}

/** A line without the mark at a column from 0 of its repaired line; the same where none is printed there. */
function withoutMark(line: Line, column: number, marks: Traced[]): Line {
  const { whole } = line;
  const run = whole.runs.find(({ column: from, length }) => from <= column && column < from + length);
  if (!run) return line;
  const place = run.at + column - run.column;
  const start = /\s/.test(whole.text[place - 1] ?? '') ? place - 1 : place;
  MARK.lastIndex = start;
  const found = MARK.exec(whole.text);
  if (!found) return line;
  const end = start + found[0].length;
  marks.push(whole.slice(start, end).trim());
  const rest = Traced.join([whole.slice(0, start), whole.slice(end)], '');
  return line.with(rest.trim(), rest);
}

/** Where the text above refers to a note: its number right behind a word, "dân cư1" or "dân cư[1]". */
function anchorOf(mark: string, kept: readonly Line[]): Note['anchor'] {
  const digits = mark.replace(/\D/g, '');
  const raised = digits.replace(
    /\d/g,
    (digit) => '\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079'[Number(digit)]!,
  );
  const forms = digits === '' ? [literal(mark)] : [`(?<=[\\p{Ll}”")])${digits}`, `\\[${digits}\\]`, raised];
  const pattern = new RegExp(`(?<=[\\p{L}”").,]\\s?)(?:${forms.join('|')})(?=[\\s,.;:)]|$)`, 'u');
  for (let at = kept.length - 1; at >= 0 && at >= kept.length - FARTHEST_ANCHOR; at -= 1) {
    const place = pattern.exec(kept[at]!.whole.text);
    if (place) return placeOf(kept[at]!, place.index);
  }
  return null;
}

/**
 * Where a number that a blank parts from its word ends a line or a sentence: "học đường 1", "năm 2024 2." Only where a
 * note of this number stands below a rule: everywhere else it is the number of something.
 */
function looseAnchorOf(mark: string, kept: readonly Line[]): Note['anchor'] {
  if (!/^\d+$/.test(mark)) return null;
  // Right behind an abbreviation, "15% GRDP1.", a number may be part of the name as well: "QĐ1", "5G".
  const pattern = new RegExp(`(?<=[\\p{Ll}\\d”")]\\s|\\p{Lu}{3})${mark}(?=[.;,]?$)`, 'u');
  const found = kept.slice(-FARTHEST_ANCHOR).flatMap((line) => {
    const place = pattern.exec(line.whole.text);
    return place && !NUMBERED.test(fold(line.whole.text.slice(0, place.index)))
      ? [placeOf(line, place.index)]
      : [];
  });
  // Two places that might refer to it: neither is known to.
  return found.length === 1 ? found[0]! : null;
}

/** Words that a number behind them belongs to: "Tổ dân phố số 4", "Phụ lục 1", "Quý 2", "lần 3". */
const NUMBERED =
  /\b(?:so|phu luc|quy|thang|nam|lan|muc|dot|cap|bac|hang|khu|to|thon|ap|xom|phuong|quan|lop|khoi|giai doan|de an|mo hinh|nhom|dieu|khoan|diem|muc do|phan|tuyen|cum|loai) $/;

/** An offset in a line's text as a place in its repaired line: marks of Markdown may be cut out before it. */
function placeOf({ number, whole }: Line, offset: number): Note['anchor'] {
  const [run] = whole.slice(offset, offset + 1).runs;
  return { line: number, column: (run?.column ?? offset) + 1 };
}
