import { fold } from '../../src/vietnamese/fold.ts';
import type { DraftBlock } from './draft/draft.ts';

/** "Phòng Y tế thị xã gồm 01 mô hình: số 6". */
const ITEM =
  /^(.{3,120}?)\s+g[o ]m\s+\d{1,3}\s+m[o ] ?h[i ]nh\s*[:.]?\s*(?:(?:mo hinh\s+)?so\s*:?\s*)?((?:\d{1,3}(?:\s*[,;]\s*|\s+va\s+)?)+)\s*[.;]?$/;

/**
 * The pilot models with the unit that leads each: a paragraph that speaks of "mô hình điểm", and below it a
 * list by unit with the numbers of its models.
 */
export function readPilots(blocks: readonly DraftBlock[]): Map<number, string> {
  const pilots = new Map<number, string>();
  let inList = false;
  for (const { body } of blocks) {
    const folded = fold(body.text);
    const item = ITEM.exec(folded);
    if (/m[o ] ?h[i ]nh diem/.test(folded) && !item) inList = true;
    else if (inList && item)
      for (const [number] of item[2]!.matchAll(/\d+/g))
        pilots.set(Number(number), body.text.slice(0, item[1]!.length));
    else inList = false;
  }
  return pilots;
}
