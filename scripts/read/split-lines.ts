import type { SourceLine } from '../../src/domain/source.ts';

/** A text in lines numbered from 1; joining `received + end` gives the text again. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  for (const [, received, end] of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    if (received === '' && end === '') break;
    lines.push({
      number: lines.length + 1,
      text: received!.normalize('NFC'),
      received: received!,
      end: end as SourceLine['end'],
    });
  }
  return lines;
}
