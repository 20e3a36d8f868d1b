import { fold } from '../../src/vietnamese/fold.ts';
import type { Line } from './text/lines.ts';
import { readMarker } from './text/markers.ts';
import { readModelHeading } from './text/model-heading.ts';
import { isCapitals } from './text/paragraphs.ts';

/** The parts of a document in their order; each may be missing, appendices may be many. */
export interface Zones {
  /** Issuer, motto, number, date, kind of document. */
  head: Line[];
  /** The title below "KẾ HOẠCH". */
  title: Line[];
  body: Line[];
  /** "Nơi nhận" and signature. */
  closing: Line[];
  /** Each begins with its "Phụ lục" line. */
  appendices: Line[][];
}

const APPENDIX = /^phu luc(?:\s+(?:so\s+)?(?:\d{1,2}|[ivx]{1,4}|[a-h]))?\s*[.:]?$/;
const DOCUMENT_KIND =
  /^(?:ke hoach|chuong trinh|phuong an|de an|huong dan|quyet dinh|bao cao|thong bao|chi thi)$/;
/** "KẾ HOẠCH TRIỂN KHAI ĐỀ ÁN 06 NĂM 2024": kind and title in one. */
const WHOLE_TITLE = /^(?:ke hoach|chuong trinh|phuong an)\s+\S/;
/** "UBND xã Hoằng Trung xây dựng kế hoạch …": the sentence that leads from the preamble to the plan. */
const LEADS_OVER = /^(?:ubnd|uy ban nhan dan|to cong tac|ban chi dao)\b.*\b(?:xay dung|ban hanh)\b/;
/** "Căn cứ Quyết định số …", "Thực hiện Kế hoạch số …": the preamble begins. */
const PREAMBLE =
  /^(?:can cu\b|thuc hien (?:thong bao|ke hoach|quyet dinh|cong van|chi thi|nghi quyet|nghi dinh|van ban|de an so)\b.*\bso\b|xet de nghi|theo de nghi|theo (?:cong van|ke hoach|chi dao)\b|de trien khai|nham )/;
/** Titles of those who sign: "CHỦ TỊCH", "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
const SIGNER =
  /^(?:tm\.|kt\.|tuq\.|tl\.)|^(?:pho )?(?:chu tich|to truong|truong ban|giam doc|truong phong|truong cong an)\b/;
const HEAD_LINE =
  /^(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|cong hoa xa hoi|doc lap|so\s*:|to cong tac|ban chi dao|v\/v\b)/;
/** Lines of a letterhead that say whose it is and how urgent: names in capitals. */
const HEAD_NAME =
  /^(?:(?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong|thi tran)\s|(?:thuong |hoa )(?:khan|toc)\b)/;
