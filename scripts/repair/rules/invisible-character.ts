import type { Evidence } from '../../../src/domain/repair.ts';
import type { Proposal } from '../draft.ts';
import type { Rule } from './rule.ts';

/** Characters that no reader sees, or that only look like a blank; what stands in their place. */
const replacements: readonly [pattern: RegExp, text: string, name: string][] = [
  // Zero-width blanks and joiners, the byte order mark in mid-text, soft hyphens, direction marks.
  [/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]+/g, '', 'ký tự vô hình'],
  // Blanks of other widths. The tab stays: it parts the columns of a table.
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' ', 'dấu cách đặc biệt'],
  // Control characters are what some extractors leave of a glyph they cannot name, so the place is kept.
  [/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffd]/g, ' ', 'ký tự điều khiển'],
];

/** Takes away what cannot be seen and could split a word for search; makes every blank an ordinary one. */
export const invisibleCharacter: Rule = {
  id: 'invisible-character',
  why: 'Ký tự vô hình hoặc ký tự điều khiển được bỏ hoặc thay bằng dấu cách thường.',
  find: (lines) => lines.flatMap((text, line) => replacements.flatMap((row) => findIn(text, line, row))),
};

function findIn(
  text: string,
  line: number,
  [pattern, replacement, name]: (typeof replacements)[number],
): Proposal[] {
  return Array.from(text.matchAll(pattern), ({ 0: raw, index }) => {
    const codes = [...raw].map(
      (char) => `U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`,
    );
    const evidence: Evidence = {
      kind: 'unicode',
      note: `${name} ${codes.join(' ')}`,
      plan: null,
      line: null,
      quote: null,
    };
    return {
      line,
      start: index,
      end: index + raw.length,
      text: replacement,
      status: 'repaired',
      confidence: 1,
      evidence: [evidence],
    };
  });
}
