import { fold } from '../../../src/vietnamese/fold.ts';
import type { Line } from '../text/lines.ts';

/** "Ký bởi: …", "Người ký: …", "Digitally signed by …": the stamp of a signature begins. */
const SIGNED =
  /^(?:(?:duoc )?ky (?:boi|so boi)|nguoi ky|digitally signed|signature not verified|chu ky (?:so|dien tu))\b/;
/** Its other lines, the last of them the time. */
const SIGNED_MORE =
  /^(?:email|co quan|don vi|to chuc|thoi gian ky|ngay ky|date|reason|location|ly do|dia diem)\s*:/;
const SIGNED_TIME = /^(?:thoi gian ky|ngay ky|date)\b/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}[:']?\d{2}'?)?$/;
/** "Số: 2775/SNV-CCHC; 10/11/2025; 11:00:27; +07:00": the line of an electronic office. */
const OFFICE = /^(?:so\s*:?.{0,40};\s*)?\d{1,2}\/\d{1,2}\/\d{4}\s*[;,]?\s*\d{1,2}:\d{2}(?::\d{2})?/;
const OFFICE_WORDS =
  /^(?:van ban (?:da )?(?:duoc )?ky so|cong van den|den so\s*:|so den\s*:|ngay den\s*:|chuyen\s*:|so va ky hieu ho so)/;
/** "16    CÔNG BÁO SEN HỒNG/Số 09/ Ngày 25-02-2025": the running head of a gazette. */
const GAZETTE = /^(?:\d{1,4}\s+)?cong bao\b.{0,60}\bso\s*\d/;
/** Lines of a stamp at most. */
const LONGEST = 8;

/** Parts the stamps of electronic offices and signatures, and the heads of gazettes, from the lines. */
export function takeStamps(lines: readonly Line[]): { kept: Line[]; stamps: Line[]; heads: Line[] } {
  const kept: Line[] = [];
  const stamps: Line[] = [];
  const heads: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const folded = fold(lines[at]!.text);
    const end = SIGNED.test(folded) ? stampEnd(lines, at) : at;
    if (end > at) {
      stamps.push(...lines.slice(at, end));
      at = end;
      continue;
    }
    if (GAZETTE.test(folded)) heads.push(lines[at]!);
    else if (OFFICE.test(folded) || OFFICE_WORDS.test(folded)) stamps.push(lines[at]!);
    else kept.push(lines[at]!);
    at += 1;
  }
  return { kept, stamps, heads };
}

/** Where the stamp of a signature ends: with its time; where none is printed, with the last line that is one of its own. */
function stampEnd(lines: readonly Line[], at: number): number {
  const own = lines.slice(at, at + LONGEST).map(({ text }) => fold(text));
  const time = own.findIndex((text, index) => index > 0 && SIGNED_TIME.test(text));
  if (time > 0) return at + time + (TIME.test(own[time + 1] ?? '') ? 2 : 1);
  let end = 1;
  while (end < own.length && (SIGNED_MORE.test(own[end]!) || TIME.test(own[end]!))) end += 1;
  return at + end;
}
