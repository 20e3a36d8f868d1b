import type { Plan } from '../../../src/domain/plan.ts';
import type { Vocabulary } from '../../../src/domain/vocabulary.ts';
import { fold } from '../../../src/vietnamese/fold.ts';
import { beginsAnnexTitle } from '../grammar/annex-title.ts';
import type { Line } from '../text/lines.ts';
import { linesOf, Traced } from '../text/traced.ts';
import { headCells, type HeadCell } from './cells.ts';
import { sentenceCase } from './sentence-case.ts';

/** A datum and the texts it was read from. */
export interface Found<T> {
  value: T;
  from: Traced[];
}

type PlanDate = Plan['date'];

/** The body that issues a plan, and those above it that its head prints first. */
export interface Issuers {
  issuer: Found<string>;
  /** Nearest first. */
  above: string[];
}

/** Names of bodies begin so; a head that prints two names the higher one first. */
const BODY =
  /^(?:uy ban|ubnd|ub|hdnd|hoi dong|to cong tac|ban|cong an|so|dang (?:uy|bo)|chi (?:bo|doan|hoi)|(?:tinh|huyen|thanh|thi|quan|xa|phuong|dang) uy|phong|van phong|chi cuc|cuc|tong cuc|trung tam|truong|benh vien|bo|chinh phu|thu tuong|quoc hoi|chu tich|(?:tinh|huyen|thanh|thi) doan|bch|bcd|doan|hoi|lien doan|lien minh|vien|toa an|kho bac|bao hiem|dai|chi nhanh|tram|thanh tra|cong ty|ngan hang|mat tran|mttq|htx|hop tac xa|quy|xi nghiep|nha may|ga|cang vu)\b/;
const LEVEL = /^(?:xa|phuong|thi tran|tran|thi xa|huyen|quan|thanh pho|pho|tinh|tp|tx|dac khu)\b/;
/** After these a name is not complete: "VĂN PHÒNG / HĐND VÀ UBND", "CHỦ TỊCH / ỦY BAN NHÂN DÂN". */
const OPEN_NAME =
  /^(?:chu tich|van phong|bch|ban chap hanh|bcd|ban quan ly|to cong tac|hoi dong|uy ban|ban chi dao|phong|so|truong|trung tam)$|\b(?:va|cua|-)$/;

/** Whether a text in capitals begins the name of a body. */
export const bodyBegins = (text: string): boolean => BODY.test(fold(text));
/** Whether it goes on the name of one: its locality, how urgent it is. */
export const goesOnName = (text: string): boolean =>
  LEVEL.test(fold(text)) || /^(?:(?:thuong |hoa )(?:khan|toc)|khan|mat(?! tran)|\*)/.test(fold(text));

/**
 * The issuer as the head prints it: the names in capitals above number and date, in one column.
 *
 * "ỦY BAN NHÂN DÂN / XÃ THIỆU VÂN" is one body, "UBND TỈNH SEN HỒNG / SỞ NỘI VỤ" are two.
 */
