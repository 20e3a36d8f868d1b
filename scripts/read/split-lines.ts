import type { SourceLine } from '../../src/domain/source.ts';
import { plainLine } from './plain-characters.ts';

/** The line ends of all systems: LF, CR, those of Unicode (NEL, LS, PS), and the soft one of Word (VT). */
const LINE = /([^\r\n\v\u0085\u2028\u2029]*)(\r\n|[\r\n\v\u0085\u2028\u2029]|$)/g;

/** Where letters of one code are still those of another, U+0085 may be part of one ("ễ" coded twice). */
const LINE_OF_BYTES = /([^\r\n\v\u2028\u2029]*)(\r\n|[\r\n\v\u2028\u2029]|$)/g;

/** A text in lines numbered from 1; joining `received + end` gives the text again. */
export function splitLines(text: string): SourceLine[] {
  const pattern = /[\u0080-\u0084\u0086-\u009f]/.test(text) ? LINE_OF_BYTES : LINE;
  const lines: SourceLine[] = [];
  for (const [, received, end] of text.matchAll(pattern)) {
    if (received === '' && end === '') break;
    lines.push({
      number: lines.length + 1,
      text: plainLine(received!),
      received: received!,
      end: end as SourceLine['end'],
    });
  }
  return lines;
}
