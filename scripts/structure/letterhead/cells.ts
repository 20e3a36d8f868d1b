import { fold } from '../../../src/vietnamese/fold.ts';
import type { Line } from '../text/lines.ts';
import { isCapitals } from '../grammar/capitals.ts';
import { paperKindOf } from '../grammar/paper-kind.ts';
import type { Traced } from '../text/traced.ts';

/** What a cell of a letterhead is. */
export type HeadKind = 'motto' | 'number' | 'date' | 'subject' | 'kind' | 'rule' | 'capitals' | 'text';

/** A piece of a letterhead: what stands in one of its two columns on one line. */
export interface HeadCell {
  kind: HeadKind;
  body: Traced;
  text: string;
  line: number;
}

/** The national motto, its second line, with what recognition makes of their letters. */
const MOTTO =
  /c[o0]ng ?ho?a? ?x[a ] ?h[o0]i ?ch[u ] ?nghi?a ?vi[e ]t ?nam|d[o0]c lap\s*[-–—.~_]*\s*t[uư ] ?do\s*[-–—.~_]*\s*h[a ]nh ?ph[u ]c|dang c[o0]ng san viet nam|doan tncs ho chi minh|socialist republic of vi[e ]t ?nam|independence\s*[-–]\s*freedom\s*[-–]\s*happiness/g;
/** "Số: 447/KH-UBND", "Số: 397     /UBND -TP", "Số 30-CTr/TU", "Số:     /TB-VP", with a serial as recognition reads it. */
const NUMBER =
  /(?<![\p{L}\p{M}])[Ss](?:ố|Ố|ó|ô|o)(?:\s*\/\s*(?:No|Ref)\b\.?)?\s*[:.]?\s*(?:[-–._…]{1,12}\s*(?=\/))?[\dIlO]{0,5}[a-z]?(?:\s*\/\s*[\dIlO]{4})?(?:\s*[/-]\s*\p{Lu}[\p{L}\d.&]*(?:\s?[-–/]\s?\p{Lu}[\p{L}\d.&]*)*)/gu;
/** "ngày 24 tháng 03 năm 2025", folded, also cut off at the end of its line or with a letter lost ("ng y"). */
const DATE = /(?<![a-z])ng[a ]y\s*[\d.…]{0,4}(?:\s*th[a ]ng\s*[\d.…]{0,4})?(?:\s*n[a ]m\s*[\d.…]{0,5})?/g;
/** "Đăk Tô, ngày 8/5/2026": the rest of a date in digits, right behind a place that begins its column. */
const SLASHED = /^\/\d{1,2}\/\d{4}\s*$/;
/** The place right before it: "Phường 1, ". */
const PLACE = /\p{Lu}[\p{L}\d.'’-]*(?:\s(?:[-–]\s)?[\p{L}\d][\p{L}\d.'’-]*){0,5}\s?,\s*$/u;
/** Blanks between the two columns of a letterhead. */
const GAP = /\s{3,}|\t+|\s*[|¦]\s*/g;
/** No line of a letterhead is longer, however far apart its columns stand. */
const LONGEST_LINE = 800;
const SUBJECT = /^(?:v\/v|v\.v|ve viec)\b/;
const RULE = /^[\s\-–—_=*~.]+$/;

/** The pieces of a line of a letterhead, from left to right: motto, number and date may stand one blank apart. */
export function headCells({ body, number: line }: Line): HeadCell[] {
  const { text } = body;
  if (text.length > LONGEST_LINE) {
    const whole = body.collapse();
    return [{ kind: 'text', body: whole, text: whole.text, line }];
  }
  const folded = fold(text);
  const known: { start: number; end: number; kind: HeadKind }[] = [];
  const add = (kind: HeadKind, found: Iterable<RegExpMatchArray>): void => {
    for (const { index = 0, 0: match } of found)
      if (!known.some(({ start, end }) => index < end && index + match.length > start))
        known.push({ start: index, end: index + match.length, kind });
  };
  add('motto', folded.matchAll(MOTTO));
  add('number', text.matchAll(NUMBER));
  for (const { index, 0: match } of folded.matchAll(DATE)) {
    const from = Math.max(0, ...known.filter(({ end }) => end <= index).map(({ end }) => end));
    const start = from + (PLACE.exec(text.slice(from, index))?.index ?? index - from);
    const begins = /^$|\s{2,}$|[\t|]\s*$/.test(text.slice(0, start)) && start < index;
    const more = begins ? (SLASHED.exec(text.slice(index + match.length))?.[0].length ?? 0) : 0;
    const end = index + match.length + more;
    if (!known.some((one) => start < one.end && end > one.start)) known.push({ start, end, kind: 'date' });
  }
  known.sort((a, b) => a.start - b.start);
  const cells: HeadCell[] = [];
  const push = (start: number, end: number, kind: HeadKind | null): void => {
    const piece = body.slice(start, end).trim().collapse();
    if (piece.isEmpty) return;
    const own = kind ?? kindOf(piece.text);
    cells.push({ kind: own, body: piece, text: piece.text, line });
  };
  const pushGaps = (start: number, end: number): void => {
    let from = start;
    for (const { index, 0: gap } of text.slice(start, end).matchAll(GAP)) {
      push(from, start + index, null);
      from = start + index + gap.length;
    }
    push(from, end, null);
  };
  let at = 0;
  for (const { start, end, kind } of known) {
    pushGaps(at, start);
    push(start, end, kind);
    at = end;
  }
  pushGaps(at, text.length);
  return cells;
}

function kindOf(text: string): HeadKind {
  if (RULE.test(text)) return 'rule';
  if (SUBJECT.test(fold(text))) return 'subject';
  if (paperKindOf(text) !== null) return 'kind';
  return isCapitals(text) ? 'capitals' : 'text';
}

/** Whether all of a line belongs to a letterhead by what it says: no sentence, no mark. */
export function isLetterhead(line: Line): boolean {
  const cells = headCells(line);
  const hasHeadLine = cells.some(({ kind }) => kind === 'motto' || kind === 'number' || kind === 'date');
  return (
    cells.length > 0 &&
    (hasHeadLine ? cells.every(({ text }) => text.length < LONGEST_CELL) : cells.every(isName))
  );
}

const LONGEST_CELL = 90;
const isName = ({ kind }: HeadCell): boolean => kind === 'capitals' || kind === 'rule' || kind === 'subject';