export function issuerOfHead(
  head: readonly Line[],
  body: readonly Line[],
  vocabulary: Vocabulary,
): Issuers | null {
  const bodies: HeadCell[][] = [];
  const cells = head.flatMap(headCells);
  // A gazette heads each part with whose papers stand in it: "PHẦN VĂN BẢN KHÁC / CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH".
  const rubric = cells.findIndex(({ text }) => /^phan van ban\b/.test(fold(text)));
  for (const cell of rubric < 0 ? cells : cells.slice(rubric + 2)) {
    if (cell.kind === 'number' || cell.kind === 'kind' || cell.kind === 'subject') break;
    if (cell.kind === 'date' || cell.kind === 'motto' || cell.kind === 'rule') continue;
    if (cell.kind !== 'capitals') {
      if (bodies.length > 0) break;
      continue;
    }
    if (
      /^(?:(?:thuong |hoa )(?:khan|toc)|khan|mat(?! tran)|du thao)\b/.test(fold(cell.text)) ||
      ENGLISH.test(fold(cell.text))
    )
      continue;
    if (startsBody(cell.text, bodies.at(-1))) bodies.push([]);
    else if (nameEnds(bodies.at(-1)!, cell)) break;
    bodies.at(-1)!.push(cell);
  }
  const spelt = bodies.map((own) =>
    sentenceCase(
      own.map(({ text }) => text.replace(/^[#*\s_~-]+|[*\s:;,._~-]+$/g, '')).join(' '),
      [...spellings(cells), ...body],
      vocabulary,
    ),
  );
  const value = spelt.pop();
  if (value === undefined) return null;
  return { issuer: { value, from: bodies.at(-1)!.map(({ body: own }) => own) }, above: spelt.reverse() };
}

/** "Khau Phạ" of "Tỉnh Khau Phạ, ngày …": the date is written in small letters beside names in capitals. */
const spellings = (cells: readonly HeadCell[]): { text: string }[] =>
  cells.flatMap(({ kind, body }) => {
    const place = kind === 'date' ? dateOf([body])?.value.place : null;
    return place ? [{ text: ` ${place.replace(LEVEL_AHEAD, '')}` }] : [];
  });
/** "Phường " of "Phường Sen": a level keeps its small letter in the name of a body. */
const LEVEL_AHEAD = /^(?:xã|phường|thị trấn|thị xã|huyện|quận|thành phố|TP\.?|tỉnh|đặc khu)\s+/iu;

/** Whether the name of a body ends above a text in capitals that goes on none. */
function nameEnds(above: readonly HeadCell[], { text, line }: HeadCell): boolean {
  return headsBelow(text, above.map((cell) => cell.text).join(' '), line - above.at(-1)!.line);
}

/**
 * Whether a text in capitals below the name of a body heads what the paper holds: the name is complete, and the text begins
 * a list or table, or a blank line parts them.
 *
 * @param name the name above, in its own column
 * @param lines how many lines lie between, 1 for the next one
 */
export function headsBelow(text: string, name: string, lines: number): boolean {
  if (!isComplete(name) || goesOnName(text) || bodyBegins(text)) return false;
  if (text.split(' ').length < FEWEST_TITLE || /^(?:va|-|–)(?![a-z])/.test(fold(text))) return false;
  return beginsAnnexTitle(text) || lines > 1;
}
/** "BẢNG LŨNG" may go on the name of a commune; a title has more words. */
const FEWEST_TITLE = 3;

/** Whether the name of a body holds that of its locality: more than "ỦY BAN NHÂN DÂN XÃ", and no word that goes on. */
const isComplete = (name: string): boolean =>
  /(?:^|\s)(?:xa|phuong|thi tran|thi xa|huyen|quan|thanh pho|tinh|dac khu|tp\.?|tx\.?)\s+(?!(?:va|-)$)\S+/.test(
    fold(name),
  ) && !OPEN_NAME.test(fold(name));

/** The body of a locality, before the name of its level: "ĐẢNG BỘ TỈNH AN BÌNH", "UBND XÃ …". */
const OF_LOCALITY =
  /^(?:uy ban nhan dan|ubnd|hdnd|hoi dong nhan dan|cong an|van phong|dang bo|dang uy|bch doan|doan|mat tran to quoc|hoi nong dan)\s*/;
/** "HUYỆN ỦY VÂN HỒ", "TỈNH ĐOÀN AN BÌNH": the level is part of the body's name. */
const PARTY_OF_LEVEL = /^(?:tinh|huyen|thanh|thi|quan) (?:uy|doan)\b/;
/** The letterhead once more in English. */
const ENGLISH = /\b(?:people.?s|committee|department|ministry|socialist|province|district|commune)\b/;

/** Whether a text begins a body of its own below one that is complete. */
function startsBody(text: string, above: readonly HeadCell[] | undefined): boolean {
  if (above === undefined) return true;
  const before = fold(above.map(({ text: own }) => own).join(' '));
  const named = above.some(({ text: own }) => LEVEL.test(fold(own).replace(OF_LOCALITY, '').trim()));
  if (PARTY_OF_LEVEL.test(fold(text))) return !OPEN_NAME.test(before);
  if (LEVEL.test(fold(text))) return named && !/(?:-|,|va)$/.test(before);
  return BODY.test(fold(text)) && !OPEN_NAME.test(before);
}

/** "UBND xã Thiệu Vân xây dựng Kế hoạch …", "Tổ công tác Đề án 06 thị xã Duy Tiên ban hành Kế hoạch". */
const ISSUES =
  /((?:UBND|Ủy ban nhân dân|Uỷ ban nhân dân|Tổ [Cc]ông tác|Ban [Cc]hỉ đạo)[^.;:,]{0,60}?)\s+(?:xây dựng|ban hành)\s+(?:và ban hành\s+)?[Kk]ế\s+hoạch/u;
/** "(Kèm theo Kế hoạch số … của Tổ công tác Đề án 06 xã)". */
const ATTACHED = /[Kk]èm theo.*?\bcủa\s+(?:Chủ tịch\s+)?([^()]{3,80}?)\s*\)/u;

/** The issuer that the preamble or the head of an appendix names. */
export function issuerOfText(texts: readonly Traced[]): Found<string> | null {
  for (const pattern of [ISSUES, ATTACHED])
    for (const text of texts) {
      const found = pattern.exec(text.text);
      if (found) return { value: found[1]!.trim(), from: [text] };
    }
  return null;
}

/** "Số: 12/KH-UBND", "Số: 397     /UBND -TP", "Số 30-CTr/TU": as printed but for blanks; a blank serial stays blank. */
const NUMBER =
  /[Ss]ố(?:\s*\/\s*(?:No|Ref)\b\.?)?\s*[:.]?\s*(?:[-–._…]{1,12}\s*(?=\/))?([\dIlO]{0,5}[a-z]?)\s*((?:[/-]\s*[\dA-ZĐ][\p{L}\d.&]*)(?:\s?[-\u2010\u2011–/]\s?[\dA-ZĐ][\p{L}\d.&]*)*)/u;

/** The number of a paper in the first of these texts that has one. */
export function numberOf(texts: readonly Traced[]): Found<string> | null {
  for (const text of texts) {
    const found = NUMBER.exec(text.text);
    if (found) return { value: `${found[1]}${found[2]!.replace(/\s+/g, '')}`, from: [text] };
  }
  return null;
}

/** The words of the date folded: OCR reads "ngáy", a lost glyph leaves "ng y". */
const ISSUED = /(?<![a-z])ng[a ]y\s*(\d{0,2})[\s.]*th[a ]ng\s*(\d{0,2})[\s.]*n[a ]m\s*(\d{4})?/;
/** "ngày 8/5/2026" at the end of the date's line. */
const IN_DIGITS = /(?<![a-z])ng[a ]y\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/;
/** The place right before it. */
const PLACE = /(\p{Lu}[\p{L}\d\s.'’-]{0,40}?)\s?,\s*$/u;

/** "Thiệu Vân, ngày        tháng 02 năm 2024": parts that are left blank stay null. */
export function dateOf(texts: readonly Traced[]): Found<{ date: PlanDate; place: string | null }> | null {
  for (const text of texts) {
    const found = ISSUED.exec(fold(text.text)) ?? IN_DIGITS.exec(fold(text.text));
    if (!found) continue;
    const part = (value: string | undefined, highest: number): number | null =>
      value && Number(value) >= 1 && Number(value) <= highest ? Number(value) : null;
    const date = { day: part(found[1], 31), month: part(found[2], 12), year: part(found[3], 9999) };
    const place = PLACE.exec(text.text.slice(0, found.index));
    return { value: { date, place: placeOf(place?.[1]) }, from: [text] };
  }
  return null;
}

/** The texts of a letterhead that may hold number and date, each in one piece though its line ended inside it. */
export function headTexts(head: readonly Line[]): { numbers: Traced[]; dates: Traced[] } {
  const cells = head.flatMap(headCells);
  const numbers = cells.filter(({ kind }) => kind === 'number').map(({ body }) => body);
  const dates = cells.flatMap((cell, at) => {
    if (cell.kind !== 'date') return [];
    // "Lào Cai, ngày 07" at the end of a line, "tháng 6 năm 2024" in the same column of a next one.
    const rest = /\d{4}$/.test(cell.text)
      ? undefined
      : cells.slice(at + 1, at + 4).find(({ text }) => /^(?:\d{1,2}\s+)?(?:tháng|năm)\s/iu.test(text));
    return [rest ? Traced.join([cell.body, rest.body]) : cell.body];
  });
  return { numbers, dates };
}

/** The place before the date; where number and date share a line, what stands before it is the number. */
function placeOf(printed: string | undefined): string | null {
  const place = printed?.replace(/^.*\/\S+\s+|^[A-ZĐ]+-?[A-ZĐ]+\s+(?=\p{Lu}\p{Ll})/u, '').trim();
  return place ? place : null;
}

/** The lines of a datum, for its provenance. */
export const linesOfFound = (found: Found<unknown> | null): [number, number] | null =>
  found ? linesOf(found.from) : null;