/** "(Ban hành kèm theo Quyết định số …)", "(Kèm theo Quyết định …)". */
const ATTACHED = /^\(?\s*(?:ban hanh )?kem theo\b/;
/** "Mỹ Lộc, ngày 02 tháng 01 năm 2025" alone on its line. */
const DATED = /^[a-z .]{2,40}, ng[a ]y\s*\d{0,2}\s*th[a ]ng\s*\d{0,2}\s*n[a ]m\s*\d{4}\.?$/;
/** Where a title or head would be longer, it is none. */
const LONGEST_TITLE = 12;
const LONGEST_HEAD = 40;

/** Parts the lines of a document into its zones; each line is in exactly one. */
export function splitZones(lines: readonly Line[]): Zones {
  const starts = lines.flatMap((line, at) => (APPENDIX.test(fold(line.text)) ? [at] : []));
  const main = lines.slice(0, starts[0] ?? lines.length);
  const appendices = starts.map((start, at) => lines.slice(start, starts[at + 1] ?? lines.length));
  const { head, title } = findHead(main);
  const titled = head + title;
  const opening = title > 0 && decides(main, titled) ? titled + 1 : titled;
  const closing = findClosing(main, opening);
  const attached = findAttached(main, closing);
  return {
    head: [...main.slice(0, head), ...main.slice(titled, opening)],
    title: main.slice(head, titled),
    body: [...main.slice(opening, closing), ...main.slice(attached)],
    closing: main.slice(closing, attached),
    appendices,
  };
}

/**
 * Where the plan begins that a decision puts in force: "KẾ HOẠCH" below the signature, "(Ban hành kèm theo Quyết
 * định …)" below its title. It goes on the body, for the plan is what the document is about.
 */
function findAttached(lines: readonly Line[], closing: number): number {
  for (let at = closing + 1; at < lines.length; at++) {
    const { text } = lines[at]!;
    if (!isCapitals(text) || !(DOCUMENT_KIND.test(fold(text)) || WHOLE_TITLE.test(fold(text)))) continue;
    const below = lines.slice(at + 1, at + 1 + LONGEST_TITLE);
    if (below.some(({ text }) => ATTACHED.test(fold(text)))) return at;
  }
  return lines.length;
}

/** How many lines are head and how many title. */
function findHead(lines: readonly Line[]): { head: number; title: number } {
  const opening = lines.slice(0, LONGEST_HEAD);
  const kind = opening.findIndex(({ text }) => isCapitals(text) && DOCUMENT_KIND.test(fold(text)));
  const whole = opening.findIndex(({ text }) => isCapitals(text) && WHOLE_TITLE.test(fold(text)));
  const found = kind >= 0 ? kind : whole;
  if (found < 0 || lines.slice(0, found).some(({ text }) => startsBody(text))) {
    const end = opening.findIndex(({ text }) => !isHeadLine(text));
    return { head: Math.max(0, end), title: 0 };
  }
  const start = kind >= 0 ? kind + 1 : whole;
  let end = start;
  while (end < lines.length && end - start < LONGEST_TITLE && goesOn(lines, start, end, kind < 0)) end++;
  return { head: start, title: end - start };
}

const isHeadLine = (text: string): boolean => {
  const folded = fold(text);
  return HEAD_LINE.test(folded) || DATED.test(folded) || (isCapitals(text) && HEAD_NAME.test(folded));
};

/** Below the title of a decision stands in capitals who decides: "ỦY BAN NHÂN DÂN QUẬN HẢI CHÂU". */
const DECIDING = /^(?:chu tich )?(?:uy ban nhan dan|ubnd)\s/;
const decides = (lines: readonly Line[], at: number): boolean => {
  const [before, text] = [lines[at - 1]?.text ?? '', lines[at]?.text ?? ''];
  return isCapitals(text) && DECIDING.test(fold(text)) && !isCapitals(before);
};

/** Whether a line belongs to the title; its first line does whatever it says, unless a section begins. */
function goesOn(lines: readonly Line[], start: number, at: number, capitals: boolean): boolean {
  const { text } = lines[at]!;
  if (at === start) return !startsSection(text);
  if (decides(lines, at)) return false;
  return !startsBody(text) && (!capitals || isCapitals(text));
}

const startsSection = (text: string): boolean =>
  readMarker(text)?.kind === 'roman' || readModelHeading(text) !== null;
const startsBody = (text: string): boolean =>
  PREAMBLE.test(fold(text)) ||
  LEADS_OVER.test(fold(text)) ||
  startsSection(text) ||
  /(?:nhu sau|sau day)\s*:$/.test(fold(text)) ||
  /^(?:d1|dash)$/.test(readMarker(text)?.kind ?? '') ||
  // The row of a table drawn with bars: "| TT | Tên mô hình |".
  /\|.*\|/.test(text);

/** The index of the line with which the closing begins. */
function findClosing(lines: readonly Line[], from: number): number {
  for (let at = from; at < lines.length; at++)
    if (/^noi nhan\s*(?::|$)/.test(fold(lines[at]!.text))) return at;
  const last = Math.max(from, lines.length - 8);
  for (let at = last; at < lines.length; at++) {
    const { text } = lines[at]!;
    // "Mỹ Lộc, ngày 02 tháng 01 năm 2025": a date above the signature belongs to it.
    if (isCapitals(text) && SIGNER.test(fold(text)))
      return at > from && DATED.test(fold(lines[at - 1]!.text)) ? at - 1 : at;
  }
  return lines.length;
}
