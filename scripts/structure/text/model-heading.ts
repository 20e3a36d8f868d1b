import { fold } from '../../../src/vietnamese/fold.ts';
import { readMarker, type Marker } from './markers.ts';

/** "5. Mô hình 24: " at the beginning of a line or cell. */
export interface ModelHeading {
  /** The model's own number, 24; never the sequence number before it. */
  number: number;
  marker: Marker | null;
  /** Where the title begins in the line. */
  titleAt: number;
  /** Whether a mark (colon, point, hyphen) stands between number and title. */
  separated: boolean;
}

/** "Mô hình 24", "MÔ HÌNH số 7", also with lost letters ("MÔ H NH"); the number is never part of a longer one. */
const HEADING = /^m[o ] ?h[i ]nh\s+(?:(?:so|thu)\s+)?(\d{1,3})(?!\d|[.,]\d)\s*/;

/** "1 4. Mô hình", "2 3  Mô hình": a sequence number of which points are lost, each leaving one blank. */
const DAMAGED_SEQUENCE = /^\d{1,2}(?:[. ]\d{1,2}){1,3}[. ]\s*(?=m)/i;

/**
 * The model heading that a line begins with, or null where "mô hình" is an ordinary word.
 *
 * A title begins with a capital letter, digit or quotation mark, or stands on the next line; so
 * "mô hình 5 theo kế hoạch" is none.
 */
export function readModelHeading(text: string): ModelHeading | null {
  const marker = readMarker(text);
  const start = marker?.length ?? DAMAGED_SEQUENCE.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start);
  const found = HEADING.exec(fold(rest.slice(0, 60)));
  if (!found) return null;
  const number = Number(found[1]);
  if (number === 0) return null;
  const after = rest.slice(found[0].length);
  const separator = /^(?:[:：.)]|[-–—](?=\s))\s*/.exec(after)?.[0] ?? '';
  const title = after.slice(separator.length);
  if (title === '') {
    // "Mô hình 5" alone is a heading only with a sequence number or a colon.
    if (separator === '' && marker === null) return null;
  } else if (separator === '' && /^\(/.test(title)) return null;
  // "1.4. Mô hình số 04   hông yêu cầu": between number and title the colon and a first letter are lost.
  else if (!/^["“”'‘(\p{Lu}\d]/u.test(title) && !(marker && /\s{3}$/.test(found[0]))) return null;
  return { number, marker, titleAt: start + found[0].length + separator.length, separated: separator !== '' };
}
