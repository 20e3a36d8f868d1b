import { fold } from '../../../src/vietnamese/fold.ts';
import { beginsStamp, isGazetteHead, isOfficeLine } from '../grammar/stamp.ts';
import type { Line } from '../text/lines.ts';

/** Its other lines, the last of them the time. */
const SIGNED_MORE =
  /^(?:email|co quan|don vi|to chuc|thoi gian ky|ngay ky|date|reason|location|ly do|dia diem)\s*:/;
const SIGNED_TIME = /^(?:thoi gian ky|ngay ky|date)\b/;
const TIME = /^\d{1,2}:\d{2}(?::\d{2})?(?:\s*[+-]\d{2}[:']?\d{2}'?)?$/;
/** Lines of a stamp at most. */
const LONGEST = 8;

/** Parts the stamps of electronic offices and signatures, and the heads of gazettes, from the lines. */
export function takeStamps(lines: readonly Line[]): { kept: Line[]; stamps: Line[]; heads: Line[] } {
  const kept: Line[] = [];
  const stamps: Line[] = [];
  const heads: Line[] = [];
  for (let at = 0; at < lines.length;) {
    const { text } = lines[at]!;
    const end = beginsStamp(text) ? stampEnd(lines, at) : at;
    if (end > at) {
      stamps.push(...lines.slice(at, end));
      at = end;
      continue;
    }
    if (isGazetteHead(text)) heads.push(lines[at]!);
    else if (isOfficeLine(text)) stamps.push(lines[at]!);
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
